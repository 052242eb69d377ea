import { authorityBars } from '../../../domain/authority/authority-bars.js';
import {
  authorityAnswerSchema,
  limitsSavedAnswerSchema,
  saveLimitsBodySchema,
} from '../../../domain/authority/authority-api.js';
import texts from '../../../domain/authority/authority-texts.en.json' with { type: 'json' };
import { refuse, type Refusal } from '../../../domain/kernel/outcome.js';
import { refusalTextIn } from '../../../domain/kernel/texts.js';
import { mayTake } from '../../../domain/workspace/permissions.js';
import { localDate } from '../../../domain/workspace/time-zone.js';
import { workspaceParamsSchema } from '../../../domain/workspace/workspace-api.js';
import { defineRoute, type ApiRoute } from '../../http/api-route.js';
import { problem, type Problem } from '../../http/problem.js';
import { notFound } from '../../http/standard-problems.js';
import { answerRead, problemOf, type ReadParts } from '../../workspaces/api-answers.js';
import { loadCharter, proposedView } from '../../workspaces/charter-row.js';
import { frameOf } from '../../workspaces/frame.js';
import { nothingElse } from '../../workspaces/snapshot.js';
import type { AuthorityActions } from './authority-actions.js';
import { loadLimitsInForce, loadNewestLimits, loadUsage } from './authority-store.js';

const tag = 'authority';
const base = '/api/workspaces/:workspace/authority';

/** Delegated authority's part of the API. */
export function authorityRoutes(parts: ReadParts, actions: AuthorityActions, now: () => Date): ApiRoute[] {
  const { records } = parts;
  return [
    defineRoute({
      method: 'get',
      path: base,
      operationId: 'getAuthority',
      summary: 'What the charter delegates, what has been used of it, and what the next one is to delegate',
      tag,
      params: workspaceParamsSchema,
      answer: authorityAnswerSchema,
      handle: (request) =>
        answerRead(parts, request, nothingElse, async (snapshot) => {
          const { workspace, workspaceId, head, actor } = snapshot;
          if (!mayTake('authority.read', actor.roles))
            return authorityProblem(refuse('authority.not-allowed'));
          const [inForce, newest, usage, underWay] = await Promise.all([
            loadLimitsInForce(records, workspaceId, head.body),
            loadNewestLimits(records, workspaceId, head.body),
            loadUsage(records, workspaceId),
            loadCharter(records, workspaceId, head.body.charterUnderWay),
          ]);
          const today = localDate(now(), workspace.settings.timeZone);
          const may = workspace.archivedAt === null && mayTake('authority.edit', actor.roles);
          return {
            ...frameOf(snapshot),
            data: {
              currency: workspace.settings.currency,
              chartered: head.body.charterInForce !== null,
              inForce: inForce ?? null,
              newest: newest ?? null,
              proposed: proposedView(underWay),
              bars: authorityBars(inForce ?? null, usage, today),
            },
            permitted: may ? (['authority.edit'] as const).slice() : [],
          };
        }),
    }),
    defineRoute({
      command: true,
      method: 'put',
      path: `${base}/limits`,
      operationId: 'saveLimits',
      summary: 'Saves the limits that the next charter or amendment is to delegate',
      tag,
      params: workspaceParamsSchema,
      body: saveLimitsBodySchema,
      answer: limitsSavedAnswerSchema,
      handle: async ({ params, viewer, commandId, body }) => {
        const call = { workspaceId: params.workspace, visitor: viewer, commandId };
        const answer = await actions.save(call, body);
        if (answer.kind === 'stranger') return { problem: notFound() };
        if (answer.kind === 'refused') return { problem: authorityProblem(answer.refusal) };
        const { head, result } = answer;
        const newest = result?.limits ?? (await loadNewestLimits(records, params.workspace, head));
        if (!newest) return { problem: authorityProblem(refuse('command-id-used')) };
        return { status: 200, body: { revision: head.revision, data: { newest } } };
      },
    }),
  ];
}

/** What was typed is to be mended in the form. */
const invalid = new Set(['authority.dates-turned', 'authority.grade-twice', 'authority.grade-unknown']);

function authorityProblem(refusal: Refusal): Problem {
  const words = { title: texts['refused.title'], detail: refusalTextIn(texts, refusal) };
  return invalid.has(refusal.code)
    ? problem(422, refusal.code, words, { extra: refusal.details })
    : problemOf(refusal, words);
}
