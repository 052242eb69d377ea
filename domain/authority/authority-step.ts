import type { StepFinding } from '../workspace/agreement-steps.js';
import type { AuthorityBar } from './authority-bars.js';

/** Days before its end in which a delegation asks to be renewed. */
const daysAhead = 30;

/**
 * Step 3 of the guide. Working: something is delegated and in force. Due: it ends within 30 days, or nothing is
 * signed yet. Failing: a charter is in force, and nothing that it delegates is.
 */
export function authorityStep(
  bars: readonly AuthorityBar[],
  { chartered, holds }: { chartered: boolean; holds: boolean },
): StepFinding {
  const found = { step: 'authority', values: {}, date: null, address: 'authority' } as const;
  if (!chartered) return { ...found, state: 'due', says: 'authority.no-charter' };
  if (!holds) return { ...found, state: 'failing', says: 'authority.interim-over' };
  const inForce = bars.filter(({ state }) => state === 'in-force');
  const [first] = inForce.toSorted((one, other) => (one.daysLeft ?? 0) - (other.daysLeft ?? 0));
  if (!first) {
    const expired = bars.some(({ state }) => state === 'expired');
    return { ...found, state: 'failing', says: expired ? 'authority.expired' : 'authority.none' };
  }
  const ends = (first.daysLeft ?? 0) <= daysAhead;
  return {
    ...found,
    state: ends ? 'due' : 'working',
    says: ends ? 'authority.ends' : 'authority.in-force',
    values: { kinds: inForce.length, all: bars.length, kind: first.kind },
    dates: { until: first.to ?? '' },
  };
}
