import { definitionNow, type Kpi } from './kpi.js';
import { activeKpis } from './kpi-records.js';
import { kpiAsOf } from './score-trend.js';
import { standingOf, type Status } from './standing.js';

/** Worst first. */
export const statusOrder: readonly Status[] = ['stale', 'red', 'amber', 'no-plan', 'not-yet-due', 'green'];

export interface StatusChange {
  id: string;
  name: string;
  before: Status;
  now: Status;
}

/** The KPIs whose status is another one than at the end of a day, worst first. */
export function statusChanges(kpis: readonly Kpi[], since: string, today: string): StatusChange[] {
  return activeKpis(kpis)
    .flatMap((kpi) =>
      kpiAsOf(kpi, since).map((earlier) => ({
        id: kpi.id,
        name: definitionNow(kpi).name,
        before: standingOf(earlier, since).status,
        now: standingOf(kpi, today).status,
      })),
    )
    .filter(({ before, now }) => before !== now)
    .toSorted((one, other) => statusOrder.indexOf(one.now) - statusOrder.indexOf(other.now));
}
