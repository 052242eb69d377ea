import { useHost } from '../teams/host-context.js';
import { rememberMade } from './remember-made.js';
import { useWorkspace } from './workspace-context.js';

export interface Moments {
  /** Day and time with the name of the zone, for example "November 14, 2026 at 10:32 AM GMT+1". */
  moment: (instant: string) => string;
  /** The day alone. */
  day: (instant: string) => string;
  /** A day of the calendar, given as YYYY-MM-DD, in whatever zone. */
  date: (day: string) => string;
  /** A time of day given as HH:mm. */
  clock: (time: string) => string;
  number: (value: number) => string;
}

/**
 * Dates, times and numbers as this locale writes them; instants (ISO 8601) as the clocks of `timeZone` show them.
 * Each format costs the browser as much as a hundred elements, so it is made once, on use.
 */
export const momentsIn = rememberMade((locale: string, timeZone: string): Moments => {
  const day = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  const time = { hour: 'numeric', minute: '2-digit' } as const;
  const moments = onUse(
    () => new Intl.DateTimeFormat(locale, { ...day, ...time, timeZoneName: 'short', timeZone }),
  );
  const days = onUse(() => new Intl.DateTimeFormat(locale, { ...day, timeZone }));
  const dates = onUse(() => new Intl.DateTimeFormat(locale, { ...day, timeZone: 'UTC' }));
  const clocks = onUse(() => new Intl.DateTimeFormat(locale, { ...time, timeZone: 'UTC' }));
  const numbers = onUse(() => new Intl.NumberFormat(locale));
  return {
    moment: (instant) => moments().format(new Date(instant)),
    day: (instant) => days().format(new Date(instant)),
    date: (given) => dates().format(new Date(`${given}T00:00:00Z`)),
    clock: (given) => clocks().format(new Date(`1970-01-01T${given}:00Z`)),
    number: (value) => numbers().format(value),
  };
});

function onUse<Format>(make: () => Format): () => Format {
  let format: Format | undefined;
  return () => (format ??= make());
}

/** In the host's locale and the workspace's time zone. */
export function useMoments(): Moments {
  const { locale } = useHost();
  const timeZone = useWorkspace().frame?.workspace.timeZone ?? 'UTC';
  return momentsIn(locale, timeZone);
}
