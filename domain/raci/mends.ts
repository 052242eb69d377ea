import { isLeadersColumn, isResponsible } from './columns.js';
import type { Letter } from './matrix-parts.js';
import type { Activity, Column, MatrixEdit } from './raci.js';
import { isNamed, type Row } from './row.js';

/** The edits that mend a finding in one tap. None of them brings back what it mends. */

export function letter(
  { activity }: { activity: Pick<Activity, 'id'> },
  column: Column,
  value: Letter | null,
): MatrixEdit {
  return { kind: 'set-cell', activity: activity.id, column: column.id, letter: value };
}

const letterIn = ({ activity }: Row, column: Column) => activity.cells[column.id];

/** A with the R that the column may have already. */
const accountableToo = (row: Row, column: Column): Letter =>
  isResponsible(letterIn(row, column)) ? 'A/R' : 'A';

/** What is left of a column when its A is taken: it does the work. */
const step = (row: Row, column: Column) => letter(row, column, 'R');

function leadersColumn({ columns, context }: Row, role: 'ceo' | 'cio'): Column | undefined {
  return columns.find((column) => isLeadersColumn(column, role, context));
}

/** A column of a leader, added if there is none. Undefined where its id is taken. */
function withLeader(row: Row, role: 'ceo' | 'cio'): { column: Column; added: MatrixEdit[] } | undefined {
  const found = leadersColumn(row, role);
  if (found) return { column: found, added: [] };
  if (row.columns.some(({ id }) => id === role)) return undefined;
  const column: Column = { id: role, kind: 'role', role };
  return { column, added: [{ kind: 'add-column', column, at: role === 'ceo' ? 0 : 1 }] };
}

const rightfulRole = ({ activity }: Row) => (activity.tier === 'strategic' ? 'ceo' : 'cio');

/** The tier's leader becomes accountable, whoever was before does the work. */
export function giveToLeader(row: Row): MatrixEdit[] | null {
  const leader = withLeader(row, rightfulRole(row));
  if (!leader) return null;
  const { column, added } = leader;
  const before = row.accountable.filter(({ id }) => id !== column.id);
  return [...added, ...before.map((one) => step(row, one)), letter(row, column, accountableToo(row, column))];
}

/** Of several A's the one who should have it: the tier's leader, or whom the CIO has named. */
export function keepRightful(row: Row): MatrixEdit[] | null {
  const { accountable, context, activity } = row;
  const rightful =
    accountable.find((column) => activity.tier === 'operational' && isNamed(column, row)) ??
    accountable.find((column) => isLeadersColumn(column, rightfulRole(row), context));
  if (!rightful) return null;
  return accountable.filter(({ id }) => id !== rightful.id).map((column) => step(row, column));
}

/** The CEO is told instead, and the CIO decides, unless somebody else has the A already. */
export function leaveTrap(row: Row): MatrixEdit[] | null {
  const ceos = row.accountable.filter((column) => isLeadersColumn(column, 'ceo', row.context));
  const told = ceos.map((ceo) => letter(row, ceo, isResponsible(letterIn(row, ceo)) ? 'R' : 'I'));
  if (row.accountable.length > ceos.length) return told;
  const cio = withLeader(row, 'cio');
  return cio ? [...cio.added, ...told, letter(row, cio.column, accountableToo(row, cio.column))] : null;
}

/** Who is accountable does the work too. */
export function makeResponsible(row: Row): MatrixEdit[] | null {
  const [only, ...others] = row.accountable;
  return only && others.length === 0 ? [letter(row, only, 'A/R')] : null;
}

export function consultCio(row: Row): MatrixEdit[] | null {
  const cio = withLeader(row, 'cio');
  return cio ? [...cio.added, letter(row, cio.column, 'C')] : null;
}

/** The leader of the other tier, if there is a place for it. */
export function informSomebody(row: Row): MatrixEdit[] | null {
  const column = leadersColumn(row, rightfulRole(row) === 'ceo' ? 'cio' : 'ceo');
  if (!column || letterIn(row, column) !== undefined) return null;
  return [letter(row, column, row.activity.tier === 'strategic' ? 'C' : 'I')];
}

export function informExecutives(row: Row, column: Column | undefined): MatrixEdit[] | null {
  return column ? [letter(row, column, 'I')] : null;
}
