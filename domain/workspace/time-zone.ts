/** Whether the runtime knows this IANA zone. */
export function isTimeZone(zone: string): boolean {
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions();
    return timeZone !== '' && (zone.includes('/') || zone === 'UTC');
  } catch {
    return false;
  }
}

/** The local date (YYYY-MM-DD) of an instant in an IANA zone. */
export function localDate(instant: Date, timeZone: string): string {
  // Canadian English writes dates in ISO order.
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(instant);
}
