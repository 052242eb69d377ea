import { z } from 'zod';
import { digestOf } from '../kernel/digest.js';
import type { HistoryEvent, RecordRef, RecordWrite } from '../kernel/outcome.js';

const refSchema = z.strictObject({ kind: z.string(), id: z.string() });

/** Strict, since whatever stands in an entry is covered by its hash. */
export const historyEntrySchema = z.strictObject({
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

/** The name by which verification knows a record. */
export function recordName(ref: RecordRef): string {
  return `${ref.kind}!${ref.id}`;
}
