import { sha256Base32 } from '../kernel/digest.js';

/**
 * A workspace's id, which is also its partition: made from the tenant and the thread id of the team or
 * chat, so that adding the bot twice, or on two servers at once, finds the same workspace.
 * A reply chain (`;messageid=…`) belongs to its thread.
 */
export function workspaceIdOf(tenantId: string, threadId: string): string {
  const thread = threadId.split(';messageid=')[0] ?? threadId;
  return sha256Base32(`${tenantId.toLowerCase()}|${thread}`);
}
