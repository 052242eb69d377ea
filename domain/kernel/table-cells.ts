/** A line of a table: where it begins in the text, from 1, and its cells. */
export interface TableLine {
  line: number;
  cells: readonly string[];
}

/** A mistake in a table. `column` is counted from 1; null if it is about the line as a whole. */
export interface Problem {
  line: number;
  column: number | null;
  heading: string | null;
  code: string;
  value: string;
}

const live = /^'*[=+\-@\t\r＝＋－＠]/;

/**
 * A cell that a spreadsheet program would take for a formula gets an apostrophe before it; so does one that
 * begins like that, so that `unmarked` gives back each text as it was.
 */
export const harmless = (cell: string) => (live.test(cell) ? `'${cell}` : cell);
export const unmarked = (cell: string) => (cell.startsWith("'") && live.test(cell) ? cell.slice(1) : cell);
