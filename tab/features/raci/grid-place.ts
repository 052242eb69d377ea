/** A cell by what it is about, so that it stays the same one when others add and move rows. */
export interface Place {
  activity: string;
  column: string;
}

/** Where one is, and where a range was begun. */
export interface Cursor {
  at: Place;
  anchor: Place;
}

/** What is shown, in its order. */
export interface Shown {
  activities: readonly { id: string }[];
  columns: readonly { key: string }[];
}

/** Indices into what is shown; -1 for what isn't there. */
export interface Position {
  row: number;
  column: number;
}

export const positionOf = ({ activities, columns }: Shown, { activity, column }: Place): Position => ({
  row: activities.findIndex(({ id }) => id === activity),
  column: columns.findIndex(({ key }) => key === column),
});

/** The cell at these indices, or the nearest that there is. */
export function placeAt({ activities, columns }: Shown, { row, column }: Position): Place | undefined {
  const activity = activities[Math.max(0, Math.min(row, activities.length - 1))];
  const near = columns[Math.max(0, Math.min(column, columns.length - 1))];
  return activity && near && { activity: activity.id, column: near.key };
}

export interface Block {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** All cells between the two ends of a cursor; undefined where one of them isn't shown. */
export function blockOf(shown: Shown, cursor: Cursor): Block | undefined {
  const [at, anchor] = [positionOf(shown, cursor.at), positionOf(shown, cursor.anchor)];
  if (at.row < 0 || at.column < 0) return undefined;
  const other = anchor.row < 0 || anchor.column < 0 ? at : anchor;
  return {
    top: Math.min(at.row, other.row),
    bottom: Math.max(at.row, other.row),
    left: Math.min(at.column, other.column),
    right: Math.max(at.column, other.column),
  };
}

export interface Move {
  key: string;
  /** To the end of the grid rather than of the row. */
  far: boolean;
  /** A range grows or shrinks. */
  extend: boolean;
}

/** Where a key leads, as in a spreadsheet; undefined if it is no key for moving. `page`: rows of a screen. */
export function moveCursor(shown: Shown, cursor: Cursor, move: Move, page: number): Cursor | undefined {
  const { row, column } = positionOf(shown, cursor.at);
  const [lastRow, lastColumn] = [shown.activities.length - 1, shown.columns.length - 1];
  const steps: Record<string, Position> = {
    ArrowUp: { row: move.far ? 0 : row - 1, column },
    ArrowDown: { row: move.far ? lastRow : row + 1, column },
    ArrowLeft: { row, column: move.far ? 0 : column - 1 },
    ArrowRight: { row, column: move.far ? lastColumn : column + 1 },
    Home: { row: move.far ? 0 : row, column: 0 },
    End: { row: move.far ? lastRow : row, column: lastColumn },
    PageUp: { row: row - page, column },
    PageDown: { row: row + page, column },
  };
  const to = steps[move.key];
  const at = to && placeAt(shown, to);
  return at && { at, anchor: move.extend ? cursor.anchor : at };
}
