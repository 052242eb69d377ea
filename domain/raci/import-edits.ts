import { contentOf } from './differences.js';
import { foldedName } from './columns.js';
import { limits } from './matrix-parts.js';
import type { Problem } from '../kernel/table-cells.js';
import type { ImportedRow, ReadTable } from './read-table.js';
import type { Activity, Column, Matrix, MatrixEdit } from './raci.js';

export type ImportMode = 'merge' | 'replace';

export interface ImportPlan {
  edits: MatrixEdit[];
  problems: Problem[];
}

interface Placed {
  row: ImportedRow;
  before: Activity | undefined;
  activity: Activity;
}

/**
 * The edits that bring a table into a matrix. `merge` leaves alone what the table doesn't have; `replace` takes
 * it out and puts columns and activities in the table's order. An activity is found again by its id, else by
 * name and initiative.
 */
export function planImport(
  matrix: Matrix,
  table: ReadTable,
  mode: ImportMode,
  newId: () => string,
): ImportPlan {
  const columns = table.headings.flatMap((heading) => (heading && 'column' in heading ? [heading] : []));
  const placed = place(matrix, table.rows, newId);
  const problems = placed.flatMap(({ row, before }) => (before ? [] : lacking(row, table.problems)));
  const kept = new Set(placed.map(({ activity }) => activity.id));
  const gone = mode === 'replace' ? matrix.activities.filter(({ id }) => !kept.has(id)) : [];
  const total = matrix.activities.length - gone.length + placed.filter(({ before }) => !before).length;
  if (total > limits.activities) {
    const value = String(limits.activities);
    problems.push({ line: 1, column: null, heading: null, code: 'import.too-many-rows', value });
  }
  return {
    problems,
    edits: [
      ...gone.map(({ id }): MatrixEdit => ({ kind: 'remove-activity', activity: id })),
      ...columnEdits(matrix, columns, mode),
      ...activityEdits(matrix, placed, gone, mode),
    ],
  };
}

function place(matrix: Matrix, rows: readonly ImportedRow[], newId: () => string): Placed[] {
  const byId = new Map(matrix.activities.map((activity) => [activity.id, activity]));
  const byName = new Map(matrix.activities.map((activity) => [nameKey(activity), activity]));
  const taken = new Set<string>();
  return rows.map((row) => {
    const { id, name = '', initiative = null } = row.fields;
    const found = id === undefined ? byName.get(nameKey({ name, initiative })) : byId.get(id);
    const before = found && !taken.has(found.id) ? found : undefined;
    const activity = activityOf(row, before, before?.id ?? id ?? newId());
    taken.add(activity.id);
    return { row, before, activity };
  });
}

const nameKey = ({ name, initiative }: Pick<Activity, 'name' | 'initiative'>) =>
  JSON.stringify([foldedName(name), initiative === null ? null : foldedName(initiative)]);

function activityOf({ fields, cells }: ImportedRow, before: Activity | undefined, id: string): Activity {
  const letters = { ...before?.cells };
  for (const [column, letter] of cells) {
    if (letter === null) delete letters[column];
    else letters[column] = letter;
  }
  return {
    id,
    name: fields.name ?? before?.name ?? '',
    phase: fields.phase ?? before?.phase ?? 'strategy',
    tier: fields.tier ?? before?.tier ?? 'operational',
    initiative: fields.initiative === undefined ? (before?.initiative ?? null) : fields.initiative,
    authority: fields.authority ?? before?.authority ?? [],
    namedAccountable:
      fields.namedAccountable === undefined ? (before?.namedAccountable ?? null) : fields.namedAccountable,
    cells: letters,
  };
}

/** A new activity needs a phase and a tier; one that can't be read has been named already. */
function lacking({ line, fields }: ImportedRow, named: readonly Problem[]): Problem[] {
  return (['phase', 'tier'] as const).flatMap((field): Problem[] => {
    const said = named.some((one) => one.line === line && one.code === `import.${field}-unknown`);
    if (fields[field] !== undefined || said) return [];
    return [{ line, column: null, heading: null, code: `import.${field}-missing`, value: '' }];
  });
}

function columnEdits(
  matrix: Matrix,
  columns: readonly { column: Column; isNew: boolean }[],
  mode: ImportMode,
): MatrixEdit[] {
  const named = new Set(columns.map(({ column }) => column.id));
  const removed =
    mode === 'replace'
      ? matrix.columns
          .filter(({ id }) => !named.has(id))
          .map(({ id }): MatrixEdit => ({ kind: 'remove-column', column: id }))
      : [];
  const own = new Map(matrix.columns.map((column) => [column.id, column]));
  let next = matrix.columns.length - removed.length;
  const placed = columns.flatMap(({ column, isNew }, index): MatrixEdit[] => {
    if (isNew) {
      const at = mode === 'replace' ? index : next;
      next += 1;
      return [{ kind: 'add-column', column, at }];
    }
    const before = own.get(column.id);
    const held =
      column.kind === 'title' && before?.kind === 'title' && before.holder !== column.holder
        ? [{ kind: 'change-column' as const, column: column.id, holder: column.holder }]
        : [];
    return mode === 'replace' ? [...held, { kind: 'move-column', column: column.id, at: index }] : held;
  });
  return [...removed, ...placed];
}

function activityEdits(
  matrix: Matrix,
  placed: readonly Placed[],
  gone: readonly Activity[],
  mode: ImportMode,
): MatrixEdit[] {
  const left = new Set(gone.map(({ id }) => id));
  const order = matrix.activities.map(({ id }) => id).filter((id) => !left.has(id));
  const inOrder = placed
    .filter(({ before }) => before)
    .every(({ activity }, index) => order[index] === activity.id);
  let after = mode === 'replace' ? null : (order.at(-1) ?? null);
  return placed.flatMap(({ before, activity }): MatrixEdit[] => {
    const previous = after;
    if (mode === 'replace' || !before) after = activity.id;
    if (!before) return [{ kind: 'add-activity', activity, after: previous }];
    const changes = contentOf(before) === contentOf(activity) ? [] : changesOf(before, activity);
    const moves = mode === 'replace' && !inOrder;
    return moves ? [...changes, { kind: 'move-activity', activity: activity.id, after: previous }] : changes;
  });
}

function changesOf(before: Activity, { id, cells, ...change }: Activity): MatrixEdit[] {
  const ids = [...new Set([...Object.keys(before.cells), ...Object.keys(cells)])];
  return [
    { kind: 'change-activity', activity: id, change },
    ...ids
      .filter((column) => before.cells[column] !== cells[column])
      .map((column): MatrixEdit => ({
        kind: 'set-cell',
        activity: id,
        column,
        letter: cells[column] ?? null,
      })),
  ];
}
