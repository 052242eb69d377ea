import { mayTake, type Action } from '../workspace/permissions.js';
import type { Role } from '../workspace/roles.js';

/** Whose right it takes to see a kind of record in an export. A kind that isn't listed is left out. */
const rights: Readonly<Record<string, Action>> = {
  workspace: 'workspace.read',
  charter: 'charter.read-under-way',
  'charter-text': 'charter.read-under-way',
  amendment: 'charter.read-under-way',
  'amendment-text': 'charter.read-under-way',
  baseline: 'baseline.read',
  decision: 'decision.read',
  limits: 'authority.read',
  'authority-usage': 'authority.read',
  'dashboard-review': 'dashboard.read',
  'decision-week': 'decision.read',
  raci: 'raci.read',
  'raci-chunk': 'raci.read',
  kpi: 'kpis.read',
  reading: 'kpis.read',
};

/** Whether records of this kind may be exported by somebody with these roles. */
export function mayExportKind(kind: string, roles: readonly Role[]): boolean {
  const right = rights[kind];
  return right !== undefined && mayTake(right, roles);
}
