import { accept, acceptUnchanged, refuse, type Outcome } from '../kernel/outcome.js';
import { leadershipSubject, leadershipUpdates } from './leadership.js';
import { mayTake } from './permissions.js';
import {
  isBeingSetUp,
  leaderOf,
  leaderRoleOf,
  leaderRoles,
  otherLeader,
  type Actor,
  type LeaderRole,
} from './roles.js';
import type { Candidate } from './set-up.js';
import { workspaceRef, type Workspace } from './workspace.js';

/**
 * The other leader proposes who is to hold a seat, be it held or vacant (product section 1; rulings, section 1).
 * Whoever holds it goes on until the person asked accepts. `candidate` is what the roster says of that person;
 * undefined for somebody who is not in it. With both seats vacant the set-up is done again instead.
 */
export function proposeLeader(
  workspace: Workspace,
  role: LeaderRole,
  objectId: string,
  candidate: Candidate | undefined,
  actor: Actor,
  now: Date,
): Outcome<Workspace> {
  if (workspace.archivedAt !== null) return refuse('workspace.archived');
  if (!mayTake('workspace.replace-leader', actor.roles)) return refuse('workspace.not-allowed');
  if (leaderRoleOf(workspace, actor.objectId) !== otherLeader(role)) {
    return refuse('workspace.other-leader-proposes', { role });
  }
  const held = leaderOf(workspace, role);
  if (held === objectId) return refuse('workspace.holds-it-already', { role });
  if (workspace.successors[role]?.objectId === objectId) return acceptUnchanged(workspace);
  // Nobody takes the other's seat by their own word.
  if (objectId === actor.objectId && held !== undefined) return refuse('workspace.own-successor', { role });
  if (!candidate) return refuse('workspace.person-not-in-roster', { field: role });
  if (candidate.guest) return refuse('workspace.guest-without-leave', { field: role });

  const askedAt = now.toISOString();
  const changed: Workspace = {
    ...workspace,
    // Who was asked before and has not answered is not asked any more.
    leaders: {
      ...workspace.leaders,
      [role]: workspace.leaders[role]?.state === 'accepted' ? workspace.leaders[role] : null,
    },
    successors: { ...workspace.successors, [role]: { objectId, askedAt, askedBy: actor.objectId } },
  };
  return accept({
    writes: [{ ref: workspaceRef, body: changed }],
    events: [
      {
        action: 'workspace.leader-proposed',
        subject: workspaceRef,
        details: { role, person: objectId, by: actor.objectId },
      },
    ],
    deliveries: [
      ...leadershipUpdates(workspace),
      {
        kind: 'post',
        card: 'workspace.leadership',
        subject: leadershipSubject(role, askedAt),
        to: 'person',
        objectId,
      },
    ],
    result: changed,
  });
}

/** The leader who asked somebody takes it back. */
export function withdrawProposedLeader(
  workspace: Workspace,
  role: LeaderRole,
  actor: Actor,
): Outcome<Workspace> {
  if (workspace.archivedAt !== null) return refuse('workspace.archived');
  if (!mayTake('workspace.replace-leader', actor.roles)) return refuse('workspace.not-allowed');
  if (leaderRoleOf(workspace, actor.objectId) !== otherLeader(role)) {
    return refuse('workspace.other-leader-proposes', { role });
  }
  const successor = workspace.successors[role];
  if (!successor) return acceptUnchanged(workspace);
  const changed = { ...workspace, successors: { ...workspace.successors, [role]: null } };
  return accept({
    writes: [{ ref: workspaceRef, body: changed }],
    events: [
      {
        action: 'workspace.leader-proposal-withdrawn',
        subject: workspaceRef,
        details: { role, person: successor.objectId, by: actor.objectId },
      },
    ],
    deliveries: leadershipUpdates(workspace),
    result: changed,
  });
}

/**
 * Somebody is not in the team or chat any more: a leader's seat falls vacant, and who was asked is asked no more.
 * Other roles need no change: they are held by members only.
 */
export function memberLeft(workspace: Workspace, objectId: string): Outcome<Workspace> {
  const seats = leaderRoles.filter((role) => workspace.leaders[role]?.objectId === objectId);
  const asked = leaderRoles.filter((role) => workspace.successors[role]?.objectId === objectId);
  if (workspace.archivedAt !== null || seats.length + asked.length === 0) return acceptUnchanged(workspace);
  const changed: Workspace = {
    ...workspace,
    leaders: without(workspace.leaders, seats),
    successors: without(workspace.successors, asked),
    wantedThresholds: seats.length > 0 ? null : workspace.wantedThresholds,
  };
  return accept({
    writes: [{ ref: workspaceRef, body: changed }],
    events: [...new Set([...seats, ...asked])].map((role) => ({
      action: 'workspace.leader-left',
      subject: workspaceRef,
      details: { role, person: objectId },
    })),
    deliveries: leadershipUpdates(workspace),
    result: changed,
  });
}

function without<Held>(held: Record<LeaderRole, Held | null>, gone: LeaderRole[]) {
  return {
    ceo: gone.includes('ceo') ? null : held.ceo,
    cio: gone.includes('cio') ? null : held.cio,
  };
}

/** What this viewer may do about a seat. */
export type LeaderAction = 'propose-leader' | 'withdraw-proposed-leader' | 'answer-leadership' | 'set-up';

/** By seat, what the viewer may do about who holds it. */
export function permittedOnLeaders(
  workspace: Workspace,
  viewer: Pick<Actor, 'objectId' | 'roles'>,
): Record<LeaderRole, LeaderAction[]> {
  const of = (role: LeaderRole): LeaderAction[] => {
    if (workspace.archivedAt !== null) return [];
    const proposes =
      mayTake('workspace.replace-leader', viewer.roles) &&
      leaderRoleOf(workspace, viewer.objectId) === otherLeader(role);
    const seat = workspace.leaders[role];
    const asked =
      workspace.successors[role]?.objectId === viewer.objectId ||
      (seat?.state === 'asked' && seat.objectId === viewer.objectId);
    return [
      ...(proposes ? (['propose-leader'] as const) : []),
      ...(proposes && workspace.successors[role] ? (['withdraw-proposed-leader'] as const) : []),
      ...(asked ? (['answer-leadership'] as const) : []),
      ...(isBeingSetUp(workspace) ? (['set-up'] as const) : []),
    ];
  };
  return { ceo: of('ceo'), cio: of('cio') };
}
