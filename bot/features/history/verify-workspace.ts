import type { Anchor } from '../../../domain/history/chain-walk.js';
import type { HistoryVerification } from '../../../domain/history/history-api.js';
import { verifiedText } from '../../../domain/history/history-words.js';
import { mayTake } from '../../../domain/workspace/permissions.js';
import type { HistoryCheck } from '../../contributions/history-check.js';
import type { RecordTable } from '../../storage/record-table.js';
import { readHistory } from './history-reading.js';

/** Verifies a workspace's history and records. Undefined if there is no such workspace. */
export async function verifyWorkspace(
  records: RecordTable,
  workspaceId: string,
  anchors: readonly Anchor[],
): Promise<{ verification: HistoryVerification; said: string } | undefined> {
  const reading = await readHistory(records, workspaceId, anchors);
  if (!reading) return undefined;
  const { fault, end, entries, records: count } = reading;
  return {
    verification: {
      intact: fault === undefined,
      entries,
      records: count,
      end,
      fault: fault ? { sequence: fault.sequence, reason: fault.reason, record: fault.record ?? null } : null,
    },
    said: verifiedText({ entries, records: count, fault: fault ?? null, anchors }),
  };
}

/** For the answers of others. */
export function historyCheck(records: RecordTable): HistoryCheck {
  return {
    async check({ workspaceId, actor }) {
      if (!mayTake('history.read', actor.roles)) return undefined;
      const verified = await verifyWorkspace(records, workspaceId, []);
      return verified && { intact: verified.verification.intact, said: verified.said };
    },
  };
}
