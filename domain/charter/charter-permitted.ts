import { mayTake } from '../workspace/permissions.js';
import { leaderRoleOf, type Role } from '../workspace/roles.js';
import type { Workspace } from '../workspace/workspace.js';
import type { Charter } from './charter.js';

/** What a viewer may do with a charter right now. Screens show these and derive nothing themselves. */
export type CharterAction =
  | 'charter.open-draft'
  | 'charter.edit'
  | 'charter.propose'
  | 'charter.withdraw'
  | 'charter.sign'
  | 'charter.decline';

export function permittedOnCharters(
  workspace: Workspace,
  underWay: Charter | undefined,
  viewer: { objectId: string; roles: readonly Role[] },
): CharterAction[] {
  if (workspace.archivedAt !== null || workspace.setUpAt === null) return [];
  const { roles, objectId } = viewer;
  if (!underWay) return mayTake('charter.edit', roles) ? ['charter.open-draft'] : [];
  const permitted: CharterAction[] = mayTake('charter.edit', roles) ? ['charter.edit'] : [];
  if (underWay.state === 'draft') {
    return mayTake('charter.propose', roles) ? [...permitted, 'charter.propose'] : permitted;
  }
  if (mayTake('charter.withdraw', roles)) permitted.push('charter.withdraw');
  const role = leaderRoleOf(workspace, objectId);
  if (role === undefined || !mayTake('charter.sign', roles)) return permitted;
  const signed = underWay.proposal?.signatures.some((signature) => signature.objectId === objectId) ?? false;
  return [...permitted, ...(signed ? [] : (['charter.sign'] as const)), 'charter.decline'];
}
