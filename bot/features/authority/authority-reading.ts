import { delegationHolds } from '../../../domain/charter/leader-change.js';
import type { AuthorityReader } from '../../contributions/authority-reader.js';
import { loadCharter } from '../../workspaces/charter-row.js';
import { loadLimitsInForce, loadUsage } from './authority-store.js';

/** For decisions: what holds today. */
export const authorityReader: AuthorityReader = {
  async inForce(records, workspaceId, head, now) {
    if (head.charterInForce === null)
      return { chartered: false, limits: null, usage: await loadUsage(records, workspaceId) };
    const [limits, usage, charter] = await Promise.all([
      loadLimitsInForce(records, workspaceId, head),
      loadUsage(records, workspaceId),
      loadCharter(records, workspaceId, head.charterInForce),
    ]);
    const holds = delegationHolds(charter, now);
    return { chartered: true, limits: (holds && limits) || null, usage };
  },
};
