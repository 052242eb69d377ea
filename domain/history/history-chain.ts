import { z } from 'zod';
import { digestOf } from '../kernel/digest.js';
import type { HistoryEvent, RecordRef, RecordWrite } from '../kernel/outcome.js';

const refSchema = z.object({ kind: z.string(), id: z.string() });

export const historyEntrySchema = z.object({
  /** 1, 2, 3 … without a hole. */
  sequence: z.number().int().positive(),
  at: z.iso.datetime(),
  /** Object id, or `accord` for what the clock or the channel brought about. */
  by: z.string(),
  action: z.string(),
  subject: refSchema,
  details: z.record(
    z.string(),
    z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]),
  ),
  /** The records that the change wrote, with the digest of each as written. */
  records: z.array(refSchema.extend({ digest: z.string() })),
  previousHash: z.string(),
  hash: z.string(),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

export interface ChainEnd {
  sequence: number;
  hash: string;
}

/** Before the first entry. */
export const chainStart: ChainEnd = { sequence: 0, hash: '0'.repeat(64) };

/**
 * The entries for one change, linked to the chain's end. The first of them names all records that the
 * change wrote with their digests (SHA-256 of canonical JSON); each has the hash of the one before.
 */
export function appendToHistory(
  end: ChainEnd,
  events: HistoryEvent[],
  writes: RecordWrite[],
  by: string,
  now: Date,
): { entries: HistoryEntry[]; end: ChainEnd } {
  const entries: HistoryEntry[] = [];
  let last = end;
  for (const event of events) {
    const unhashed = {
      sequence: last.sequence + 1,
      at: now.toISOString(),
      by,
      action: event.action,
      subject: { kind: event.subject.kind, id: event.subject.id },
      details: event.details,
      records:
        entries.length === 0 ? writes.map(({ ref, body }) => ({ ...ref, digest: digestOf(body) })) : [],
      previousHash: last.hash,
    };
    const entry = { ...unhashed, hash: digestOf(unhashed) };
    entries.push(entry);
    last = { sequence: entry.sequence, hash: entry.hash };
  }
  return { entries, end: last };
}

export interface HistoryFault {
  /** The first entry that doesn't fit. */
  sequence: number;
  reason: 'missing' | 'altered' | 'unlinked' | 'cut-off' | 'record-altered' | 'record-missing';
  record?: RecordRef;
}

/**
 * Walks the chain and the records. Names the first entry that doesn't fit, or the entry that wrote the
 * record that doesn't. `end` is what the workspace's head says; `records` holds the bodies as stored.
 */
export function verifyHistory(
  entries: readonly HistoryEntry[],
  end: ChainEnd,
  records: ReadonlyMap<string, object>,
): HistoryFault | undefined {
  let last = chainStart;
  const written = new Map<string, { sequence: number; digest: string; ref: RecordRef }>();
  for (const entry of entries) {
    if (entry.sequence !== last.sequence + 1) return { sequence: last.sequence + 1, reason: 'missing' };
    if (entry.previousHash !== last.hash) return { sequence: entry.sequence, reason: 'unlinked' };
    const { hash, ...unhashed } = entry;
    if (digestOf(unhashed) !== hash) return { sequence: entry.sequence, reason: 'altered' };
    for (const { kind, id, digest } of entry.records) {
      written.set(recordName({ kind, id }), { sequence: entry.sequence, digest, ref: { kind, id } });
    }
    last = { sequence: entry.sequence, hash };
  }
  if (last.sequence < end.sequence) return { sequence: last.sequence + 1, reason: 'cut-off' };
  // What the head doesn't know was added behind its back; another last hash is a rewritten last entry.
  if (last.sequence > end.sequence) return { sequence: end.sequence + 1, reason: 'unlinked' };
  if (last.hash !== end.hash) return { sequence: end.sequence, reason: 'altered' };
  const faults = [...written]
    .map(([name, { sequence, digest, ref }]): HistoryFault | undefined => {
      const body = records.get(name);
      if (!body) return { sequence, reason: 'record-missing', record: ref };
      return digestOf(body) === digest ? undefined : { sequence, reason: 'record-altered', record: ref };
    })
    .filter((fault) => fault !== undefined);
  return faults.toSorted((one, other) => one.sequence - other.sequence)[0];
}

/** The name under which `verifyHistory` looks for a record. */
export function recordName(ref: RecordRef): string {
  return `${ref.kind}!${ref.id}`;
}
