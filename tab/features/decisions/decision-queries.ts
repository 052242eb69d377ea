import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { DecisionAnswer, OpenDecisionsAnswer } from '../../../domain/decisions/decisions-api.js';
import type { Problem } from '../../server/problem.js';
import { framedQuery } from '../../server/workspace-queries.js';

export function useOpenDecisions(workspaceId: string): UseQueryResult<OpenDecisionsAnswer, Problem> {
  return useQuery(framedQuery<OpenDecisionsAnswer>(workspaceId, ['decisions'], 'decisions'));
}

export function useDecision(workspaceId: string, number: number): UseQueryResult<DecisionAnswer, Problem> {
  return useQuery(framedQuery<DecisionAnswer>(workspaceId, ['decision', number], `decisions/${number}`));
}
