import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { KpisAnswer } from '../../../domain/kpis/kpis-api.js';
import type { Problem } from '../../server/problem.js';
import { framedQuery } from '../../server/workspace-queries.js';

export function useKpis(workspaceId: string): UseQueryResult<KpisAnswer, Problem> {
  return useQuery(framedQuery<KpisAnswer>(workspaceId, ['kpis'], 'kpis'));
}
