import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { AuthorityAnswer, LimitsSavedAnswer } from '../../../domain/authority/authority-api.js';
import type { Limits } from '../../../domain/authority/authority.js';
import { api } from '../../server/api.js';
import type { Problem } from '../../server/problem.js';
import { framedQuery, useWorkspaceCommand } from '../../server/workspace-queries.js';
import { workspacePath } from '../../server/workspace-path.js';

export function useAuthority(workspaceId: string): UseQueryResult<AuthorityAnswer, Problem> {
  return useQuery(framedQuery<AuthorityAnswer>(workspaceId, ['authority'], 'authority'));
}

export interface LimitsWish {
  limits: Limits;
  /** Version that was on the screen. */
  basedOn: number;
  /** The person knows that a proposed charter loses its signatures. */
  voidSignatures: boolean;
}

export function useSaveLimits(workspaceId: string) {
  return useWorkspaceCommand<LimitsWish, LimitsSavedAnswer>(workspaceId, (wish, commandId) =>
    api.put<LimitsSavedAnswer>(workspacePath(workspaceId, 'authority/limits'), wish, commandId),
  );
}
