import { hasDigest } from '../kernel/digest.js';
import type { RecordRef } from '../kernel/outcome.js';
import { chainStart, recordName, type ChainEnd, type HistoryEntry } from './history-chain.js';

/** The hash that an entry had when something outside of the store took it down. */
export interface Anchor {
  /** From 1. */
  sequence: number;
  hash: string;
  /** What carries it: a posted card, an earlier export, or what a person typed in. */
  from: 'card' | 'export' | 'person';
}

export interface HistoryFault {
  /** The first entry that doesn't fit. */
  sequence: number;
  reason:
    | 'missing'
    | 'altered'
    | 'unlinked'
    | 'cut-off'
    /** Whole in itself, but not the chain that an anchor was taken from. */
    | 'rewritten'
    | 'record-altered'
    | 'record-missing'
    /** In an export: a record that no entry has written. */
    | 'record-unknown';
  record?: RecordRef;
  anchor?: Anchor;
}

/** What the last entry that wrote a record says of it. */
export interface WrittenRecord {
  sequence: number;
  digest: string;
  ref: RecordRef;
}

/**
 * Walks a history entry by entry, however long it is, and remembers the first that doesn't fit; and which
 * digest each record should have. Entries come in the order in which they are stored.
 */
export class ChainWalk {
  readonly #anchors = new Map<number, Anchor[]>();
  readonly #written = new Map<string, WrittenRecord>();
  #last: ChainEnd = chainStart;
  #fault: HistoryFault | undefined;

  constructor(anchors: readonly Anchor[] = []) {
    for (const anchor of anchors) {
      this.#anchors.set(anchor.sequence, [...(this.#anchors.get(anchor.sequence) ?? []), anchor]);
    }
  }

  /** How many entries have been walked. */
  get length(): number {
    return this.#last.sequence;
  }

  get fault(): HistoryFault | undefined {
    return this.#fault;
  }

  /** The next entry; undefined for one that can't be read as an entry. */
  take(entry: HistoryEntry | undefined): void {
    const sequence = this.#last.sequence + 1;
    const reason = this.#misfit(entry);
    if (reason !== undefined) this.#found({ sequence, reason });
    for (const { kind, id, digest } of entry?.records ?? []) {
      this.#written.set(recordName({ kind, id }), { sequence, digest, ref: { kind, id } });
    }
    this.#last = { sequence, hash: entry?.hash ?? '' };
    this.#checkAnchors(this.#last);
  }

  #misfit(entry: HistoryEntry | undefined): HistoryFault['reason'] | undefined {
    if (!entry) return 'altered';
    if (entry.sequence !== this.#last.sequence + 1) return 'missing';
    if (entry.previousHash !== this.#last.hash) return 'unlinked';
    const { hash, ...unhashed } = entry;
    return hasDigest(unhashed, hash) ? undefined : 'altered';
  }

  /** What doesn't fit in the chain as a whole. `end` is what the workspace's head, or an export, says. */
  finish(end: ChainEnd): HistoryFault | undefined {
    if (this.#fault) return this.#fault;
    const { sequence, hash } = this.#last;
    if (sequence < end.sequence) return { sequence: sequence + 1, reason: 'cut-off' };
    // What the head doesn't know was added behind its back; another last hash is a rewritten last entry.
    if (sequence > end.sequence) return { sequence: end.sequence + 1, reason: 'unlinked' };
    if (hash !== end.hash) return { sequence, reason: 'altered' };
    const beyond = [...this.#anchors.values()].flat().find((anchor) => anchor.sequence > sequence);
    return beyond && { sequence: sequence + 1, reason: 'cut-off', anchor: beyond };
  }

  /** Each record that the entries have written, with its last writer. */
  written(): WrittenRecord[] {
    return [...this.#written.values()];
  }

  #checkAnchors({ sequence, hash }: ChainEnd): void {
    for (const anchor of this.#anchors.get(sequence) ?? []) {
      if (anchor.hash !== hash) this.#found({ sequence, reason: 'rewritten', anchor });
    }
  }

  #found(fault: HistoryFault): void {
    this.#fault ??= fault;
  }
}

/** Whether a record is as it was written. `body` is undefined if it is gone, null if it can't be read. */
export function faultOfRecord(
  { sequence, digest, ref }: WrittenRecord,
  body: object | null | undefined,
): HistoryFault | undefined {
  if (body === undefined) return { sequence, reason: 'record-missing', record: ref };
  if (body !== null && hasDigest(body, digest)) return undefined;
  return { sequence, reason: 'record-altered', record: ref };
}

/** The fault of the earliest entry. */
export function firstFault(faults: readonly HistoryFault[]): HistoryFault | undefined {
  return faults.toSorted((one, other) => one.sequence - other.sequence)[0];
}
