import type { Refusal } from '../../../domain/kernel/outcome.js';
import { refusalTextIn } from '../../../domain/kernel/texts.js';
import {
  editsAnswerSchema,
  editsBodySchema,
  matrixPageAnswerSchema,
  type EditsAnswer,
} from '../../../domain/raci/raci-api.js';
import { workspaceParamsSchema } from '../../../domain/workspace/workspace-api.js';
import { defineRoute, type ApiAnswer, type ApiRoute } from '../../http/api-route.js';
import { problem, type Problem } from '../../http/problem.js';
import { notFound } from '../../http/standard-problems.js';
import { callOf, answerRead, problemOf, type ReadParts } from '../../workspaces/api-answers.js';
import { nothingElse } from '../../workspaces/snapshot.js';
import type { RaciActions, SavedAnswer } from './raci-actions.js';
import { matrixPage } from './raci-views.js';
import domainTexts from '../../../domain/raci/raci-texts.en.json' with { type: 'json' };
import texts from './raci-card-texts.en.json' with { type: 'json' };

const tag = 'raci';
const base = '/api/workspaces/:workspace/matrix';

/** The matrix' part of the API. */
export function raciRoutes(parts: ReadParts, actions: RaciActions): ApiRoute[] {
  return [
    defineRoute({
      method: 'get',
      path: base,
      operationId: 'getMatrixPage',
      summary: 'The working RACI matrix, and how it differs from the one in force',
      tag,
      params: workspaceParamsSchema,
      answer: matrixPageAnswerSchema,
      handle: (request) =>
        answerRead(parts, request, nothingElse, (snapshot) => matrixPage(parts.records, snapshot)),
    }),
    defineRoute({
      command: true,
      tag,
      method: 'post',
      path: `${base}/edits`,
      operationId: 'editMatrix',
      summary: 'Saves edits of the working matrix, all of them or none',
      params: workspaceParamsSchema,
      body: editsBodySchema,
      answer: editsAnswerSchema,
      handle: async (request) => presentSaved(await actions.saveEdits(callOf(request), request.body)),
    }),
  ];
}

/** A repeat of what was carried out earlier says where the matrix stands now, and to load it anew. */
export function presentSaved(answer: SavedAnswer): ApiAnswer<EditsAnswer> {
  if (answer.kind === 'stranger') return { problem: notFound() };
  if (answer.kind === 'refused') return { problem: raciProblem(answer.refusal) };
  const { head, result } = answer;
  return {
    status: 200,
    body: {
      revision: head.revision,
      data: { version: head.pointers['matrix'] ?? 0, asSent: result?.asSent ?? false },
    },
  };
}

/** What was sent can't be stored as it is, unlike what somebody else was quicker in. */
const invalid = new Set([
  'raci.column-fixed',
  'raci.column-twice',
  'raci.person-has-role',
  'raci.too-many-activities',
  'raci.too-many-columns',
  'raci.cannot-be-named',
  'raci.named-on-strategic',
  'raci.person-unknown',
  'raci.import-invalid',
]);

export function raciProblem(refusal: Refusal): Problem {
  const words = { title: texts['refused.title'], detail: refusalTextIn(domainTexts, refusal) };
  if (refusal.code === 'raci.only-cio-names')
    return problem(403, refusal.code, words, { extra: refusal.details });
  return invalid.has(refusal.code)
    ? problem(422, refusal.code, words, { extra: refusal.details })
    : problemOf(refusal, words);
}
