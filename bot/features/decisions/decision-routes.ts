import {
  answerBodySchema,
  counterBodySchema,
  decideBodySchema,
  decisionAnswerSchema,
  openDecisionsAnswerSchema,
  decisionCommandAnswerSchema,
  decisionParamsSchema,
  editBodySchema,
  inputBodySchema,
  proposeBodySchema,
  reasonBodySchema,
  supersedeBodySchema,
  type DecisionCommandAnswer,
} from '../../../domain/decisions/decisions-api.js';
import { mayRead, permittedOnList } from '../../../domain/decisions/decision-permitted.js';
import { refuse } from '../../../domain/kernel/outcome.js';
import { mayTake } from '../../../domain/workspace/permissions.js';
import { workspaceParamsSchema } from '../../../domain/workspace/workspace-api.js';
import { defineRoute, type ApiAnswer, type ApiRoute } from '../../http/api-route.js';
import { notFound } from '../../http/standard-problems.js';
import { callOf, answerRead, type ReadParts } from '../../workspaces/api-answers.js';
import { frameOf } from '../../workspaces/frame.js';
import type { DecisionActions, DecisionAnswered, DecisionCall } from './decision-actions.js';
import { decisionFormRoutes } from './decision-form-routes.js';
import { loadDecision, loadOpenDecisions } from './decision-store.js';
import { decisionProblem } from './decision-refusals.js';
import { openLines, viewOf } from './decision-views.js';

const tag = 'decisions';
const base = '/api/workspaces/:workspace/decisions';
const one = `${base}/:number`;

/** One decision's part of the API. */
export function decisionRoutes(parts: ReadParts, actions: DecisionActions): ApiRoute[] {
  return [
    defineRoute({
      method: 'get',
      path: base,
      operationId: 'listOpenDecisions',
      summary: 'The open decisions, and whom they wait for',
      tag,
      params: workspaceParamsSchema,
      answer: openDecisionsAnswerSchema,
      handle: (request) =>
        answerRead(parts, request, loadOpenDecisions, (snapshot) =>
          mayTake('decision.read', snapshot.actor.roles)
            ? {
                ...frameOf(snapshot),
                data: { open: openLines(snapshot) },
                permitted: permittedOnList(snapshot),
              }
            : decisionProblem(refuse('decision.not-allowed')),
        ),
    }),
    ...decisionFormRoutes(parts, actions),
    defineRoute({
      method: 'get',
      path: one,
      operationId: 'getDecision',
      summary: 'One decision, with what the viewer may do',
      tag,
      params: decisionParamsSchema,
      answer: decisionAnswerSchema,
      handle: (request) => {
        const { number } = request.params;
        return answerRead(
          parts,
          request,
          (reads, workspaceId) => loadDecision(reads, workspaceId, number),
          async (snapshot) => {
            const { extra: decision, people } = snapshot;
            if (!decision || !mayRead(decision, snapshot)) {
              return decisionProblem(refuse('decision.unknown-version', { number }));
            }
            const context = await actions.context(snapshot, decision.activity);
            return { ...frameOf(snapshot), ...viewOf(decision, context, people) };
          },
        );
      },
    }),
    ...commandRoutes(actions),
  ];
}

function commandRoutes(actions: DecisionActions): ApiRoute[] {
  const command = { command: true, tag, answer: decisionCommandAnswerSchema } as const;
  const onOne = { ...command, method: 'post', params: decisionParamsSchema } as const;
  const withReason = (
    name: string,
    operationId: string,
    summary: string,
    act: (call: DecisionCall, number: number, reason: string) => Promise<DecisionAnswered>,
  ) =>
    defineRoute({
      ...onOne,
      path: `${one}/${name}`,
      operationId,
      summary,
      body: reasonBodySchema,
      handle: async (request) =>
        present(actions, await act(callOf(request), request.params.number, request.body.reason)),
    });
  return [
    defineRoute({
      ...command,
      method: 'post',
      path: base,
      operationId: 'proposeDecision',
      summary: 'Proposes a decision and asks whoever decides and is consulted',
      params: workspaceParamsSchema,
      body: proposeBodySchema,
      handle: async (request) => present(actions, await actions.propose(callOf(request), request.body)),
    }),
    defineRoute({
      ...command,
      method: 'put',
      path: one,
      operationId: 'editDecision',
      summary: 'Saves an open decision anew; those asked are told',
      params: decisionParamsSchema,
      body: editBodySchema,
      handle: async (request) => {
        const { version, ...content } = request.body;
        return present(
          actions,
          await actions.edit(callOf(request), request.params.number, { content, version }),
        );
      },
    }),
    defineRoute({
      ...onOne,
      path: `${one}/input`,
      operationId: 'giveDecisionInput',
      summary: 'Input of somebody consulted',
      body: inputBodySchema,
      handle: async (request) =>
        present(actions, await actions.giveInput(callOf(request), request.params.number, request.body.text)),
    }),
    defineRoute({
      ...onOne,
      path: `${one}/counter`,
      operationId: 'counterDecision',
      summary: 'A counterargument with its evidence',
      body: counterBodySchema,
      handle: async (request) =>
        present(actions, await actions.counter(callOf(request), request.params.number, request.body)),
    }),
    defineRoute({
      ...onOne,
      path: `${one}/answer`,
      operationId: 'answerCounterargument',
      summary: 'The decider’s answer to a counterargument',
      body: answerBodySchema,
      handle: async (request) =>
        present(actions, await actions.answer(callOf(request), request.params.number, request.body)),
    }),
    defineRoute({
      ...onOne,
      path: `${one}/decide`,
      operationId: 'decideDecision',
      summary: 'Accepts or rejects; above the limit it goes to the level that the charter names',
      body: decideBodySchema,
      handle: async (request) =>
        present(actions, await actions.decide(callOf(request), request.params.number, request.body)),
    }),
    defineRoute({
      ...onOne,
      path: `${one}/supersede`,
      operationId: 'supersedeDecision',
      summary: 'Proposes the successor of a decided one',
      body: supersedeBodySchema,
      handle: async (request) => {
        const { reason, ...content } = request.body;
        const successor = { content, reason };
        return present(actions, await actions.supersede(callOf(request), request.params.number, successor));
      },
    }),
    withReason('withdraw', 'withdrawDecision', 'Withdraws an open decision', (...given) =>
      actions.withdraw(...given),
    ),
    withReason('escalate', 'escalateDecision', 'Asks the next level of the path', (...given) =>
      actions.escalate(...given),
    ),
    withReason('give-back', 'giveBackDecision', 'A level gives it back to its decider', (...given) =>
      actions.giveBack(...given),
    ),
    withReason('take-up', 'takeUpDecision', 'The CEO takes an operational matter', (...given) =>
      actions.takeUp(...given),
    ),
    withReason('reopen', 'reopenDecision', 'Opens a decided one again as another', (...given) =>
      actions.reopen(...given),
    ),
  ];
}

async function present(
  actions: DecisionActions,
  answer: DecisionAnswered,
): Promise<ApiAnswer<DecisionCommandAnswer>> {
  if (answer.kind === 'stranger') return { problem: notFound() };
  if (answer.kind === 'refused') return { problem: decisionProblem(answer.refusal) };
  const { snapshot, result, head } = answer;
  const decision = result?.decision ?? snapshot.extra.decision;
  if (!decision) return { problem: decisionProblem(refuse('command-id-used')) };
  const context = await actions.context(snapshot, decision.activity);
  return {
    status: 200,
    body: {
      revision: head.revision,
      ...viewOf(decision, context, snapshot.people),
      routedUp: result?.routedUp ?? false,
    },
  };
}
