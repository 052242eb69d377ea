import { refuse, type HistoryEvent, type RecordWrite, type Refusal } from '../kernel/outcome.js';
import {
  definitionNow,
  kpiRef,
  readingRef,
  type Kpi,
  type Reading,
  type ReadingValue,
  type RecentReading,
} from './kpi.js';
import { limits } from './limits.js';
import { isDate, periodAt, periodOf, type Cadence, type Period } from './periods.js';

/** A reading as it comes in, from whichever way. */
export interface GivenReading {
  kpi: string;
  /** The period's id, or any local date of it. */
  period: string;
  value: number;
  pulse: { asked: number; answered: number } | null;
  /** Null says nothing: with the same value, the note that is there stays. */
  note: string | null;
}

/** As for the dates of a plan. */
const firstDay = '1980-01-01';

export type Stamp = Pick<ReadingValue, 'at' | 'by' | 'way'>;

export interface TakenReading {
  refused: false;
  /** `unchanged`: the period has this very value already. */
  kind: 'entered' | 'corrected' | 'unchanged';
  kpi: Kpi;
  reading: Reading;
}

/** The period that a text means in a cadence: its id, or a local date in it. */
export function readPeriod(text: string, cadence: Cadence): Period | undefined {
  const period = isDate(text) ? periodAt(text, cadence) : periodOf(text, cadence);
  // Nothing was measured before; it is a slip of the keys, such as 0226 for 2026.
  return period && period.first >= firstDay ? period : undefined;
}

/**
 * Takes a reading up: a period's first one, or a correction that keeps the earlier value; the same value again
 * changes nothing. `before` is what the period has, `today` the workspace's local date (product section 8).
 */
export function takeReading(
  kpi: Kpi,
  before: Reading | undefined,
  given: GivenReading,
  stamp: Stamp,
  today: string,
): TakenReading | Refusal {
  if (kpi.retiredAt !== null) return refuse('kpis.retired');
  const { cadence, kind } = definitionNow(kpi);
  const period = readPeriod(given.period, cadence);
  if (!period) {
    return refuse('kpis.period-unknown', { text: given.period, example: periodAt(today, cadence).id });
  }
  if (period.first > today) return refuse('kpis.period-ahead', { period: period.id });
  const mistake = mistakeInValue(kind, given);
  if (mistake) return mistake;

  const { value } = given;
  const pulse = kind === 'pulse' ? given.pulse : null;
  const same = before !== undefined && before.value === value && samePulse(before.pulse, pulse);
  const note = given.note ?? (same ? before.note : '');
  if (same && before.note === note) {
    return { refused: false, kind: 'unchanged', kpi, reading: before };
  }
  const now: ReadingValue = { value, pulse, note, ...stamp };
  const reading: Reading = before
    ? {
        ...before,
        ...now,
        corrections: before.corrections + 1,
        earlier: [...before.earlier, valueOf(before)].slice(-limits.earlier),
      }
    : { kpi: kpi.id, period: period.id, ...now, corrections: 0, earlier: [] };
  return {
    refused: false,
    kind: before ? 'corrected' : 'entered',
    kpi: { ...kpi, recent: withReading(kpi.recent, reading) },
    reading,
  };
}

function mistakeInValue(kind: 'number' | 'pulse', { value, pulse }: GivenReading): Refusal | undefined {
  if (kind === 'number') return undefined;
  if (value < 1 || value > 5) return refuse('kpis.pulse-range');
  if (!pulse) return refuse('kpis.pulse-counts-missing');
  return pulse.answered > pulse.asked ? refuse('kpis.pulse-counts') : undefined;
}

function samePulse(one: GivenReading['pulse'], other: GivenReading['pulse']): boolean {
  return one?.asked === other?.asked && one?.answered === other?.answered;
}

const valueOf = ({ value, pulse, note, at, by, way }: Reading): ReadingValue => ({
  value,
  pulse,
  note,
  at,
  by,
  way,
});

function withReading(recent: readonly RecentReading[], reading: Reading): RecentReading[] {
  const { period, value, pulse, at, by, way, corrections } = reading;
  const earlier = reading.earlier
    .slice(-limits.recentEarlier)
    .map((one) => ({ value: one.value, at: one.at }));
  return [
    ...recent.filter((one) => one.period !== period),
    { period, value, pulse, at, by, way, corrections, ...(earlier.length > 0 && { earlier }) },
  ]
    .toSorted((one, other) => (one.period < other.period ? 1 : -1))
    .slice(0, limits.recent);
}

/** What a reading that was taken up writes, and what the history says of it. */
export function changeOf(taken: TakenReading, period: Period): { write: RecordWrite; event: HistoryEvent } {
  const { reading, kpi } = taken;
  const ref = readingRef(reading.kpi, period);
  const earlier = reading.earlier.at(-1);
  return {
    write: { ref, body: reading },
    event: {
      action: taken.kind === 'corrected' ? 'kpis.reading-corrected' : 'kpis.reading-entered',
      subject: ref,
      details: {
        by: reading.by,
        kpi: definitionNow(kpi).name,
        period: reading.period,
        value: reading.value,
        ...(taken.kind === 'corrected' && earlier && { earlier: earlier.value }),
        way: reading.way,
      },
    },
  };
}

/** The KPI's own row, which carries its newest readings. */
export const kpiWrite = (kpi: Kpi): RecordWrite => ({ ref: kpiRef(kpi.id), body: kpi });
