import { baselineStep } from '../../../domain/baseline/baseline-step.js';
import {
  baselineRef,
  roundSchema,
  roundsCounter,
  type BaselineRound,
  type TrendPoint,
} from '../../../domain/baseline/baseline.js';
import { textOf } from '../../../domain/kernel/texts.js';
import { mayTake } from '../../../domain/workspace/permissions.js';
import type { TileContext, TileRows, TileSource } from '../../contributions/tile.js';
import { figure, noFigure, tileWords } from '../../contributions/tile-words.js';
import { recordRow } from '../../storage/keys.js';
import texts from './baseline-tile-texts.en.json' with { type: 'json' };

/** Of the trend, what a sparkline shows. */
const mostPoints = 12;

/** The newest round, which may be under way, and the one before, which is not. */
function newestRows({ head }: TileContext): string[] {
  const newest = head.counters[roundsCounter] ?? 0;
  return [newest, newest - 1].filter((number) => number > 0).map((number) => recordRow(baselineRef(number)));
}

function measuredIn(rows: TileRows, context: TileContext): BaselineRound | undefined {
  return newestRows(context)
    .map((row) => rows.one(row))
    .filter((body) => body !== undefined)
    .map((body) => roundSchema.parse(body))
    .find(({ state }) => state === 'final');
}

/** The alignment gap, and how it has moved: each final round carries the trend of all before it. */
export const baselineTile: TileSource = {
  id: 'gap',
  second: (context) => newestRows(context).map((row) => ({ row })),
  show(rows, context) {
    if (!mayTake('baseline.read', context.actor.roles)) return {};
    const measured = measuredIn(rows, context);
    return {
      steps: [baselineStep(measured, context.now)],
      tile: {
        id: 'gap',
        title: texts['title'],
        address: 'baseline',
        figures: [gapFigure(measured, context)],
        bars: [],
        lines: [],
        note: texts['what'],
      },
    };
  },
};

function gapFigure(measured: BaselineRound | undefined, context: TileContext) {
  const { percent } = tileWords(context);
  const label = texts['gap'];
  const address = 'baseline';
  const trend = measured?.measurement?.trend ?? [];
  const [before, newest] = [trend.at(-2), trend.at(-1)];
  if (!newest) return figure({ label, shown: noFigure, address, word: texts['none'] });
  const point = ({ at, percent: value }: TrendPoint) => ({ date: at, value, shown: percent(value) });
  const change = before ? newest.percent - before.percent : undefined;
  const key = change === undefined || change === 0 ? 'same' : change > 0 ? 'wider' : 'narrower';
  return figure({
    label,
    shown: percent(newest.percent),
    date: newest.at,
    address,
    tone: change === undefined || change === 0 ? 'plain' : change > 0 ? 'bad' : 'good',
    word:
      change === undefined
        ? texts['first']
        : textOf(texts, key, { points: Math.abs(change) }, context.locale),
    trend: trend.slice(-mostPoints).map(point),
  });
}
