import { definitionNow, type Kpi } from './kpi.js';
import { activeKpis } from './kpi-records.js';
import { dateOf, dayNumber } from './periods.js';
import { standingOf, type Status } from './standing.js';

/** Worst first. */
export const statusOrder: readonly Status[] = ['stale', 'red', 'amber', 'no-plan', 'not-yet-due', 'green'];

export interface StatusChange {
  id: string;
  name: string;
  before: Status;
  now: Status;
}

/**
 * The KPIs whose status is another one than a week ago, worst first: as it was to be seen then, whatever has been
 * entered or corrected since. `today` is the local date of `now`.
 */
export function changesInWeek(kpis: readonly Kpi[], now: Date, today: string): StatusChange[] {
  const at = new Date(now.getTime() - 7 * 86_400_000).toISOString();
  const date = dateOf(dayNumber(today) - 7);
  return activeKpis(kpis)
    .flatMap((kpi) =>
      knownAt(kpi, at, date).map((earlier) => ({
        id: kpi.id,
        name: definitionNow(kpi).name,
        before: standingOf(earlier, date).status,
        now: standingOf(kpi, today).status,
      })),
    )
    .filter(({ before, now: is }) => before !== is)
    .toSorted((one, other) => statusOrder.indexOf(one.now) - statusOrder.indexOf(other.now));
}

/** A KPI with what had been said of it by an instant; nothing if it wasn't defined then. */
function knownAt(kpi: Kpi, at: string, date: string): Kpi[] {
  const definitions = kpi.definitions.filter(({ from }) => from <= date);
  if (definitions.length === 0) return [];
  const recent = kpi.recent.flatMap((reading) => {
    const values = [...(reading.earlier ?? []), reading];
    const known = values.findLast((one) => one.at <= at);
    if (known) return [{ ...reading, value: known.value }];
    // Corrected more often than is kept here: the oldest that is kept comes nearest.
    return reading.corrections >= values.length
      ? [{ ...reading, value: values[0]?.value ?? reading.value }]
      : [];
  });
  return [{ ...kpi, definitions, recent }];
}
