import type { Kpi } from './kpi.js';
import { definitionNow } from './kpi.js';
import { periodAfter, periodAt, periodOf } from './periods.js';
import { localDate } from '../workspace/time-zone.js';
import { scoresAt, type Scores } from './scores.js';

/** Weeks that a KPI's own row, with its newest 12 readings, reaches back. */
const weeks = 12;

export interface ScorePoint extends Scores {
  /** Local date: a week's last day, or today. */
  date: string;
}

/**
 * The scores at the end of each of the last weeks, and today: with the readings of periods that had ended by then,
 * and by the definitions that were in force. Days are those of the time zone (IANA).
 */
export function scoreTrend(kpis: readonly Kpi[], today: string, timeZone: string): ScorePoint[] {
  const week = periodAt(today, 'weekly');
  const ends = Array.from({ length: weeks - 1 }, (_, index) => periodAfter(week, index + 1 - weeks).last);
  return [
    ...ends.map((date) => ({
      date,
      ...scoresAt(
        kpis.flatMap((kpi) => kpiAsOf(kpi, date, timeZone)),
        date,
      ),
    })),
    { date: today, ...scoresAt(kpis, today) },
  ];
}

/** A KPI with what had ended by the end of a day; nothing if it wasn't measured then. */
function kpiAsOf(kpi: Kpi, date: string, timeZone: string): Kpi[] {
  const definitions = kpi.definitions.filter(({ from }) => from <= date);
  const { retiredAt: at } = kpi;
  const retiredAt = at !== null && localDate(new Date(at), timeZone) <= date ? at : null;
  if (definitions.length === 0) return [];
  const { cadence } = definitionNow({ definitions });
  const recent = kpi.recent.filter(({ period: id }) => {
    const period = periodOf(id, cadence);
    return period !== undefined && period.last <= date;
  });
  return [{ ...kpi, definitions, retiredAt, recent }];
}
