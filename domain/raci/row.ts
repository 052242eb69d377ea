import { isAccountable, isResponsible, personOf } from './columns.js';
import type { Activity, Column, RaciContext } from './raci.js';

/** A row with its columns sorted by letter: what the rules look at. */
export interface Row {
  activity: Activity;
  columns: readonly Column[];
  context: RaciContext;
  accountable: Column[];
  responsible: Column[];
  consulted: Column[];
  informed: Column[];
}

export function rowOf(activity: Activity, columns: readonly Column[], context: RaciContext): Row {
  const { cells } = activity;
  const row: Row = {
    activity,
    columns,
    context,
    accountable: [],
    responsible: [],
    consulted: [],
    informed: [],
  };
  for (const column of columns) {
    const letter = cells[column.id];
    if (letter === undefined) continue;
    if (isAccountable(letter)) row.accountable.push(column);
    if (isResponsible(letter)) row.responsible.push(column);
    if (letter === 'C') row.consulted.push(column);
    if (letter === 'I') row.informed.push(column);
  }
  return row;
}

/**
 * Whether the CIO has named this column's person for the row. Neither the CEO nor a facilitator can be named
 * (rulings, section 5).
 */
export function isNamed(column: Column, { activity, context }: Pick<Row, 'activity' | 'context'>): boolean {
  const { namedAccountable: named } = activity;
  if (named === null || named === context.ceo || context.facilitators.includes(named)) return false;
  return personOf(column, context) === named;
}
