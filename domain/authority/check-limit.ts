import type { Limits, Usage } from './authority.js';
import type { Commitment } from './commitment.js';
import { cents, periodOf, usedBetween } from './usage.js';

/** What holds today. Without a charter in force there is no limit; with one, what it doesn't delegate is 0. */
export interface AuthorityInForce {
  chartered: boolean;
  limits: Limits | null;
  /** Of the commitment's kind, for the quarters of the period. */
  usage: readonly Usage[];
}

export type LimitCheck =
  | { within: true }
  | {
      within: false;
      /** Who decides instead. */
      above: 'ceo' | 'both';
      why: 'absent' | 'expired' | 'per-decision' | 'period' | 'grade' | 'term';
    };

/**
 * Whether a commitment lies within what is delegated on a day (local date): at the limit is within it (product
 * section 7). Absent or not in force on that day: the limit is 0 and the CEO decides (rulings, section 7).
 */
export function checkLimit(
  commitment: Commitment | null,
  { chartered, limits, usage }: AuthorityInForce,
  today: string,
): LimitCheck {
  if (!commitment || !chartered) return { within: true };
  const limit = limits?.[commitment.kind];
  if (!limits || !limit) return { within: false, above: 'ceo', why: 'absent' };
  if (today < limit.from || limit.to < today) return { within: false, above: 'ceo', why: 'expired' };
  const over = (why: 'per-decision' | 'period' | 'grade' | 'term'): LimitCheck => ({
    within: false,
    above: limit.above,
    why,
  });
  const { amount } = commitment;
  if (amount > mostAtOnce(commitment, limits)) return over('per-decision');
  if (commitment.kind === 'vendor' && commitment.termMonths > (limits.vendor?.termMonths ?? 0)) {
    return over('term');
  }
  if (commitment.kind === 'hiring' && isAboveGrade(commitment.grade, limits)) return over('grade');
  const period = periodOf(commitment.kind, limits, today);
  if (!period) return { within: true };
  const used = usedBetween(usage, commitment.kind, period);
  return cents(used + amount) > mostInPeriod(commitment, limits) ? over('period') : { within: true };
}

/** The most of one decision. */
function mostAtOnce({ kind }: Commitment, { budget, hiring, vendor }: Limits): number {
  if (kind === 'budget') return budget?.perDecision ?? 0;
  return kind === 'hiring' ? (hiring?.perDecision ?? 0) : (vendor?.perContract ?? 0);
}

function mostInPeriod({ kind }: Commitment, { budget, hiring }: Limits): number {
  return kind === 'budget' ? (budget?.perPeriod ?? 0) : (hiring?.inAll ?? 0);
}

/** Grades are compared by their place in the charter's list; one outside it is above all of them. */
function isAboveGrade(grade: string, { grades, hiring }: Limits): boolean {
  if (grades.length === 0) return false;
  const place = grades.indexOf(grade);
  return place === -1 || place > grades.indexOf(hiring?.upToGrade ?? '');
}
