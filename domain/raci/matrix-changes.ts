import type { AmendmentChange } from '../charter/amendment.js';
import { contentOf } from './differences.js';
import { activityLine, columnLine } from './matrix-blocks.js';
import { columnText } from './raci-words.js';
import type { Activity, Column, Matrix } from './raci.js';

export const rowKey = (id: string) => `row:${id}`;
export const columnKey = (id: string) => `column:${id}`;

/**
 * In what a matrix differs from the one in force, as it is signed: a line for each activity and each column.
 * Strategic rows, and rows that change their tier, need both leaders; any other row, the people named for it
 * included, the CIO (product section 4). A column goes with the rows that it has letters in. Order doesn't count.
 */
export function matrixChanges(before: Matrix, after: Matrix): AmendmentChange[] {
  return [...columnChanges(before, after), ...rowChanges(before, after)];
}

function rowChanges(before: Matrix, after: Matrix): AmendmentChange[] {
  const earlier = new Map(before.activities.map((activity) => [activity.id, activity]));
  const later = new Map(after.activities.map((activity) => [activity.id, activity]));
  const ids = new Set([...later.keys(), ...earlier.keys()]);
  return [...ids].flatMap((id) => {
    const [was, is] = [earlier.get(id), later.get(id)];
    if (was && is && contentOf(was) === contentOf(is)) return [];
    const renamed = was !== undefined && is !== undefined && was.name !== is.name;
    const line = (activity: Activity | undefined, columns: readonly Column[]) =>
      activity === undefined
        ? null
        : `${renamed ? `${activity.name}; ` : ''}${activityLine(activity, columns)}`;
    const strategic = was?.tier === 'strategic' || is?.tier === 'strategic';
    return {
      key: rowKey(id),
      label: (was ?? is)?.name ?? '',
      before: line(was, before.columns),
      after: line(is, after.columns),
      signers: strategic ? ('both' as const) : ('cio' as const),
    };
  });
}

function columnChanges(before: Matrix, after: Matrix): AmendmentChange[] {
  const earlier = new Map(before.columns.map((column) => [column.id, column]));
  const later = new Map(after.columns.map((column) => [column.id, column]));
  const ids = new Set([...later.keys(), ...earlier.keys()]);
  const inStrategic = (id: string) =>
    [...before.activities, ...after.activities].some(
      ({ tier, cells }) => tier === 'strategic' && cells[id] !== undefined,
    );
  return [...ids].flatMap((id) => {
    const [was, is] = [earlier.get(id), later.get(id)];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    const shown = was ?? is;
    return {
      key: columnKey(id),
      label: shown ? columnText(shown, (objectId) => objectId) : id,
      before: was ? columnLine(was) : null,
      after: is ? columnLine(is) : null,
      signers: inStrategic(id) ? ('both' as const) : ('cio' as const),
    };
  });
}
