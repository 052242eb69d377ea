import type { Figure, TileLine, Tone } from '../../../domain/dashboard/dashboard-api.js';
import { definitionNow, kpiRef, kpiSchema, type Kpi } from '../../../domain/kpis/kpi.js';
import { changesInWeek, statusOrder } from '../../../domain/kpis/changes.js';
import { activeKpis } from '../../../domain/kpis/kpi-records.js';
import { kpisStep } from '../../../domain/kpis/kpis-step.js';
import { scoreTrend, type ScorePoint } from '../../../domain/kpis/score-trend.js';
import { wholePercentOf } from '../../../domain/kpis/shown.js';
import { standingOf, type Standing, type Status } from '../../../domain/kpis/standing.js';
import { periodName } from '../../../domain/kernel/period-name.js';
import { textOf } from '../../../domain/kernel/texts.js';
import { mayTake } from '../../../domain/workspace/permissions.js';
import type { MondayNews, TileContext, TileSource } from '../../contributions/tile.js';
import { figure, noFigure, tileLine, tileWords } from '../../contributions/tile-words.js';
import { rangeOf } from '../../storage/keys.js';
import kpiTexts from '../../../domain/kpis/kpis-texts.en.json' with { type: 'json' };
import { boardOutcomes } from './kpis-board.js';
import texts from './kpis-tile-texts.en.json' with { type: 'json' };

/** A KPI's row carries its newest readings, so history never comes into it. */
const allKpis = rangeOf(kpiRef('').kind);
const mostLines = 10;

const tones: Readonly<Record<Status, Tone>> = {
  green: 'good',
  amber: 'watch',
  red: 'bad',
  stale: 'bad',
  'not-yet-due': 'plain',
  'no-plan': 'plain',
};

/** The leaders' scores side by side, the joint one, and the measures, worst first. */
export const kpisTile: TileSource = {
  id: 'scores',
  first: [allKpis],
  show(rows, context) {
    const { today, head, actor } = context;
    if (!mayTake('kpis.read', actor.roles)) return {};
    const kpis = rows.all(allKpis).map((body) => kpiSchema.parse(body));
    const trend = scoreTrend(kpis, today, context.workspace.settings.timeZone);
    const standings = activeKpis(kpis)
      .map((kpi) => ({ kpi, standing: standingOf(kpi, today) }))
      .toSorted(
        (one, other) => statusOrder.indexOf(one.standing.status) - statusOrder.indexOf(other.standing.status),
      );
    return {
      steps: [kpisStep(kpis, today, head.charterInForce !== null)],
      monday: mondayNews(kpis, standings, context),
      outcomes: boardOutcomes(standings, context),
      tile: {
        id: 'scores',
        title: texts['title'],
        address: 'kpis',
        figures: (['ceo', 'cio', 'joint'] as const).map((owner) => scoreFigure(owner, trend, context)),
        bars: [],
        lines: standings.slice(0, mostLines).map((one) => kpiLine(one, context)),
        note: noteOf(standings, context),
      },
    };
  },
};

const statusText = (of: Status) => kpiTexts[`status.${of}`];

/** What the Monday card says of the measures. */
function mondayNews(
  kpis: readonly Kpi[],
  standings: readonly { kpi: Kpi; standing: Standing }[],
  { now: instant, today, locale }: TileContext,
): MondayNews {
  return {
    changed: changesInWeek(kpis, instant, today).map(({ name, before, now }) =>
      textOf(texts, 'changed', { name, before: statusText(before), now: statusText(now) }, locale),
    ),
    due: standings.flatMap(({ kpi, standing }) =>
      standing.due
        ? [
            textOf(
              texts,
              'due',
              { name: definitionNow(kpi).name, period: periodName(standing.due.id, locale) },
              locale,
            ),
          ]
        : [],
    ),
  };
}

function scoreFigure(owner: 'ceo' | 'cio' | 'joint', trend: ScorePoint[], context: TileContext): Figure {
  const { percent } = tileWords(context);
  const shown = (score: number | undefined) =>
    score === undefined ? noFigure : percent(wholePercentOf(score));
  const now = trend.at(-1)?.[owner];
  return figure({
    label: texts[`score.${owner}`],
    shown: shown(now),
    date: context.today,
    address: `kpis?owner=${owner}`,
    note: now === undefined ? texts['nothing-due'] : null,
    trend: trend.map((point) => {
      const score = point[owner];
      return {
        date: point.date,
        value: score === undefined ? null : wholePercentOf(score),
        shown: shown(score),
      };
    }),
  });
}

function kpiLine({ kpi, standing }: { kpi: Kpi; standing: Standing }, context: TileContext): TileLine {
  const { exact } = tileWords(context);
  const { name, unit, owner } = definitionNow(kpi);
  const { newest, status } = standing;
  const whose = texts[`owner.${owner}`];
  return tileLine({
    text: name,
    detail: newest
      ? textOf(
          texts,
          'reading',
          {
            whose,
            value: `${exact(newest.value)} ${unit}`.trim(),
            period: periodName(newest.period.id, context.locale),
          },
          context.locale,
        )
      : whose,
    date: newest?.period.last ?? null,
    address: `kpis/${kpi.id}`,
    tone: tones[status],
    word: statusText(status),
  });
}

function noteOf(standings: { standing: Standing }[], { locale }: TileContext): string {
  const all = standings.length;
  if (all === 0) return texts['none'];
  const count = (status: Status) => standings.filter(({ standing }) => standing.status === status).length;
  const values = {
    all,
    green: count('green'),
    amber: count('amber'),
    red: count('red'),
    stale: count('stale'),
  };
  return textOf(texts, 'counts', values, locale);
}
