import {
  articleParamsSchema,
  articleSavedAnswerSchema,
  charterAnswerSchema,
  charterCommandAnswerSchema,
  charterPageAnswerSchema,
  charterParamsSchema,
  compareQuerySchema,
  comparisonAnswerSchema,
  declineBodySchema,
  editArticleBodySchema,
  signBodySchema,
  verificationAnswerSchema,
} from '../../../domain/charter/charter-api.js';
import type { AnnexSection } from '../../../domain/charter/annex.js';
import type { Charter, CharterText } from '../../../domain/charter/charter.js';
import { permittedOnCharters } from '../../../domain/charter/charter-permitted.js';
import { compareCharters } from '../../../domain/charter/compare.js';
import { verifyCharter } from '../../../domain/charter/verify-charter.js';
import { refuse } from '../../../domain/kernel/outcome.js';
import { workspaceParamsSchema } from '../../../domain/workspace/workspace-api.js';
import type { AnnexSource } from '../../contributions/annex-source.js';
import { defineRoute, type ApiAnswer, type ApiRoute } from '../../http/api-route.js';
import type { Problem } from '../../http/problem.js';
import { notFound } from '../../http/standard-problems.js';
import { callOf, answerRead, problemOf, type ReadParts } from '../../workspaces/api-answers.js';
import { frameOf } from '../../workspaces/frame.js';
import { loadSnapshot, type Snapshot } from '../../workspaces/snapshot.js';
import type { CharterActions, CharterAnswer } from './charter-actions.js';
import { charterRefusalText } from './charter-handlers.js';
import { charterRecords, loadAnnex, loadCharters, loadText } from './charter-store.js';
import { charterPage, charterView, mayRead, signersOf } from './charter-views.js';
import texts from './charter-card-texts.en.json' with { type: 'json' };

const tag = 'charter';
const base = '/api/workspaces/:workspace/charters';

/** The charter's part of the API. */
export function charterRoutes(
  parts: ReadParts,
  actions: CharterActions,
  annex: readonly AnnexSource[],
): ApiRoute[] {
  return [...reads(parts, annex), ...commands(actions)];
}

function reads(parts: ReadParts, sources: readonly AnnexSource[]): ApiRoute[] {
  const { records, membership } = parts;
  const versionOf = async (snapshot: Snapshot<Charter[]>, number: number): Promise<Version | undefined> => {
    const charter = snapshot.extra.find((one) => one.number === number);
    if (!charter || !mayRead(charter, snapshot)) return undefined;
    const [text, annex] = await Promise.all([
      loadText(records, snapshot.workspaceId, number),
      loadAnnex(records, snapshot.workspaceId, charter),
    ]);
    return text && { charter, text, annex };
  };
  return [
    defineRoute({
      method: 'get',
      path: base,
      operationId: 'getCharterPage',
      summary: 'The charter in force, the one under way, and all versions',
      tag,
      params: workspaceParamsSchema,
      answer: charterPageAnswerSchema,
      handle: (request) =>
        answerRead(parts, request, loadCharters, (snapshot) => charterPage(records, sources, snapshot)),
    }),
    defineRoute({
      method: 'get',
      path: `${base}/:number`,
      operationId: 'getCharter',
      summary: 'One version of the charter',
      tag,
      params: charterParamsSchema,
      answer: charterAnswerSchema,
      handle: (request) =>
        answerRead(parts, request, loadCharters, async (snapshot) => {
          const version = await versionOf(snapshot, request.params.number);
          if (!version) return unknownVersion();
          const { charter, text } = version;
          const { underWay } = charterRecords(snapshot);
          return {
            ...frameOf(snapshot),
            data: charterView(charter, text, snapshot.people),
            permitted:
              underWay?.number === charter.number
                ? permittedOnCharters(snapshot.workspace, underWay, snapshot.actor)
                : [],
          };
        }),
    }),
    defineRoute({
      method: 'get',
      path: `${base}/:number/comparison`,
      operationId: 'compareCharters',
      summary: 'Two versions article by article, words added and removed marked',
      tag,
      params: charterParamsSchema,
      query: compareQuerySchema,
      answer: comparisonAnswerSchema,
      handle: (request) =>
        answerRead(parts, request, loadCharters, async (snapshot) => {
          const [newer, older] = await Promise.all([
            versionOf(snapshot, request.params.number),
            versionOf(snapshot, request.query.with),
          ]);
          if (!newer || !older) return unknownVersion();
          return {
            ...frameOf(snapshot),
            data: {
              older: older.charter.number,
              newer: newer.charter.number,
              articles: compareCharters(older, newer),
            },
          };
        }),
    }),
    defineRoute({
      method: 'get',
      path: `${base}/:number/verification`,
      operationId: 'verifyCharter',
      summary: 'Recomputes the fingerprint of a version and says whether it is intact',
      tag,
      params: charterParamsSchema,
      answer: verificationAnswerSchema,
      // Without an ETag: who tampers with rows doesn't move the revision.
      async handle({ params, viewer }) {
        const { workspace: workspaceId, number } = params;
        const snapshot = await loadSnapshot(records, membership, workspaceId, viewer, loadCharters);
        if (!snapshot) return { problem: notFound() };
        const charter = snapshot.extra.find((one) => one.number === number);
        if (!charter?.proposal || !mayRead(charter, snapshot)) return { problem: unknownVersion() };
        const [text, annex] = await Promise.all([
          loadText(records, workspaceId, number),
          loadAnnex(records, workspaceId, charter),
        ]);
        const signers = signersOf(charter, snapshot.workspace);
        const data = verifyCharter(charter, text, workspaceId, signers, annex);
        return { status: 200, body: { ...frameOf(snapshot), data } };
      },
    }),
  ];
}

interface Version {
  charter: Charter;
  text: CharterText;
  annex: AnnexSection[];
}

function commands(actions: CharterActions): ApiRoute[] {
  const command = { command: true, tag } as const;
  const answer = charterCommandAnswerSchema;
  return [
    defineRoute({
      ...command,
      method: 'post',
      path: base,
      operationId: 'openDraft',
      summary: 'Opens the next version as a draft',
      params: workspaceParamsSchema,
      answer,
      handle: async (request) => present(await actions.openDraft(callOf(request))),
    }),
    defineRoute({
      ...command,
      method: 'put',
      path: `${base}/:number/articles/:article`,
      operationId: 'editArticle',
      summary: 'Saves one article of the version under way',
      params: articleParamsSchema,
      body: editArticleBodySchema,
      answer: articleSavedAnswerSchema,
      handle: async (request) => {
        const { number, article } = request.params;
        const saved = await actions.editArticle(callOf(request), { number, article, ...request.body });
        return answerCommand(saved, (charter, revision) => ({
          revision,
          data: {
            article,
            articleRevision: charter.articleEdits[article]?.revision ?? 0,
            content: (saved.kind === 'done' && saved.result?.text.articles[article]) || request.body.content,
            state: charter.state,
          },
        }));
      },
    }),
    defineRoute({
      ...command,
      method: 'post',
      path: `${base}/:number/propose`,
      operationId: 'proposeCharter',
      summary: 'Freezes the draft and asks both leaders to sign',
      params: charterParamsSchema,
      answer,
      handle: async (request) => present(await actions.propose(callOf(request), request.params.number)),
    }),
    defineRoute({
      ...command,
      method: 'post',
      path: `${base}/:number/sign`,
      operationId: 'signCharter',
      summary: 'Signs what the fingerprint names',
      params: charterParamsSchema,
      body: signBodySchema,
      answer,
      handle: async (request) => {
        const { number } = request.params;
        const { fingerprint } = request.body;
        return present(await actions.sign(callOf(request), { number, fingerprint, from: 'tab' }));
      },
    }),
    defineRoute({
      ...command,
      method: 'post',
      path: `${base}/:number/decline`,
      operationId: 'declineCharter',
      summary: 'Declines with a reason; back to draft',
      params: charterParamsSchema,
      body: declineBodySchema,
      answer,
      handle: async (request) =>
        present(await actions.decline(callOf(request), { number: request.params.number, ...request.body })),
    }),
    defineRoute({
      ...command,
      method: 'post',
      path: `${base}/:number/withdraw`,
      operationId: 'withdrawCharter',
      summary: 'Takes the proposal back to draft',
      params: charterParamsSchema,
      answer,
      handle: async (request) => present(await actions.withdraw(callOf(request), request.params.number)),
    }),
  ];
}

function present<Result extends { charter: Charter }>(answer: CharterAnswer<Result>) {
  return answerCommand(answer, ({ number, state }, revision) => ({ revision, data: { number, state } }));
}

/** The charter after the command, or the refusal as a problem. */
function answerCommand<Result extends { charter: Charter }, Answer>(
  answer: CharterAnswer<Result>,
  show: (charter: Charter, revision: number) => Answer,
): ApiAnswer<Answer> {
  if (answer.kind === 'stranger') return { problem: notFound() };
  if (answer.kind === 'refused') return { problem: charterProblem(answer) };
  const { underWay, inForce } = charterRecords(answer.snapshot);
  const charter = answer.result?.charter ?? underWay ?? inForce;
  if (!charter) return { problem: unknownVersion() };
  return { status: 200, body: show(charter, answer.head.revision) };
}

function charterProblem({
  refusal,
  snapshot,
}: Extract<CharterAnswer<unknown>, { kind: 'refused' }>): Problem {
  const { underWay } = charterRecords(snapshot);
  return problemOf(
    { ...refusal, details: { ...refusal.details, current: underWay && stateOf(underWay) } },
    { title: texts['refused.title'], detail: charterRefusalText(refusal) },
  );
}

const stateOf = ({ number, state, proposal }: Charter) => ({
  number,
  state,
  fingerprint: proposal?.fingerprint ?? null,
});

function unknownVersion(): Problem {
  const refusal = refuse('charter.unknown-version');
  return problemOf(refusal, { title: texts['refused.title'], detail: charterRefusalText(refusal) });
}
