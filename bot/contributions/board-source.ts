import type { StoredWorkspace } from '../workspaces/snapshot.js';

/** A local stretch of dates, both included. */
export interface BoardQuarter {
  first: string;
  last: string;
}

/** A KPI as the board reads it. */
export interface BoardOutcome {
  name: string;
  /** Whose it is, in a word. */
  owner: string;
  /** As shown, with its unit; `–` before the first reading. */
  value: string;
  target: string;
  /** Its state in a word. */
  word: string;
  /** Whether it is a sign that something goes wrong: off track, or stale. */
  alarming: boolean;
}

/** A decision of the quarter as the board reads it. */
export interface BoardDecision {
  /** `D-17`. */
  name: string;
  title: string;
  result: 'accepted' | 'rejected';
  /** Local date. */
  on: string;
}

export type BoardPlace = Pick<StoredWorkspace<unknown>, 'head' | 'workspace'> & { workspaceId: string };

/** What the records say of a quarter's decisions, newest first: asked for the board page only. */
export interface BoardDecisions {
  decidedIn(place: BoardPlace, quarter: BoardQuarter): Promise<BoardDecision[]>;
}
