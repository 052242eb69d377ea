import type { Workspace } from '../workspace/workspace.js';
import { definitionNow, type Kpi } from './kpi.js';

/** What decisions about KPIs look at. */
export interface KpiRecords {
  workspace: Workspace;
  /** By id; those that are retired too. */
  kpis: readonly Kpi[];
}

export function kpiOf({ kpis }: Pick<KpiRecords, 'kpis'>, id: string): Kpi | undefined {
  return kpis.find((kpi) => kpi.id === id);
}

/** The KPIs that are measured, the leaders' first, as they were defined. */
export function activeKpis(kpis: readonly Kpi[]): Kpi[] {
  const order = { ceo: 0, cio: 1, joint: 2 };
  const place = (kpi: Kpi) => order[definitionNow(kpi).owner];
  return kpis
    .filter(({ retiredAt }) => retiredAt === null)
    .toSorted((one, other) => place(one) - place(other) || (since(one) < since(other) ? -1 : 1));
}

const since = (kpi: Kpi) => kpi.definitions[0]?.at ?? '';
