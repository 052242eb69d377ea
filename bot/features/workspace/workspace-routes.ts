import { localDate } from '../../../domain/workspace/time-zone.js';
import { z } from 'zod';
import {
  frameSchema,
  myWorkspacesAnswerSchema,
  revisionAnswerSchema,
  workspaceParamsSchema,
} from '../../../domain/workspace/workspace-api.js';
import { defineRoute, type ApiRoute } from '../../http/api-route.js';
import { notFound } from '../../http/standard-problems.js';
import { personPartition } from '../../storage/keys.js';
import type { RecordTable } from '../../storage/record-table.js';
import { answerRead, type ReadParts } from '../../workspaces/api-answers.js';
import { frameOf } from '../../workspaces/frame.js';
import { loadSnapshot, nothingElse } from '../../workspaces/snapshot.js';

const listedSchema = z.object({ name: z.string() });

/** How many workspaces the switcher lists. */
const mostListed = 200;

/** What the tab asks about workspaces as such. */
export function workspaceRoutes(parts: ReadParts, directory: RecordTable, now: () => Date): ApiRoute[] {
  const { records, membership, looks } = parts;
  return [
    defineRoute({
      method: 'get',
      path: '/api/workspaces',
      operationId: 'listMyWorkspaces',
      summary: 'The workspaces of the person who asks',
      tag: 'workspace',
      answer: myWorkspacesAnswerSchema,
      async handle({ viewer }) {
        const partition = personPartition(viewer.tenantId, viewer.objectId);
        const rows = await directory.range(partition, '!', '~', { limit: mostListed });
        const workspaces = rows.map(({ row, body }) => ({ id: row, name: listedSchema.parse(body).name }));
        return { status: 200, body: { workspaces } };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/api/workspaces/:workspace',
      operationId: 'getWorkspace',
      summary: 'A workspace, and what the person who asks is in it',
      tag: 'workspace',
      params: workspaceParamsSchema,
      answer: frameSchema,
      handle: (request) => answerRead(parts, request, nothingElse, frameOf),
    }),
    defineRoute({
      method: 'get',
      path: '/api/workspaces/:workspace/revision',
      operationId: 'getRevision',
      summary: 'Goes up with every change: what a visible page asks for every few seconds',
      tag: 'workspace',
      params: workspaceParamsSchema,
      answer: revisionAnswerSchema,
      async handle({ params, viewer, locale }) {
        const known = await looks.revision(params.workspace, viewer);
        if (known !== undefined) return { status: 200, body: known };
        const snapshot = await loadSnapshot(records, membership, params.workspace, viewer, nothingElse);
        if (!snapshot) return { problem: notFound() };
        looks.keep(snapshot, viewer.tenantId, locale);
        const { head, workspace } = snapshot;
        const today = localDate(now(), workspace.settings.timeZone);
        return { status: 200, body: { revision: head.body.revision, today } };
      },
    }),
  ];
}
