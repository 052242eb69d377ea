import { agreementOn, wholePercent } from '../../../domain/baseline/alignment-gap.js';
import {
  baselinePageAnswerSchema,
  type BaselinePageAnswer,
  type MeasuredView,
  type UnderWayView,
} from '../../../domain/baseline/baseline-api.js';
import type { BaselineItem, Owner } from '../../../domain/baseline/baseline.js';
import { sameOwner } from '../../../domain/baseline/owner.js';
import type { Frame } from '../../../domain/workspace/workspace-api.js';
import { ceo, cio, frame } from './sample-answers.js';

export const mei = { objectId: 'aaaaaaaa-0000-4000-8000-000000000003', name: 'Mei Tan' };

export const items: BaselineItem[] = [
  { id: 'market-focus', text: 'Market focus', kind: 'decision-right', tier: 'strategic' },
  { id: 'hiring', text: 'Hiring for AI', kind: 'decision-right', tier: 'operational' },
  { id: 'operation', text: 'Running AI systems', kind: 'activity', tier: 'operational' },
];

export const openRound: UnderWayView = {
  number: 1,
  state: 'open',
  listRevision: 0,
  items,
  answerBy: null,
  leaders: { ceo: { ...ceo, answered: false }, cio: { ...cio, answered: false } },
  own: null,
};

export const sentRound: UnderWayView = { ...openRound, state: 'sent', answerBy: '2026-11-30' };

type Pair = readonly [Owner, Owner];

/** A final round in which the leaders answered so, item by item: today, and as it should be. */
export function measuredRound(today: readonly Pair[], should: readonly Pair[]): MeasuredView {
  const rows = items.map((item, index): MeasuredView['rows'][number] => {
    const [one, other] = today[index] ?? (['ceo', 'ceo'] as const);
    const [wish, otherWish] = should[index] ?? (['ceo', 'ceo'] as const);
    const agreed = sameOwner(wish, otherWish) && wish !== 'both' && wish !== 'nobody';
    return {
      item,
      today: { ceo: one, cio: other },
      should: { ceo: wish, cio: otherWish },
      agreement: agreementOn(one, other),
      settled: agreed ? { owner: wish, tier: wish === 'ceo' ? 'strategic' : 'operational' } : null,
    };
  });
  const apart = rows.filter(({ agreement }) => agreement !== 'agreed').length;
  const gap = wholePercent(apart, rows.length);
  const finalAt = '2026-11-23T10:00:00.000Z';
  return {
    number: 1,
    finalAt,
    gap,
    apart,
    leaders: { ceo, cio },
    rows,
    trend: [{ round: 1, at: finalAt, percent: gap }],
  };
}

interface PageParts {
  underWay?: UnderWayView | null;
  measured?: MeasuredView | null;
  permitted?: BaselinePageAnswer['permitted'];
  around?: Frame;
}

/** GET …/baseline, checked by the schema that the server answers by. */
export function baselineAnswer(parts: PageParts = {}): BaselinePageAnswer {
  const { underWay = null, measured = null, permitted = [], around = frame() } = parts;
  return baselinePageAnswerSchema.parse({
    ...around,
    data: { underWay, measured, people: [mei] },
    permitted,
  });
}
