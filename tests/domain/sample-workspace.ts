import { install } from '../../domain/workspace/installation.js';
import { rolesOf, type Actor, type LeaderRole } from '../../domain/workspace/roles.js';
import type { Seat, Workspace } from '../../domain/workspace/workspace.js';
import { workspaceIdOf } from '../../domain/workspace/workspace-id.js';
import { accepted } from './expect-outcome.js';

const person = (digit: string) => `00000000-0000-4000-8000-00000000000${digit}`;

/** Object ids of the people in the domain's tests, by what they are in `sampleWorkspace`. */
export const people = {
  ceo: person('1'),
  cio: person('2'),
  facilitator: person('3'),
  executive: person('4'),
  contributor: person('5'),
  roster: person('6'),
  newcomer: person('7'),
  outsider: person('8'),
} as const;

export const tenantId = '10000000-0000-4000-8000-000000000000';
export const threadId = '19:leadership@thread.tacv2';

/** A moment, and later ones by the minute: decisions get their time passed in. */
export const at = (minutes = 0) => new Date(Date.UTC(2026, 0, 12, 9, minutes));

export const installation = {
  workspaceId: workspaceIdOf(tenantId, threadId),
  tenantId,
  name: 'AI leadership',
  place: {
    kind: 'team',
    rootId: threadId,
    conversationId: threadId,
    serviceUrl: 'https://teams.example/emea/',
  },
  timeZone: 'Europe/Berlin',
} as const;

export const freshWorkspace = () => accepted(install(undefined, installation, people.ceo, at())).result;

export const seat = (objectId: string, state: Seat['state']): Seat => ({
  objectId,
  state,
  askedAt: at().toISOString(),
  answeredAt: state === 'asked' ? null : at(1).toISOString(),
});

/** Set up, with both leaders accepted unless said otherwise. */
export function sampleWorkspace(changes: Partial<Workspace> = {}): Workspace {
  return {
    ...freshWorkspace(),
    setUpAt: at().toISOString(),
    leaders: { ceo: seat(people.ceo, 'accepted'), cio: seat(people.cio, 'accepted') },
    bothAcceptedAt: at(1).toISOString(),
    facilitators: [people.facilitator],
    executives: [people.executive],
    contributors: [people.contributor],
    ...changes,
  };
}

/** The workspace with one leader's seat in another state. */
export function withSeat(workspace: Workspace, role: LeaderRole, state: Seat['state'] | 'vacant'): Workspace {
  const held = state === 'vacant' ? null : seat(people[role], state);
  // Who is asked, or has declined, has never led; a vacant seat was held before.
  const bothAcceptedAt = state === 'asked' || state === 'declined' ? null : workspace.bothAcceptedAt;
  return { ...workspace, bothAcceptedAt, leaders: { ...workspace.leaders, [role]: held } };
}

/** Somebody of the roster as an actor, with the roles that the workspace gives them. */
export function actorIn(workspace: Workspace, who: keyof typeof people): Actor {
  return { objectId: people[who], name: `The ${who}`, roles: rolesOf(workspace, people[who]) };
}
