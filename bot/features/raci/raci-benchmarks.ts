import { yoursOfMatrix } from '../../../domain/benchmarks/yours.js';
import type { BenchmarkSource } from '../../contributions/benchmark-source.js';
import type { RecordTable } from '../../storage/record-table.js';
import { loadMatrix, versionThatCounts } from './raci-store.js';

/** Of the matrix by which decisions go. */
export const raciBenchmarks =
  (records: RecordTable): BenchmarkSource =>
  async ({ workspace, head }) => {
    const { stored, context } = await loadMatrix(records, { workspace }, versionThatCounts(head.body));
    return stored ? yoursOfMatrix(stored.matrix, context) : {};
  };
