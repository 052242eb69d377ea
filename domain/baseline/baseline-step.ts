import type { StepFinding } from '../workspace/agreement-steps.js';
import type { BaselineRound } from './baseline.js';

const day = 86_400_000;
/** A quarter, after which both leaders measure again, and how long after it that is a broken promise. */
const reviewDays = 92;
const lateDays = 14;

/**
 * Step 6 of the guide, as far as the baseline's rounds tell. Working: both leaders have measured within a quarter.
 * Failing: that is overdue by 14 days.
 */
export function baselineStep(measured: BaselineRound | undefined, now: Date): StepFinding {
  const found = { step: 'review', address: 'baseline' } as const;
  if (!measured?.measurement || measured.finalAt === null) {
    return { ...found, state: 'due', says: 'gap.none', values: {}, date: null };
  }
  const { finalAt, measurement } = measured;
  const dueAt = Date.parse(finalAt) + reviewDays * day;
  const late = now.getTime() > dueAt + lateDays * day;
  const due = now.getTime() > dueAt;
  return {
    ...found,
    state: late ? 'failing' : due ? 'due' : 'working',
    says: due ? 'gap.again' : 'gap.measured',
    values: { percent: measurement.gap.percent },
    dates: { at: finalAt, due: new Date(dueAt).toISOString() },
    date: finalAt,
  };
}
