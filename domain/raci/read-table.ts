import { tidyLine } from '../kernel/plain-text.js';
import { unmarked, type Problem, type TableLine } from '../kernel/table-cells.js';
import { columnIdentity } from './column-edits.js';
import { foldedName } from './columns.js';
import { readHeading, type Heading, type ImportSource } from './import-headings.js';
import { readField, readLetter, type RowFields } from './import-rows.js';
import type { Letter } from './matrix-parts.js';

export interface ImportedRow {
  line: number;
  fields: RowFields;
  /** By column id: null for an empty cell. */
  cells: Map<string, Letter | null>;
}

export interface ReadTable {
  problems: Problem[];
  headings: (Heading | undefined)[];
  rows: ImportedRow[];
}

/** Reads a table of texts, headings first. Names every mistake with its place; what is right is read all the same. */
export function readTable(lines: readonly TableLine[], source: ImportSource): ReadTable {
  const [first, ...others] = lines;
  const problems: Problem[] = [];
  if (!first) {
    return { problems: [problem(1, null, null, 'import.empty', '')], headings: [], rows: [] };
  }
  const titles = first.cells.map((cell) => tidyLine(unmarked(cell.trim())));
  const headings = titles.map((title, index): Heading | undefined => {
    if (title === '') return undefined;
    const heading = readHeading(title, source);
    if (!('code' in heading)) return heading;
    problems.push(problem(first.line, index, title, heading.code, heading.value));
    return undefined;
  });
  problems.push(...headingProblems(first.line, headings, titles));
  const rows = others.map((line) => readRow(line, headings, titles, source, problems));
  problems.push(...twiceProblems(rows, titles, headings));
  return { problems, headings, rows };
}

function headingProblems(
  line: number,
  headings: ReadTable['headings'],
  titles: readonly string[],
): Problem[] {
  const keys = headings.map((heading) => heading && keyOf(heading));
  const twice = keys.flatMap((key, index) =>
    key !== undefined && keys.indexOf(key) < index
      ? [problem(line, index, titles[index] ?? null, 'import.heading-twice', titles[index] ?? '')]
      : [],
  );
  return keys.includes('name')
    ? twice
    : [...twice, problem(line, null, null, 'import.no-activity-heading', '')];
}

const keyOf = (heading: Heading) => ('field' in heading ? heading.field : columnIdentity(heading.column));

function readRow(
  { line, cells }: TableLine,
  headings: ReadTable['headings'],
  titles: readonly string[],
  source: ImportSource,
  problems: Problem[],
): ImportedRow {
  const row: ImportedRow = { line, fields: {}, cells: new Map() };
  const at = (index: number, { code, value }: { code: string; value: string }) =>
    problems.push(problem(line, index, titles[index] || null, code, value));
  for (const [index, heading] of headings.entries()) {
    const value = tidyLine(unmarked((cells[index] ?? '').trim()));
    if (!heading) {
      if (value !== '') at(index, { code: 'import.without-heading', value });
    } else if ('field' in heading) {
      const read = readField(heading.field, value, source.people);
      if ('code' in read) at(index, read);
      else Object.assign(row.fields, read);
    } else {
      const letter = readLetter(value);
      if (letter !== null && typeof letter === 'object') at(index, letter);
      else row.cells.set(heading.column.id, letter);
    }
  }
  const beyond = cells.findIndex((cell, index) => index >= headings.length && cell.trim() !== '');
  if (beyond >= 0) at(beyond, { code: 'import.too-many-cells', value: cells[beyond] ?? '' });
  return row;
}

/** Two lines of one id, or of one name for a common initiative. */
function twiceProblems(
  rows: readonly ImportedRow[],
  titles: readonly string[],
  headings: ReadTable['headings'],
): Problem[] {
  const index = (field: 'id' | 'name') =>
    headings.findIndex((heading) => heading && 'field' in heading && heading.field === field);
  const ids = new Map<string, number>();
  const names = new Map<string, { initiative: string | null; line: number }[]>();
  return rows.flatMap(({ line, fields: { id, name, initiative = null } }) => {
    const found: Problem[] = [];
    if (id !== undefined) {
      const first = ids.get(id);
      if (first === undefined) ids.set(id, line);
      else
        found.push(problem(line, index('id'), titles[index('id')] ?? null, 'import.id-twice', String(first)));
    }
    if (name === undefined) return found;
    const same = names.get(foldedName(name)) ?? [];
    const folded = initiative === null ? null : foldedName(initiative);
    const first = same.find((one) => one.initiative === null || folded === null || one.initiative === folded);
    if (first) {
      const at = index('name');
      found.push(problem(line, at, titles[at] ?? null, 'import.name-twice', String(first.line)));
    }
    names.set(foldedName(name), [...same, { initiative: folded, line }]);
    return found;
  });
}

/** `index` counts columns from 0. */
function problem(
  line: number,
  index: number | null,
  heading: string | null,
  code: string,
  value: string,
): Problem {
  return { line, column: index === null ? null : index + 1, heading, code, value };
}
