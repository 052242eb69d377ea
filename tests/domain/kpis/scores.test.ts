import { compensationOf, scoreOf, scoresAt, scoresOf, type Weighted } from '../../../domain/kpis/scores.js';
import { wholePercentOf } from '../../../domain/kpis/shown.js';
import { kpi } from './sample-kpi.js';

const of = (weight: number, attainment: number | undefined): Weighted => ({ weight, attainment });

describe('A score', () => {
  it.each([
    ['(1 × 0.5 + 1 × 1) / 2', [of(1, 0.5), of(1, 1)], 0.75],
    ['(3 × 1 + 1 × 0) / 4', [of(3, 1), of(1, 0)], 0.75],
    ['one not due: (2 × 0.5) / 2', [of(2, 0.5), of(5, undefined)], 0.5],
    ['all weigh zero: (0.2 + 0.4) / 2', [of(0, 0.2), of(0, 0.4)], 0.3],
    ['one weighs nothing: 1 × 0.8 / 1', [of(1, 0.8), of(0, 0)], 0.8],
    ['nothing due', [of(1, undefined)], undefined],
    ['no KPI', [], undefined],
    ['only what weighs nothing is due, beside a weight', [of(1, undefined), of(0, 0.9), of(0, 1)], undefined],
    ['above 100 %: (1 × 1.5 + 1 × 1) / 2', [of(1, 1.5), of(1, 1)], 1.25],
  ])('%s', (_, kpis, score) => {
    const found = scoreOf(kpis);
    expect(found === undefined).toBe(score === undefined);
    expect(found ?? 0).toBeCloseTo(score ?? 0, 12);
  });
});

describe('The joint score', () => {
  const ceo = { owner: 'ceo' as const, ...of(1, 0.4) };
  const cio = { owner: 'cio' as const, ...of(1, 0.8) };
  const joint = (attainment: number | undefined) => ({ owner: 'joint' as const, ...of(1, attainment) });

  it('is that of the joint KPIs', () => {
    expect(scoresOf([ceo, cio, joint(1)]).joint).toBe(1);
  });

  it('is the mean of the leaders’ scores if there are no joint KPIs, or none is due', () => {
    expect(scoresOf([ceo, cio]).joint).toBeCloseTo(0.6, 12);
    expect(scoresOf([ceo, cio, joint(undefined)]).joint).toBeCloseTo(0.6, 12);
  });

  it('is none if only one leader has a score', () => {
    expect(scoresOf([ceo])).toEqual({ ceo: 0.4, cio: undefined, joint: undefined });
  });
});

describe('Scores of a workspace', () => {
  it('count a stale KPI as 0, leave out what is not due, and forget what is retired', () => {
    const full = kpi({ target: { value: 100, date: '2027-01-01' } }, { '2026-05': 100 });
    const stale = kpi({}, { '2026-01': 365 });
    const fresh = kpi({ from: '2026-06-01' });
    const retired = { ...kpi({}, { '2026-05': 0 }), retiredAt: '2026-05-01T09:00:00.000Z' };
    expect(scoresAt([full, stale, fresh, retired], '2026-06-10').cio).toBe(0.5);
  });
});

describe('The compensation link', () => {
  it.each([
    ['30 % × 50 %', 0.3, 0.5, 0.15],
    ['30 % × 120 %, the score capped at 100 %', 0.3, 1.2, 0.3],
    ['40 % × 0 %', 0.4, 0, 0],
    ['no joint score', 0.3, undefined, undefined],
  ])('%s', (_, share, joint, part) => {
    expect(compensationOf(share, joint)).toBe(part);
  });

  it('is shown short of the whole share as long as the score is short of 100 %', () => {
    expect(wholePercentOf(0.9999)).toBe(99);
    // A mean of 70, 140 and 90 % is 100 %, though binary fractions say a little less.
    const mean = scoreOf([of(1, 0.7), of(1, 1.4), of(1, 0.9)]) ?? 0;
    expect(mean).toBeLessThan(1);
    expect(wholePercentOf(mean)).toBe(100);
  });
});
