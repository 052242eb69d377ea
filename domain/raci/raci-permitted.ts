import { mayTake } from '../workspace/permissions.js';
import type { Role } from '../workspace/roles.js';
import type { Workspace } from '../workspace/workspace.js';

/** What a viewer may do with the matrix right now. Screens show these and derive nothing themselves. */
export type RaciAction = 'raci.edit' | 'raci.name-accountable';

const all: readonly RaciAction[] = ['raci.edit', 'raci.name-accountable'];

export function permittedOnMatrix(workspace: Workspace, viewer: { roles: readonly Role[] }): RaciAction[] {
  if (workspace.archivedAt !== null || workspace.setUpAt === null) return [];
  return all.filter((action) => mayTake(action, viewer.roles));
}
