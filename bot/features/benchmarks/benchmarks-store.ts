import {
  noBenchmarks,
  ownBenchmarksRef,
  ownBenchmarksSchema,
  type OwnBenchmarks,
} from '../../../domain/benchmarks/own-benchmarks.js';
import { recordRow } from '../../storage/keys.js';
import type { RowReader } from '../../storage/tracked-reads.js';

export const ownRow = recordRow(ownBenchmarksRef);

/** A workspace's own figures; none as long as none was saved. */
export async function loadOwn(records: RowReader, workspaceId: string): Promise<OwnBenchmarks> {
  const row = await records.read(workspaceId, ownRow);
  return row ? ownBenchmarksSchema.parse(row.body) : noBenchmarks;
}
