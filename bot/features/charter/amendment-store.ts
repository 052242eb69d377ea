import {
  amendmentRef,
  amendmentSchema,
  amendmentTextRef,
  amendmentTextSchema,
  amendmentsInForce,
  type Amendment,
  type AmendmentText,
} from '../../../domain/charter/amendment.js';
import type { AmendmentRecords } from '../../../domain/charter/amendment-records.js';
import type { Charter } from '../../../domain/charter/charter.js';
import { memberRow, rangeOf, recordRow } from '../../storage/keys.js';
import type { RowReader } from '../../storage/tracked-reads.js';
import { loadCharters } from './charter-store.js';
import { memberSchema, type People } from '../../workspaces/people.js';
import type { LoadExtra, Snapshot } from '../../workspaces/snapshot.js';

/** All amendments without their texts, oldest first: small rows in one range. */
export async function loadAmendments(records: RowReader, workspaceId: string): Promise<Amendment[]> {
  const { from, to } = rangeOf(amendmentRef(0).kind);
  const rows = await records.range(workspaceId, from, to);
  return rows.map((row) => amendmentSchema.parse(row.body));
}

export async function loadAmendmentText(
  records: RowReader,
  workspaceId: string,
  number: number,
): Promise<AmendmentText | undefined> {
  const row = await records.read(workspaceId, recordRow(amendmentTextRef(number)));
  return row && amendmentTextSchema.parse(row.body);
}

/** The texts of these; one wave of point reads. */
export async function loadAmendmentTexts(
  records: RowReader,
  workspaceId: string,
  amendments: readonly Amendment[],
): Promise<AmendmentText[]> {
  const texts = await Promise.all(
    amendments.map(({ number }) => loadAmendmentText(records, workspaceId, number)),
  );
  return texts.filter((text) => text !== undefined);
}

export interface LoadedAmendments {
  charters: Charter[];
  amendments: Amendment[];
}

export const loadAmendmentRecords: LoadExtra<LoadedAmendments> = async (records, workspaceId) => {
  const [charters, amendments] = await Promise.all([
    loadCharters(records, workspaceId),
    loadAmendments(records, workspaceId),
  ]);
  return { charters, amendments };
};

/** What decisions look at. */
export function amendmentRecords({
  workspace,
  head,
  extra,
}: Pick<Snapshot<LoadedAmendments>, 'workspace' | 'head' | 'extra'>): AmendmentRecords {
  const { charterInForce, counters, historySequence, historyHash } = head.body;
  return {
    workspace,
    inForce: extra.charters.find(({ number }) => number === charterInForce),
    amendments: extra.amendments,
    ordinals: counters[amendmentsInForce(charterInForce ?? 0)] ?? 0,
    history: { sequence: historySequence, hash: historyHash },
  };
}

const objectIds = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/** Puts names where words to be signed have object ids, as far as people are still known. */
export async function namesInto(
  records: RowReader,
  workspaceId: string,
  people: People,
  words: readonly (string | null)[],
): Promise<(text: string) => string> {
  const ids = new Set(words.flatMap((text) => text?.match(objectIds) ?? []));
  const found = await Promise.all(
    [...ids].map(async (objectId) => {
      const known = people[objectId]?.name;
      if (known) return [objectId, known] as const;
      const row = await records.read(workspaceId, memberRow(objectId));
      return [objectId, (row && memberSchema.parse(row.body).name) || objectId] as const;
    }),
  );
  const names = new Map(found);
  return (text) => text.replace(objectIds, (objectId) => names.get(objectId) ?? objectId);
}
