import { timingSafeEqual } from 'node:crypto';
import { sha256Hex } from '../../../domain/kernel/digest.js';
import { kpiParamsSchema } from '../../../domain/kpis/kpis-api.js';
import { pushAnswerSchema, pushBodySchema } from '../../../domain/kpis/push-api.js';
import { workspaceIdSchema } from '../../../domain/workspace/workspace-api.js';
import { defineRoute, type ApiRoute } from '../../http/api-route.js';
import type { RecordTable } from '../../storage/record-table.js';
import { kpiProblem } from './kpis-refusals.js';
import { loadPushKey } from './push-key-actions.js';
import type { PushedReadings } from './pushed-readings.js';

/** Readings from other systems, with the workspace's key. */
export function pushRoutes(records: RecordTable, pushes: PushedReadings): ApiRoute[] {
  return [
    defineRoute({
      public: true,
      keyed: (key, { workspace }) => isKeyOf(records, workspace, key),
      method: 'post',
      path: '/api/workspaces/:workspace/kpis/:kpi/readings',
      operationId: 'pushReading',
      summary:
        'A reading from another system: the period’s first, or a correction; the same again changes nothing',
      tag: 'kpis',
      params: kpiParamsSchema,
      body: pushBodySchema,
      answer: pushAnswerSchema,
      handle: async ({ params, body }) => {
        const answer = await pushes.push(params.workspace, { ...body, kpi: params.kpi });
        if (answer.refused) return { problem: kpiProblem(answer) };
        const { kpi, period, value, corrections } = answer.reading;
        return { status: 200, body: { data: { kpi, period, value, corrections, result: answer.kind } } };
      },
    }),
  ];
}

/** Whether this is the key of a workspace, and holds. Takes as long where there is no workspace. */
async function isKeyOf(records: RecordTable, workspace: unknown, key: string | undefined): Promise<boolean> {
  const id = workspaceIdSchema.safeParse(workspace).data;
  if (id === undefined || key === undefined) return false;
  const stored = await loadPushKey(records, id);
  const digest = sha256Hex(key);
  const expected = stored?.revokedAt === null ? stored.digest : '0'.repeat(64);
  return timingSafeEqual(Buffer.from(digest), Buffer.from(expected));
}
