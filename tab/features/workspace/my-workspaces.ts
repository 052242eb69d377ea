import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { MyWorkspacesAnswer } from '../../../domain/workspace/workspace-api.js';
import { api } from '../../server/api.js';
import type { Problem } from '../../server/problem.js';

/** The workspaces that this person belongs to. Asked for each time, since nothing tells that they have changed. */
export function useMyWorkspaces(): UseQueryResult<MyWorkspacesAnswer, Problem> {
  return useQuery<MyWorkspacesAnswer, Problem>({
    queryKey: ['my-workspaces'],
    queryFn: ({ signal }) => api.get<MyWorkspacesAnswer>('/api/workspaces', signal),
    staleTime: 0,
  });
}
