import { z } from 'zod';
import {
  benchmarksAnswerSchema,
  ownBenchmarksAnswerSchema,
  removeBenchmarkBodySchema,
  saveBenchmarkBodySchema,
} from '../../../domain/benchmarks/benchmarks-api.js';
import texts from '../../../domain/benchmarks/benchmarks-texts.en.json' with { type: 'json' };
import type { ShownStep } from '../../../domain/dashboard/dashboard-api.js';
import { refuse, type Refusal } from '../../../domain/kernel/outcome.js';
import { refusalTextIn } from '../../../domain/kernel/texts.js';
import { mayTake } from '../../../domain/workspace/permissions.js';
import { localDate } from '../../../domain/workspace/time-zone.js';
import { workspaceParamsSchema } from '../../../domain/workspace/workspace-api.js';
import type { BenchmarkSource } from '../../contributions/benchmark-source.js';
import { defineRoute, type ApiAnswer, type ApiRoute } from '../../http/api-route.js';
import { problem, type Problem } from '../../http/problem.js';
import { notFound } from '../../http/standard-problems.js';
import { answerRead, callOf, problemOf, type ReadParts } from '../../workspaces/api-answers.js';
import { frameOf } from '../../workspaces/frame.js';
import type { Snapshot } from '../../workspaces/snapshot.js';
import type { BenchmarksActions, BenchmarksAnswered } from './benchmarks-actions.js';
import { loadOwn } from './benchmarks-store.js';
import { shownBenchmarks } from './benchmarks-views.js';

const tag = 'benchmarks';
const base = '/api/workspaces/:workspace/benchmarks';
const figureParams = workspaceParamsSchema.extend({ figure: z.ulid() });

/** The six steps as the dashboard shows them to this viewer. */
export type StepsFor = (snapshot: Snapshot<unknown>, locale: string) => Promise<ShownStep[]>;

/** The benchmarks' part of the API. */
export function benchmarksRoutes(
  parts: ReadParts,
  actions: BenchmarksActions,
  sources: readonly BenchmarkSource[],
  stepsFor: StepsFor,
  now: () => Date,
): ApiRoute[] {
  return [
    defineRoute({
      method: 'get',
      path: base,
      operationId: 'getBenchmarks',
      summary: 'Published figures beside the workspace’s own, its own benchmarks, and the guide’s practices',
      tag,
      params: workspaceParamsSchema,
      answer: benchmarksAnswerSchema,
      handle: (request) =>
        answerRead(parts, request, loadOwn, async (snapshot) => {
          const { workspace, actor, head, extra: own } = snapshot;
          if (!mayTake('benchmarks.read', actor.roles)) {
            return benchmarksProblem(refuse('benchmarks.not-allowed'));
          }
          const at = now();
          const today = localDate(at, workspace.settings.timeZone);
          const [practices, ...found] = await Promise.all([
            stepsFor(snapshot, request.locale),
            ...sources.map((source) => source({ ...snapshot, today, now: at })),
          ]);
          const yours = Object.assign({}, ...found, {
            'boards-governance-framework': { kind: 'answer', yes: head.body.charterInForce !== null },
          });
          const may = workspace.archivedAt === null && mayTake('benchmarks.edit', actor.roles);
          return {
            ...frameOf(snapshot),
            data: { published: shownBenchmarks(yours, request.locale), own, practices },
            permitted: may ? (['benchmarks.edit'] as const).slice() : [],
          };
        }),
    }),
    defineRoute({
      command: true,
      method: 'put',
      path: `${base}/own/:figure`,
      operationId: 'saveBenchmark',
      summary: 'Adds a figure of the workspace’s own with its source, or changes one',
      tag,
      params: figureParams,
      body: saveBenchmarkBodySchema,
      answer: ownBenchmarksAnswerSchema,
      handle: async (request) => {
        const { params, body } = request;
        return saved(await actions.save(callOf(request), { id: params.figure, ...body }));
      },
    }),
    defineRoute({
      command: true,
      method: 'post',
      path: `${base}/own/:figure/removal`,
      operationId: 'removeBenchmark',
      summary: 'Takes a figure of the workspace’s own out',
      tag,
      params: figureParams,
      body: removeBenchmarkBodySchema,
      answer: ownBenchmarksAnswerSchema,
      handle: async (request) => {
        const { params, body } = request;
        return saved(await actions.remove(callOf(request), { id: params.figure, ...body }));
      },
    }),
  ];
}

function saved(answer: BenchmarksAnswered): ApiAnswer<z.infer<typeof ownBenchmarksAnswerSchema>> {
  if (answer.kind === 'stranger') return { problem: notFound() };
  if (answer.kind === 'refused') return { problem: benchmarksProblem(answer.refusal) };
  const { head, result, snapshot } = answer;
  return { status: 200, body: { revision: head.revision, data: { own: result ?? snapshot.extra } } };
}

/** What was typed is to be mended in the form. */
const invalid = new Set(['benchmarks.statement-missing', 'benchmarks.source-missing']);

function benchmarksProblem(refusal: Refusal): Problem {
  const words = { title: texts['refused.title'], detail: refusalTextIn(texts, refusal) };
  return invalid.has(refusal.code)
    ? problem(422, refusal.code, words, { extra: refusal.details })
    : problemOf(refusal, words);
}
