import { charterRef, charterSchema, type Charter } from '../../domain/charter/charter.js';
import { recordRow } from '../storage/keys.js';
import type { RowReader } from '../storage/tracked-reads.js';

/** A version of the charter without its text, for features whose records lie in its annex. */
export async function loadCharter(
  records: RowReader,
  workspaceId: string,
  number: number | null,
): Promise<Charter | undefined> {
  if (number === null) return undefined;
  const row = await records.read(workspaceId, recordRow(charterRef(number)));
  return row && charterSchema.parse(row.body);
}

/** What an editor of the annex has to know beforehand: whose signatures a change voids. */
export function proposedView(underWay: Charter | undefined): { charter: number; signers: string[] } | null {
  if (underWay?.state !== 'proposed') return null;
  return {
    charter: underWay.number,
    signers: underWay.proposal?.signatures.map(({ name }) => name) ?? [],
  };
}
