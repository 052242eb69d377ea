import { judgeReading, type Colour, type JudgedReading } from './judge.js';
import { definitionNow, type Kpi } from './kpi.js';
import { periodAfter, periodAt, periodOf, type Period } from './periods.js';

/** `no-plan`: neither baseline and target nor thresholds are there to judge by. */
export type Status = Colour | 'stale' | 'not-yet-due' | 'no-plan';

export interface Standing {
  status: Status;
  /** The newest period with a reading, the running one included. */
  newest: JudgedReading | undefined;
  /** 0 to 1.5; 0 when stale; undefined where the KPI is left out of scores. */
  attainment: number | undefined;
  /** The period that lacks a reading and is over; undefined if there is none. */
  due: Period | undefined;
}

type Judged = Pick<Kpi, 'definitions' | 'recent'>;

/**
 * Where a KPI stands on a local date of the workspace (product and rulings, section 8). The newest period with
 * a reading counts. Stale: no reading for the last two whole periods of its life (for the only one, while there
 * is but one) or since. Its life begins with the period in which it was defined, or with an earlier reading.
 */
export function standingOf(kpi: Judged, today: string): Standing {
  const { cadence } = definitionNow(kpi);
  const running = periodAt(today, cadence);
  const [newestReading] = kpi.recent;
  const newest = newestReading && judgeReading(kpi, newestReading);
  const begin = lifeBegins(kpi);
  const lastWhole = running.index - 1;
  const due = duePeriod(running, begin, newest);
  if (!newest && lastWhole < begin) {
    return { status: 'not-yet-due', newest, attainment: undefined, due };
  }
  const oldestThatCounts = Math.max(begin, running.index - 2);
  if (!newest || newest.period.index < Math.min(oldestThatCounts, lastWhole)) {
    return { status: 'stale', newest, attainment: 0, due };
  }
  return { status: newest.colour ?? 'no-plan', newest, attainment: newest.attainment, due };
}

function lifeBegins({ definitions, recent }: Judged): number {
  const { cadence, from } = definitionNow({ definitions });
  const oldest = recent.at(-1);
  const defined = periodAt(definitions[0]?.from ?? from, cadence).index;
  const read = oldest && periodOf(oldest.period, cadence)?.index;
  return Math.min(defined, read ?? defined);
}

function duePeriod(running: Period, begin: number, newest: JudgedReading | undefined): Period | undefined {
  const last = periodAfter(running, -1);
  if (last.index < begin) return undefined;
  return newest && newest.period.index >= last.index ? undefined : last;
}
