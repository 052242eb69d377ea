import type { ChainEnd } from '../../domain/history/history-chain.js';
import type { SearchDocuments } from '../contributions/search-documents.js';
import { emptyIndex } from './search-words.js';

interface Kept {
  source: SearchDocuments<unknown>;
  facts: unknown;
  /** Milliseconds. */
  at: number;
  bytes: number;
}

/** How old a document is when its weight has fallen half of the way that it can fall. */
const halfWeightMilliseconds = 180 * 24 * 60 * 60 * 1000;
/** What the oldest weighs, the newest being 1: age decides between equals, and never hides what fits better. */
const leastWeight = 0.6;

/** Measured with 10,000 decisions of 1,500 characters: 80 MB; a guess that is rather too high. */
const bytesPerCharacter = 5;
const bytesPerDocument = 1500;

/** The documents of one workspace as they were at one entry of its history: an index of words, and facts. */
export class Projection {
  readonly #index = emptyIndex();
  readonly #kept = new Map<string, Kept>();
  #bytes = 0;

  /** `end`: the entry of the history up to which nothing is missing. Something newer may be in it. */
  constructor(public end: ChainEnd) {}

  /** A careful guess at the memory taken. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Puts a record in as it is now, in place of what was there of it; undefined takes it out. */
  put(source: SearchDocuments<unknown>, row: string, body: unknown): void {
    const before = this.#kept.get(row);
    if (before) {
      this.#index.discard(row);
      this.#kept.delete(row);
      this.#bytes -= before.bytes;
    }
    const document = body === undefined ? undefined : source.documentOf(body);
    if (!document) return;
    const { title, text, at, facts } = document;
    const bytes = bytesPerDocument + (title.length + text.length) * bytesPerCharacter;
    this.#index.add({ id: row, title, text });
    this.#kept.set(row, { source, facts, at: Date.parse(at), bytes });
    this.#bytes += bytes;
  }

  /** The facts of all documents of a source, in no order. */
  all<Facts>(source: SearchDocuments<Facts>): Facts[] {
    return [...this.#kept.values()].flatMap((kept) => (isOf(kept, source) ? [kept.facts] : []));
  }

  /**
   * The facts of a source's documents in which all these words are, forgiving slips: the most relevant and
   * newest first. `keep` sees each before it counts.
   */
  search<Facts>(
    source: SearchDocuments<Facts>,
    words: string,
    { now, keep }: { now: Date; keep: (facts: Facts) => boolean },
  ): Facts[] {
    // Weighed here: the library would ask for a weight at each place where a word occurs.
    const found: { facts: Facts; weighed: number }[] = [];
    for (const { id, score } of this.#index.search(words)) {
      const kept = this.#kept.get(String(id));
      if (!kept || !isOf(kept, source) || !keep(kept.facts)) continue;
      found.push({ facts: kept.facts, weighed: score * weightOf(now.getTime() - kept.at) });
    }
    return found.toSorted((one, other) => other.weighed - one.weighed).map(({ facts }) => facts);
  }
}

function weightOf(age: number): number {
  return leastWeight + (1 - leastWeight) * 2 ** (-Math.max(0, age) / halfWeightMilliseconds);
}

/** Facts are of the type of the source that made them. */
function isOf<Facts>(kept: Kept, source: SearchDocuments<Facts>): kept is Kept & { facts: Facts } {
  return kept.source === source;
}
