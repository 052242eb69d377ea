import { decisionName } from '../../../domain/decisions/decision.js';
import {
  openCount,
  openDecisionRef,
  openDecisionSchema,
  waitingKinds,
  waitsFor,
  type OpenDecision,
} from '../../../domain/decisions/open-decision.js';
import { textOf } from '../../../domain/kernel/texts.js';
import { mayTake } from '../../../domain/workspace/permissions.js';
import type { TileContext, TileSource } from '../../contributions/tile.js';
import { figure, tileLine, tileWords } from '../../contributions/tile-words.js';
import { openOf } from '../../storage/keys.js';
import { nameOf } from '../../workspaces/people.js';
import texts from './decisions-tile-texts.en.json' with { type: 'json' };

/** Marks are kept oldest first, so the ones that count most come first, however many there are. */
const oldest = { ...openOf(openDecisionRef(1).kind), limit: 10 };

/** How many decisions wait for whom, and those that wait longest. */
export const decisionsTile: TileSource = {
  id: 'decisions',
  first: [oldest],
  show(rows, context) {
    if (!mayTake('decision.read', context.actor.roles)) return {};
    const open = rows.all(oldest).map((body) => openDecisionSchema.parse(body));
    const counts = waitingKinds.map((kind) => ({ kind, count: context.head.counts[openCount(kind)] ?? 0 }));
    const all = counts.reduce((sum, { count }) => sum + count, 0);
    const { number } = tileWords(context);
    const lines = open.map((one) => waitingLine(one, context));
    return {
      monday: {
        waiting: lines.map(({ text, detail }) => `${text} (${detail ?? ''})`),
        waitingMore: Math.max(0, all - open.length),
      },
      tile: {
        id: 'decisions',
        title: texts['title'],
        address: 'decisions',
        figures: [
          figure({ label: texts['open'], shown: number(all), address: 'decisions' }),
          ...counts
            .filter(({ count }) => count > 0)
            .map(({ kind, count }) =>
              figure({ label: texts[`waits.${kind}`], shown: number(count), address: 'decisions' }),
            ),
        ],
        bars: [],
        lines,
        note:
          all > open.length
            ? textOf(texts, 'more', { more: all - open.length }, context.locale)
            : all === 0
              ? texts['none']
              : null,
      },
    };
  },
};

function waitingLine(open: OpenDecision, { workspace, people, now, today, locale }: TileContext) {
  const { number, title, proposedAt, dueOn, state } = open;
  const days = Math.floor((now.getTime() - Date.parse(proposedAt)) / 86_400_000);
  const names = waitsFor(open, workspace).map((objectId) => nameOf(people, objectId));
  const late = dueOn !== null && dueOn < today;
  const key = late ? 'late' : state === 'escalated' ? 'escalated' : 'waiting';
  return tileLine({
    text: `${decisionName(number)} ${title}`,
    detail: textOf(texts, 'waits-for', { days, names: names.join(', ') || texts['nobody'] }, locale),
    date: proposedAt,
    address: `decisions/${number}`,
    tone: key === 'late' ? 'bad' : key === 'escalated' ? 'watch' : 'plain',
    word: texts[`state.${key}`],
  });
}
