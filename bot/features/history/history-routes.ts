import {
  erasureAnswerSchema,
  erasureParamsSchema,
  historyPageAnswerSchema,
  historyQuerySchema,
  historyTicketAnswerSchema,
  historyVerificationAnswerSchema,
  verificationQuerySchema,
  type HistoryPageAnswer,
  type HistoryQuery,
} from '../../../domain/history/history-api.js';
import historyTexts from '../../../domain/history/history-texts.en.json' with { type: 'json' };
import { mentionedIn } from '../../../domain/history/history-words.js';
import { refuse, type Refusal } from '../../../domain/kernel/outcome.js';
import { refusalTextIn } from '../../../domain/kernel/texts.js';
import { mayTake } from '../../../domain/workspace/permissions.js';
import { workspaceParamsSchema } from '../../../domain/workspace/workspace-api.js';
import { defineRoute, type ApiRoute } from '../../http/api-route.js';
import type { Problem } from '../../http/problem.js';
import { notFound } from '../../http/standard-problems.js';
import type { RecordTable } from '../../storage/record-table.js';
import { answerRead, problemOf, type ReadParts } from '../../workspaces/api-answers.js';
import { frameOf } from '../../workspaces/frame.js';
import { loadSnapshot, nothingElse, type Snapshot } from '../../workspaces/snapshot.js';
import type { HistoryActions } from './history-actions.js';
import { loadHistoryPage, namesOf } from './history-store.js';
import { ownNameRoutes } from './own-name-routes.js';
import { verifyWorkspace } from './verify-workspace.js';
import texts from './history-card-texts.en.json' with { type: 'json' };

const tag = 'history';
const base = '/api/workspaces/:workspace/history';

/** The history's part of the API. */
export function historyRoutes(parts: ReadParts, actions: HistoryActions): ApiRoute[] {
  const { records, membership } = parts;
  return [
    ...ownNameRoutes(parts),
    defineRoute({
      method: 'get',
      path: base,
      operationId: 'getHistory',
      summary: 'A page of the history, newest first',
      tag,
      params: workspaceParamsSchema,
      query: historyQuerySchema,
      answer: historyPageAnswerSchema,
      handle: (request) =>
        answerRead(parts, request, nothingElse, (snapshot) =>
          mayRead(snapshot) ? historyPage(records, snapshot, request.query) : notAllowed(),
        ),
    }),
    defineRoute({
      method: 'get',
      path: `${base}/verification`,
      operationId: 'verifyHistory',
      summary: 'Walks the whole history and its records, and names the first entry that doesn’t fit',
      tag,
      params: workspaceParamsSchema,
      query: verificationQuerySchema,
      answer: historyVerificationAnswerSchema,
      // Without an ETag: who tampers with rows doesn't move the revision.
      async handle({ params, query, viewer }) {
        const snapshot = await loadSnapshot(records, membership, params.workspace, viewer, nothingElse);
        if (!snapshot) return { problem: notFound() };
        if (!mayRead(snapshot)) return { problem: notAllowed() };
        const anchors = (query.anchor ?? []).map((anchor) => ({ ...anchor, from: 'person' as const }));
        const verified = await verifyWorkspace(records, params.workspace, anchors);
        if (!verified) return { problem: notFound() };
        return { status: 200, body: { ...frameOf(snapshot), data: verified.verification } };
      },
    }),
    defineRoute({
      method: 'post',
      path: `${base}/tickets`,
      operationId: 'makeHistoryTicket',
      summary: 'Exports the history: a single-use address, good for 60 seconds',
      tag,
      command: true,
      params: workspaceParamsSchema,
      answer: historyTicketAnswerSchema,
      async handle({ params, viewer, commandId }) {
        const call = { workspaceId: params.workspace, visitor: viewer, commandId };
        const { answer, address } = await actions.export(call);
        if (answer.kind === 'stranger') return { problem: notFound() };
        if (answer.kind === 'refused') return { problem: refusedWith(answer.refusal) };
        return { status: 200, body: { revision: answer.head.revision, address } };
      },
    }),
    defineRoute({
      method: 'post',
      path: '/api/workspaces/:workspace/people/:person/erasure',
      operationId: 'erasePerson',
      summary: 'Erases a person’s name: a former member from then on, but for their signatures',
      tag,
      command: true,
      params: erasureParamsSchema,
      answer: erasureAnswerSchema,
      async handle({ params, viewer, commandId }) {
        const call = { workspaceId: params.workspace, visitor: viewer, commandId };
        const answer = await actions.erasePerson(call, params.person);
        if (answer.kind === 'stranger') return { problem: notFound() };
        if (answer.kind === 'refused') return { problem: refusedWith(answer.refusal) };
        return { status: 200, body: { revision: answer.head.revision } };
      },
    }),
  ];
}

const mayRead = ({ actor }: Snapshot<unknown>) => mayTake('history.read', actor.roles);

async function historyPage(
  records: RecordTable,
  snapshot: Snapshot<undefined>,
  query: HistoryQuery,
): Promise<HistoryPageAnswer> {
  const { workspaceId, head, people, actor } = snapshot;
  const end = { sequence: head.body.historySequence, hash: head.body.historyHash };
  const { entries, lookedTo, older } = await loadHistoryPage(records, workspaceId, end, query);
  const names = await namesOf(records, workspaceId, people, entries.flatMap(mentionedIn));
  return {
    ...frameOf(snapshot),
    data: {
      entries: entries.map(({ sequence, at, by, action, subject, details, hash }) => ({
        sequence,
        at,
        by,
        action,
        subject,
        details,
        hash,
      })),
      names,
      people: Object.entries(people)
        .map(([objectId, { name }]) => ({ objectId, name }))
        .toSorted((one, other) => one.name.localeCompare(other.name)),
      end,
      lookedTo,
      older,
    },
    permitted: [
      'history.verify',
      ...(mayTake('history.export', actor.roles) ? (['history.export'] as const) : []),
      ...(mayTake('history.erase-person', actor.roles) ? (['history.erase-person'] as const) : []),
    ],
  };
}

const notAllowed = (): Problem => refusedWith(refuse('history.not-allowed'));

function refusedWith(refusal: Refusal): Problem {
  return problemOf(refusal, {
    title: texts['refused.title'],
    detail: refusalTextIn(historyTexts, refusal),
  });
}
