import {
  accept,
  acceptUnchanged,
  refuse,
  type HistoryEvent,
  type Outcome,
  type RecordWrite,
  type Refusal,
} from '../kernel/outcome.js';
import { mayTake } from '../workspace/permissions.js';
import { leaderOf, leaderRoles, type Actor } from '../workspace/roles.js';
import { localDate } from '../workspace/time-zone.js';
import type { Workspace } from '../workspace/workspace.js';
import { definitionNow, readingRef, type DefinitionFields, type Kpi, type Reading, type Way } from './kpi.js';
import { kpiOf, type KpiRecords } from './kpi-records.js';
import {
  changeOf,
  kpiWrite,
  readPeriod,
  takeReading,
  type GivenReading,
  type Stamp,
  type TakenReading,
} from './readings.js';

export interface ReadingRecords extends KpiRecords {
  /** What the periods in question have, by the id of their ref. */
  readings: ReadonlyMap<string, Reading>;
}

/** Who is asked for a KPI's readings: the person named, as long as they have a role; else its owners. */
export function enterersOf(workspace: Workspace, { owner, enteredBy }: DefinitionFields): string[] {
  const named = enteredBy !== null && hasRole(workspace, enteredBy) ? [enteredBy] : [];
  if (named.length > 0) return named;
  const roles = owner === 'joint' ? leaderRoles : [owner];
  return roles.flatMap((role) => leaderOf(workspace, role) ?? []);
}

function hasRole(workspace: Workspace, objectId: string): boolean {
  return [
    ...leaderRoles.flatMap((role) => leaderOf(workspace, role) ?? []),
    ...workspace.facilitators,
    ...workspace.executives,
    ...workspace.contributors,
  ].includes(objectId);
}

/** Whether this person may enter and correct a KPI's readings: who is asked for them, and the leaders. */
export function mayEnter(workspace: Workspace, kpi: Kpi, actor: Pick<Actor, 'objectId' | 'roles'>): boolean {
  if (workspace.archivedAt !== null || kpi.retiredAt !== null) return false;
  if (leaderRoles.some((role) => actor.roles.includes(role))) return true;
  const asked = enterersOf(workspace, definitionNow(kpi)).includes(actor.objectId);
  return asked && mayTake('kpis.enter', actor.roles);
}

export interface EnteredReading extends GivenReading {
  way: Exclude<Way, 'push' | 'import'>;
  /**
   * How often the period's reading had been corrected when the form was drawn, null if there was none: so that
   * two people notice each other.
   */
  seen: number | null;
}

export interface ReadingResult {
  kpi: Kpi;
  reading: Reading;
}

/** One reading by a person: a new one, or a correction of what they were shown. */
export function enterReading(
  records: ReadingRecords,
  given: EnteredReading,
  actor: Actor,
  now: Date,
): Outcome<ReadingResult> {
  const { workspace } = records;
  if (workspace.archivedAt !== null) return refuse('workspace.archived');
  const kpi = kpiOf(records, given.kpi);
  if (!kpi) return refuse('kpis.unknown-kpi');
  if (kpi.retiredAt !== null) return refuse('kpis.retired');
  if (!mayEnter(workspace, kpi, actor)) return refuse('kpis.not-allowed');
  const before = readingFor(records, kpi, given.period);
  const stamp: Stamp = { at: now.toISOString(), by: actor.objectId, way: given.way };
  const taken = takeReading(kpi, before, given, stamp, localDate(now, workspace.settings.timeZone));
  if (taken.refused) return taken;
  const { reading } = taken;
  if (taken.kind === 'unchanged') return acceptUnchanged({ kpi, reading });
  if ((before?.corrections ?? null) !== given.seen) {
    return refuse('kpis.reading-changed', {
      value: before?.value ?? null,
      seen: before?.corrections ?? null,
    });
  }
  const { writes, events } = foldedChange([taken]);
  return accept({ writes, events, deliveries: [], result: { kpi: taken.kpi, reading } });
}

function readingFor({ readings }: ReadingRecords, kpi: Kpi, text: string): Reading | undefined {
  const period = readPeriod(text, definitionNow(kpi).cadence);
  return period && readings.get(readingRef(kpi.id, period).id);
}

/** Several readings, one after the other: each meets what the ones before it have left. */
export function takeReadings(
  records: ReadingRecords,
  given: readonly GivenReading[],
  stampOf: (index: number) => Stamp,
  today: string,
): { answers: (TakenReading | Refusal)[]; writes: RecordWrite[]; events: HistoryEvent[] } {
  const kpis = new Map(records.kpis.map((kpi) => [kpi.id, kpi]));
  const readings = new Map(records.readings);
  const answers = given.map((one, index): TakenReading | Refusal => {
    const kpi = kpis.get(one.kpi);
    if (!kpi) return refuse('kpis.unknown-kpi');
    const before = readingFor({ ...records, readings }, kpi, one.period);
    const taken = takeReading(kpi, before, one, stampOf(index), today);
    if (taken.refused || taken.kind === 'unchanged') return taken;
    const period = readPeriod(taken.reading.period, definitionNow(kpi).cadence);
    if (period) readings.set(readingRef(kpi.id, period).id, taken.reading);
    kpis.set(kpi.id, taken.kpi);
    return taken;
  });
  return { answers, ...foldedChange(answers.filter((answer) => !answer.refused)) };
}

/** Each row once, as the last of the readings leaves it; an event for each that changed something. */
function foldedChange(taken: readonly TakenReading[]): { writes: RecordWrite[]; events: HistoryEvent[] } {
  const writes = new Map<string, RecordWrite>();
  const events: HistoryEvent[] = [];
  for (const one of taken) {
    const period = readPeriod(one.reading.period, definitionNow(one.kpi).cadence);
    if (one.kind === 'unchanged' || !period) continue;
    const { write, event } = changeOf(one, period);
    writes.set(`reading ${write.ref.id}`, write);
    writes.set(`kpi ${one.kpi.id}`, kpiWrite(one.kpi));
    events.push(event);
  }
  return { writes: [...writes.values()], events };
}
