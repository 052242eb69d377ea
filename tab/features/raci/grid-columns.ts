import type { Column } from '../../../domain/raci/raci.js';
import { columnText } from '../../../domain/raci/raci-words.js';
import { say } from './raci-words.js';

/** A column of the grid: what an activity is, then its letters. */
export interface GridColumn {
  key: string;
  kind: 'name' | 'phase' | 'tier' | 'letter';
  text: string;
}

/** Before the letters. No column of the matrix can have such a key. */
export const fieldColumns: readonly GridColumn[] = [
  { key: '#name', kind: 'name', text: say('activity') },
  { key: '#phase', kind: 'phase', text: say('phase') },
  { key: '#tier', kind: 'tier', text: say('tier') },
];

export function gridColumns(
  columns: readonly Column[],
  nameOf: (objectId: string) => string,
): readonly GridColumn[] {
  return [
    ...fieldColumns,
    ...columns.map((column): GridColumn => ({
      key: column.id,
      kind: 'letter',
      text: columnText(column, nameOf),
    })),
  ];
}
