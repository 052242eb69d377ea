import { mayTake } from '../workspace/permissions.js';
import type { Actor } from '../workspace/roles.js';
import type { Workspace } from '../workspace/workspace.js';
import { mayEnter } from './enter-readings.js';
import type { Kpi } from './kpi.js';
import type { KpiAction } from './kpis-api.js';

/** Whether this person may define KPIs here now. */
export function mayDefine(workspace: Workspace, actor: Pick<Actor, 'roles'>): boolean {
  return workspace.archivedAt === null && workspace.setUpAt !== null && mayTake('kpis.define', actor.roles);
}

/** What a viewer may do with one KPI. */
export function permittedOnKpi(
  workspace: Workspace,
  kpi: Kpi,
  actor: Pick<Actor, 'objectId' | 'roles'>,
): KpiAction[] {
  return [
    ...(kpi.retiredAt === null && mayDefine(workspace, actor) ? (['kpis.define'] as const) : []),
    ...(mayEnter(workspace, kpi, actor) ? (['kpis.enter'] as const) : []),
  ];
}
