import { messageFormat } from './message-format.js';
import texts from './period-texts.en.json' with { type: 'json' };

/**
 * A period's id as people say it: `2026-W47` is "week 47, 2026", `2026-11` "November 2026", `2026-Q4` "Q4 2026".
 * Months by the BCP 47 locale; what is no such id is given back as it is.
 */
export function periodName(id: string, locale = 'en'): string {
  const [, year, kind, number] = /^(\d{4})-([WQ]?)(\d{1,2})$/.exec(id) ?? [];
  if (year === undefined || number === undefined) return id;
  const said = (text: string) =>
    String(messageFormat(text, locale).format({ year, number: String(Number(number)) }));
  if (kind === 'W') return said(texts['week']);
  if (kind === 'Q') return said(texts['quarter']);
  const month = new Date(`${id}-01T00:00:00Z`);
  if (Number.isNaN(month.getTime())) return id;
  return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(month);
}

/** Values for a text, a `week` or `period` among them as people say it. */
export function withPeriodNames<Values extends Readonly<Record<string, unknown>>>(
  values: Values,
  locale = 'en',
): Values & { week?: string; period?: string } {
  const { week, period } = values;
  return {
    ...values,
    ...(typeof week === 'string' && { week: periodName(week, locale) }),
    ...(typeof period === 'string' && { period: periodName(period, locale) }),
  };
}
