import { mostConsulted, mostResponsible, type Finding, type FindingCode } from './finding.js';
import * as mends from './mends.js';
import { isLeadersColumn, personOf } from './columns.js';
import type { Column, MatrixEdit } from './raci.js';
import { isNamed, type Row } from './row.js';

/** All that can be said of a row by itself; same names and what concerns whole columns is said elsewhere. */
export function rowFindings(row: Row): Finding[] {
  return [...aboutAccountable(row), ...aboutOtherParts(row), ...aboutThoseGone(row), ...warningsAbout(row)];
}

/**
 * Without an A a row gets "no A" only of these; with several "more than one A", and the strategy trap if one of
 * them is the CEO; the others wait until there is one (rulings, section 5).
 */
function aboutAccountable(row: Row): Finding[] {
  const { activity, accountable, context } = row;
  const [only, ...others] = accountable;
  if (!only) return [error(row, 'no-accountable', null, mends.giveToLeader(row))];
  const ceo = accountable.find((column) => isLeadersColumn(column, 'ceo', context));
  const trap =
    activity.tier === 'operational' && ceo ? [error(row, 'strategy-trap', ceo.id, mends.leaveTrap(row))] : [];
  if (others.length > 0) {
    const count = accountable.length;
    return [error(row, 'several-accountable', null, mends.keepRightful(row), { count }), ...trap];
  }
  if (activity.tier === 'strategic') {
    return ceo ? [] : [error(row, 'strategic-not-ceo', only.id, mends.giveToLeader(row))];
  }
  if (ceo || isLeadersColumn(only, 'cio', context) || isNamed(only, row)) return trap;
  return [error(row, 'operational-not-named', only.id, mends.giveToLeader(row))];
}

function aboutOtherParts(row: Row): Finding[] {
  const { activity, accountable, responsible, consulted, context } = row;
  const found: Finding[] = [];
  if (responsible.length === 0) {
    found.push(error(row, 'no-responsible', null, mends.makeResponsible(row)));
  }
  if (activity.tier === 'strategic') {
    const takesPart = [...accountable, ...responsible, ...consulted].some((column) =>
      isLeadersColumn(column, 'cio', context),
    );
    if (!takesPart) found.push(error(row, 'strategic-without-cio', null, mends.consultCio(row)));
  }
  return found;
}

/** A cell for each letter of somebody who has left; it still counts for the other rules. */
function aboutThoseGone(row: Row): Finding[] {
  const { columns, activity, context } = row;
  if (context.gone.length === 0) return [];
  return columns.flatMap((column) => {
    const person = personOf(column, context);
    if (activity.cells[column.id] === undefined || person === undefined) return [];
    if (!context.gone.includes(person)) return [];
    return [error(row, 'person-gone', column.id, [mends.letter(row, column, null)])];
  });
}

function warningsAbout(row: Row): Finding[] {
  const { activity, columns, context, consulted, responsible, informed } = row;
  const found: Finding[] = [];
  if (consulted.length > mostConsulted) {
    found.push(warning(row, 'many-consulted', { count: consulted.length }));
  }
  if (responsible.length > mostResponsible) {
    found.push(warning(row, 'many-responsible', { count: responsible.length }));
  }
  if (consulted.length === 0 && informed.length === 0) {
    found.push(warning(row, 'nobody-told', {}, mends.informSomebody(row)));
  }
  const executive = (column: Column) =>
    (column.kind === 'role' && column.role === 'executive') ||
    context.executives.includes(personOf(column, context) ?? '');
  const told = columns.some((column) => activity.cells[column.id] !== undefined && executive(column));
  if (activity.tier === 'strategic' && !told) {
    found.push(warning(row, 'no-executive', {}, mends.informExecutives(row, columns.find(executive))));
  }
  return found;
}

function error(
  { activity }: Row,
  code: FindingCode,
  column: string | null,
  mend: MatrixEdit[] | null,
  values: Finding['values'] = {},
): Finding {
  const { id, name } = activity;
  return { code, severity: 'error', activity: id, column, values: { activity: name, ...values }, mend };
}

function warning(
  { activity }: Row,
  code: FindingCode,
  values: Finding['values'],
  mend: MatrixEdit[] | null = null,
): Finding {
  const { id, name } = activity;
  return {
    code,
    severity: 'warning',
    activity: id,
    column: null,
    values: { activity: name, ...values },
    mend,
  };
}
