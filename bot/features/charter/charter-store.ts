import { charterAnnexRef, charterAnnexSchema, type AnnexSection } from '../../../domain/charter/annex.js';
import {
  charterRef,
  charterSchema,
  charterTextRef,
  charterTextSchema,
} from '../../../domain/charter/charter.js';
import type { Charter, CharterText } from '../../../domain/charter/charter.js';
import type { Gap } from '../../../domain/charter/article-gaps.js';
import type { CharterRecords } from '../../../domain/charter/charter-records.js';
import type { AnnexContext, AnnexSource } from '../../contributions/annex-source.js';
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
  records: RowReader,
  workspaceId: string,
  number: number | null | undefined,
): Promise<CharterText | undefined> {
  if (number === null || number === undefined) return undefined;
  const row = await records.read(workspaceId, recordRow(charterTextRef(number)));
  return row && charterTextSchema.parse(row.body);
}

/** What was frozen with a proposed version; nothing is read where there is nothing. */
export async function loadAnnex(
  records: RowReader,
  workspaceId: string,
  { number, proposal }: Charter,
): Promise<AnnexSection[]> {
  if (!proposal || proposal.annex.length === 0) return [];
  const row = await records.read(workspaceId, recordRow(charterAnnexRef(number)));
  return row ? charterAnnexSchema.parse(row.body).sections : [];
}

/** What the annex lacks before the charter can be proposed. */
export async function gapsOfAnnex(
  sources: readonly AnnexSource[],
  records: RowReader,
  context: AnnexContext,
): Promise<Gap[]> {
  return (await Promise.all(sources.map((source) => source.gaps(records, context)))).flat();
}

/** The annex as it stands now. */
export async function sectionsOfAnnex(
  sources: readonly AnnexSource[],
  records: RowReader,
  context: AnnexContext,
): Promise<AnnexSection[]> {
  const sections = await Promise.all(sources.map((source) => source.section(records, context)));
  return sections.filter((section) => section !== undefined);
}

/** What decisions look at, without the texts. */
export function charterRecords({
  workspace,
  head,
  extra,
}: Pick<Snapshot<Charter[]>, 'workspace' | 'head' | 'extra'>): CharterRecords {
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
