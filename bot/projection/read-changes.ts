import { historyEntrySchema, type ChainEnd } from '../../domain/history/history-chain.js';
import { parseOwnJson } from '../../domain/history/stored-json.js';
import { historyRow, historyRows, recordRow } from '../storage/keys.js';
import type { RecordTable } from '../storage/record-table.js';

export interface ChangedRecord {
  kind: string;
  row: string;
  /** As it is now; undefined if it is gone or can't be read. */
  body: unknown;
}

/** Records that are read at the same time. */
const atOnce = 50;

/**
 * The records of these kinds that the history says were written after one entry and up to another, as they
 * are now. Undefined if its rows don't lead from the one to the other.
 */
export async function readChanges(
  records: RecordTable,
  workspaceId: string,
  after: ChainEnd,
  upTo: ChainEnd,
  kinds: ReadonlySet<string>,
): Promise<ChangedRecord[] | undefined> {
  const { from, to } = historyRows({ after: historyRow(after.sequence), upTo: upTo.sequence });
  const written = new Map<string, string>();
  let last = after;
  for await (const page of records.rangeTexts(workspaceId, from, to)) {
    for (const { text } of page) {
      const entry = historyEntrySchema.safeParse(parseOwnJson(text ?? '')).data;
      if (entry?.previousHash !== last.hash) return undefined;
      for (const ref of entry.records) if (kinds.has(ref.kind)) written.set(recordRow(ref), ref.kind);
      last = entry;
    }
  }
  if (last.sequence !== upTo.sequence || last.hash !== upTo.hash) return undefined;
  const wanted = [...written];
  const changed: ChangedRecord[] = [];
  for (let start = 0; start < wanted.length; start += atOnce) {
    const wave = wanted.slice(start, start + atOnce).map(async ([row, kind]) => {
      const stored = await records.readText(workspaceId, row);
      return { kind, row, body: bodyIn(stored?.text) };
    });
    changed.push(...(await Promise.all(wave)));
  }
  return changed;
}

/** A record's body; undefined for what is no JSON: one bad row must not take search from everybody. */
export function bodyIn(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
