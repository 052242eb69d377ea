import {
  charterRef,
  charterSchema,
  charterTextRef,
  charterTextSchema,
} from '../../../domain/charter/charter.js';
import type { Charter, CharterText } from '../../../domain/charter/charter.js';
import type { CharterRecords } from '../../../domain/charter/charter-records.js';
import { rangeOf, recordRow } from '../../storage/keys.js';
import type { RecordTable } from '../../storage/record-table.js';
import type { RowReader } from '../../storage/tracked-reads.js';
import type { Snapshot } from '../../workspaces/snapshot.js';

/** All versions without their texts, oldest first: small rows in one range. */
export async function loadCharters(records: RowReader, workspaceId: string): Promise<Charter[]> {
  const { from, to } = rangeOf(charterRef(0).kind);
  const rows = await records.range(workspaceId, from, to);
  return rows.map((row) => charterSchema.parse(row.body));
}

export async function loadText(
  records: RecordTable,
  workspaceId: string,
  number: number | null | undefined,
): Promise<CharterText | undefined> {
  if (number === null || number === undefined) return undefined;
  const row = await records.read(workspaceId, recordRow(charterTextRef(number)));
  return row && charterTextSchema.parse(row.body);
}

/** What decisions look at, without the texts. */
export function charterRecords({ workspace, head, extra }: Snapshot<Charter[]>): CharterRecords {
  const byNumber = (number: number | null) => extra.find((charter) => charter.number === number);
  return {
    workspace,
    latestNumber: extra.at(-1)?.number ?? 0,
    inForce: byNumber(head.body.charterInForce),
    underWay: byNumber(head.body.charterUnderWay),
    history: { sequence: head.body.historySequence, hash: head.body.historyHash },
  };
}

/** The same, with the texts of the version in force and of the one under way: one more wait. */
export async function charterRecordsWithTexts(
  table: RecordTable,
  snapshot: Snapshot<Charter[]>,
): Promise<CharterRecords> {
  const records = charterRecords(snapshot);
  const [inForceText, underWayText] = await Promise.all([
    loadText(table, snapshot.workspaceId, records.inForce?.number),
    loadText(table, snapshot.workspaceId, records.underWay?.number),
  ]);
  return { ...records, inForceText, underWayText };
}
