import { charterRef, charterSchema } from '../../../domain/charter/charter.js';
import { delegationHolds } from '../../../domain/charter/leader-change.js';
import type { AuthorityReader } from '../../contributions/authority-reader.js';
import { recordRow } from '../../storage/keys.js';
import { loadLimitsInForce, loadUsage } from './authority-store.js';

/** For decisions: what holds today. */
export const authorityReader: AuthorityReader = {
  async inForce(records, workspaceId, head, now) {
    if (head.charterInForce === null)
      return { chartered: false, limits: null, usage: await loadUsage(records, workspaceId) };
    const [limits, usage, row] = await Promise.all([
      loadLimitsInForce(records, workspaceId, head),
      loadUsage(records, workspaceId),
      records.read(workspaceId, recordRow(charterRef(head.charterInForce))),
    ]);
    const holds = delegationHolds(row && charterSchema.parse(row.body), now);
    return { chartered: true, limits: (holds && limits) || null, usage };
  },
};
