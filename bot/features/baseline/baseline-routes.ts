import {
  answersBodySchema,
  answersSavedAnswerSchema,
  baselinePageAnswerSchema,
  listBodySchema,
  roundCommandAnswerSchema,
  roundParamsSchema,
  sendBodySchema,
  type AnswersSavedAnswer,
  type RoundCommandAnswer,
} from '../../../domain/baseline/baseline-api.js';
import { latestRound } from '../../../domain/baseline/baseline-records.js';
import { digestOf } from '../../../domain/kernel/digest.js';
import { refuse, type Refusal } from '../../../domain/kernel/outcome.js';
import { mayTake } from '../../../domain/workspace/permissions.js';
import { workspaceParamsSchema } from '../../../domain/workspace/workspace-api.js';
import { defineRoute, etagMatches, type ApiAnswer, type ApiRoute } from '../../http/api-route.js';
import { problem, type Problem } from '../../http/problem.js';
import { notFound } from '../../http/standard-problems.js';
import { callOf, problemOf, type ReadParts, type ReadRequest } from '../../workspaces/api-answers.js';
import type { BaselineActions, RoundAnswer, SavedAnswers } from './baseline-actions.js';
import { baselineRefusalText } from './baseline-handlers.js';
import { baselineRecords } from './baseline-store.js';
import { baselinePage } from './baseline-views.js';
import texts from './baseline-card-texts.en.json' with { type: 'json' };

const tag = 'baseline';
const base = '/api/workspaces/:workspace/baseline';
const rounds = `${base}/rounds`;

/** The baseline's part of the API. */
export function baselineRoutes(parts: ReadParts, actions: BaselineActions): ApiRoute[] {
  return [
    defineRoute({
      method: 'get',
      path: base,
      operationId: 'getBaselinePage',
      summary: 'The round under way, as far as the viewer may see it, and the newest final one',
      tag,
      params: workspaceParamsSchema,
      answer: baselinePageAnswerSchema,
      handle: (request) => answerPage(parts, actions, request),
    }),
    ...listCommands(actions),
    defineRoute({
      command: true,
      tag,
      method: 'put',
      path: `${rounds}/:number/answers`,
      operationId: 'saveBaselineAnswers',
      summary: 'Keeps some of the viewer’s own answers, for nobody else to see',
      params: roundParamsSchema,
      body: answersBodySchema,
      answer: answersSavedAnswerSchema,
      handle: async (request) => {
        const { number } = request.params;
        const saved = await actions.saveAnswers(callOf(request), { number, ...request.body });
        return presentAnswers(saved);
      },
    }),
  ];
}

function listCommands(actions: BaselineActions): ApiRoute[] {
  const command = { command: true, tag, answer: roundCommandAnswerSchema } as const;
  return [
    defineRoute({
      ...command,
      method: 'post',
      path: rounds,
      operationId: 'openBaselineRound',
      summary: 'Opens the next round with a list to edit',
      params: workspaceParamsSchema,
      handle: async (request) => presentRound(await actions.openRound(callOf(request))),
    }),
    defineRoute({
      ...command,
      method: 'put',
      path: `${rounds}/:number/items`,
      operationId: 'editBaselineList',
      summary: 'Saves the whole list, as long as it has not been sent',
      params: roundParamsSchema,
      body: listBodySchema,
      handle: async (request) => {
        const { number } = request.params;
        return presentRound(await actions.editList(callOf(request), { number, ...request.body }));
      },
    }),
    defineRoute({
      ...command,
      method: 'post',
      path: `${rounds}/:number/send`,
      operationId: 'sendBaselineList',
      summary: 'Freezes the list and asks both leaders',
      params: roundParamsSchema,
      body: sendBodySchema,
      handle: async (request) => {
        const { number } = request.params;
        return presentRound(await actions.sendList(callOf(request), { number, ...request.body }));
      },
    }),
  ];
}

/**
 * The page, or 304. Who has answered, and what the viewer has, moves no revision: so the ETag is made from
 * what this viewer is shown, which says no more than the page itself.
 */
async function answerPage(
  { records, looks }: ReadParts,
  actions: BaselineActions,
  { params, viewer, locale, ifNoneMatch }: ReadRequest,
) {
  const loaded = await actions.load(params.workspace, viewer);
  if (!loaded) return { problem: notFound() };
  if (!mayTake('baseline.read', loaded.actor.roles)) {
    return { problem: baselineProblem(refuse('baseline.not-allowed')) };
  }
  const leader = mayTake('baseline.answer', loaded.actor.roles);
  const sent = latestRound(baselineRecords(loaded))?.state === 'sent';
  const closed =
    leader && sent
      ? await actions.closeIfComplete({ workspaceId: params.workspace, visitor: viewer })
      : undefined;
  const snapshot = closed ?? loaded;
  const body = await baselinePage(records, snapshot);
  const seen = looks.keep(snapshot, viewer.tenantId, locale).slice(1, -1);
  const etag = `"${seen}.${digestOf(body)}"`;
  if (etagMatches(ifNoneMatch, etag)) return { status: 304, etag } as const;
  return { status: 200, body, etag } as const;
}

function presentRound(answer: RoundAnswer): ApiAnswer<RoundCommandAnswer> {
  if (answer.kind === 'stranger') return { problem: notFound() };
  if (answer.kind === 'refused') return { problem: baselineProblem(answer.refusal) };
  const round = answer.result?.round ?? latestRound(baselineRecords(answer.snapshot));
  if (!round) return { problem: baselineProblem(refuse('baseline.unknown-version')) };
  const { number, state, listRevision, items } = round;
  return {
    status: 200,
    body: { revision: answer.head.revision, data: { number, state, listRevision, items } },
  };
}

function presentAnswers(answer: SavedAnswers): ApiAnswer<AnswersSavedAnswer> {
  if (answer.kind === 'stranger') return { problem: notFound() };
  if (answer.kind === 'refused') return { problem: baselineProblem(answer.refusal) };
  const { snapshot, saved } = answer;
  const { answers: own, complete, round } = saved;
  return {
    status: 200,
    body: { revision: snapshot.head.body.revision, data: { own, complete, state: round.state } },
  };
}

/** What was typed can't be stored as it is: to be mended in the form, unlike what somebody else was quicker in. */
const invalid = new Set([
  'baseline.list-empty',
  'baseline.too-many-items',
  'baseline.item-empty',
  'baseline.item-twice',
  'baseline.unknown-item',
  'baseline.person-unknown',
]);

function baselineProblem(refusal: Refusal): Problem {
  const words = { title: texts['refused.title'], detail: baselineRefusalText(refusal) };
  return invalid.has(refusal.code)
    ? problem(422, refusal.code, words, { extra: refusal.details })
    : problemOf(refusal, words);
}
