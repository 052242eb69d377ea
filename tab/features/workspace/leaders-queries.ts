import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type {
  CandidatesAnswer,
  LeaderCommandAnswer,
  LeadersAnswer,
} from '../../../domain/workspace/leaders-api.js';
import type { LeaderRole } from '../../../domain/workspace/roles.js';
import { api } from '../../server/api.js';
import type { Problem } from '../../server/problem.js';
import { framedQuery, useWorkspaceCommand, workspaceKeys } from '../../server/workspace-queries.js';
import { workspacePath } from '../../server/workspace-path.js';

export function useLeaders(workspaceId: string): UseQueryResult<LeadersAnswer, Problem> {
  return useQuery(framedQuery<LeadersAnswer>(workspaceId, ['leaders'], 'leaders'));
}

/** The people of the team, asked for when somebody is to be chosen. */
export function useCandidates(workspaceId: string): UseQueryResult<CandidatesAnswer, Problem> {
  return useQuery<CandidatesAnswer, Problem>({
    queryKey: [...workspaceKeys.frame(workspaceId), 'candidates'],
    queryFn: ({ signal }) => api.get(workspacePath(workspaceId, 'leaders/candidates'), signal),
    staleTime: 60_000,
  });
}

export type LeaderWish =
  | { action: 'propose'; role: LeaderRole; objectId: string }
  | { action: 'withdraw'; role: LeaderRole }
  | { action: 'answer'; role: LeaderRole; accepted: boolean };

export function useLeaderCommand(workspaceId: string) {
  return useWorkspaceCommand<LeaderWish, LeaderCommandAnswer>(workspaceId, (wish, commandId) => {
    const path = workspacePath(workspaceId, `leaders/${wish.role}/${wish.action}`);
    const body =
      wish.action === 'propose'
        ? { objectId: wish.objectId }
        : wish.action === 'answer'
          ? { accepted: wish.accepted }
          : {};
    return api.post<LeaderCommandAnswer>(path, body, commandId);
  });
}
