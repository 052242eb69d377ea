import type { Tile } from '../../domain/dashboard/dashboard-api.js';
import type { StepFinding } from '../../domain/workspace/agreement-steps.js';
import type { Actor } from '../../domain/workspace/roles.js';
import type { Workspace } from '../../domain/workspace/workspace.js';
import type { BoardOutcome } from './board-source.js';
import type { Head } from '../storage/head.js';
import type { People } from '../workspaces/people.js';

/** A row by its key, or a stretch of rows (from inclusive, to exclusive) with the most that are wanted. */
export type TileRead = { row: string } | { from: string; to: string; limit?: number };

/** What the tiles' reads have found: bodies, each under the read that asked for it. */
export interface TileRows {
  one(row: string): unknown;
  all(range: { from: string; to: string }): unknown[];
}

export interface TileContext {
  workspace: Workspace;
  head: Head;
  people: People;
  /** Who looks. */
  actor: Actor;
  now: Date;
  /** Local date of the workspace. */
  today: string;
  /** BCP 47: numbers and dates are written in it. */
  locale: string;
}

/** What a feature says on the Monday card, each list worst or oldest first: lines of plain text. */
export interface MondayNews {
  /** In the last seven days. */
  changed?: readonly string[];
  /** Readings that are due. */
  due?: readonly string[];
  /** What waits for a decision. */
  waiting?: readonly string[];
  /** How many more wait than are named. */
  waitingMore?: number;
}

export interface TileAnswer {
  /** Undefined where there is nothing to show, or not to this viewer. */
  tile?: Tile | undefined;
  /** What the records say of the guide's steps. */
  steps?: readonly StepFinding[];
  monday?: MondayNews;
  /** For the board page. */
  outcomes?: readonly BoardOutcome[];
}

/**
 * What a feature gives to the dashboard: one file `<feature>-tile.ts`. It declares what it reads, and the dashboard
 * reads for all tiles together, each stage in one wave; stretches are short, however long the history is.
 */
export interface TileSource {
  /** The tile's name; it also gives the order, by the list in `compose.ts`. */
  id: string;
  /** What it shows is for this viewer's eyes: never on a card or on paper, which others see too. */
  personal?: boolean;
  /** Together with the workspace. */
  first?: readonly TileRead[];
  /** One wait later: what the head's pointers, or the day, lead to. */
  second?(context: TileContext): readonly TileRead[];
  /** Two waits later: what rows of the stages before lead to. */
  third?(rows: TileRows, context: TileContext): readonly TileRead[];
  show(rows: TileRows, context: TileContext): TileAnswer;
}
