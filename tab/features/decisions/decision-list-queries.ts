import { useInfiniteQuery, useQuery, type InfiniteData } from '@tanstack/react-query';
import type {
  DecisionFacetsAnswer,
  DecisionListAnswer,
} from '../../../domain/decisions/decision-list-api.js';
import { api } from '../../server/api.js';
import type { Problem } from '../../server/problem.js';
import { framedQuery, noteFrame, workspaceKeys } from '../../server/workspace-queries.js';
import { workspacePath } from '../../server/workspace-path.js';
import type { ListFilter } from './decision-list-filter.js';

/** All decisions that fit, in pages that are loaded on demand. */
export function useDecisionList(workspaceId: string, filter: ListFilter) {
  const wanted = new URLSearchParams({ ...filter });
  return useInfiniteQuery<
    DecisionListAnswer,
    Problem,
    InfiniteData<DecisionListAnswer>,
    readonly string[],
    string | null
  >({
    queryKey: [...workspaceKeys.all(workspaceId), 'decisions-all', wanted.toString()],
    queryFn: async ({ pageParam, client, signal }) => {
      const query = new URLSearchParams(wanted);
      if (pageParam !== null) query.set('after', pageParam);
      const below = query.size === 0 ? 'decisions/all' : `decisions/all?${query.toString()}`;
      const answer = await api.get<DecisionListAnswer>(workspacePath(workspaceId, below), signal);
      noteFrame(client, workspaceId, answer);
      return answer;
    },
    initialPageParam: null,
    getNextPageParam: ({ data }) => data.next,
    // For other words the list stays as it is until there is something to show; not in another workspace.
    placeholderData: (before, query) => (query?.queryKey[1] === workspaceId ? before : undefined),
  });
}

/** What the list can be filtered by; asked for when the filters are opened. */
export function useDecisionFacets(workspaceId: string) {
  return useQuery(framedQuery<DecisionFacetsAnswer>(workspaceId, ['decision-facets'], 'decisions/facets'));
}
