import { accept, acceptUnchanged, refuse, type Delivery, type Outcome } from '../kernel/outcome.js';
import {
  bothLeadersAccepted,
  isAskedToLead,
  leaderOf,
  leaderRoles,
  otherLeader,
  type Actor,
  type LeaderRole,
} from './roles.js';
import { welcomeUpdate } from './set-up.js';
import { workspaceRef, type Workspace } from './workspace.js';

/**
 * A person who was asked to lead accepts (product section 1): from now on the role is held, and whoever held it
 * before holds it no more. Whoever held the other leader's role gives it up, and a facilitator is no
 * facilitator any more (rulings, section 1).
 */
export function acceptLeadership(
  workspace: Workspace,
  role: LeaderRole,
  actor: Actor,
  now: Date,
): Outcome<Workspace> {
  const { objectId } = actor;
  if (workspace.archivedAt !== null) return refuse('workspace.archived');
  if (leaderOf(workspace, role) === objectId) return acceptUnchanged(workspace);
  if (!isAskedToLead(workspace, role, objectId)) return refuse('workspace.not-asked', { role });

  const at = now.toISOString();
  const other = otherLeader(role);
  const otherSeat = workspace.leaders[other];
  const seated: Workspace = {
    ...workspace,
    leaders: {
      ...workspace.leaders,
      [role]: { objectId, state: 'accepted', askedAt: askedAt(workspace, role, objectId), answeredAt: at },
      [other]: otherSeat?.objectId === objectId ? null : otherSeat,
    },
    successors: { ...workspace.successors, [role]: null },
    facilitators: workspace.facilitators.filter((id) => id !== objectId),
    // What one leader wanted of the other ends with either of them.
    wantedThresholds: null,
  };
  const complete = bothLeadersAccepted(seated);
  const changed = { ...seated, bothAcceptedAt: seated.bothAcceptedAt ?? (complete ? at : null) };
  const replaced = leaderOf(workspace, role);
  return accept({
    writes: [{ ref: workspaceRef, body: changed }],
    events: [
      {
        action: 'workspace.leadership-accepted',
        subject: workspaceRef,
        details: { role, by: objectId, ...(replaced !== undefined && { replaced }) },
      },
    ],
    deliveries: leadershipUpdates(workspace),
    result: changed,
  });
}

/** The person asked says no: the seat stays as it is until somebody else is asked. */
export function declineLeadership(
  workspace: Workspace,
  role: LeaderRole,
  actor: Actor,
  now: Date,
): Outcome<Workspace> {
  const { objectId } = actor;
  const seat = workspace.leaders[role];
  if (workspace.archivedAt !== null) return refuse('workspace.archived');
  const asked = isAskedToLead(workspace, role, objectId);
  if (!asked && seat?.objectId === objectId) {
    if (seat.state === 'declined') return acceptUnchanged(workspace);
    return refuse('workspace.leadership-held', { role });
  }
  if (!asked) return refuse('workspace.not-asked', { role });

  const asSuccessor = workspace.successors[role]?.objectId === objectId;
  const changed: Workspace = asSuccessor
    ? { ...workspace, successors: { ...workspace.successors, [role]: null } }
    : {
        ...workspace,
        leaders: {
          ...workspace.leaders,
          [role]: seat && { ...seat, state: 'declined', answeredAt: now.toISOString() },
        },
      };
  return accept({
    writes: [{ ref: workspaceRef, body: changed }],
    events: [
      {
        action: 'workspace.leadership-declined',
        subject: workspaceRef,
        details: { role, by: objectId },
      },
    ],
    deliveries: leadershipUpdates(workspace),
    result: changed,
  });
}

/** When this person was asked, which names their card. */
function askedAt({ leaders, successors }: Workspace, role: LeaderRole, objectId: string): string {
  const successor = successors[role];
  if (successor?.objectId === objectId) return successor.askedAt;
  return leaders[role]?.askedAt ?? '';
}

/** The card that asks somebody to lead: `ceo-<when they were asked>`. */
export const leadershipSubject = (role: LeaderRole, asked: string) => `${role}-${asked}`;

/** Everybody's card about a seat as it stood before the change, and the welcome card. */
export function leadershipUpdates({ leaders, successors }: Workspace): Delivery[] {
  const cards = leaderRoles.flatMap((role) =>
    [leaders[role], successors[role]].flatMap((asked): Delivery[] =>
      asked
        ? [
            {
              kind: 'update',
              card: 'workspace.leadership',
              subject: leadershipSubject(role, asked.askedAt),
              to: 'person',
              objectId: asked.objectId,
            },
          ]
        : [],
    ),
  );
  return [...cards, welcomeUpdate];
}
