import { mayTake } from '../workspace/permissions.js';
import type { Actor } from '../workspace/roles.js';
import type { Workspace } from '../workspace/workspace.js';
import { mayEnter } from './enter-readings.js';
import type { Kpi } from './kpi.js';
import type { KpiAction, KpiListAction } from './kpis-api.js';
import { mayManageKey } from './push-key.js';

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

/** What a viewer may do with the KPIs as a whole. */
export function permittedOnKpis(
  workspace: Workspace,
  kpis: readonly Kpi[],
  actor: Pick<Actor, 'objectId' | 'roles'>,
): KpiListAction[] {
  return [
    ...(mayDefine(workspace, actor) ? (['kpis.define'] as const) : []),
    ...(kpis.some((kpi) => mayEnter(workspace, kpi, actor)) ? (['kpis.import'] as const) : []),
    ...(mayManageKey(workspace, actor) ? (['kpis.manage-key'] as const) : []),
  ];
}
