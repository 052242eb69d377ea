import { z } from 'zod';
import { accept, type Acceptance, type Delivery, type RecordWrite } from '../kernel/outcome.js';
import { objectIdSchema } from '../workspace/workspace.js';
import type { Decision } from './decision.js';
import type { DecisionContext } from './decision-context.js';
import { isoWeekOf, opensAfterWeek } from './working-clock.js';

/** What was decided in a week that somebody is to be informed of (product section 6). */
export const weeklyListSchema = z.object({
  /** ISO week of the workspace's time zone: `2026-W48`. */
  week: z.string().regex(/^\d{4}-W\d{2}$/),
  /** Numbers, in the order in which they were decided. */
  decided: z.array(z.number().int().positive()),
  /** Who has been sent the list. */
  told: z.array(objectIdSchema),
});
export type WeeklyList = z.infer<typeof weeklyListSchema>;

export const weeklyListRef = (week: string) => ({ kind: 'decision-week', id: week });

/** The week that a decision of this moment belongs to. */
export const weekOf = ({ workspace, now }: Pick<DecisionContext, 'workspace' | 'now'>) =>
  isoWeekOf(now, workspace.settings.timeZone);

/**
 * A decided one put on its week's list, if anybody is informed of it. The first of a week sets the clock: when
 * working hours begin after the week's end, each of those informed gets one card with all of the week.
 */
export function onWeeklyList(
  { number, informed }: Pick<Decision, 'number' | 'informed'>,
  { weekly, workspace, now }: Pick<DecisionContext, 'weekly' | 'workspace' | 'now'>,
): { writes: RecordWrite[]; deliveries: Delivery[] } {
  if (informed.length === 0) return { writes: [], deliveries: [] };
  const week = weekOf({ workspace, now });
  const list = weekly ?? { week, decided: [], told: [] };
  const body: WeeklyList = { ...list, decided: [...list.decided, number] };
  const at = opensAfterWeek(now, workspace.settings).toISOString();
  return {
    writes: [{ ref: weeklyListRef(week), body }],
    deliveries: weekly ? [] : [weeklyJob(week, at)],
  };
}

/** So that it fits into one transaction of a hundred rows; the rest follows in the next. */
const mostAtOnce = 60;

/** Sends the list to those informed who haven't been sent it; undefined if there is nobody. */
export function tellWeek(
  list: WeeklyList,
  decisions: readonly Pick<Decision, 'informed' | 'outcome'>[],
  { workspace, now }: Pick<DecisionContext, 'workspace' | 'now'>,
): Acceptance<{ told: number }> | undefined {
  if (workspace.archivedAt !== null) return undefined;
  const informed = decisions.flatMap((one) => (one.outcome ? one.informed : []));
  const waiting = [...new Set(informed)].filter((id) => !list.told.includes(id));
  if (waiting.length === 0) return undefined;
  const ids = waiting.slice(0, mostAtOnce);
  const { week } = list;
  return accept({
    writes: [{ ref: weeklyListRef(week), body: { ...list, told: [...list.told, ...ids] } }],
    events: [
      { action: 'decision.week-told', subject: weeklyListRef(week), details: { week, count: ids.length } },
    ],
    deliveries: [
      ...ids.map((objectId): Delivery => ({
        kind: 'post',
        card: 'decision.weekly',
        subject: week,
        to: 'person',
        objectId,
      })),
      ...(waiting.length > ids.length ? [weeklyJob(week, now.toISOString())] : []),
    ],
    result: { told: ids.length },
  });
}

const weeklyJob = (week: string, at: string): Delivery => ({
  kind: 'job',
  job: 'decision.weekly',
  subject: week,
  at,
  to: 'workspace',
});
