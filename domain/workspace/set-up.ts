import { accept, refuse, type Delivery, type Outcome } from '../kernel/outcome.js';
import { tidyLine } from '../kernel/plain-text.js';
import { mayTake } from './permissions.js';
import { isBeingSetUp, leaderRoles, type Actor, type LeaderRole } from './roles.js';
import { mistakeInWorkingTime, tidyWorkingTime, type WorkingTime } from './working-time.js';
import { isStorable, workspaceRef, type Pilot, type Seat, type Workspace } from './workspace.js';
import type { SetUpCommand } from './workspace-api.js';

/** What set-up needs to know of a person whom it names. */
export interface Candidate {
  objectId: string;
  guest: boolean;
}

/**
 * Set-up, first time or again (product section 2): by anybody of the roster until both leaders have
 * accepted. Asks each newly named leader to accept; a seat that was accepted by the same person stays.
 * `roster` lists those of the named people whom the team or chat has.
 */
export function setUp(
  workspace: Workspace,
  command: SetUpCommand,
  roster: readonly Candidate[],
  actor: Actor,
  now: Date,
): Outcome<Workspace> {
  if (workspace.archivedAt !== null) return refuse('workspace.archived');
  if (!mayTake('workspace.set-up', actor.roles)) return refuse('workspace.not-allowed');
  if (!isBeingSetUp(workspace)) return refuse('workspace.already-set-up');
  const time = workingTimeOf(workspace, command);
  const refusal = firstMistake(command, roster) ?? mistakeInWorkingTime(time);
  if (refusal) return refusal;

  const leaders = {
    ceo: seatFor('ceo', command.ceo, workspace, now),
    cio: seatFor('cio', command.cio, workspace, now),
  };
  const leaderIds = [command.ceo, command.cio];
  const { currency, language, cadence } = command;
  const changed: Workspace = {
    ...workspace,
    setUpAt: workspace.setUpAt ?? now.toISOString(),
    leaders,
    successors: { ceo: null, cio: null },
    facilitators: distinct(command.facilitators),
    executives: distinct(command.executives).filter((id) => !leaderIds.includes(id)),
    contributors: distinct(command.contributors ?? workspace.contributors),
    settings: {
      ...workspace.settings,
      ...tidyWorkingTime(time),
      currency,
      language: language ?? workspace.settings.language,
      cadence: cadence ?? workspace.settings.cadence,
    },
    pilot: pilotOf(command),
  };
  if (!isStorable(changed)) return refuse('workspace.section-invalid', { field: 'pilot' });
  return accept({
    writes: [{ ref: workspaceRef, body: changed }],
    events: [
      {
        action: 'workspace.set-up',
        subject: workspaceRef,
        details: {
          ceo: command.ceo,
          cio: command.cio,
          facilitators: changed.facilitators,
          by: actor.objectId,
        },
      },
    ],
    deliveries: deliveriesOf(workspace, leaders),
    result: changed,
  });
}

function firstMistake(command: SetUpCommand, roster: readonly Candidate[]) {
  if (command.ceo === command.cio) return refuse('workspace.one-person-two-leaders', { field: 'cio' });
  if (command.facilitators.some((id) => id === command.ceo || id === command.cio)) {
    return refuse('workspace.leader-as-facilitator', { field: 'facilitators' });
  }
  const named: [string, string[]][] = [
    ['ceo', [command.ceo]],
    ['cio', [command.cio]],
    ['facilitators', command.facilitators],
    ['executives', command.executives],
    ['contributors', command.contributors ?? []],
  ];
  for (const [field, ids] of named) {
    for (const id of ids) {
      const person = roster.find((candidate) => candidate.objectId === id);
      if (!person) return refuse('workspace.person-not-in-roster', { field });
      if (person.guest) return refuse('workspace.guest-without-leave', { field });
    }
  }
  return undefined;
}

/** What the form doesn't send stays as it is. */
function workingTimeOf({ settings }: Workspace, command: SetUpCommand): WorkingTime {
  return {
    timeZone: command.timeZone,
    workingHours: command.workingHours ?? settings.workingHours,
    holidays: command.holidays ?? settings.holidays,
  };
}

function seatFor(role: LeaderRole, objectId: string, workspace: Workspace, now: Date): Seat {
  const seat = workspace.leaders[role];
  if (seat?.objectId === objectId && seat.state !== 'declined') return seat;
  return { objectId, state: 'asked', askedAt: now.toISOString(), answeredAt: null };
}

/** Who is asked anew, and the welcome card, which shows where things stand. */
function deliveriesOf(before: Workspace, after: Workspace['leaders']): Delivery[] {
  const asked = leaderRoles.flatMap((role): Delivery[] => {
    const seat = after[role];
    if (seat === null || seat === before.leaders[role]) return [];
    return [
      {
        kind: 'post',
        card: 'workspace.leadership',
        subject: `${role}-${seat.askedAt}`,
        to: 'person',
        objectId: seat.objectId,
      },
    ];
  });
  return [...asked, welcomeUpdate];
}

const distinct = (ids: readonly string[]) => [...new Set(ids)];

function pilotOf(command: SetUpCommand): Pilot | null {
  const name = tidyLine(command.pilot?.name ?? '');
  if (!command.pilot || name === '') return null;
  const { budget, people } = command.pilot;
  return {
    name,
    budget: budget === undefined || budget === null ? null : { amount: budget, currency: command.currency },
    people: people ?? null,
  };
}

/** Brings every welcome card of the workspace up to date. */
export const welcomeUpdate: Delivery = {
  kind: 'update',
  card: 'workspace.welcome',
  subject: '*',
  to: 'workspace',
};
