import { DateTime } from 'luxon';

/** An instant as a person in the workspace reads it, with the zone: `Mon 23 Nov 2026, 14:05 CET`. */
export function showInstant(instant: string, timeZone: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).format(new Date(instant));
}

/** The day that lies `days` after an instant, in the workspace: `Mon 30 Nov 2026`. */
export function showDayAfter(instant: string, days: number, timeZone: string, locale: string): string {
  return DateTime.fromISO(instant, { zone: timeZone })
    .plus({ days })
    .setLocale(locale)
    .toLocaleString({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
}
