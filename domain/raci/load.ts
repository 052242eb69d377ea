import { isAccountable, isResponsible } from './columns.js';
import type { Matrix, RaciContext } from './raci.js';
import { peopleBehind } from './route.js';

/** How much one person has to carry: activities by part. A/R counts as both. */
export interface PersonLoad {
  objectId: string;
  accountable: number;
  responsible: number;
  consulted: number;
  informed: number;
}

/**
 * The load by person (product section 5), the heaviest first: by A, then R, C, I. Columns of roles count for
 * everybody who holds the role; a person with several columns counts once for each activity and part.
 */
export function loadByPerson({ columns, activities }: Matrix, context: RaciContext): PersonLoad[] {
  const loads = new Map<string, PersonLoad>();
  const behind = columns.map((column) => ({ id: column.id, people: peopleBehind(column, context) }));
  for (const { people } of behind) {
    for (const objectId of people) {
      loads.set(objectId, { objectId, accountable: 0, responsible: 0, consulted: 0, informed: 0 });
    }
  }
  for (const { cells } of activities) {
    const parts = {
      accountable: new Set(),
      responsible: new Set(),
      consulted: new Set(),
      informed: new Set(),
    };
    for (const { id, people } of behind) {
      const letter = cells[id];
      if (letter === undefined) continue;
      for (const objectId of people) {
        if (isAccountable(letter)) parts.accountable.add(objectId);
        if (isResponsible(letter)) parts.responsible.add(objectId);
        if (letter === 'C') parts.consulted.add(objectId);
        if (letter === 'I') parts.informed.add(objectId);
      }
    }
    for (const part of ['accountable', 'responsible', 'consulted', 'informed'] as const) {
      for (const load of loads.values()) if (parts[part].has(load.objectId)) load[part] += 1;
    }
  }
  return [...loads.values()].toSorted(
    (one, other) =>
      other.accountable - one.accountable ||
      other.responsible - one.responsible ||
      other.consulted - one.consulted ||
      other.informed - one.informed,
  );
}
