import { definitionNow, type Kpi } from './kpi.js';
import { dayNumber, periodOf } from './periods.js';
import { tidyNumber } from './shown.js';

export interface Forecast {
  /** At the target date. */
  value: number;
  date: string;
  /** How many readings the line is drawn through. */
  readings: number;
}

/** Readings that a forecast looks at, and the fewest that it takes. */
export const forecastReadings = { most: 6, fewest: 3 } as const;

/**
 * The least-squares line through the last 6 readings (last day of each period, value), at the target's date. It
 * assumes that things go on as they did. Undefined with fewer than 3, for a band, and without a target
 * (product section 8).
 */
export function forecastOf(kpi: Pick<Kpi, 'definitions' | 'recent'>): Forecast | undefined {
  const { direction, target, cadence } = definitionNow(kpi);
  if (direction === 'band' || !target) return undefined;
  const points = kpi.recent.slice(0, forecastReadings.most).flatMap(({ period: id, value }) => {
    const period = periodOf(id, cadence);
    return period ? [{ day: dayNumber(period.last), value }] : [];
  });
  if (points.length < forecastReadings.fewest) return undefined;
  const value = lineAt(points, dayNumber(target.date));
  return { value: tidyNumber(value), date: target.date, readings: points.length };
}

/** The least-squares line through points of at least two different days, at a day. */
export function lineAt(points: readonly { day: number; value: number }[], day: number): number {
  const count = points.length;
  const meanDay = points.reduce((sum, point) => sum + point.day, 0) / count;
  const meanValue = points.reduce((sum, point) => sum + point.value, 0) / count;
  let across = 0;
  let along = 0;
  for (const point of points) {
    across += (point.day - meanDay) * (point.value - meanValue);
    along += (point.day - meanDay) ** 2;
  }
  return along === 0 ? meanValue : meanValue + (across / along) * (day - meanDay);
}
