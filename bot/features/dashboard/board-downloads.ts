import { z } from 'zod';
import { boardTicketAnswerSchema } from '../../../domain/dashboard/dashboard-api.js';
import { refuse } from '../../../domain/kernel/outcome.js';
import { periodName } from '../../../domain/kernel/period-name.js';
import { textOf } from '../../../domain/kernel/texts.js';
import { mayTake } from '../../../domain/workspace/permissions.js';
import { rolesOf } from '../../../domain/workspace/roles.js';
import { localDate } from '../../../domain/workspace/time-zone.js';
import { objectIdSchema } from '../../../domain/workspace/workspace.js';
import { workspaceParamsSchema } from '../../../domain/workspace/workspace-api.js';
import type { BoardDecisions } from '../../contributions/board-source.js';
import type { DownloadSource } from '../../contributions/download-source.js';
import type { TileSource } from '../../contributions/tile.js';
import { defineRoute, type ApiRoute } from '../../http/api-route.js';
import { notFound } from '../../http/standard-problems.js';
import type { RecordTable } from '../../storage/record-table.js';
import type { ReadParts } from '../../workspaces/api-answers.js';
import { giveTicket } from '../../workspaces/downloads.js';
import { loadSnapshot, loadWorkspace } from '../../workspaces/snapshot.js';
import { boardPage, quarterAt } from './board-page.js';
import { boardPdf } from './board-pdf.js';
import texts from './board-texts.en.json' with { type: 'json' };
import { dashboardProblem } from './dashboard-refusals.js';
import { loadFirst, sharedSources } from './dashboard-store.js';
import { drawDashboard } from './draw-dashboard.js';

const download = 'board-page';
const aboutSchema = z.object({ by: objectIdSchema });

/** Makes tickets for the board page, for those who read the dashboard. */
export function boardTickets({ records, membership }: ReadParts, now: () => Date): ApiRoute[] {
  return [
    defineRoute({
      method: 'post',
      path: '/api/workspaces/:workspace/dashboard/tickets',
      operationId: 'makeBoardTicket',
      summary: 'A single-use address for the board page as PDF, good for 60 seconds',
      tag: 'dashboard',
      params: workspaceParamsSchema,
      answer: boardTicketAnswerSchema,
      async handle({ params, viewer }) {
        const { workspace: workspaceId } = params;
        const snapshot = await loadSnapshot(records, membership, workspaceId, viewer, async () => undefined);
        if (!snapshot) return { problem: notFound() };
        const { actor } = snapshot;
        if (!mayTake('dashboard.read', actor.roles)) {
          return { problem: dashboardProblem(refuse('dashboard.not-allowed')) };
        }
        return giveTicket(records, workspaceId, download, { by: actor.objectId }, now());
      },
    }),
  ];
}

/** The board page as PDF, of what everybody with a role may read: nobody's pay is on it. */
export function boardDownloads(
  records: RecordTable,
  tiles: readonly TileSource[],
  decisions: BoardDecisions,
  now: () => Date,
): DownloadSource {
  const sources = sharedSources(tiles);
  return {
    download,
    async draw(workspaceId, about, locale) {
      const { by } = aboutSchema.parse(about);
      const stored = await loadWorkspace(records, workspaceId, undefined, (reads, id) =>
        loadFirst(sources, reads, id),
      );
      if (!stored) return undefined;
      const { workspace, head, people } = stored;
      const actor = { objectId: by, name: '', roles: rolesOf(workspace, by) };
      // The role may have gone since the ticket was made.
      if (!mayTake('dashboard.read', actor.roles)) return undefined;
      const date = now();
      const today = localDate(date, workspace.settings.timeZone);
      const context = { workspace, head: head.body, people, actor, now: date, today, locale };
      const [drawn, decided] = await Promise.all([
        drawDashboard(sources, records, stored, context),
        decisions.decidedIn({ workspaceId, head, workspace }, quarterAt(today)),
      ]);
      const page = boardPage(drawn, decided, context);
      const quarter = periodName(quarterAt(today).id, locale);
      return {
        name: textOf(texts, 'file.name', { quarter }, locale),
        contentType: 'application/pdf',
        content: await boardPdf({ page, workspaceName: workspace.name, locale, date }),
      };
    },
  };
}
