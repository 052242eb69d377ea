import fc from 'fast-check';
import { workspaceParamsSchema } from '../../../domain/workspace/workspace-api.js';
import { workspaceIdOf } from '../../../domain/workspace/workspace-id.js';
import { tenantId, threadId } from '../sample-workspace.js';

describe('the id of a workspace', () => {
  it('is the same for a reply chain of the thread and for any case of the tenant', () => {
    fc.assert(
      fc.property(
        fc.uuid(),
        fc.stringMatching(/^19:[A-Za-z0-9_-]{1,40}@thread\.(tacv2|v2)$/),
        fc.nat(),
        (tenant, thread, message) => {
          const id = workspaceIdOf(tenant, thread);
          expect(workspaceIdOf(tenant.toUpperCase(), thread)).toBe(id);
          expect(workspaceIdOf(tenant, `${thread};messageid=${message}`)).toBe(id);
          expect(workspaceParamsSchema.parse({ workspace: id })).toEqual({ workspace: id });
        },
      ),
    );
  });

  it.each([
    ['another thread', tenantId, '19:other@thread.tacv2'],
    ['a thread that differs in case, which Teams tells apart', tenantId, threadId.toUpperCase()],
    ['another tenant', '20000000-0000-4000-8000-000000000000', threadId],
  ])('is another one for %s', (_, tenant, thread) => {
    expect(workspaceIdOf(tenant, thread)).not.toBe(workspaceIdOf(tenantId, threadId));
  });
});
