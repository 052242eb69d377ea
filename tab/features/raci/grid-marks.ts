import type { Finding } from '../../../domain/raci/finding.js';

type Severity = Finding['severity'];

/** What is found of one row: as a whole, and by column. A text, so that rows can tell at once whether it changed. */
export type RowMarks = string;

export interface Marks {
  row: Severity | undefined;
  cells: ReadonlyMap<string, Severity>;
}

export interface MatrixMarks {
  rows: ReadonlyMap<string, RowMarks>;
  columns: ReadonlyMap<string, Severity>;
}

/** The rows that something is found of, by activity; and the columns, under their keys. */
export function marksOf(findings: readonly Finding[]): MatrixMarks {
  const rows = new Map<string, string>();
  const columns = new Map<string, Severity>();
  for (const { activity, column, severity } of findings) {
    if (activity === null) columns.set(column ?? '', severity);
    else rows.set(activity, `${rows.get(activity) ?? ''} ${severity}:${column ?? ''}`);
  }
  return { rows, columns };
}

/** Errors win over warnings, where a cell has both. */
export function readMarks(marks: RowMarks): Marks {
  const cells = new Map<string, Severity>();
  let row: Severity | undefined;
  for (const mark of marks.split(' ')) {
    const [severity, column] = mark.split(':');
    if (severity !== 'error' && severity !== 'warning') continue;
    // A row that has an error somewhere has one.
    row = row === 'error' ? row : severity;
    if (column && cells.get(column) !== 'error') cells.set(column, severity);
  }
  return { row, cells };
}
