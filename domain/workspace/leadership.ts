import { accept, acceptUnchanged, refuse, type Delivery, type Outcome } from '../kernel/outcome.js';
import { leaderRoles, type Actor, type LeaderRole } from './roles.js';
import { welcomeUpdate } from './set-up.js';
import { workspaceRef, type Workspace } from './workspace.js';

/**
 * A person who was asked to lead accepts (product section 1): from now on the role is held. Whoever held
 * the other leader's role gives it up, and a facilitator is no facilitator any more (rulings, section 1).
 */
export function acceptLeadership(
  workspace: Workspace,
  role: LeaderRole,
  actor: Actor,
  now: Date,
): Outcome<Workspace> {
  const seat = workspace.leaders[role];
  if (workspace.archivedAt !== null) return refuse('workspace.archived');
  if (seat === null || seat.objectId !== actor.objectId) return refuse('workspace.not-asked', { role });
  if (seat.state === 'accepted') return acceptUnchanged(workspace);
  if (seat.state === 'declined') return refuse('workspace.not-asked', { role });

  const other: LeaderRole = role === 'ceo' ? 'cio' : 'ceo';
  const otherSeat = workspace.leaders[other];
  const changed: Workspace = {
    ...workspace,
    leaders: {
      ...workspace.leaders,
      [role]: { ...seat, state: 'accepted', answeredAt: now.toISOString() },
      [other]: otherSeat?.objectId === actor.objectId ? null : otherSeat,
    },
    facilitators: workspace.facilitators.filter((id) => id !== actor.objectId),
  };
  return accept({
    writes: [{ ref: workspaceRef, body: changed }],
    events: [
      {
        action: 'workspace.leadership-accepted',
        subject: workspaceRef,
        details: { role, by: actor.objectId },
      },
    ],
    deliveries: [...leadershipUpdates(workspace), welcomeUpdate],
    result: changed,
  });
}

/** The person asked says no: the seat stays vacant until somebody else is asked. */
export function declineLeadership(
  workspace: Workspace,
  role: LeaderRole,
  actor: Actor,
  now: Date,
): Outcome<Workspace> {
  const seat = workspace.leaders[role];
  if (workspace.archivedAt !== null) return refuse('workspace.archived');
  if (seat === null || seat.objectId !== actor.objectId) return refuse('workspace.not-asked', { role });
  if (seat.state === 'declined') return acceptUnchanged(workspace);
  if (seat.state === 'accepted') return refuse('workspace.leadership-held', { role });
  const changed: Workspace = {
    ...workspace,
    leaders: {
      ...workspace.leaders,
      [role]: { ...seat, state: 'declined', answeredAt: now.toISOString() },
    },
  };
  return accept({
    writes: [{ ref: workspaceRef, body: changed }],
    events: [
      {
        action: 'workspace.leadership-declined',
        subject: workspaceRef,
        details: { role, by: actor.objectId },
      },
    ],
    deliveries: [...leadershipUpdates(workspace), welcomeUpdate],
    result: changed,
  });
}

function leadershipUpdates(workspace: Workspace): Delivery[] {
  return leaderRoles.flatMap((role): Delivery[] => {
    const seat = workspace.leaders[role];
    if (!seat) return [];
    return [
      {
        kind: 'update',
        card: 'workspace.leadership',
        subject: `${role}-${seat.askedAt}`,
        to: 'person',
        objectId: seat.objectId,
      },
    ];
  });
}
