import { columnKey, rowKey } from './matrix-changes.js';
import type { Activity, Column, Matrix } from './raci.js';

export interface MergedMatrix {
  /** Activities that are as in the base are the very same objects. */
  matrix: Matrix;
  /** Ids of activities that aren't. */
  touched: string[];
  columnsTouched: boolean;
}

/**
 * The base with those rows and columns of another matrix that the keys name; what the other one hasn't is taken
 * out. Columns that such a row has letters in come along. What is new stands where it stands in the other one.
 */
export function mergeMatrix(base: Matrix, wanted: Matrix, keys: ReadonlySet<string>): MergedMatrix {
  const rows = mergeLists(base.activities, wanted.activities, ({ id }) => keys.has(rowKey(id)));
  const taken = new Set(wanted.activities.filter(({ id }) => keys.has(rowKey(id))));
  const known = new Set(base.columns.map(({ id }) => id));
  const needed = new Set(
    [...taken].flatMap(({ cells }) => Object.keys(cells).filter((column) => !known.has(column))),
  );
  const columns = mergeLists(
    base.columns,
    wanted.columns,
    ({ id }) => keys.has(columnKey(id)) || needed.has(id),
  );
  const activities = rows.map((activity) => withinColumns(activity, columns));
  const before = new Map(base.activities.map((activity) => [activity.id, activity]));
  return {
    matrix: { columns, activities },
    touched: activities.filter((activity) => before.get(activity.id) !== activity).map(({ id }) => id),
    columnsTouched: JSON.stringify(columns) !== JSON.stringify(base.columns),
  };
}

/** The base's entries, those that are chosen as the other list has them. */
function mergeLists<Entry extends { id: string }>(
  base: readonly Entry[],
  wanted: readonly Entry[],
  isChosen: (entry: Entry) => boolean,
): Entry[] {
  const chosen = new Map(wanted.filter(isChosen).map((entry) => [entry.id, entry]));
  const merged = base.flatMap((entry) => chosen.get(entry.id) ?? (isChosen(entry) ? [] : [entry]));
  const there = new Set(merged.map(({ id }) => id));
  let previous: string | undefined;
  for (const entry of wanted) {
    if (chosen.has(entry.id) && !there.has(entry.id)) {
      merged.splice(placeAfter(merged, previous), 0, entry);
      there.add(entry.id);
    }
    if (there.has(entry.id)) previous = entry.id;
  }
  return merged;
}

function placeAfter(entries: readonly { id: string }[], previous: string | undefined): number {
  return previous === undefined ? 0 : entries.findIndex(({ id }) => id === previous) + 1;
}

/** Without letters in columns that aren't there. */
function withinColumns(activity: Activity, columns: readonly Column[]): Activity {
  const known = new Set(columns.map(({ id }) => id));
  const cells = Object.entries(activity.cells).filter(([column]) => known.has(column));
  if (cells.length === Object.keys(activity.cells).length) return activity;
  return { ...activity, cells: Object.fromEntries(cells) };
}
