import { hasText, textOf } from '../kernel/texts.js';
import { applyEdits } from './apply-edits.js';
import { columnMistake } from './column-edits.js';
import { contentOf } from './differences.js';
import { planImport, type ImportMode } from './import-edits.js';
import type { Problem, TableLine } from '../kernel/table-cells.js';
import { readTable } from './read-table.js';
import { headingOf, type NamedPerson } from './table-headings.js';
import type { Matrix, MatrixEdit, RaciContext } from './raci.js';
import texts from './raci-texts.en.json' with { type: 'json' };

export interface ImportPreview {
  /** By line and column; nothing can be confirmed while there is one. */
  problems: Problem[];
  edits: MatrixEdit[];
  /** Names of activities. */
  added: string[];
  changed: string[];
  removed: string[];
  unchanged: number;
  /** Headings. */
  newColumns: string[];
}

export interface ImportParts {
  matrix: Matrix;
  context: Pick<RaciContext, 'ceo' | 'cio'>;
  /** Everybody whom the table can name. */
  people: readonly NamedPerson[];
  newId: () => string;
}

/** What an import would do, and every mistake in it; nothing is changed by looking (product section 5). */
export function previewImport(
  lines: readonly TableLine[],
  mode: ImportMode,
  { matrix, context, people, newId }: ImportParts,
): ImportPreview {
  const table = readTable(lines, { columns: matrix.columns, people, newId });
  const plan = planImport(matrix, table, mode, newId);
  const problems = [...table.problems, ...plan.problems];
  const edited = problems.length === 0 ? applyEdits(matrix, plan.edits) : undefined;
  const line = lines[0]?.line ?? 1;
  const about = (code: string): Problem => ({ line, column: null, heading: null, code, value: '' });
  if (edited && 'refused' in edited) problems.push(about('import.not-possible'));
  if (edited && !('refused' in edited) && columnMistake(edited.matrix, context)) {
    problems.push(about('import.person-has-role'));
  }
  const inOrder = problems.toSorted(
    (one, other) => one.line - other.line || (one.column ?? 0) - (other.column ?? 0),
  );
  const after = edited && !('refused' in edited) ? edited.matrix : matrix;
  return { problems: inOrder, edits: plan.edits, ...differing(matrix, after, people) };
}

function differing(before: Matrix, after: Matrix, people: readonly NamedPerson[]) {
  const own = new Map(before.activities.map((activity) => [activity.id, activity]));
  const kept = new Set(after.activities.map(({ id }) => id));
  const columns = new Set(before.columns.map(({ id }) => id));
  const here = after.activities.map((activity) => ({ activity, was: own.get(activity.id) }));
  const changed = here.filter(({ activity, was }) => was && contentOf(was) !== contentOf(activity));
  const added = here.filter(({ was }) => !was);
  return {
    added: added.map(({ activity }) => activity.name),
    changed: changed.map(({ activity }) => activity.name),
    removed: before.activities.filter(({ id }) => !kept.has(id)).map(({ name }) => name),
    unchanged: here.length - added.length - changed.length,
    newColumns: after.columns.filter(({ id }) => !columns.has(id)).map((column) => headingOf(column, people)),
  };
}

/** What is wrong, in a sentence. */
export function problemText({ code, value }: Pick<Problem, 'code' | 'value'>): string {
  // The longest of names would make a message that nobody reads.
  const shown = value.length > 60 ? `${value.slice(0, 59)}…` : value;
  return hasText(texts, code) ? textOf(texts, code, { value: shown }) : texts['import.not-possible'];
}
