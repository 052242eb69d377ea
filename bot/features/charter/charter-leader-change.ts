import { endByLeaderChange } from '../../../domain/charter/end-amendment.js';
import { changedSeats, chartersAfterLeaderChange } from '../../../domain/charter/leader-change.js';
import { accept, acceptWith } from '../../../domain/kernel/outcome.js';
import type { LeaderChangeReaction } from '../../contributions/leader-change.js';
import { loadAmendments } from './amendment-store.js';
import { charterRecords, loadCharters, loadText } from './charter-store.js';

/** What becomes of the charter when a leader is gone or replaced. Reads nothing as long as none is. */
export const charterLeaderChange: LeaderChangeReaction = {
  async react({ workspace, head, reads }, after, by, now) {
    if (changedSeats(workspace, after).length === 0) return undefined;
    const [extra, amendments] = await Promise.all([
      loadCharters(reads, workspace.id),
      loadAmendments(reads, workspace.id),
    ]);
    const records = charterRecords({ workspace, head, extra });
    const inForceText = await loadText(reads, workspace.id, records.inForce?.number);
    const charters = chartersAfterLeaderChange({ ...records, inForceText }, after, by, now);
    const ended = endByLeaderChange({ workspace, amendments }, now);
    return charters ? acceptWith(accept({ ...charters, result: undefined }), ended) : ended;
  },
};
