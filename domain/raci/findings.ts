import { mostAccountable, type Finding } from './finding.js';
import { foldedName, isAccountable, isResponsible, personOf } from './columns.js';
import type { Activity, Column, Matrix, RaciContext } from './raci.js';
import { rowFindings } from './row-findings.js';
import { rowOf } from './row.js';

/** What one row says by itself, kept as long as row, columns and context are the same objects. */
const kept = new WeakMap<RaciContext, WeakMap<readonly Column[], WeakMap<Activity, Finding[]>>>();

/**
 * Every error and warning of a matrix (product section 5; rulings, section 5): row by row in the order of the
 * activities, then what concerns whole columns. A pure function of content: of a matrix that was edited, only
 * the rows that changed are looked at again.
 */
export function findingsOf(matrix: Matrix, context: RaciContext): Finding[] {
  const { columns, activities } = matrix;
  const rows = rowsKept(columns, context);
  const twice = namesTwice(activities);
  const found: Finding[] = [];
  for (const activity of activities) {
    let own = rows.get(activity);
    if (!own) {
      own = rowFindings(rowOf(activity, columns, context));
      rows.set(activity, own);
    }
    found.push(...own);
    if (twice.has(activity.id)) {
      found.push({
        code: 'name-twice',
        severity: 'error',
        activity: activity.id,
        column: null,
        values: { activity: activity.name },
        mend: null,
      });
    }
  }
  return [...found, ...columnFindings(matrix, context)];
}

function rowsKept(columns: readonly Column[], context: RaciContext): WeakMap<Activity, Finding[]> {
  const ofContext = kept.get(context) ?? new WeakMap<readonly Column[], WeakMap<Activity, Finding[]>>();
  kept.set(context, ofContext);
  const rows = ofContext.get(columns) ?? new WeakMap<Activity, Finding[]>();
  ofContext.set(columns, rows);
  return rows;
}

/** What is asked of each activity whenever any is edited, kept as long as it is the same object. */
const names = new WeakMap<Activity, string>();
const bearers = new WeakMap<Activity, Bearers>();

function nameOf(activity: Activity): string {
  const name = names.get(activity) ?? foldedName(activity.name);
  names.set(activity, name);
  return name;
}

interface Bearers {
  /** Columns that are responsible or accountable. */
  busy: string[];
  accountable: string[];
}

function bearersOf(activity: Activity): Bearers {
  const known = bearers.get(activity);
  if (known) return known;
  const of: Bearers = { busy: [], accountable: [] };
  for (const [column, letter] of Object.entries(activity.cells)) {
    if (isResponsible(letter) || isAccountable(letter)) of.busy.push(column);
    if (isAccountable(letter)) of.accountable.push(column);
  }
  bearers.set(activity, of);
  return of;
}

/** Activities that have a name in common with another that holds for a common initiative, "all" included. */
function namesTwice(activities: readonly Activity[]): Set<string> {
  const byName = new Map<string, Activity[]>();
  for (const activity of activities) {
    const name = nameOf(activity);
    const same = byName.get(name);
    if (same) same.push(activity);
    else byName.set(name, [activity]);
  }
  const twice = new Set<string>();
  for (const same of byName.values()) {
    if (same.length < 2) continue;
    const counts = new Map<string | null, number>();
    for (const activity of same)
      counts.set(initiativeOf(activity), (counts.get(initiativeOf(activity)) ?? 0) + 1);
    const forAll = counts.get(null) ?? 0;
    for (const activity of same) {
      const initiative = initiativeOf(activity);
      const inCommon = initiative === null ? same.length : forAll + (counts.get(initiative) ?? 0);
      if (inCommon > 1) twice.add(activity.id);
    }
  }
  return twice;
}

const initiativeOf = ({ initiative }: Activity) => (initiative === null ? null : foldedName(initiative));

/** What concerns whole columns: idle ones (from the first activity on), and people with many A's. */
function columnFindings({ columns, activities }: Matrix, context: RaciContext): Finding[] {
  if (activities.length === 0) return [];
  const busy = new Set<string>();
  const accountable = new Map<string, number>();
  for (const activity of activities) {
    const bears = bearersOf(activity);
    for (const column of bears.accountable) accountable.set(column, (accountable.get(column) ?? 0) + 1);
    // Once every column has something to do, there is no more to learn.
    if (busy.size < columns.length) for (const column of bears.busy) busy.add(column);
  }
  const idle = columns
    .filter(({ id }) => !busy.has(id))
    .map(({ id }) => columnWarning('idle-column', id, {}, [{ kind: 'remove-column', column: id }]));
  return [...manyAccountable(columns, accountable, context), ...idle];
}

/** By person, all columns together; not the leaders. Said at the first of the person's columns. */
function manyAccountable(
  columns: readonly Column[],
  counts: ReadonlyMap<string, number>,
  context: RaciContext,
): Finding[] {
  const byPerson = new Map<string, { first: string; count: number }>();
  for (const column of columns) {
    const person = personOf(column, context);
    if (person === undefined || person === context.ceo || person === context.cio) continue;
    const sum = byPerson.get(person) ?? { first: column.id, count: 0 };
    byPerson.set(person, { ...sum, count: sum.count + (counts.get(column.id) ?? 0) });
  }
  return [...byPerson.values()]
    .filter(({ count }) => count > mostAccountable)
    .map(({ first, count }) => columnWarning('many-accountable', first, { count }, null));
}

function columnWarning(
  code: 'idle-column' | 'many-accountable',
  column: string,
  values: Finding['values'],
  mend: Finding['mend'],
): Finding {
  return { code, severity: 'warning', activity: null, column, values, mend };
}

export interface Coverage {
  /** Activities without an error. */
  sound: number;
  all: number;
  /** Whole percent, rounded down so that 100 means all; null for a matrix without activities, which is never green. */
  percent: number | null;
}

/** Activities without an error of all activities (product section 5). */
export function coverageOf({ activities }: Matrix, findings: readonly Finding[]): Coverage {
  const faulty = new Set(
    findings.flatMap(({ severity, activity }) =>
      severity === 'error' && activity !== null ? [activity] : [],
    ),
  );
  const all = activities.length;
  const sound = all - faulty.size;
  return { sound, all, percent: all === 0 ? null : Math.floor((sound / all) * 100) };
}
