import { refuse } from '../../../domain/kernel/outcome.js';
import { kpiOf } from '../../../domain/kpis/kpi-records.js';
import { definitionNow, type Kpi } from '../../../domain/kpis/kpi.js';
import {
  changeBodySchema,
  defineBodySchema,
  enterBodySchema,
  kpiAnswerSchema,
  kpiCommandAnswerSchema,
  kpiParamsSchema,
  kpiQuerySchema,
  kpisAnswerSchema,
  readingParamsSchema,
  retireBodySchema,
  type KpiCommandAnswer,
} from '../../../domain/kpis/kpis-api.js';
import { readPeriod } from '../../../domain/kpis/readings.js';
import { mayTake } from '../../../domain/workspace/permissions.js';
import { localDate } from '../../../domain/workspace/time-zone.js';
import { workspaceParamsSchema } from '../../../domain/workspace/workspace-api.js';
import { defineRoute, type ApiAnswer, type ApiRoute } from '../../http/api-route.js';
import { notFound } from '../../http/standard-problems.js';
import { answerRead, callOf, type ReadParts } from '../../workspaces/api-answers.js';
import { frameOf } from '../../workspaces/frame.js';
import type { CommandAnswer } from '../../workspaces/run-command.js';
import type { Snapshot } from '../../workspaces/snapshot.js';
import type { KpiActions } from './kpis-actions.js';
import { kpiProblem } from './kpis-refusals.js';
import { loadKpis, loadReadingsPage } from './kpis-store.js';
import { lineOf, listOf, oneOf } from './kpis-views.js';

const tag = 'kpis';
const base = '/api/workspaces/:workspace/kpis';
const one = `${base}/:kpi`;

/** The KPIs' part of the API. */
export function kpiRoutes(parts: ReadParts, actions: KpiActions, now: () => Date): ApiRoute[] {
  const todayOf = ({ workspace }: Snapshot<unknown>) => localDate(now(), workspace.settings.timeZone);
  return [
    defineRoute({
      method: 'get',
      path: base,
      operationId: 'listKpis',
      summary: 'All KPIs, how they stand today, and the scores',
      tag,
      params: workspaceParamsSchema,
      answer: kpisAnswerSchema,
      handle: (request) =>
        answerRead(parts, request, loadKpis, (snapshot) =>
          mayTake('kpis.read', snapshot.actor.roles)
            ? { ...frameOf(snapshot), ...listOf(snapshot, todayOf(snapshot)) }
            : kpiProblem(refuse('kpis.not-allowed')),
        ),
    }),
    defineRoute({
      method: 'get',
      path: one,
      operationId: 'getKpi',
      summary: 'One KPI with its definitions, its forecast, and a page of its readings',
      tag,
      params: kpiParamsSchema,
      query: kpiQuerySchema,
      answer: kpiAnswerSchema,
      handle: (request) =>
        answerRead(parts, request, loadKpis, async (snapshot) => {
          if (!mayTake('kpis.read', snapshot.actor.roles)) return kpiProblem(refuse('kpis.not-allowed'));
          const kpi = kpiOf({ kpis: snapshot.extra }, request.params.kpi);
          if (!kpi) return kpiProblem(refuse('kpis.unknown-kpi'));
          const { before: text } = request.query;
          const before = text === undefined ? undefined : readPeriod(text, definitionNow(kpi).cadence);
          const page = await loadReadingsPage(parts.records, snapshot.workspaceId, kpi.id, before);
          return { ...frameOf(snapshot), ...oneOf(kpi, page, snapshot, todayOf(snapshot)) };
        }),
    }),
    ...commandRoutes(actions, todayOf),
  ];
}

function commandRoutes(actions: KpiActions, todayOf: (snapshot: Snapshot<unknown>) => string): ApiRoute[] {
  const command = { command: true, tag, answer: kpiCommandAnswerSchema } as const;
  const present = (id: string | undefined, answer: CommandAnswer<Kpi[], { kpi: Kpi }>) =>
    presentKpi(id, answer, todayOf);
  return [
    defineRoute({
      ...command,
      method: 'post',
      path: base,
      operationId: 'defineKpi',
      summary: 'Defines a KPI',
      params: workspaceParamsSchema,
      body: defineBodySchema,
      handle: async (request) => {
        const { voidSignatures, ...fields } = request.body;
        return present(undefined, await actions.define(callOf(request), fields, voidSignatures));
      },
    }),
    defineRoute({
      ...command,
      method: 'put',
      path: one,
      operationId: 'changeKpi',
      summary: 'Saves the next version of a definition, in force from today on',
      params: kpiParamsSchema,
      body: changeBodySchema,
      handle: async (request) => {
        const { basedOn, voidSignatures, ...fields } = request.body;
        const { kpi } = request.params;
        return present(kpi, await actions.change(callOf(request), { kpi, fields, basedOn }, voidSignatures));
      },
    }),
    defineRoute({
      ...command,
      method: 'post',
      path: `${one}/retire`,
      operationId: 'retireKpi',
      summary: 'Takes a KPI out of lists and scores; its readings stay',
      params: kpiParamsSchema,
      body: retireBodySchema,
      handle: async (request) => {
        const { kpi } = request.params;
        return present(kpi, await actions.retire(callOf(request), kpi, request.body.voidSignatures));
      },
    }),
    defineRoute({
      ...command,
      method: 'put',
      path: `${one}/readings/:period`,
      operationId: 'enterReading',
      summary: 'Enters a period’s reading, or corrects it; the earlier value is kept',
      params: readingParamsSchema,
      body: enterBodySchema,
      handle: async (request) => {
        const { kpi, period } = request.params;
        const reading = { ...request.body, kpi, period, way: 'tab' } as const;
        return present(kpi, await actions.enter(callOf(request), reading));
      },
    }),
  ];
}

function presentKpi(
  id: string | undefined,
  answer: CommandAnswer<Kpi[], { kpi: Kpi }>,
  todayOf: (snapshot: Snapshot<unknown>) => string,
): ApiAnswer<KpiCommandAnswer> {
  if (answer.kind === 'stranger') return { problem: notFound() };
  if (answer.kind === 'refused') return { problem: kpiProblem(answer.refusal) };
  const { snapshot, result, head } = answer;
  const kpi = result?.kpi ?? (id === undefined ? undefined : kpiOf({ kpis: snapshot.extra }, id));
  if (!kpi) return { problem: kpiProblem(refuse('command-id-used')) };
  const data = lineOf(kpi, todayOf(snapshot), snapshot);
  return { status: 200, body: { revision: head.revision, data, permitted: data.permitted } };
}
