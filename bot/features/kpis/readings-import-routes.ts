import type { PreviewedReading, ReadingsPreview } from '../../../domain/kpis/preview-readings.js';
import {
  readingsImportAnswerSchema,
  readingsImportBodySchema,
  readingsPreviewAnswerSchema,
  readingsPreviewBodySchema,
  type ReadingsPreviewAnswer,
} from '../../../domain/kpis/readings-import-api.js';
import { workspaceParamsSchema } from '../../../domain/workspace/workspace-api.js';
import { defineRoute, type ApiRoute } from '../../http/api-route.js';
import { notFound } from '../../http/standard-problems.js';
import { callOf } from '../../workspaces/api-answers.js';
import { kpiProblem } from './kpis-refusals.js';
import { shortened, type ReadingsImport } from './readings-import.js';

const tag = 'kpis';
const base = '/api/workspaces/:workspace/kpis';

/** Import of readings in two steps: a preview, which changes nothing, and its confirmation. */
export function readingsImportRoutes(imports: ReadingsImport): ApiRoute[] {
  return [
    defineRoute({
      method: 'post',
      path: `${base}/import-preview`,
      operationId: 'previewReadingsImport',
      summary:
        'What an import of readings would change, and its mistakes by line and column; nothing is saved',
      tag,
      params: workspaceParamsSchema,
      body: readingsPreviewBodySchema,
      answer: readingsPreviewAnswerSchema,
      async handle({ params, viewer, body }) {
        const seen = await imports.preview(params.workspace, viewer, body.text);
        if (!seen) return { problem: notFound() };
        if ('refusal' in seen) return { problem: kpiProblem(seen.refusal) };
        const { snapshot, preview } = seen;
        return { status: 200, body: { revision: snapshot.head.body.revision, data: viewOf(preview) } };
      },
    }),
    defineRoute({
      command: true,
      method: 'post',
      path: `${base}/import`,
      operationId: 'importReadings',
      summary: 'Carries out an import of readings whose preview was confirmed',
      tag,
      params: workspaceParamsSchema,
      body: readingsImportBodySchema,
      answer: readingsImportAnswerSchema,
      async handle(request) {
        const { answer, readings } = await imports.carryOut(callOf(request), request.body);
        if (answer.kind === 'stranger') return { problem: notFound() };
        if (answer.kind === 'refused') return { problem: kpiProblem(answer.refusal) };
        return { status: 200, body: { revision: answer.head.revision, data: { readings } } };
      },
    }),
  ];
}

function shownOf({
  before,
  ...reading
}: PreviewedReading): ReadingsPreviewAnswer['data']['readings'][number] {
  return { ...reading, before: before && { value: before.value, pulse: before.pulse, note: before.note } };
}

function viewOf({ problems, readings, digest }: ReadingsPreview): ReadingsPreviewAnswer['data'] {
  const count = (kind: string) => readings.filter((one) => one.kind === kind).length;
  return {
    problems: shortened(problems),
    entered: count('entered'),
    corrected: count('corrected'),
    unchanged: count('unchanged'),
    readings: readings
      .filter(({ kind }) => kind !== 'unchanged')
      .slice(0, 100)
      .map(shownOf),
    digest,
  };
}
