import { readLetter } from '../../../domain/raci/import-rows.js';
import type { Letter } from '../../../domain/raci/matrix-parts.js';
import type { Activity, MatrixEdit } from '../../../domain/raci/raci.js';
import { phaseText, tierText } from '../../../domain/raci/raci-words.js';
import type { GridColumn } from './grid-columns.js';
import type { Block } from './grid-place.js';

/** What the grid shows, in its order. */
export interface GridContent {
  activities: readonly Activity[];
  columns: readonly GridColumn[];
}

/** The edits that put one letter, or none, into every cell of a block; cells that have it already need none. */
export function fillEdits(
  { activities, columns }: GridContent,
  block: Block,
  letter: Letter | null,
): MatrixEdit[] {
  const letterColumns = columns.slice(block.left, block.right + 1).filter(({ kind }) => kind === 'letter');
  return activities
    .slice(block.top, block.bottom + 1)
    .flatMap((activity) => letterColumns.flatMap(({ key }) => cellEdit(activity, key, letter)));
}

function cellEdit({ id, cells }: Activity, column: string, letter: Letter | null): MatrixEdit[] {
  if ((cells[column] ?? null) === letter) return [];
  return [{ kind: 'set-cell', activity: id, column, letter }];
}

/** A block as spreadsheets copy and paste it: tabs between cells, lines between rows. */
export function blockText({ activities, columns }: GridContent, block: Block): string {
  const across = columns.slice(block.left, block.right + 1);
  return activities
    .slice(block.top, block.bottom + 1)
    .map((activity) => across.map((column) => textIn(activity, column)).join('\t'))
    .join('\n');
}

function textIn({ name, phase, tier, cells }: Activity, { kind, key }: GridColumn): string {
  switch (kind) {
    case 'name':
      return name;
    case 'phase':
      return phaseText(phase);
    case 'tier':
      return tierText(tier);
    default:
      return cells[key] ?? '';
  }
}

export type Pasted =
  | { edits: MatrixEdit[]; block: Block; outside: number }
  /** `value` is no letter; or, where it is null, the block begins in a column without letters. */
  | { edits: null; value: string | null };

/**
 * What pasting a text does: it begins at the block's first cell, and a single cell fills the whole block.
 * All of it or, with the first text that is no letter, nothing. `outside` counts filled cells beyond the grid.
 */
export function pasteEdits(content: GridContent, block: Block, text: string): Pasted {
  const { activities, columns } = content;
  const lines = cellsOf(text);
  if (columns[block.left]?.kind !== 'letter') return { edits: null, value: null };
  const values = lines.map((line) => line.map((cell) => ({ cell, letter: readLetter(cell.trim()) })));
  for (const { cell, letter } of values.flat()) {
    if (letter !== null && typeof letter === 'object') return { edits: null, value: cell.trim() };
  }
  const letters = values.map((line) =>
    line.map(({ letter }) => (typeof letter === 'string' ? letter : null)),
  );
  const width = Math.max(...letters.map((line) => line.length));
  if (letters.length === 1 && width === 1) {
    return { edits: fillEdits(content, block, letters[0]?.[0] ?? null), block, outside: 0 };
  }
  let outside = 0;
  const edits = letters.flatMap((line, down) =>
    line.flatMap((letter, right) => {
      const activity = activities[block.top + down];
      const column = columns[block.left + right];
      if (activity && column) return cellEdit(activity, column.key, letter);
      if (letter !== null) outside += 1;
      return [];
    }),
  );
  const bottom = Math.min(block.top + letters.length, activities.length) - 1;
  const right = Math.min(block.left + width, columns.length) - 1;
  return { edits, block: { ...block, bottom, right }, outside };
}

/** Spreadsheets end the last line too, and put quotation marks around a cell with a line end in it. */
function cellsOf(text: string): string[][] {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t'));
}

/** Two letters one after the other in one cell: A, then R, is both. */
export function typedLetter(typed: Letter, before: Letter | undefined): Letter {
  const both = (typed === 'R' && before === 'A') || (typed === 'A' && before === 'R');
  return both ? 'A/R' : typed;
}
