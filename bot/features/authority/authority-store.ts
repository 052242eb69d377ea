import {
  limitsCounter,
  limitsInForce,
  limitsRef,
  limitsVersionSchema,
  usageRef,
  usageSchema,
  workingLimits,
  type LimitsVersion,
  type Usage,
} from '../../../domain/authority/authority.js';
import type { Head } from '../../storage/head.js';
import { rangeOf, recordRow } from '../../storage/keys.js';
import type { RowReader } from '../../storage/tracked-reads.js';

/** A version of the limits; undefined if there is none. */
export async function loadLimits(
  records: RowReader,
  workspaceId: string,
  version: number | null | undefined,
): Promise<LimitsVersion | undefined> {
  if (version === null || version === undefined) return undefined;
  const row = await records.read(workspaceId, recordRow(limitsRef(version)));
  return row && limitsVersionSchema.parse(row.body);
}

/** The working limits: before they had a pointer of their own, they were those of the highest number. */
export const loadNewestLimits = (records: RowReader, workspaceId: string, head: Head) =>
  loadLimits(records, workspaceId, head.pointers[workingLimits] ?? head.counters[limitsCounter]);

export const loadLimitsInForce = (records: RowReader, workspaceId: string, head: Head) =>
  loadLimits(records, workspaceId, head.pointers[limitsInForce]);

/** What has been used: a row for each kind and quarter in which something was. */
export async function loadUsage(records: RowReader, workspaceId: string): Promise<Usage[]> {
  const { from, to } = rangeOf(usageRef('budget', '').kind);
  const rows = await records.range(workspaceId, from, to);
  return rows.map(({ body }) => usageSchema.parse(body));
}
