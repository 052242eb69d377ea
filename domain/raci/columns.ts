import type { Letter } from './matrix-parts.js';
import type { Column, Matrix, RaciContext } from './raci.js';

export const emptyMatrix: Matrix = { columns: [], activities: [] };

/** A name without case, trimmed, its spaces folded to one: how names are compared (rulings, section 5). */
export const foldedName = (name: string) => name.trim().replace(/\s+/g, ' ').toLowerCase();

/** Whether a letter makes its column accountable. */
export const isAccountable = (letter: Letter | undefined) => letter === 'A' || letter === 'A/R';
/** Whether a letter makes its column responsible. */
export const isResponsible = (letter: Letter | undefined) => letter === 'R' || letter === 'A/R';

/** The person behind a column; undefined for one that stands for several, or for nobody yet. */
export function personOf(column: Column, context: Pick<RaciContext, 'ceo' | 'cio'>): string | undefined {
  switch (column.kind) {
    case 'person':
      return column.person;
    case 'title':
      return column.holder ?? undefined;
    default:
      if (column.role === 'ceo') return context.ceo ?? undefined;
      return column.role === 'cio' ? (context.cio ?? undefined) : undefined;
  }
}

/** Whether a column is this leader's: the role's own, or one of the person who holds it. */
export function isLeadersColumn(
  column: Column,
  role: 'ceo' | 'cio',
  context: Pick<RaciContext, 'ceo' | 'cio'>,
): boolean {
  if (column.kind === 'role') return column.role === role;
  return context[role] !== null && personOf(column, context) === context[role];
}
