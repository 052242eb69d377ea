import type { Limits } from '../../../domain/authority/authority.js';
import { authorityBars } from '../../../domain/authority/authority-bars.js';
import { checkLimit } from '../../../domain/authority/check-limit.js';
import type { Commitment } from '../../../domain/authority/commitment.js';
import { periodOf, usedBetween, withUsage } from '../../../domain/authority/usage.js';

const term = { from: '2027-01-01', to: '2027-06-30', above: 'both' } as const;
const limits: Limits = {
  budget: { ...term, perDecision: 100, perPeriod: 250, period: 'quarter' },
  hiring: { ...term, perDecision: 2, inAll: 5, upToGrade: 'Senior' },
  vendor: { ...term, perContract: 60, termMonths: 24 },
  grades: ['Junior', 'Senior', 'Principal'],
};
const budget = (amount: number): Commitment => ({ kind: 'budget', amount });
const hiring = (amount: number, grade: string): Commitment => ({ kind: 'hiring', amount, grade });
const vendor = (amount: number, termMonths: number): Commitment => ({ kind: 'vendor', amount, termMonths });
const check = (
  commitment: Commitment | null,
  today = '2027-05-10',
  usage = [withUsage([], 'budget', '2027-04-01', 200)],
) => {
  const found = checkLimit(commitment, { chartered: true, limits, usage }, today);
  return found.within ? 'within' : `${found.why}, ${found.above}`;
};

describe('delegated authority', () => {
  it.each<[string, Commitment | null, string]>([
    ['nothing is bound', null, 'within'],
    ['at the limit of the period is within it', budget(50), 'within'],
    ['above the period', budget(50.01), 'period, both'],
    ['above one decision', budget(100.01), 'per-decision, both'],
    ['heads at the limit, of the highest grade', hiring(2, 'Senior'), 'within'],
    ['a higher grade', hiring(1, 'Principal'), 'grade, both'],
    ['a grade outside the list', hiring(1, 'Chief'), 'grade, both'],
    ['too many heads', hiring(3, 'Junior'), 'per-decision, both'],
    ['a vendor is held by its own limit only', vendor(60, 24), 'within'],
    ['a longer contract', vendor(10, 25), 'term, both'],
  ])('%s', (_case, commitment, expected) => {
    expect(check(commitment)).toBe(expected);
  });

  it('includes both days of its dates, and is 0 outside them: the CEO decides', () => {
    expect(check(budget(1), '2027-01-01')).toBe('within');
    expect(check(budget(1), '2027-06-30')).toBe('within');
    expect(check(budget(1), '2026-12-31')).toBe('expired, ceo');
    expect(check(budget(1), '2027-07-01')).toBe('expired, ceo');
  });

  it('is 0 for a kind that was never delegated, and without limit before a charter is in force', () => {
    const absent = { chartered: true, limits: { ...limits, budget: null }, usage: [] };
    expect(checkLimit(budget(1), absent, '2027-05-10')).toMatchObject({
      within: false,
      above: 'ceo',
      why: 'absent',
    });
    expect(checkLimit(budget(1), { chartered: true, limits: null, usage: [] }, '2027-05-10')).toMatchObject({
      within: false,
    });
    expect(checkLimit(budget(1e9), { chartered: false, limits: null, usage: [] }, '2027-05-10').within).toBe(
      true,
    );
  });

  it('counts by the day of the decision, exactly, in quarters, years and all the dates of hiring', () => {
    let usage = [withUsage([], 'budget', '2027-03-31', 0.1)];
    usage = [withUsage(usage, 'budget', '2027-03-31', 0.2)];
    expect(usedBetween(usage, 'budget', { from: '2027-01-01', to: '2027-03-31' })).toBe(0.3);
    expect(usedBetween(usage, 'budget', { from: '2027-04-01', to: '2027-06-30' })).toBe(0);
    expect(periodOf('budget', limits, '2027-05-10')).toEqual({ from: '2027-04-01', to: '2027-06-30' });
    expect(periodOf('hiring', limits, '2027-05-10')).toEqual({ from: term.from, to: term.to });
    expect(periodOf('vendor', limits, '2027-05-10')).toBeUndefined();
  });

  it('is shown as bars, with the days that are left', () => {
    const usage = [withUsage([], 'budget', '2027-04-01', 200)];
    const [first] = authorityBars(limits, usage, '2027-06-29');
    expect(first).toMatchObject({ state: 'in-force', used: 200, most: 250, daysLeft: 2 });
    expect(authorityBars(limits, [], '2027-07-01').map(({ state }) => state)).toEqual([
      'expired',
      'expired',
      'expired',
    ]);
    expect(authorityBars(null, [], '2027-07-01').map(({ state }) => state)).toEqual([
      'absent',
      'absent',
      'absent',
    ]);
  });
});
