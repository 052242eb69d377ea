import { accept, acceptUnchanged, refuse, type Outcome } from '../kernel/outcome.js';
import { mayTake } from '../workspace/permissions.js';
import { leaderRoles, type Actor } from '../workspace/roles.js';
import { welcomeUpdate } from '../workspace/set-up.js';
import { workspaceRef, type Workspace } from '../workspace/workspace.js';

/** What is kept of somebody whose name is to go. */
export interface KeptPerson {
  objectId: string;
  /** Erased before, and no name has come back since. */
  nameless: boolean;
}

/**
 * Takes a person's name out of the workspace (product section 17): from then on they are a "former member",
 * and only their signatures keep the name. By leaders and facilitators, or by the person. Roles other than a
 * leader's end with it; a leader is replaced first, since the charter needs both. Records and history hold
 * object ids alone, so that nothing that the chain covers is touched but the lists of roles. The history says
 * that it was done, without the name.
 */
export function erasePerson(
  workspace: Workspace,
  person: KeptPerson,
  actor: Actor,
): Outcome<{ objectId: string }> {
  const { objectId } = person;
  const oneself = objectId === actor.objectId;
  if (!mayTake(oneself ? 'history.erase-oneself' : 'history.erase-person', actor.roles)) {
    return refuse('erasure.not-allowed');
  }
  if (leaderRoles.some((role) => leads(workspace, role, objectId))) return refuse('erasure.leader');
  const without = (ids: readonly string[]) => ids.filter((id) => id !== objectId);
  const changed: Workspace = {
    ...workspace,
    facilitators: without(workspace.facilitators),
    executives: without(workspace.executives),
    contributors: without(workspace.contributors),
  };
  const heldRole = [workspace.facilitators, workspace.executives, workspace.contributors].some((ids) =>
    ids.includes(objectId),
  );
  if (person.nameless && !heldRole) return acceptUnchanged({ objectId });
  return accept({
    writes: heldRole ? [{ ref: workspaceRef, body: changed }] : [],
    events: [
      {
        action: 'history.person-erased',
        subject: workspaceRef,
        details: { by: actor.objectId, person: objectId },
      },
    ],
    deliveries: [welcomeUpdate],
    result: { objectId },
  });
}

/** Whether this viewer's own name could be erased now: a leader is replaced first. */
export function mayEraseOneself(workspace: Workspace, { objectId, roles }: Actor): boolean {
  return (
    mayTake('history.erase-oneself', roles) && !leaderRoles.some((role) => leads(workspace, role, objectId))
  );
}

/** Accepted, or asked to: whoever has declined holds nothing. */
function leads(workspace: Workspace, role: 'ceo' | 'cio', objectId: string): boolean {
  const seat = workspace.leaders[role];
  return seat !== null && seat.objectId === objectId && seat.state !== 'declined';
}
