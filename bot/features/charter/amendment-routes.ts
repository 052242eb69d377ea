import {
  amendmentAnswerSchema,
  amendmentCommandAnswerSchema,
  amendmentParamsSchema,
  amendmentVerificationAnswerSchema,
  amendmentsAnswerSchema,
  declineAmendmentBodySchema,
  proposeAmendmentBodySchema,
  signAmendmentBodySchema,
  type AmendmentCommandAnswer,
} from '../../../domain/charter/amendment-api.js';
import { amendmentName, type Amendment, type AmendmentText } from '../../../domain/charter/amendment.js';
import { verifyAmendment } from '../../../domain/charter/verify-amendment.js';
import { refuse, type Refusal } from '../../../domain/kernel/outcome.js';
import { workspaceParamsSchema } from '../../../domain/workspace/workspace-api.js';
import type { AmendmentSource } from '../../contributions/amendment-source.js';
import { defineRoute, type ApiAnswer, type ApiRoute } from '../../http/api-route.js';
import { problem, type Problem } from '../../http/problem.js';
import { notFound } from '../../http/standard-problems.js';
import { answerRead, callOf, problemOf, type ReadParts } from '../../workspaces/api-answers.js';
import { frameOf } from '../../workspaces/frame.js';
import { loadSnapshot, type Snapshot } from '../../workspaces/snapshot.js';
import { amendmentAfter, type AmendmentActions, type AmendmentCommandResult } from './amendment-actions.js';
import { amendmentRefusalText } from './amendment-refusals.js';
import { loadAmendmentRecords, loadAmendmentText, type LoadedAmendments } from './amendment-store.js';
import { amendmentPage, amendmentsPage, mayReadAmendment } from './amendment-views.js';
import cardTexts from './charter-card-texts.en.json' with { type: 'json' };

const tag = 'charter';
const base = '/api/workspaces/:workspace/amendments';

/** The API of amendments of the charter in force. */
export function amendmentRoutes(
  parts: ReadParts,
  actions: AmendmentActions,
  sources: readonly AmendmentSource[],
  now: () => Date,
): ApiRoute[] {
  return [...reads(parts, sources, now), ...commands(actions, sources)];
}

function reads(parts: ReadParts, sources: readonly AmendmentSource[], now: () => Date): ApiRoute[] {
  const { records, membership } = parts;
  const found = async (
    snapshot: Snapshot<LoadedAmendments>,
    number: number,
  ): Promise<{ amendment: Amendment; text: AmendmentText | undefined } | undefined> => {
    const amendment = snapshot.extra.amendments.find((one) => one.number === number);
    if (!amendment || !mayReadAmendment(amendment, snapshot)) return undefined;
    return { amendment, text: await loadAmendmentText(records, snapshot.workspaceId, number) };
  };
  return [
    defineRoute({
      method: 'get',
      path: base,
      operationId: 'listAmendments',
      summary: 'What is saved and not in force yet, and all amendments of the charter',
      tag,
      params: workspaceParamsSchema,
      answer: amendmentsAnswerSchema,
      handle: (request) =>
        answerRead(parts, request, loadAmendmentRecords, (snapshot) =>
          amendmentsPage(records, sources, snapshot, now()),
        ),
    }),
    defineRoute({
      method: 'get',
      path: `${base}/:number`,
      operationId: 'getAmendment',
      summary: 'One amendment with what it changes',
      tag,
      params: amendmentParamsSchema,
      answer: amendmentAnswerSchema,
      handle: (request) =>
        answerRead(parts, request, loadAmendmentRecords, async (snapshot) => {
          const { amendment, text } = (await found(snapshot, request.params.number)) ?? {};
          if (!amendment || !text) return unknownAmendment();
          return amendmentPage(records, snapshot, amendment, text);
        }),
    }),
    defineRoute({
      method: 'get',
      path: `${base}/:number/verification`,
      operationId: 'verifyAmendment',
      summary: 'Recomputes the fingerprint of an amendment and says whether it is intact',
      tag,
      params: amendmentParamsSchema,
      answer: amendmentVerificationAnswerSchema,
      // Without an ETag: who tampers with rows doesn't move the revision.
      async handle({ params, viewer }) {
        const { workspace: workspaceId, number } = params;
        const snapshot = await loadSnapshot(records, membership, workspaceId, viewer, loadAmendmentRecords);
        if (!snapshot) return { problem: notFound() };
        const { amendment, text } = (await found(snapshot, number)) ?? {};
        if (!amendment) return { problem: unknownAmendment() };
        const verified = verifyAmendment(amendment, text, workspaceId);
        return { status: 200, body: { ...frameOf(snapshot), data: { number, ...verified } } };
      },
    }),
  ];
}

function commands(actions: AmendmentActions, sources: readonly AmendmentSource[]): ApiRoute[] {
  const command = { command: true, tag, method: 'post', answer: amendmentCommandAnswerSchema } as const;
  const present = (answer: AmendmentCommandResult, number?: number): ApiAnswer<AmendmentCommandAnswer> => {
    if (answer.kind === 'stranger') return { problem: notFound() };
    if (answer.kind === 'refused') return { problem: amendmentProblem(answer.refusal, sources) };
    const amendment = amendmentAfter(answer, number);
    if (!amendment) return { problem: unknownAmendment() };
    const { state } = amendment;
    const name = amendmentName(amendment) ?? null;
    return {
      status: 200,
      body: { revision: answer.head.revision, data: { number: amendment.number, state, name } },
    };
  };
  return [
    defineRoute({
      ...command,
      path: base,
      operationId: 'proposeAmendment',
      summary:
        'Proposes what isn’t in force yet as an amendment; a proposer who has to sign signs it with that',
      params: workspaceParamsSchema,
      body: proposeAmendmentBodySchema,
      handle: async (request) => {
        const { kind, part, wish, fingerprint } = request.body;
        const wanted = { kind, part, wish, fingerprint, from: 'tab' } as const;
        return present(await actions.propose(callOf(request), wanted));
      },
    }),
    defineRoute({
      ...command,
      path: `${base}/:number/sign`,
      operationId: 'signAmendment',
      summary: 'Signs what the fingerprint names; with the last signature it enters into force',
      params: amendmentParamsSchema,
      body: signAmendmentBodySchema,
      handle: async (request) => {
        const { number } = request.params;
        const { fingerprint } = request.body;
        return present(await actions.sign(callOf(request), { number, fingerprint, from: 'tab' }), number);
      },
    }),
    defineRoute({
      ...command,
      path: `${base}/:number/decline`,
      operationId: 'declineAmendment',
      summary: 'Declines an amendment with a reason',
      params: amendmentParamsSchema,
      body: declineAmendmentBodySchema,
      handle: async (request) => {
        const { number } = request.params;
        return present(await actions.decline(callOf(request), { number, ...request.body }), number);
      },
    }),
    defineRoute({
      ...command,
      path: `${base}/:number/withdraw`,
      operationId: 'withdrawAmendment',
      summary: 'Takes an amendment back that waits for signatures',
      params: amendmentParamsSchema,
      handle: async (request) => {
        const { number } = request.params;
        return present(await actions.withdraw(callOf(request), number), number);
      },
    }),
  ];
}

/** What has to be mended before it can be proposed, unlike what somebody else was quicker in. */
const invalid = new Set([
  'charter.amendment-too-long',
  'charter.amendment-unknown-kind',
  'raci.amendment-error',
  'kpis.wish-unreadable',
]);

function amendmentProblem(refusal: Refusal, sources: readonly AmendmentSource[]): Problem {
  const words = { title: cardTexts['refused.title'], detail: amendmentRefusalText(refusal, sources) };
  return invalid.has(refusal.code)
    ? problem(422, refusal.code, words, { extra: refusal.details })
    : problemOf(refusal, words);
}

/** To members whom it is hidden from, as if it were not there. */
export function unknownAmendment(): Problem {
  const refusal = refuse('charter.unknown-amendment');
  const words = { title: cardTexts['refused.title'], detail: amendmentRefusalText(refusal, []) };
  return problem(404, refusal.code, words);
}
