import {
  ChainWalk,
  faultOfRecord,
  firstFault,
  type Anchor,
  type HistoryFault,
  type WrittenRecord,
} from '../../../domain/history/chain-walk.js';
import { recordName, type ChainEnd } from '../../../domain/history/history-chain.js';
import { parseOwnObject } from '../../../domain/history/stored-json.js';
import type { RecordRef } from '../../../domain/kernel/outcome.js';
import { headSchema } from '../../storage/head.js';
import { headRow, historyRow, historyRows, recordRow } from '../../storage/keys.js';
import type { RecordTable } from '../../storage/record-table.js';
import { StorageUnavailable } from '../../storage/storage-errors.js';
import { entryOf } from './history-store.js';

export interface HistoryReading {
  /** Undefined: everything fits. */
  fault: HistoryFault | undefined;
  end: ChainEnd;
  /** How many were looked at. */
  entries: number;
  records: number;
}

/** What the reader of a history may want to keep of it; each record's last call counts. */
export interface Keeping {
  entry(text: string | undefined): void;
  record(ref: RecordRef, body: object | null | undefined): void;
}

/** A record as it was read, after the entries up to its writer's. */
interface ReadRecord {
  writer: number;
  fault: HistoryFault | undefined;
}

/** Records that are read at the same time. */
const atOnce = 50;
/** How often others may get in the way while records are being read. */
const mostRounds = 20;

/**
 * Reads the whole history, and each record that it names, and verifies them. Rows count byte by byte as they
 * are stored. Others may go on changing the workspace: a record that doesn't fit counts only if no entry has
 * written it since, so it is looked at again with what is new in the history. Undefined if there is no such
 * workspace; throws `StorageUnavailable` if it never comes to an end.
 */
export async function readHistory(
  table: RecordTable,
  workspaceId: string,
  anchors: readonly Anchor[],
  keep?: Keeping,
): Promise<HistoryReading | undefined> {
  const walk = new ChainWalk(anchors);
  const read = new Map<string, ReadRecord>();
  let after: string | undefined;
  for (let round = 1; round <= mostRounds; round += 1) {
    const end = await readEnd(table, workspaceId);
    if (!end) return undefined;
    const { from, to } = historyRows({ after, upTo: end.sequence });
    for await (const rows of table.rangeTexts(workspaceId, from, to)) {
      for (const row of rows) {
        walk.take(entryOf(row));
        keep?.entry(row.text);
        after = row.row;
      }
    }
    // Written since they were last read.
    const news = walk.written().filter(({ ref, sequence }) => read.get(recordName(ref))?.writer !== sequence);
    await readRecords(table, workspaceId, news, read, keep);
    if (news.some(({ ref }) => read.get(recordName(ref))?.fault)) continue;
    const fault =
      walk.finish(end) ??
      (await beyondEnd(table, workspaceId, end)) ??
      firstFault([...read.values()].flatMap((record) => record.fault ?? []));
    return { fault, end, entries: walk.length, records: read.size };
  }
  throw new StorageUnavailable('The workspace was changed by others all the while.');
}

/** Reads records in waves. */
async function readRecords(
  table: RecordTable,
  workspaceId: string,
  wanted: readonly WrittenRecord[],
  read: Map<string, ReadRecord>,
  keep: Keeping | undefined,
): Promise<void> {
  for (let start = 0; start < wanted.length; start += atOnce) {
    await Promise.all(
      wanted.slice(start, start + atOnce).map(async (record) => {
        const row = await table.readText(workspaceId, recordRow(record.ref));
        const body = row && (parseOwnObject(row.text ?? '') ?? null);
        const fault = faultOfRecord(record, body);
        read.set(recordName(record.ref), { writer: record.sequence, fault });
        keep?.record(record.ref, body);
      }),
    );
  }
}

/** An entry that was added behind the head's back. */
async function beyondEnd(
  table: RecordTable,
  workspaceId: string,
  { sequence }: ChainEnd,
): Promise<HistoryFault | undefined> {
  const { from, to } = historyRows({ after: historyRow(sequence) });
  for await (const rows of table.rangeTexts(workspaceId, from, to)) {
    if (rows.length === 0) continue;
    const endNow = await readEnd(table, workspaceId);
    // Or it was written since, head and all.
    return endNow?.sequence === sequence ? { sequence: sequence + 1, reason: 'unlinked' } : undefined;
  }
  return undefined;
}

async function readEnd(table: RecordTable, workspaceId: string): Promise<ChainEnd | undefined> {
  const row = await table.read(workspaceId, headRow);
  if (!row) return undefined;
  const { historySequence, historyHash } = headSchema.parse(row.body);
  return { sequence: historySequence, hash: historyHash };
}
