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
import { headRow, historyRows, recordRow } from '../../storage/keys.js';
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

/** Records that are read at the same time. */
const atOnce = 50;
/** How often others may change the workspace while it is being read. */
const mostRounds = 20;

/**
 * Reads the whole history, and each record that it names, as of one moment, and verifies them. Rows count
 * byte by byte as they are stored. If somebody changes the workspace meanwhile, what is new is read as well.
 * Undefined if there is no such workspace; throws `StorageUnavailable` if it never comes to rest.
 */
export async function readHistory(
  table: RecordTable,
  workspaceId: string,
  anchors: readonly Anchor[],
  keep?: Keeping,
): Promise<HistoryReading | undefined> {
  const walk = new ChainWalk(anchors);
  const read = new Map<string, { digest: string; fault: HistoryFault | undefined }>();
  let lastRow: string | undefined;
  let end = await readEnd(table, workspaceId);
  for (let round = 1; end && round <= mostRounds; round += 1) {
    const { from, to } = historyRows(lastRow);
    for await (const rows of table.rangeTexts(workspaceId, from, to)) {
      for (const row of rows) {
        walk.take(entryOf(row));
        keep?.entry(row.text);
        lastRow = row.row;
      }
    }
    await readRecords(table, workspaceId, walk.written(), read, keep);
    const endNow = await readEnd(table, workspaceId);
    if (!endNow) return undefined;
    if (endNow.hash === end.hash && endNow.sequence === end.sequence) {
      const recordFaults = [...read.values()].flatMap(({ fault }) => fault ?? []);
      const fault = walk.finish(end) ?? firstFault(recordFaults);
      return { fault, end, entries: walk.length, records: read.size };
    }
    end = endNow;
  }
  if (end) throw new StorageUnavailable('The workspace was changed by others all the while.');
  return undefined;
}

/** Reads those that have been written since they were last read, or didn't fit: in waves. */
async function readRecords(
  table: RecordTable,
  workspaceId: string,
  written: readonly WrittenRecord[],
  read: Map<string, { digest: string; fault: HistoryFault | undefined }>,
  keep: Keeping | undefined,
): Promise<void> {
  const wanted = written.filter((record) => {
    const before = read.get(recordName(record.ref));
    return !before || before.fault !== undefined || before.digest !== record.digest;
  });
  for (let start = 0; start < wanted.length; start += atOnce) {
    await Promise.all(
      wanted.slice(start, start + atOnce).map(async (record) => {
        const row = await table.readText(workspaceId, recordRow(record.ref));
        const body = row && (parseOwnObject(row.text ?? '') ?? null);
        read.set(recordName(record.ref), { digest: record.digest, fault: faultOfRecord(record, body) });
        keep?.record(record.ref, body);
      }),
    );
  }
}

async function readEnd(table: RecordTable, workspaceId: string): Promise<ChainEnd | undefined> {
  const row = await table.read(workspaceId, headRow);
  if (!row) return undefined;
  const { historySequence, historyHash } = headSchema.parse(row.body);
  return { sequence: historySequence, hash: historyHash };
}
