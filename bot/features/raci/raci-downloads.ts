import { stringify } from 'csv-stringify/sync';
import writeExcelFile from 'write-excel-file/node';
import { z } from 'zod';
import { emptyMatrix } from '../../../domain/raci/columns.js';
import { harmless } from '../../../domain/kernel/table-cells.js';
import { matrixTable } from '../../../domain/raci/matrix-table.js';
import { matrixTicketAnswerSchema, matrixTicketBodySchema } from '../../../domain/raci/raci-api.js';
import type { Matrix } from '../../../domain/raci/raci.js';
import type { NamedPerson } from '../../../domain/raci/table-headings.js';
import { workspaceParamsSchema } from '../../../domain/workspace/workspace-api.js';
import type { DownloadSource } from '../../contributions/download-source.js';
import { defineRoute, type ApiRoute, type FileAnswer } from '../../http/api-route.js';
import { notFound } from '../../http/standard-problems.js';
import type { RecordTable } from '../../storage/record-table.js';
import type { ReadParts } from '../../workspaces/api-answers.js';
import { giveTicket } from '../../workspaces/downloads.js';
import { loadSnapshot, loadWorkspace, nothingElse } from '../../workspaces/snapshot.js';
import { loadMatrix, workingVersion } from './raci-store.js';
import { peopleOf } from './raci-views.js';

const download = 'matrix';
const aboutSchema = z.object({ format: z.enum(['csv', 'xlsx']) });

/** Makes tickets for CSV and XLSX of the working matrix, for the whole roster. */
export function matrixTickets({ records, membership }: ReadParts, now: () => Date): ApiRoute[] {
  return [
    defineRoute({
      method: 'post',
      path: '/api/workspaces/:workspace/matrix/tickets',
      operationId: 'makeMatrixTicket',
      summary: 'A single-use address for a download, good for 60 seconds',
      tag: 'raci',
      params: workspaceParamsSchema,
      body: matrixTicketBodySchema,
      answer: matrixTicketAnswerSchema,
      async handle({ params, viewer, body }) {
        const { workspace: workspaceId } = params;
        const snapshot = await loadSnapshot(records, membership, workspaceId, viewer, nothingElse);
        if (!snapshot) return { problem: notFound() };
        return giveTicket(records, workspaceId, download, { format: body.format }, now());
      },
    }),
  ];
}

/** The working matrix as a file. */
export function matrixDownloads(records: RecordTable): DownloadSource {
  return {
    download,
    async draw(workspaceId, about) {
      const { format } = aboutSchema.parse(about);
      const stored = await loadWorkspace(records, workspaceId, undefined, nothingElse);
      if (!stored) return undefined;
      const working = await loadMatrix(records, stored, workingVersion(stored.head.body));
      const matrix = working.stored?.matrix ?? emptyMatrix;
      const people = peopleOf(stored, working);
      const name = `${stored.workspace.name} RACI.${format}`;
      return format === 'csv' ? csvFile(name, matrix, people) : excelFile(name, matrix, people);
    },
  };
}

/** For people who open it in a spreadsheet: with a byte order mark, and nothing in it that is a formula. */
export function csvFile(name: string, matrix: Matrix, people: readonly NamedPerson[]): FileAnswer {
  const rows = matrixTable(matrix, people).map((row) => row.map(harmless));
  const content = stringify(rows, { bom: true, record_delimiter: 'windows' });
  return { name, contentType: 'text/csv; charset=utf-8', content };
}

const text = (value: string) => ({ type: String, value });

/** Each cell is a text, and so no formula, whatever it begins with. */
export async function excelFile(
  name: string,
  matrix: Matrix,
  people: readonly NamedPerson[],
): Promise<FileAnswer> {
  const [headings = [], ...rows] = matrixTable(matrix, people);
  const content = await writeExcelFile([
    headings.map((value) => ({ ...text(value), fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map(text)),
  ]).toBuffer();
  const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { name, contentType, content };
}
