import { leaderRoleOf } from './roles.js';
import type { Workspace } from './workspace.js';

/**
 * Whether a leader may have this person decide in their place: anybody but themselves, the other leader, and
 * facilitators, who never decide (product section 1).
 */
export function mayDelegate(workspace: Workspace, delegatorId: string, delegateId: string): boolean {
  return (
    delegateId !== delegatorId &&
    leaderRoleOf(workspace, delegateId) === undefined &&
    !workspace.facilitators.includes(delegateId)
  );
}
