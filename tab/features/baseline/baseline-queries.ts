import { useQuery, type QueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { BaselinePageAnswer, UnderWayView } from '../../../domain/baseline/baseline-api.js';
import type { Problem } from '../../server/problem.js';
import { framedQuery, workspaceKeys } from '../../server/workspace-queries.js';

/** Who has answered moves no revision, so the page asks by itself as long as it waits for that. */
const lookEveryMs = 15_000;

export function useBaselinePage(workspaceId: string): UseQueryResult<BaselinePageAnswer, Problem> {
  return useQuery({
    ...framedQuery<BaselinePageAnswer>(workspaceId, ['baseline'], 'baseline'),
    refetchInterval: ({ state }) =>
      state.data?.data.underWay?.state === 'sent' && !state.error ? lookEveryMs : false,
  });
}

/** Notes what the server has kept, so that leaving the form and coming back shows it. */
export function noteUnderWay(
  client: QueryClient,
  workspaceId: string,
  kept: Partial<Pick<UnderWayView, 'own' | 'items' | 'listRevision'>>,
): void {
  client.setQueryData<BaselinePageAnswer>([...workspaceKeys.all(workspaceId), 'baseline'], (page) =>
    page?.data.underWay
      ? { ...page, data: { ...page.data, underWay: { ...page.data.underWay, ...kept } } }
      : page,
  );
}
