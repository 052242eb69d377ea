import { mayTake } from '../workspace/permissions.js';
import { leaderRoleOf, type Role } from '../workspace/roles.js';
import type { Workspace } from '../workspace/workspace.js';
import type { Amendment } from './amendment.js';

/** What a viewer may do with amendments right now. Screens show these and derive nothing themselves. */
export type AmendmentAction =
  | 'amendment.propose'
  | 'amendment.sign'
  | 'amendment.decline'
  | 'amendment.withdraw';

interface Viewer {
  objectId: string;
  roles: readonly Role[];
}

/** Whether this viewer may propose changes that aren't in force yet. */
export function permittedOnAmendments(
  workspace: Workspace,
  chartered: boolean,
  { roles }: Viewer,
): AmendmentAction[] {
  if (workspace.archivedAt !== null || !chartered) return [];
  return mayTake('charter.propose', roles) ? ['amendment.propose'] : [];
}

export function permittedOnAmendment(
  workspace: Workspace,
  { state, signers, signatures }: Amendment,
  { objectId, roles }: Viewer,
): AmendmentAction[] {
  if (workspace.archivedAt !== null || state !== 'proposed') return [];
  const permitted: AmendmentAction[] = mayTake('charter.withdraw', roles) ? ['amendment.withdraw'] : [];
  const role = leaderRoleOf(workspace, objectId);
  if (role === undefined || !signers.includes(role) || !mayTake('charter.sign', roles)) return permitted;
  const signed = signatures.some((signature) => signature.objectId === objectId);
  return [...(signed ? [] : (['amendment.sign'] as const)), 'amendment.decline', ...permitted];
}
