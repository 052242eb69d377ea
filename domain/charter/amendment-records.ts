import type { Workspace } from '../workspace/workspace.js';
import type { Amendment } from './amendment.js';
import type { Charter } from './charter.js';

/** What decisions about amendments look at: one wave of reads. */
export interface AmendmentRecords {
  workspace: Workspace;
  /** The version of the charter that is in force. */
  inForce: Charter | undefined;
  /** All, oldest first. */
  amendments: readonly Amendment[];
  /** How many of the version in force have entered into force. */
  ordinals: number;
  /** The history before this change. */
  history: { sequence: number; hash: string };
}

export const openAmendments = ({ amendments }: Pick<AmendmentRecords, 'amendments'>) =>
  amendments.filter(({ state }) => state === 'proposed');
