import { DateTime } from 'luxon';
import type { WorkspaceSettings } from '../workspace/workspace.js';

export type WorkingTime = Pick<WorkspaceSettings, 'timeZone' | 'workingHours' | 'holidays'>;

/** A working day is eight working hours of the workspace's clock (rulings, section 6). */
export const hoursOfWorkingDay = 8;

/** A year's holidays in a row and more: whatever the settings, a working day comes sooner. */
const mostDays = 3660;

/**
 * The instant at which so many working hours have passed since another: working days and hours in the
 * workspace's time zone, holidays left out. A clock ends at the instant its last working minute has passed,
 * closing time included (rulings, section 6). Hours are real ones, also on a day whose clocks change.
 * Working hours that end before they begin run over midnight; they belong to the day on which they begin.
 */
export function afterWorkingHours(since: Date, hours: number, settings: WorkingTime): Date {
  let left = hours * 3_600_000;
  const start = since.getTime();
  // Yesterday's hours may run over midnight.
  let day = DateTime.fromJSDate(since, { zone: settings.timeZone }).startOf('day').minus({ days: 1 });
  for (let passed = 0; passed < mostDays; passed += 1) {
    const open = windowOf(day, settings);
    if (open) {
      const begin = Math.max(start, open.from);
      const available = open.to - begin;
      if (available > 0 && left <= available) return new Date(begin + left);
      if (available > 0) left -= available;
    }
    day = day.plus({ days: 1 });
  }
  throw new RangeError('The workspace has no working hours.');
}

/** The ISO week of a moment in a time zone: `2026-W48`. */
export function isoWeekOf(moment: Date, timeZone: string): string {
  return DateTime.fromJSDate(moment, { zone: timeZone }).toFormat("kkkk-'W'WW");
}

/** When working hours begin after the end of a moment's ISO week. */
export function opensAfterWeek(moment: Date, settings: WorkingTime): Date {
  const next = DateTime.fromJSDate(moment, { zone: settings.timeZone }).startOf('week').plus({ weeks: 1 });
  return afterWorkingHours(next.toJSDate(), 0, settings);
}

/** A day's working hours as instants; undefined for a day off. */
function windowOf(
  day: DateTime,
  { workingHours, holidays }: WorkingTime,
): { from: number; to: number } | undefined {
  if (!workingHours.days.includes(day.weekday) || holidays.includes(day.toFormat('yyyy-MM-dd'))) {
    return undefined;
  }
  const from = atTime(day, workingHours.from);
  const overMidnight = workingHours.to <= workingHours.from;
  const to = atTime(overMidnight ? day.plus({ days: 1 }) : day, workingHours.to);
  return { from, to };
}

function atTime(day: DateTime, time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  // 24:00 is the next midnight.
  return hour >= 24 ? day.plus({ days: 1 }).toMillis() : day.set({ hour, minute }).toMillis();
}
