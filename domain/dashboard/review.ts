import { z } from 'zod';
import { accept, acceptUnchanged, refuse, type Outcome } from '../kernel/outcome.js';
import { dateOf, dayNumber, periodAfter, periodAt, type Period } from '../kpis/periods.js';
import type { StepFinding } from '../workspace/agreement-steps.js';
import { isAbsent } from '../workspace/delegates.js';
import { mayTake } from '../workspace/permissions.js';
import { leaderRoleOf, leaderRoles, type Actor, type LeaderRole } from '../workspace/roles.js';
import { localDate } from '../workspace/time-zone.js';
import { objectIdSchema, type Workspace } from '../workspace/workspace.js';

const reviewedSchema = z
  .object({ by: objectIdSchema, at: z.iso.datetime(), from: z.enum(['tab', 'card']) })
  .nullable();

/** Who has looked the dashboard over in an ISO week of the workspace's time zone. */
export const weekReviewSchema = z.object({
  week: z.string().regex(/^\d{4}-W\d{2}$/),
  ceo: reviewedSchema,
  cio: reviewedSchema,
});
export type WeekReview = z.infer<typeof weekReviewSchema>;

export const reviewRef = (week: string) => ({ kind: 'dashboard-review', id: week });

/** The ISO week of an instant in the workspace: `2026-W47`. */
export const weekOf = (workspace: Workspace, at: Date) =>
  periodAt(localDate(at, workspace.settings.timeZone), 'weekly');

export interface ReviewRecords {
  workspace: Workspace;
  /** The newest weeks that somebody has reviewed. */
  reviews: readonly WeekReview[];
}

export interface MarkReviewed {
  /** The week that was on the screen. */
  week: string;
  from: 'tab' | 'card';
}

/** A leader marks the dashboard as reviewed for the running week; again in that week changes nothing. */
export function markReviewed(
  { workspace, reviews }: ReviewRecords,
  { week, from }: MarkReviewed,
  actor: Actor,
  now: Date,
): Outcome<{ review: WeekReview }> {
  if (workspace.archivedAt !== null) return refuse('workspace.archived');
  const role = leaderRoleOf(workspace, actor.objectId);
  if (!mayTake('dashboard.review', actor.roles) || !role) return refuse('dashboard.not-allowed');
  if (week !== weekOf(workspace, now).id) return refuse('dashboard.week-over', { week });
  const before = reviews.find((one) => one.week === week) ?? { week, ceo: null, cio: null };
  if (before[role]?.by === actor.objectId) return acceptUnchanged({ review: before });
  const review: WeekReview = { ...before, [role]: { by: actor.objectId, at: now.toISOString(), from } };
  return accept({
    writes: [{ ref: reviewRef(week), body: review }],
    events: [
      {
        action: 'dashboard.reviewed',
        subject: reviewRef(week),
        details: { by: actor.objectId, role, week, from },
      },
    ],
    deliveries: [],
    result: { review },
  });
}

/**
 * Step 4 of the guide, as far as the weekly review tells. Working: both leaders have reviewed this week. Failing:
 * one of them has not, nor in the last two whole weeks, though they held the role all through them; weeks of a recorded
 * absence are not counted (product and rulings, section 12).
 */
export function reviewStep({ workspace, reviews }: ReviewRecords, now: Date): StepFinding {
  const running = weekOf(workspace, now);
  const found = { step: 'measures', values: { week: running.id }, date: null, address: 'dashboard' } as const;
  const done = (role: LeaderRole, week: string) =>
    Boolean(reviews.find((review) => review.week === week)?.[role]);
  const lastTwo = [periodAfter(running, -1), periodAfter(running, -2)];
  const missed = leaderRoles.filter(
    (role) =>
      [running, ...lastTwo].every(({ id }) => !done(role, id)) &&
      lastTwo.every((week) => wasAsked(workspace, role, week)),
  );
  const [one, other] = missed;
  if (one) {
    return { ...found, state: 'failing', says: 'review.missed', values: { who: other ? 'both' : one } };
  }
  const open = leaderRoles.filter((role) => !done(role, running.id));
  if (open.length === 0) return { ...found, state: 'working', says: 'review.done' };
  return {
    ...found,
    state: 'due',
    says: 'review.due',
    values: { who: open.length > 1 ? 'both' : (open[0] ?? '') },
  };
}

/** Whether a whole week's review was this leader's to give: they held the role before it began, and were there in it. */
function wasAsked(workspace: Workspace, role: LeaderRole, week: Period): boolean {
  const seat = workspace.leaders[role];
  const both = workspace.bothAcceptedAt;
  if (seat?.state !== 'accepted' || seat.answeredAt === null || both === null) return false;
  const since = seat.answeredAt > both ? seat.answeredAt : both;
  if (weekOf(workspace, new Date(since)).index >= week.index) return false;
  const monday = dayNumber(week.first);
  return workspace.settings.workingHours.days.some(
    (day) => !isAbsent(workspace, seat.objectId, dateOf(monday + day - 1)),
  );
}
