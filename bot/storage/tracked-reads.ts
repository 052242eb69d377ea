import type { RecordTable, StoredRow } from './record-table.js';

/** What loading needs of a table. */
export type RowReader = Pick<RecordTable, 'read' | 'range'>;

/**
 * Reads, and remembers what was read. Reads that run side by side don't see one moment: a commit of another
 * instance may lie between them. `agreeWith` tells such a mixture by the revisions that rows and head carry, and
 * `etagOf` lets a commit demand that the records which it writes are still those that were looked at.
 */
export class TrackedReads implements RowReader {
  readonly #rows = new Map<string, StoredRow | undefined>();
  /** Kinds of which all rows were read. */
  readonly #whole = new Set<string>();

  constructor(private readonly table: RowReader) {}

  async read(partition: string, row: string): Promise<StoredRow | undefined> {
    const found = await this.table.read(partition, row);
    this.#rows.set(row, found);
    // The only row of its kind.
    if (!row.includes('!')) this.#whole.add(row);
    return found;
  }

  async range(
    partition: string,
    from: string,
    to: string,
    options: { limit?: number } = {},
  ): Promise<StoredRow[]> {
    const found = await this.table.range(partition, from, to, options);
    for (const row of found) this.#rows.set(row.row, row);
    const kind = from.slice(0, -1);
    if (from === `${kind}!` && to === `${from}~` && options.limit === undefined) this.#whole.add(kind);
    return found;
  }

  /** The ETag of a row as it was read: null if it wasn't there, undefined if nobody looked. */
  etagOf(row: string): string | null | undefined {
    return this.#rows.has(row) ? (this.#rows.get(row)?.etag ?? null) : undefined;
  }

  /**
   * Whether the rows are those of the head's revision. `stamps` names, by kind, the revision that wrote a row
   * of that kind last. Of a kind that was read in part only, what is too old can't be told here: the ETags
   * of the commit do that for the rows which are written.
   */
  agreeWith(head: { revision: number; stamps: Readonly<Record<string, number>> }): boolean {
    const newest = new Map<string, number>();
    for (const [name, row] of this.#rows) {
      const [kind = name] = name.split('!');
      newest.set(kind, Math.max(newest.get(kind) ?? 0, row?.revision ?? 0));
    }
    const tooNew = [...newest.values()].some((revision) => revision > head.revision);
    const tooOld = [...this.#whole].some((kind) => (newest.get(kind) ?? 0) < (head.stamps[kind] ?? 0));
    return !tooNew && !tooOld;
  }
}
