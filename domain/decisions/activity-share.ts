import { DateTime } from 'luxon';
import type { ListedDecision } from './listed-decision.js';

/** How many of the latest decisions name an activity of the matrix. */
export interface ActivityShare {
  named: number;
  all: number;
}

/**
 * Of the decisions proposed in the last 90 days (today and the 89 days before, in the workspace's zone; rulings,
 * section 12), those that name an activity: what the matrix covers of what is really decided (product section 5).
 */
export function activityShare(
  decisions: readonly Pick<ListedDecision, 'proposedAt' | 'activity'>[],
  now: Date,
  timeZone: string,
): ActivityShare {
  const from = DateTime.fromJSDate(now, { zone: timeZone }).startOf('day').minus({ days: 89 }).toMillis();
  const latest = decisions.filter(({ proposedAt }) => Date.parse(proposedAt) >= from);
  return { named: latest.filter(({ activity }) => activity !== null).length, all: latest.length };
}
