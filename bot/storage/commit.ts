import { z } from 'zod';
import type { Change, Delivery } from '../../domain/kernel/outcome.js';
import { appendToHistory } from '../../domain/history/history-chain.js';
import type { Head } from './head.js';
import { doneRow, dueRow, headRow, historyRow, openRow, recordRow } from './keys.js';
import type { RecordTable } from './record-table.js';
import type { RowOperation } from './row-operations.js';
import type { TrackedReads } from './tracked-reads.js';

/** That a command was carried out, so that a repeat finds it. */
export const doneSchema = z.object({ at: z.iso.datetime(), by: z.string(), useCase: z.string() });
export type Done = z.infer<typeof doneSchema>;

const at = z.iso.datetime().optional();

export const deliverySchema = z.union([
  z.intersection(
    z.object({ kind: z.enum(['post', 'update']), card: z.string(), subject: z.string(), at }),
    z.union([
      z.object({ to: z.literal('workspace') }),
      z.object({ to: z.literal('person'), objectId: z.string() }),
    ]),
  ),
  z.object({
    kind: z.literal('job'),
    job: z.string(),
    subject: z.string(),
    at,
    to: z.literal('workspace'),
  }),
]);

/** A thing to be sent: the only truth about what is due. */
export const dueSchema = z.object({
  id: z.string(),
  /** The command that it belongs to. */
  commandId: z.string(),
  at: z.iso.datetime(),
  delivery: deliverySchema,
  attempts: z.number().int(),
  /** Who is sending it just now, and until when that holds. */
  lease: z.object({ by: z.string(), until: z.iso.datetime() }).nullable(),
});
export type Due = z.infer<typeof dueSchema>;

export interface Commit {
  workspaceId: string;
  /** As loaded; without an etag the workspace is new. */
  head: { body: Head; etag: string | undefined };
  change: Omit<Change<unknown>, 'result'>;
  /** What the decision looked at; the records that it writes must be unchanged since. */
  reads: TrackedReads;
  /** Rows beside the records, such as names: not part of the history. */
  besides: { row: string; body: object }[];
  commandId: string;
  useCase: string;
  by: string;
  now: Date;
}

/**
 * Writes a change in one entity group transaction: records, history, done-marker, due deliveries and the
 * head. Undefined if somebody else was quicker (load and decide again); throws `TransactionTooLarge`
 * before anything is sent, `OutcomeUnknown` when the answer was lost (look for the done-marker).
 */
export async function commitChange(records: RecordTable, commit: Commit): Promise<Head | undefined> {
  const { head, change, now, commandId } = commit;
  const before = { sequence: head.body.historySequence, hash: head.body.historyHash };
  const written = [...change.writes, ...(change.writtenAhead ?? [])];
  const { entries, end } = appendToHistory(before, change.events, written, commit.by, now);
  const revision = head.body.revision + 1;
  const next: Head = {
    ...head.body,
    ...change.pointers,
    pointers: { ...head.body.pointers, ...change.namedPointers },
    counters: { ...head.body.counters, ...change.counters },
    counts: stepped(head.body.counts, change.steps),
    revision,
    stamps: {
      ...head.body.stamps,
      ...Object.fromEntries(change.writes.map(({ ref }) => [ref.kind, revision])),
    },
    historySequence: end.sequence,
    historyHash: end.hash,
  };
  const done: Done = { at: now.toISOString(), by: commit.by, useCase: commit.useCase };
  const operations: RowOperation[] = [
    head.etag === undefined
      ? { kind: 'insert', row: headRow, body: next }
      : { kind: 'replace', row: headRow, body: next, etag: head.etag },
    ...change.writes.map(({ ref, body }) => writeOf(recordRow(ref), body, revision, commit.reads)),
    ...(change.openMarks ?? []).map(({ ref, body }): RowOperation =>
      body === null ? { kind: 'remove', row: openRow(ref) } : { kind: 'put', row: openRow(ref), body },
    ),
    ...commit.besides.map(({ row, body }): RowOperation => ({ kind: 'put', row, body })),
    ...entries.map((entry): RowOperation => ({
      kind: 'insert',
      row: historyRow(entry.sequence),
      body: entry,
    })),
    { kind: 'insert', row: doneRow(commandId), body: done },
    ...change.deliveries.map((delivery, index): RowOperation => {
      const due = dueOf(`${commandId}.${index + 1}`, commandId, delivery, now);
      return { kind: 'insert', row: dueRow(due.id), body: due };
    }),
  ];
  const outcome = await records.transact(commit.workspaceId, operations);
  return outcome.committed ? next : undefined;
}

/** The head is replaced only if nobody else did, so each step is counted once. */
function stepped(counts: Head['counts'], steps: Readonly<Record<string, number>> = {}): Head['counts'] {
  const after = Object.entries(steps).map(([name, by]) => [name, (counts[name] ?? 0) + by]);
  return { ...counts, ...Object.fromEntries(after) };
}

/** Conditional on what was read; without a look at it, the head's own condition must do. */
function writeOf(row: string, body: object, revision: number, reads: TrackedReads): RowOperation {
  const etag = reads.etagOf(row);
  if (etag === undefined) return { kind: 'put', row, body, revision };
  if (etag === null) return { kind: 'insert', row, body, revision };
  return { kind: 'replace', row, body, revision, etag };
}

function dueOf(id: string, commandId: string, delivery: Delivery, now: Date): Due {
  return { id, commandId, at: delivery.at ?? now.toISOString(), delivery, attempts: 0, lease: null };
}
