import { useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { KpiAnswer, KpisAnswer } from '../../../domain/kpis/kpis-api.js';
import type { Problem } from '../../server/problem.js';
import { framedQuery } from '../../server/workspace-queries.js';

export function useKpis(workspaceId: string): UseQueryResult<KpisAnswer, Problem> {
  return useQuery(framedQuery<KpisAnswer>(workspaceId, ['kpis'], 'kpis'));
}

export function useKpi(workspaceId: string, kpi: string): UseQueryResult<KpiAnswer, Problem> {
  return useQuery(framedQuery<KpiAnswer>(workspaceId, ['kpi', kpi], `kpis/${kpi}`));
}

/** Further pages of readings, each by the period that it ends before. */
export function useOlderReadings(
  workspaceId: string,
  kpi: string,
  befores: readonly string[],
): UseQueryResult<KpiAnswer, Problem>[] {
  return useQueries({
    queries: befores.map((before) =>
      framedQuery<KpiAnswer>(workspaceId, ['kpi', kpi, before], `kpis/${kpi}?before=${before}`),
    ),
  });
}
