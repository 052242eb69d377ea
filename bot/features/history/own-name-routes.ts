import { mayEraseOneself } from '../../../domain/history/erase-person.js';
import { ownNameAnswerSchema } from '../../../domain/history/history-api.js';
import { workspaceParamsSchema } from '../../../domain/workspace/workspace-api.js';
import { defineRoute, type ApiRoute } from '../../http/api-route.js';
import { notFound } from '../../http/standard-problems.js';
import { erasedRow } from '../../storage/keys.js';
import type { ReadParts } from '../../workspaces/api-answers.js';
import { frameOf } from '../../workspaces/frame.js';
import { loadSnapshot } from '../../workspaces/snapshot.js';

/** What is kept of the viewer's own name: with or without a role, they may have it erased. */
export function ownNameRoutes({ records, membership }: ReadParts): ApiRoute[] {
  return [
    defineRoute({
      method: 'get',
      path: '/api/workspaces/:workspace/people/me',
      operationId: 'getOwnName',
      summary: 'What is kept of the viewer’s own name, and whether they may have it erased',
      tag: 'history',
      params: workspaceParamsSchema,
      answer: ownNameAnswerSchema,
      // Without an ETag: an erasure that was asked for twice doesn't move the revision.
      async handle({ params, viewer }) {
        const snapshot = await loadSnapshot(
          records,
          membership,
          params.workspace,
          viewer,
          (rows, workspace) => rows.read(workspace, erasedRow(viewer.objectId)),
        );
        if (!snapshot) return { problem: notFound() };
        const { workspace, actor, extra: erased } = snapshot;
        const body = {
          ...frameOf(snapshot),
          data: { name: erased ? '' : actor.name },
          permitted: mayEraseOneself(workspace, actor) ? ['history.erase-oneself' as const] : [],
        };
        return { status: 200, body };
      },
    }),
  ];
}
