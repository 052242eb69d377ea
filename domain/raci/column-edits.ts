import { refuse, type Refusal } from '../kernel/outcome.js';
import { put, type Draft, type Step } from './edit-draft.js';
import { foldedName, personOf } from './columns.js';
import { limits, type Letter } from './matrix-parts.js';
import type { Column, Matrix, MatrixEdit, RaciContext } from './raci.js';

export type ColumnEdit = Extract<
  MatrixEdit,
  { kind: 'add-column' | 'change-column' | 'move-column' | 'remove-column' }
>;

/** Makes one edit of the columns; its inverse, or why it can't be made. */
export function changeColumns(draft: Draft, edit: ColumnEdit): Step {
  const index = draft.columns.findIndex(({ id }) => id === columnOf(edit));
  const column = draft.columns[index];
  if (edit.kind === 'add-column') return column ? taken(column) : addColumn(draft, edit);
  if (!column) return refuse('raci.unknown-column', { column: edit.column });
  switch (edit.kind) {
    case 'change-column':
      return changeTitle(draft, edit, column, index);
    case 'move-column':
      draft.columns.splice(index, 1);
      draft.columns.splice(edit.at, 0, column);
      return { kind: 'move-column', column: column.id, at: index };
    default:
      return removeColumn(draft, column, index);
  }
}

const columnOf = (edit: ColumnEdit) => (edit.kind === 'add-column' ? edit.column.id : edit.column);
const taken = ({ id }: Column) => refuse('raci.id-taken', { id });

function addColumn(draft: Draft, edit: Extract<ColumnEdit, { kind: 'add-column' }>): Step {
  if (draft.columns.length >= limits.columns)
    return refuse('raci.too-many-columns', { most: limits.columns });
  const { column, at, cells = {} } = edit;
  draft.columns.splice(at, 0, column);
  for (const [id, letter] of Object.entries(cells)) {
    const activity = draft.byId.get(id);
    if (!activity) continue;
    put(draft, { ...activity, cells: { ...activity.cells, [column.id]: letter } });
  }
  return { kind: 'remove-column', column: column.id };
}

function changeTitle(
  draft: Draft,
  { title, holder }: Extract<ColumnEdit, { kind: 'change-column' }>,
  column: Column,
  index: number,
): Step {
  if (column.kind !== 'title') return refuse('raci.column-fixed');
  draft.columns[index] = {
    ...column,
    title: title ?? column.title,
    holder: holder === undefined ? column.holder : holder,
  };
  return { kind: 'change-column', column: column.id, title: column.title, holder: column.holder };
}

function removeColumn(draft: Draft, column: Column, index: number): Step {
  draft.columns.splice(index, 1);
  const cells: Record<string, Letter> = {};
  for (const [id, activity] of draft.byId) {
    const { [column.id]: letter, ...others } = activity.cells;
    if (letter === undefined) continue;
    cells[id] = letter;
    put(draft, { ...activity, cells: others });
  }
  return { kind: 'add-column', column, at: index, cells };
}

/** What a column is, whatever its id: two columns of one matrix are never the same. */
export function columnIdentity(column: Column): string {
  switch (column.kind) {
    case 'role':
      return `role ${column.role}`;
    case 'person':
      return `person ${column.person.toLowerCase()}`;
    default:
      return `title ${foldedName(column.title)}`;
  }
}

/**
 * What is wrong with the columns as a whole: the same one twice, or a column of their own for a person who
 * holds a role of the matrix (rulings, section 5).
 */
export function columnMistake(
  { columns }: Pick<Matrix, 'columns'>,
  context: Pick<RaciContext, 'ceo' | 'cio'>,
): Refusal | undefined {
  const identities = columns.map(columnIdentity);
  const twice = identities.find((identity, index) => identities.indexOf(identity) !== index);
  if (twice !== undefined) return refuse('raci.column-twice');
  const byRole = new Set(
    columns.filter(({ kind }) => kind !== 'person').flatMap((column) => personOf(column, context) ?? []),
  );
  const beside = columns.some((column) => column.kind === 'person' && byRole.has(column.person));
  return beside ? refuse('raci.person-has-role') : undefined;
}
