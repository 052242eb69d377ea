import { periodName } from '../../../domain/kernel/period-name.js';
import { textOf, type TextValues } from '../../../domain/kernel/texts.js';
import { periodAt } from '../../../domain/kpis/periods.js';
import type { Figure } from '../../../domain/dashboard/dashboard-api.js';
import type { BoardDecision, BoardOutcome, BoardQuarter } from '../../contributions/board-source.js';
import type { TileContext } from '../../contributions/tile.js';
import { tileWords } from '../../contributions/tile-words.js';
import texts from './board-texts.en.json' with { type: 'json' };
import type { WithNews } from './dashboard-views.js';

/** What stands on the board page, all of it in words; how much of it there is room for is the drawing's matter. */
export interface BoardPage {
  title: string;
  asOf: string;
  /** The leaders' scores, the joint one, and the alignment gap. */
  figures: Pick<Figure, 'label' | 'shown' | 'word'>[];
  outcomes: BoardOutcome[];
  decisions: { counts: string; lines: string[] };
  signs: string[];
  next: string[];
  /** How many more there are than `next` names. */
  nextMore: number;
}

/** The calendar quarter that a local date lies in. */
export const quarterAt = (today: string): BoardQuarter & { id: string } => periodAt(today, 'quarterly');

/** Tiles whose figures the board sees. */
const figuresOf = ['scores', 'gap'];

/** Decisions that have waited longest come before the steps that are due. */
const mostUrgent = 2;

/** Out of the dashboard as somebody with a role sees it, and the quarter's decisions. */
export function boardPage(
  drawn: WithNews & { outcomes: BoardOutcome[] },
  decided: readonly BoardDecision[],
  context: TileContext,
): BoardPage {
  const { workspace, today, locale } = context;
  const { day } = tileWords(context);
  const say = (key: keyof typeof texts, values: TextValues = {}) => textOf(texts, key, values, locale);
  const { steps, tiles, outcomes, news } = drawn;
  const stepLines = (state: string) =>
    steps
      .filter((step) => step.state === state)
      .map(({ title, evidence }) => say('sign.step', { title, evidence }));
  const accepted = decided.filter(({ result }) => result === 'accepted').length;
  const waiting = news.waiting.map((text) => say('next.decision', { text }));
  return {
    title: say('title', { quarter: periodName(quarterAt(today).id, locale) }),
    asOf: say('as-of', { workspace: workspace.name, day: day(today) }),
    figures: tiles
      .filter(({ id }) => figuresOf.includes(id))
      // A tile with one figure is known by its title.
      .flatMap(({ title, figures }) =>
        figures.map(({ label, shown, word }) => ({
          label: figures.length === 1 ? title : label,
          shown,
          word,
        })),
      ),
    outcomes,
    decisions: {
      counts:
        decided.length === 0
          ? say('decisions.none')
          : say('decisions.counts', { all: decided.length, accepted, rejected: decided.length - accepted }),
      lines: decided.map(({ name, title, result, on }) =>
        say('decisions.line', { name, title, result, day: day(on) }),
      ),
    },
    signs: [
      ...stepLines('failing'),
      ...outcomes
        .filter(({ alarming }) => alarming)
        .map(({ name, word }) => say('sign.outcome', { name, word })),
    ],
    next: [
      ...waiting.slice(0, mostUrgent),
      ...stepLines('due'),
      ...waiting.slice(mostUrgent),
      ...news.due.map((text) => say('next.reading', { text })),
    ],
    nextMore: news.waitingMore,
  };
}
