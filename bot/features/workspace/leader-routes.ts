import {
  answerLeadershipBodySchema,
  candidatesAnswerSchema,
  leaderCommandAnswerSchema,
  leaderParamsSchema,
  leadersAnswerSchema,
  proposeLeaderBodySchema,
  type LeaderCommandAnswer,
  type LeadersAnswer,
  type SeatView,
} from '../../../domain/workspace/leaders-api.js';
import { refuse, type Refusal } from '../../../domain/kernel/outcome.js';
import { refusalTextIn } from '../../../domain/kernel/texts.js';
import { permittedOnLeaders } from '../../../domain/workspace/replace-leader.js';
import { leaderRoles, type LeaderRole } from '../../../domain/workspace/roles.js';
import { workspaceParamsSchema } from '../../../domain/workspace/workspace-api.js';
import { defineRoute, type ApiAnswer, type ApiRoute } from '../../http/api-route.js';
import { problem, type Problem } from '../../http/problem.js';
import { notFound } from '../../http/standard-problems.js';
import { callOf, answerRead, problemOf, type ReadParts } from '../../workspaces/api-answers.js';
import { frameOf } from '../../workspaces/frame.js';
import { nameOf } from '../../workspaces/people.js';
import { loadSnapshot, nothingElse, type Snapshot } from '../../workspaces/snapshot.js';
import type { LeadershipActions } from './leadership-actions.js';
import type { WorkspaceAnswer } from './workspace-actions.js';
import texts from './workspace-card-texts.en.json' with { type: 'json' };

const tag = 'workspace';
const base = '/api/workspaces/:workspace/leaders';

/** How many people are offered: more than any team of executives has. */
const mostCandidates = 500;

/** Who leads, in the API. */
export function leaderRoutes(parts: ReadParts, actions: LeadershipActions): ApiRoute[] {
  return [...reads(parts), ...commands(actions)];
}

function reads(parts: ReadParts): ApiRoute[] {
  const { records, membership } = parts;
  return [
    defineRoute({
      method: 'get',
      path: base,
      operationId: 'getLeaders',
      summary: 'Who leads, who is asked to, and what the viewer may do about it',
      tag,
      params: workspaceParamsSchema,
      answer: leadersAnswerSchema,
      handle: (request) =>
        answerRead(parts, request, nothingElse, (snapshot) => ({
          ...frameOf(snapshot),
          data: {
            ceo: seatView(snapshot, 'ceo'),
            cio: seatView(snapshot, 'cio'),
            setUp: setUpView(snapshot),
          },
        })),
    }),
    defineRoute({
      method: 'get',
      path: `${base}/candidates`,
      operationId: 'listCandidates',
      summary: 'The people of the team or chat, for whoever may propose a leader',
      tag,
      params: workspaceParamsSchema,
      answer: candidatesAnswerSchema,
      async handle({ params, viewer }) {
        const snapshot = await loadSnapshot(records, membership, params.workspace, viewer, nothingElse);
        if (!snapshot) return { problem: notFound() };
        const { workspace, actor } = snapshot;
        const permitted = permittedOnLeaders(workspace, actor);
        if (!leaderRoles.some((role) => permitted[role].includes('propose-leader'))) {
          return { problem: leaderProblem(refuse('workspace.not-allowed')) };
        }
        const people = await membership.list(workspace, mostCandidates);
        const candidates = people.filter(({ guest }) => !guest);
        return {
          status: 200,
          body: { people: candidates.map(({ objectId, name }) => ({ objectId, name })) },
        };
      },
    }),
  ];
}

function seatView({ workspace, people, actor }: Snapshot<unknown>, role: LeaderRole): SeatView {
  const person = (objectId: string) => ({ objectId, name: nameOf(people, objectId) });
  const seat = workspace.leaders[role];
  const successor = workspace.successors[role];
  return {
    holder: seat && { ...seat, ...person(seat.objectId) },
    successor: successor && {
      ...person(successor.objectId),
      askedAt: successor.askedAt,
      askedBy: person(successor.askedBy),
    },
    permitted: permittedOnLeaders(workspace, actor)[role],
  };
}

function setUpView({ workspace, people, actor }: Snapshot<unknown>): LeadersAnswer['data']['setUp'] {
  if (!permittedOnLeaders(workspace, actor).ceo.includes('set-up')) return null;
  const persons = (ids: readonly string[]) =>
    ids.map((objectId) => ({ objectId, name: nameOf(people, objectId) }));
  const { settings, pilot, facilitators, executives } = workspace;
  return {
    facilitators: persons(facilitators),
    executives: persons(executives),
    timeZone: settings.timeZone,
    currency: settings.currency,
    workingHours: settings.workingHours,
    holidays: settings.holidays,
    cadence: settings.cadence,
    pilot,
  };
}

function commands(actions: LeadershipActions): ApiRoute[] {
  const command = { command: true, tag, method: 'post', answer: leaderCommandAnswerSchema } as const;
  return [
    defineRoute({
      ...command,
      path: `${base}/:role/propose`,
      operationId: 'proposeLeader',
      summary: 'Asks somebody to take over a seat, or to fill it',
      params: leaderParamsSchema,
      body: proposeLeaderBodySchema,
      handle: async (request) =>
        present(await actions.propose(callOf(request), request.params.role, request.body.objectId)),
    }),
    defineRoute({
      ...command,
      path: `${base}/:role/withdraw`,
      operationId: 'withdrawProposedLeader',
      summary: 'Takes back who was asked',
      params: leaderParamsSchema,
      handle: async (request) => present(await actions.withdraw(callOf(request), request.params.role)),
    }),
    defineRoute({
      ...command,
      path: `${base}/:role/answer`,
      operationId: 'answerLeadership',
      summary: 'Accepts or declines the role that one was asked to hold',
      params: leaderParamsSchema,
      body: answerLeadershipBodySchema,
      handle: async (request) =>
        present(await actions.answer(callOf(request), request.params.role, request.body.accepted)),
    }),
  ];
}

function present(answer: WorkspaceAnswer): ApiAnswer<LeaderCommandAnswer> {
  if (answer.kind === 'stranger') return { problem: notFound() };
  if (answer.kind === 'refused') return { problem: leaderProblem(answer.refusal) };
  return { status: 200, body: { revision: answer.head.revision } };
}

/** A choice that can't be made is mended in the form; a seat that isn't one's own matter is a right. */
const byStatus: Readonly<Record<string, number>> = {
  // Nobody asks this person just now; that may be over in a moment.
  'workspace.not-asked': 409,
  'workspace.other-leader-proposes': 403,
  'workspace.holds-it-already': 422,
  'workspace.own-successor': 422,
  'workspace.person-not-in-roster': 422,
  'workspace.guest-without-leave': 422,
};

function leaderProblem(refusal: Refusal): Problem {
  const words = { title: texts['refused.title'], detail: refusalTextIn(texts, refusal) };
  const status = byStatus[refusal.code];
  return status === undefined
    ? problemOf(refusal, words)
    : problem(status, refusal.code, words, { extra: refusal.details });
}
