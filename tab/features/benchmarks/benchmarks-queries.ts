import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { BenchmarksAnswer, OwnBenchmarksAnswer } from '../../../domain/benchmarks/benchmarks-api.js';
import type { BenchmarkContent } from '../../../domain/benchmarks/own-benchmarks.js';
import { api } from '../../server/api.js';
import type { Problem } from '../../server/problem.js';
import { framedQuery, useWorkspaceCommand } from '../../server/workspace-queries.js';
import { workspacePath } from '../../server/workspace-path.js';

export function useBenchmarks(workspaceId: string): UseQueryResult<BenchmarksAnswer, Problem> {
  return useQuery(framedQuery<BenchmarksAnswer>(workspaceId, ['benchmarks'], 'benchmarks'));
}

/** Without content the figure is taken out. */
export interface BenchmarkWish {
  id: string;
  content?: BenchmarkContent;
  basedOn: number;
}

export function useChangeBenchmark(workspaceId: string) {
  return useWorkspaceCommand<BenchmarkWish, OwnBenchmarksAnswer>(
    workspaceId,
    ({ id, content, basedOn }, commandId) => {
      const path = workspacePath(workspaceId, `benchmarks/own/${id}`);
      return content
        ? api.put<OwnBenchmarksAnswer>(path, { content, basedOn }, commandId)
        : api.post<OwnBenchmarksAnswer>(`${path}/removal`, { basedOn }, commandId);
    },
  );
}
