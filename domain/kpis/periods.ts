/** How often a KPI is read: ISO weeks, calendar months, calendar quarters (rulings, section 8). */
export const cadences = ['weekly', 'monthly', 'quarterly'] as const;
export type Cadence = (typeof cadences)[number];

/**
 * A period of a cadence. Within a cadence their ids sort in time: `2026-W07`, `2026-02`, `2026-Q1`. First and
 * last day are local dates (YYYY-MM-DD), both included; the end of a period is its last day.
 */
export interface Period {
  id: string;
  cadence: Cadence;
  /** Counts the cadence's periods; the next one's is one more. */
  index: number;
  first: string;
  last: string;
}

const dayMilliseconds = 86_400_000;

/** Days since 1 January 1970 of a local date; NaN for what is no date. */
export function dayNumber(date: string): number {
  const milliseconds = Date.parse(`${date}T00:00:00Z`);
  return milliseconds / dayMilliseconds;
}

/** The local date of a day number. */
export function dateOf(day: number): string {
  return new Date(day * dayMilliseconds).toISOString().slice(0, 10);
}

/** Whether a text is a date that the calendar has: 31 February would be read as a day in March. */
export function isDate(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? dayNumber(text) : Number.NaN;
  return !Number.isNaN(day) && dateOf(day) === text;
}

/** The period that a local date lies in. */
export function periodAt(date: string, cadence: Cadence): Period {
  return periodByIndex(indexOf(date, cadence), cadence);
}

/** The period so many after (or, below zero, before) another one. */
export function periodAfter(period: Pick<Period, 'index' | 'cadence'>, by = 1): Period {
  return periodByIndex(period.index + by, period.cadence);
}

/** The period of an id such as `2026-W07`; undefined for what is none, or none of this cadence. */
export function periodOf(id: string, cadence: Cadence): Period | undefined {
  const date = someDayOf(id, cadence);
  if (date === undefined || Number.isNaN(dayNumber(date))) return undefined;
  const period = periodAt(date, cadence);
  // A year without a week 53 has none.
  return period.id === id ? period : undefined;
}

function someDayOf(id: string, cadence: Cadence): string | undefined {
  if (cadence === 'weekly') {
    const [, year, week] = /^(\d{4})-W(\d{2})$/.exec(id) ?? [];
    return year && week ? dateOf(firstMonday(Number(year)) + (Number(week) - 1) * 7) : undefined;
  }
  if (cadence === 'monthly') return /^\d{4}-\d{2}$/.test(id) ? `${id}-01` : undefined;
  const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(id) ?? [];
  return year && quarter ? `${year}-${twoDigits(Number(quarter) * 3 - 2)}-01` : undefined;
}

function indexOf(date: string, cadence: Cadence): number {
  const [year = 0, month = 1] = date.split('-').map(Number);
  if (cadence === 'monthly') return year * 12 + month - 1;
  if (cadence === 'quarterly') return year * 4 + Math.floor((month - 1) / 3);
  // 5 January 1970 was a Monday.
  return Math.floor((dayNumber(date) - 4) / 7);
}

function periodByIndex(index: number, cadence: Cadence): Period {
  if (cadence === 'weekly') {
    const monday = index * 7 + 4;
    const [first, last] = [dateOf(monday), dateOf(monday + 6)];
    // An ISO week belongs to the year of its Thursday.
    const year = Number(dateOf(monday + 3).slice(0, 4));
    const week = Math.round((monday - firstMonday(year)) / 7) + 1;
    return { id: `${fourDigits(year)}-W${twoDigits(week)}`, cadence, index, first, last };
  }
  const months = cadence === 'monthly' ? 1 : 3;
  const [year, month] = [Math.floor((index * months) / 12), (index * months) % 12];
  const [nextYear, nextMonth] = [Math.floor((index * months + months) / 12), (index * months + months) % 12];
  const first = firstOfMonth(year, month);
  const last = dateOf(dayNumber(firstOfMonth(nextYear, nextMonth)) - 1);
  const id = cadence === 'monthly' ? first.slice(0, 7) : `${fourDigits(year)}-Q${Math.floor(month / 3) + 1}`;
  return { id, cadence, index, first, last };
}

/** The day number of the Monday of a year's first ISO week, which has 4 January in it. */
function firstMonday(year: number): number {
  const day = dayNumber(`${fourDigits(year)}-01-04`);
  return day - ((day + 3) % 7);
}

const twoDigits = (number: number) => String(number).padStart(2, '0');
const fourDigits = (number: number) => String(number).padStart(4, '0');
const firstOfMonth = (year: number, month: number) => `${fourDigits(year)}-${twoDigits(month + 1)}-01`;
