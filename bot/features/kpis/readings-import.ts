import {
  accept,
  acceptUnchanged,
  refuse,
  type Outcome,
  type Refusal,
} from '../../../domain/kernel/outcome.js';
import { mayEnter, takeReadings } from '../../../domain/kpis/enter-readings.js';
import { kpiOf } from '../../../domain/kpis/kpi-records.js';
import { definitionNow, readingRef, type Kpi } from '../../../domain/kpis/kpi.js';
import { previewReadings, type ReadingsPreview } from '../../../domain/kpis/preview-readings.js';
import { readReadingTable, type ReadLine, type ReadReadings } from '../../../domain/kpis/reading-table.js';
import { readPeriod } from '../../../domain/kpis/readings.js';
import { localDate } from '../../../domain/workspace/time-zone.js';
import { readCsv } from '../../workspaces/read-csv.js';
import { runCommand, type CommandAnswer, type CommandParts } from '../../workspaces/run-command.js';
import { loadSnapshot, type Snapshot, type Visitor } from '../../workspaces/snapshot.js';
import type { KpiCall } from './kpis-actions.js';
import { loadAllReadings, loadKpis, loadReadings } from './kpis-store.js';

type Seen = Snapshot<Kpi[]>;
export type ImportAnswered = CommandAnswer<Kpi[], undefined>;

/** A transaction has room for 100 rows: a reading takes its own, its KPI's and one of the history. */
const mostAtOnce = 32;

/** Readings out of a table: looked at first, then carried out as they were seen. */
export class ReadingsImport {
  constructor(private readonly parts: CommandParts) {}

  /** What it would do; undefined for a stranger. */
  async preview(
    workspaceId: string,
    visitor: Visitor,
    text: string,
  ): Promise<{ snapshot: Seen; preview: ReadingsPreview } | { refusal: Refusal } | undefined> {
    const { records, membership, now } = this.parts;
    const snapshot = await loadSnapshot(records, membership, workspaceId, visitor, loadKpis);
    if (!snapshot) return undefined;
    const refusal = closedTo(snapshot);
    return refusal ? { refusal } : { snapshot, preview: await this.#preview(snapshot, text, now()) };
  }

  /**
   * Carries out what was previewed, some at a time. A repeat with the same command id goes on where a crash has
   * ended it. `readings` is how many the table has.
   */
  async carryOut(
    call: KpiCall,
    { text, digest }: { text: string; digest: string },
  ): Promise<{ answer: ImportAnswered; readings: number }> {
    const first = await this.#run(call, text, 0, async (snapshot, now) => {
      const { problems, readings, digest: seen } = await this.#preview(snapshot, text, now);
      if (problems.length > 0) return refuse('kpis.import-invalid', { problems: shortened(problems) });
      // What this very confirmation has left behind needs no other one.
      const done = readings.every(({ kind }) => kind === 'unchanged');
      return seen === digest || done ? undefined : refuse('kpis.import-outdated');
    });
    if (first.kind !== 'done') return { answer: first, readings: 0 };
    const { lines } = readTable(text, first.snapshot.extra);
    let answer = first;
    for (let from = mostAtOnce; from < lines.length; from += mostAtOnce) {
      const next = await this.#run(call, text, from, async () => undefined);
      if (next.kind !== 'done') return { answer: next, readings: from };
      answer = next;
    }
    return { answer, readings: lines.length };
  }

  #run(
    call: KpiCall,
    text: string,
    from: number,
    check: (snapshot: Seen, now: Date) => Promise<Refusal | undefined>,
  ): Promise<ImportAnswered> {
    return runCommand(this.parts, {
      ...call,
      commandId: from === 0 ? call.commandId : `${call.commandId}.${from}`,
      useCase: 'kpis.import',
      loadExtra: loadKpis,
      decide: async (snapshot, now) => {
        const refusal = closedTo(snapshot) ?? (await check(snapshot, now));
        if (refusal) return refusal;
        const { lines } = readTable(text, snapshot.extra);
        return take(snapshot, lines.slice(from, from + mostAtOnce), now);
      },
    });
  }

  async #preview(snapshot: Seen, text: string, now: Date): Promise<ReadingsPreview> {
    const { workspace, workspaceId, extra: kpis, actor } = snapshot;
    const table = readTable(text, kpis);
    const named = new Set(table.lines.map(({ given }) => given.kpi));
    const wanted = kpis.filter(({ id }) => named.has(id));
    const all = await loadAllReadings(this.parts.records, workspaceId, wanted);
    const readings = new Map(
      wanted.flatMap((kpi) =>
        (all.get(kpi.id) ?? []).flatMap((reading) => {
          const period = readPeriod(reading.period, definitionNow(kpi).cadence);
          return period ? [[readingRef(kpi.id, period).id, reading] as const] : [];
        }),
      ),
    );
    const today = localDate(now, workspace.settings.timeZone);
    return previewReadings({ workspace, kpis, readings }, table, actor, today);
  }
}

async function take(snapshot: Seen, lines: readonly ReadLine[], now: Date): Promise<Outcome<undefined>> {
  const { workspace, workspaceId, extra: kpis, actor, reads } = snapshot;
  const given = lines.map((line) => line.given);
  const wanted = given.flatMap(({ kpi: id, period }) => {
    const kpi = kpiOf({ kpis }, id);
    return kpi && mayEnter(workspace, kpi, actor) ? [{ kpi, period }] : [];
  });
  if (wanted.length < given.length) return refuse('kpis.not-allowed');
  const readings = await loadReadings(reads, workspaceId, wanted);
  const stamp = { at: now.toISOString(), by: actor.objectId, way: 'import' } as const;
  const today = localDate(now, workspace.settings.timeZone);
  const { answers, writes, events } = takeReadings({ workspace, kpis, readings }, given, () => stamp, today);
  const refused = answers.find((answer) => answer.refused);
  if (refused?.refused) return refused;
  return events.length === 0
    ? acceptUnchanged(undefined)
    : accept({ writes, events, deliveries: [], result: undefined });
}

/** Whoever may enter the readings of one KPI at least can import. */
function closedTo({ workspace, extra: kpis, actor }: Seen): Refusal | undefined {
  if (workspace.archivedAt !== null) return refuse('workspace.archived');
  return kpis.some((kpi) => mayEnter(workspace, kpi, actor)) ? undefined : refuse('kpis.not-allowed');
}

function readTable(text: string, kpis: readonly Kpi[]): ReadReadings {
  const { lines, delimiter, problem } = readCsv(text);
  const table = readReadingTable(lines, kpis, delimiter !== ',');
  return problem ? { ...table, problems: [problem], lines: [] } : table;
}

/** As many as are read and mended at once. */
export const shortened = (problems: ReadingsPreview['problems']) =>
  problems
    .slice(0, 100)
    .map(({ line, column, heading, code, said }) => ({ line, column, heading, code, said }));
