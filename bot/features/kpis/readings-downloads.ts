import { stringify } from 'csv-stringify/sync';
import { refuse } from '../../../domain/kernel/outcome.js';
import { textOf } from '../../../domain/kernel/texts.js';
import { activeKpis, kpiOf } from '../../../domain/kpis/kpi-records.js';
import texts from '../../../domain/kpis/kpis-texts.en.json' with { type: 'json' };
import { readingTable } from '../../../domain/kpis/reading-table.js';
import {
  readingsTicketAnswerSchema,
  readingsTicketBodySchema,
} from '../../../domain/kpis/readings-import-api.js';
import { mayTake } from '../../../domain/workspace/permissions.js';
import { workspaceParamsSchema } from '../../../domain/workspace/workspace-api.js';
import type { DownloadSource } from '../../contributions/download-source.js';
import { defineRoute, type ApiRoute } from '../../http/api-route.js';
import { notFound } from '../../http/standard-problems.js';
import type { RecordTable } from '../../storage/record-table.js';
import type { ReadParts } from '../../workspaces/api-answers.js';
import { giveTicket } from '../../workspaces/downloads.js';
import { loadSnapshot, loadWorkspace } from '../../workspaces/snapshot.js';
import { kpiProblem } from './kpis-refusals.js';
import { loadAllReadings, loadKpis } from './kpis-store.js';

const download = 'readings';

/** Makes tickets for readings as CSV, for those who read KPIs. */
export function readingsTickets({ records, membership }: ReadParts, now: () => Date): ApiRoute[] {
  return [
    defineRoute({
      method: 'post',
      path: '/api/workspaces/:workspace/kpis/tickets',
      operationId: 'makeReadingsTicket',
      summary: 'A single-use address for readings as CSV, good for 60 seconds',
      tag: 'kpis',
      params: workspaceParamsSchema,
      body: readingsTicketBodySchema,
      answer: readingsTicketAnswerSchema,
      async handle({ params, viewer, body }) {
        const { workspace: workspaceId } = params;
        const snapshot = await loadSnapshot(records, membership, workspaceId, viewer, loadKpis);
        if (!snapshot) return { problem: notFound() };
        const { actor, extra: kpis } = snapshot;
        if (!mayTake('kpis.read', actor.roles)) return { problem: kpiProblem(refuse('kpis.not-allowed')) };
        if (body.kpi !== null && !kpiOf({ kpis }, body.kpi)) {
          return { problem: kpiProblem(refuse('kpis.unknown-kpi')) };
        }
        return giveTicket(records, workspaceId, download, { kpi: body.kpi }, now());
      },
    }),
  ];
}

/** Readings as CSV that an import reads again: with a byte order mark, and nothing in it that is a formula. */
export function readingsDownloads(records: RecordTable): DownloadSource {
  return {
    download,
    async draw(workspaceId, about) {
      const { kpi: wanted } = readingsTicketBodySchema.parse(about);
      const stored = await loadWorkspace(records, workspaceId, undefined, loadKpis);
      if (!stored) return undefined;
      const { workspace, extra } = stored;
      const kpis = wanted === null ? activeKpis(extra) : extra.filter(({ id }) => id === wanted);
      const readings = await loadAllReadings(records, workspaceId, kpis);
      const rows = readingTable(kpis.map((kpi) => ({ kpi, readings: readings.get(kpi.id) ?? [] })));
      return {
        name: textOf(texts, 'file.name', { workspace: workspace.name }),
        contentType: 'text/csv; charset=utf-8',
        content: stringify(rows, { bom: true, record_delimiter: 'windows' }),
      };
    },
  };
}
