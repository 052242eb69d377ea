import type { Seat, Workspace } from './workspace.js';

/** `roster`: in the team or chat, without a role of their own. */
export type Role = 'ceo' | 'cio' | 'facilitator' | 'executive' | 'contributor' | 'roster';
export type LeaderRole = 'ceo' | 'cio';
export const leaderRoles: readonly LeaderRole[] = ['ceo', 'cio'];

/** Somebody whom the roster lists, with the name that it gives: the only kind of person who acts. */
export interface Actor {
  objectId: string;
  name: string;
  roles: Role[];
}

function holds(seat: Seat | null, objectId: string): boolean {
  return seat !== null && seat.state === 'accepted' && seat.objectId === objectId;
}

/** The roles that a member of the roster holds; a leader's only once accepted. Never empty. */
export function rolesOf(workspace: Workspace, objectId: string): Role[] {
  const roles: Role[] = leaderRoles.filter((role) => holds(workspace.leaders[role], objectId));
  if (workspace.facilitators.includes(objectId)) roles.push('facilitator');
  if (workspace.executives.includes(objectId)) roles.push('executive');
  if (workspace.contributors.includes(objectId)) roles.push('contributor');
  return [...roles, 'roster'];
}

/** The leader whose seat is accepted, or undefined while it is vacant. */
export function leaderOf(workspace: Workspace, role: LeaderRole): string | undefined {
  const seat = workspace.leaders[role];
  return seat?.state === 'accepted' ? seat.objectId : undefined;
}

export function leaderRoleOf(workspace: Workspace, objectId: string): LeaderRole | undefined {
  return leaderRoles.find((role) => holds(workspace.leaders[role], objectId));
}

export const otherLeader = (role: LeaderRole): LeaderRole => (role === 'ceo' ? 'cio' : 'ceo');

/** Whether both seats are without anybody who has accepted: then anybody of the roster may set up. */
export function bothSeatsVacant(workspace: Workspace): boolean {
  return leaderRoles.every((role) => leaderOf(workspace, role) === undefined);
}

/**
 * Whether it is the time of setting up: until both leaders have accepted for the first time, and again once neither is
 * there any more (rulings, section 1).
 */
export function isBeingSetUp(workspace: Workspace): boolean {
  return workspace.bothAcceptedAt === null || bothSeatsVacant(workspace);
}

/** Whether this person is asked to hold the role, for the first time or as somebody's successor. */
export function isAskedToLead(workspace: Workspace, role: LeaderRole, objectId: string): boolean {
  const seat = workspace.leaders[role];
  return (
    workspace.successors[role]?.objectId === objectId ||
    (seat?.state === 'asked' && seat.objectId === objectId)
  );
}

export function bothLeadersAccepted(workspace: Workspace): boolean {
  return leaderRoles.every((role) => leaderOf(workspace, role) !== undefined);
}

/** Everybody who holds a role or is asked to: those whose names are kept at hand. */
export function peopleWithRoles(workspace: Workspace): string[] {
  const seats = leaderRoles.flatMap((role) => [
    workspace.leaders[role]?.objectId ?? [],
    workspace.successors[role]?.objectId ?? [],
  ]);
  return [
    ...new Set([
      ...seats.flat(),
      ...workspace.guests,
      ...workspace.delegations.map(({ delegate }) => delegate),
      ...workspace.facilitators,
      ...workspace.executives,
      ...workspace.contributors,
    ]),
  ];
}
