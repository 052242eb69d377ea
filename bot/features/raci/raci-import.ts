import { ulid } from 'ulid';
import { refuse } from '../../../domain/kernel/outcome.js';
import { emptyMatrix } from '../../../domain/raci/columns.js';
import { previewImport, problemText, type ImportPreview } from '../../../domain/raci/preview-import.js';
import {
  importBodySchema,
  previewAnswerSchema,
  previewBodySchema,
  editsAnswerSchema,
  type ImportBody,
  type ImportProblem,
  type PreviewAnswer,
  type PreviewBody,
} from '../../../domain/raci/raci-api.js';
import type { Problem } from '../../../domain/kernel/table-cells.js';
import { mayNotEdit } from '../../../domain/raci/save-edits.js';
import { workspaceParamsSchema } from '../../../domain/workspace/workspace-api.js';
import { defineRoute, type ApiRoute } from '../../http/api-route.js';
import { notFound } from '../../http/standard-problems.js';
import type { Snapshot } from '../../workspaces/snapshot.js';
import type { RaciActions, RaciCall, SavedAnswer } from './raci-actions.js';
import { callOf } from '../../workspaces/api-answers.js';
import { readCsv } from '../../workspaces/read-csv.js';
import { presentSaved, raciProblem } from './raci-routes.js';
import type { MatrixWithPeople } from './raci-store.js';
import { peopleOf } from './raci-views.js';

const base = '/api/workspaces/:workspace/matrix';

/** Import in two steps: a preview, which changes nothing, and its confirmation. */
export function importRoutes(actions: RaciActions): ApiRoute[] {
  return [
    defineRoute({
      tag: 'raci',
      method: 'post',
      path: `${base}/import-preview`,
      operationId: 'previewMatrixImport',
      summary: 'What an import would change, and its mistakes by line and column; nothing is saved',
      params: workspaceParamsSchema,
      body: previewBodySchema,
      answer: previewAnswerSchema,
      async handle({ params, viewer, body }) {
        const loaded = await actions.load(params.workspace, viewer);
        if (!loaded) return { problem: notFound() };
        const { snapshot, matrix } = loaded;
        const refusal = mayNotEdit(snapshot, snapshot.actor);
        if (refusal) return { problem: raciProblem(refusal) };
        return { status: 200, body: previewView(snapshot, matrix, previewOf(snapshot, matrix, body)) };
      },
    }),
    defineRoute({
      command: true,
      tag: 'raci',
      method: 'post',
      path: `${base}/import`,
      operationId: 'importMatrix',
      summary: 'Carries out an import whose preview was confirmed',
      params: workspaceParamsSchema,
      body: importBodySchema,
      answer: editsAnswerSchema,
      handle: async (request) => presentSaved(await importMatrix(actions, callOf(request), request.body)),
    }),
  ];
}

/** The preview that was confirmed, carried out: refused with any mistake, and if the matrix is another one by now. */
export function importMatrix(actions: RaciActions, call: RaciCall, body: ImportBody): Promise<SavedAnswer> {
  return actions.saveMadeEdits('raci.import', call, async (matrix, snapshot) => {
    const { basedOn, voidSignatures } = body;
    if (basedOn !== (matrix.stored?.summary.version ?? 0)) return refuse('raci.import-outdated');
    const { problems, edits } = previewOf(snapshot, matrix, body);
    if (problems.length > 0)
      return refuse('raci.import-invalid', { problems: problems.slice(0, 100).map(problemView) });
    return { basedOn, voidSignatures, edits };
  });
}

function previewOf(
  snapshot: Snapshot<undefined>,
  matrix: MatrixWithPeople,
  { text, mode }: PreviewBody,
): ImportPreview {
  const { lines, problem } = readCsv(text);
  const preview = previewImport(lines, mode, {
    matrix: matrix.stored?.matrix ?? emptyMatrix,
    context: matrix.context,
    people: peopleOf(snapshot, matrix),
    newId: () => `n${ulid().toLowerCase()}`,
  });
  return problem ? { ...preview, problems: [problem] } : preview;
}

function previewView(
  { head }: Snapshot<undefined>,
  { stored }: MatrixWithPeople,
  { problems, added, changed, removed, unchanged, newColumns }: ImportPreview,
): PreviewAnswer {
  return {
    revision: head.body.revision,
    data: {
      basedOn: stored?.summary.version ?? 0,
      problems: problems.map(problemView),
      added,
      changed,
      removed,
      unchanged,
      newColumns,
    },
  };
}

const problemView = ({ line, column, heading, code, value }: Problem): ImportProblem => ({
  line,
  column,
  heading,
  code,
  said: problemText({ code, value }),
});
