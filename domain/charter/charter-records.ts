import type { Workspace } from '../workspace/workspace.js';
import type { AnnexSection } from './annex.js';
import type { Gap } from './article-gaps.js';
import type { Charter, CharterText } from './charter.js';

/** What decisions about the charter look at: one wave of reads. */
export interface CharterRecords {
  workspace: Workspace;
  /** Highest number so far; 0 if there is none. */
  latestNumber: number;
  inForce: Charter | undefined;
  /** The one that is draft or proposed. */
  underWay: Charter | undefined;
  /** Loaded only where the use case needs them. */
  inForceText?: CharterText | undefined;
  underWayText?: CharterText | undefined;
  /** What other parts put into the annex; loaded only where the use case needs it. */
  annex?: { gaps: readonly Gap[]; sections: readonly AnnexSection[] } | undefined;
  /** The history before this change. */
  history: { sequence: number; hash: string };
}
