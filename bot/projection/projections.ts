import { setImmediate as pause } from 'node:timers/promises';
import type { ChainEnd } from '../../domain/history/history-chain.js';
import type { SearchDocuments } from '../contributions/search-documents.js';
import { headSchema } from '../storage/head.js';
import { headRow, rangeOf } from '../storage/keys.js';
import type { RecordTable } from '../storage/record-table.js';
import { CommandQueue } from '../workspaces/command-queue.js';
import { Projection } from './projection.js';
import { bodyIn, readChanges } from './read-changes.js';

/** So many entries behind, reading all records anew costs no more than following them. */
const mostBehind = 1000;
/** Documents indexed before others get a turn: some milliseconds. */
const atOnce = 50;
const defaultMostBytes = 256 * 1024 * 1024;

/**
 * One projection for each workspace that somebody searches, kept up with the history. Whoever asks names the
 * entry that they know of, from the head, and is given a projection that is never older: so it is right on
 * each instance, with no word between them.
 */
export class Projections {
  /** The least recently used first. */
  readonly #kept = new Map<string, Projection>();
  readonly #queue = new CommandQueue();
  readonly #sources: ReadonlyMap<string, SearchDocuments<unknown>>;

  constructor(
    private readonly records: RecordTable,
    sources: readonly SearchDocuments<unknown>[],
    private readonly mostBytes = defaultMostBytes,
  ) {
    this.#sources = new Map(sources.map((source) => [source.kind, source]));
  }

  /** What is kept, by workspace, in bytes; the least recently used first. */
  get sizes(): [workspaceId: string, bytes: number][] {
    return [...this.#kept].map(([workspaceId, { bytes }]) => [workspaceId, bytes]);
  }

  /**
   * The projection with everything up to this entry, read just now from the head, and perhaps with something
   * newer. To be used at once: it goes on changing.
   */
  async upTo(workspaceId: string, end: ChainEnd): Promise<Projection> {
    const kept = this.#kept.get(workspaceId);
    if (kept && sameEnd(kept.end, end)) return this.#use(workspaceId, kept);
    // Whoever comes while it is being caught up waits, and most often finds it done.
    return this.#queue.run(workspaceId, async () =>
      this.#use(workspaceId, await this.#caughtUp(workspaceId, end)),
    );
  }

  async #caughtUp(workspaceId: string, end: ChainEnd): Promise<Projection> {
    const kept = this.#kept.get(workspaceId);
    if (!kept) return this.#built(workspaceId, end);
    if (sameEnd(kept.end, end)) return kept;
    if (kept.end.sequence > end.sequence) {
      // Somebody was quicker, unless the workspace was deleted and made anew.
      const head = await this.#readEnd(workspaceId);
      return head && head.sequence < kept.end.sequence ? this.#built(workspaceId, end) : kept;
    }
    if (end.sequence - kept.end.sequence > mostBehind) return this.#built(workspaceId, end);
    const kinds = new Set(this.#sources.keys());
    const changes = await readChanges(this.records, workspaceId, kept.end, end, kinds);
    // A history that doesn't lead from there to here isn't the one that it was built from.
    if (!changes) return this.#built(workspaceId, end);
    for (const { kind, row, body } of changes) {
      const source = this.#sources.get(kind);
      if (source) kept.put(source, row, body);
    }
    kept.end = end;
    return kept;
  }

  /** From all records. One at a time, so that not several workspaces are in memory twice. */
  #built(workspaceId: string, end: ChainEnd): Promise<Projection> {
    return this.#queue.run('', async () => {
      const projection = new Projection(end);
      for (const source of this.#sources.values()) {
        const { from, to } = rangeOf(source.kind);
        for await (const page of this.records.rangeTexts(workspaceId, from, to)) {
          for (const [index, { row, text }] of page.entries()) {
            projection.put(source, row, bodyIn(text));
            if (index % atOnce === atOnce - 1) await pause();
          }
        }
      }
      return projection;
    });
  }

  async #readEnd(workspaceId: string): Promise<ChainEnd | undefined> {
    const row = await this.records.read(workspaceId, headRow);
    if (!row) return undefined;
    const { historySequence: sequence, historyHash: hash } = headSchema.parse(row.body);
    return { sequence, hash };
  }

  /** Notes the use, and drops those used longest ago until the rest fits; the one in use stays, however large. */
  #use(workspaceId: string, projection: Projection): Projection {
    this.#kept.delete(workspaceId);
    this.#kept.set(workspaceId, projection);
    let bytes = 0;
    for (const kept of this.#kept.values()) bytes += kept.bytes;
    for (const [id, kept] of this.#kept) {
      if (bytes <= this.mostBytes || id === workspaceId) break;
      this.#kept.delete(id);
      bytes -= kept.bytes;
    }
    return projection;
  }
}

const sameEnd = (one: ChainEnd, other: ChainEnd) =>
  one.sequence === other.sequence && one.hash === other.hash;
