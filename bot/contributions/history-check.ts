import type { Snapshot } from '../workspaces/snapshot.js';

/** What the history gives to others who say whether records are intact. */
export interface HistoryCheck {
  /** Walks the whole history and its records. Undefined for somebody who may not read it. */
  check(snapshot: Snapshot<unknown>): Promise<{ intact: boolean; said: string } | undefined>;
}
