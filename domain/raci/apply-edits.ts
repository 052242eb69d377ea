import { refuse, type Refusal } from '../kernel/outcome.js';
import { changeColumns, type ColumnEdit } from './column-edits.js';
import { put, type Draft, type Step } from './edit-draft.js';
import { authorityKinds, limits } from './matrix-parts.js';
import type { Activity, Matrix, MatrixEdit } from './raci.js';

export interface Edited {
  /** Activities that nothing has changed are the very same objects as before. */
  matrix: Matrix;
  /** Edits that lead back, in the order in which they are to be applied. */
  undo: MatrixEdit[];
  /** Ids of activities that were changed, added, moved or removed. */
  touched: string[];
  /** Whether columns were added, changed, moved or removed. */
  columnsTouched: boolean;
}

/**
 * Applies edits in their order; all of them or, with the first that can't be made, none. Refused are unknown
 * activities and columns, ids that are taken, and more than fits (`limits`).
 */
export function applyEdits(matrix: Matrix, edits: readonly MatrixEdit[]): Edited | Refusal {
  const draft: Draft = {
    columns: [...matrix.columns],
    order: matrix.activities.map(({ id }) => id),
    byId: new Map(matrix.activities.map((activity) => [activity.id, activity])),
    touched: new Set(),
    columnsTouched: false,
  };
  const undo: MatrixEdit[] = [];
  for (const edit of edits) {
    const step = apply(draft, edit);
    if ('refused' in step) return step;
    undo.push(step);
  }
  return {
    matrix: {
      // The same object where nothing of it changed: what was found with it is kept by it.
      columns: draft.columnsTouched ? draft.columns : matrix.columns,
      activities: draft.order.flatMap((id) => draft.byId.get(id) ?? []),
    },
    undo: undo.toReversed(),
    touched: [...draft.touched],
    columnsTouched: draft.columnsTouched,
  };
}

function apply(draft: Draft, edit: MatrixEdit): Step {
  switch (edit.kind) {
    case 'set-cell':
      return setCell(draft, edit);
    case 'add-activity':
      return addActivity(draft, edit);
    case 'change-activity':
      return changeActivity(draft, edit);
    case 'move-activity':
      return moveActivity(draft, edit);
    case 'remove-activity':
      return removeActivity(draft, edit);
    default:
      return applyToColumns(draft, edit);
  }
}

function applyToColumns(draft: Draft, edit: ColumnEdit): Step {
  const step = changeColumns(draft, edit);
  if (!('refused' in step)) draft.columnsTouched = true;
  return step;
}

type EditOf<Kind extends MatrixEdit['kind']> = Extract<MatrixEdit, { kind: Kind }>;

const unknownActivity = (activity: string) => refuse('raci.unknown-activity', { activity });
const unknownColumn = (column: string) => refuse('raci.unknown-column', { column });

function setCell(draft: Draft, { activity: id, column, letter }: EditOf<'set-cell'>): Step {
  const activity = draft.byId.get(id);
  if (!activity) return unknownActivity(id);
  if (!draft.columns.some((one) => one.id === column)) return unknownColumn(column);
  const { [column]: before, ...others } = activity.cells;
  put(draft, { ...activity, cells: letter === null ? others : { ...others, [column]: letter } });
  return { kind: 'set-cell', activity: id, column, letter: before ?? null };
}

function addActivity(draft: Draft, { activity, after }: EditOf<'add-activity'>): Step {
  if (draft.byId.has(activity.id)) return refuse('raci.id-taken', { id: activity.id });
  if (draft.order.length >= limits.activities) {
    return refuse('raci.too-many-activities', { most: limits.activities });
  }
  const known = new Set(draft.columns.map(({ id }) => id));
  const cells = Object.fromEntries(Object.entries(activity.cells).filter(([column]) => known.has(column)));
  put(draft, { ...activity, authority: inOrder(activity.authority), cells });
  insertAfter(draft, activity.id, after);
  return { kind: 'remove-activity', activity: activity.id };
}

function changeActivity(draft: Draft, { activity: id, change }: EditOf<'change-activity'>): Step {
  const activity = draft.byId.get(id);
  if (!activity) return unknownActivity(id);
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const next: Activity = { ...activity, ...given };
  put(draft, { ...next, authority: inOrder(next.authority) });
  const before = Object.fromEntries(Object.entries(activity).filter(([key]) => key in given));
  return { kind: 'change-activity', activity: id, change: before };
}

function moveActivity(draft: Draft, { activity: id, after }: EditOf<'move-activity'>): Step {
  const from = draft.order.indexOf(id);
  if (from < 0) return unknownActivity(id);
  const before = draft.order[from - 1] ?? null;
  draft.order.splice(from, 1);
  insertAfter(draft, id, after === id ? before : after);
  draft.touched.add(id);
  return { kind: 'move-activity', activity: id, after: before };
}

function removeActivity(draft: Draft, { activity: id }: EditOf<'remove-activity'>): Step {
  const activity = draft.byId.get(id);
  const from = draft.order.indexOf(id);
  if (!activity || from < 0) return unknownActivity(id);
  draft.order.splice(from, 1);
  draft.byId.delete(id);
  draft.touched.add(id);
  return { kind: 'add-activity', activity, after: draft.order[from - 1] ?? null };
}

/** Where the activity before it is gone, it comes last. */
function insertAfter({ order }: Draft, id: string, after: string | null): void {
  const index = after === null ? 0 : order.indexOf(after) + 1;
  order.splice(after !== null && index === 0 ? order.length : index, 0, id);
}

const inOrder = (kinds: Activity['authority']) => authorityKinds.filter((kind) => kinds.includes(kind));
