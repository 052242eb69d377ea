import type { AuthorityReader } from '../../contributions/authority-reader.js';
import { loadLimitsInForce, loadUsage } from './authority-store.js';

/** For decisions: what holds today. */
export const authorityReader: AuthorityReader = {
  async inForce(records, workspaceId, head) {
    if (head.charterInForce === null)
      return { chartered: false, limits: null, usage: await loadUsage(records, workspaceId) };
    const [limits, usage] = await Promise.all([
      loadLimitsInForce(records, workspaceId, head),
      loadUsage(records, workspaceId),
    ]);
    return { chartered: true, limits: limits ?? null, usage };
  },
};
