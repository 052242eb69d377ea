import { tidyLine, tidyText } from '../kernel/plain-text.js';
import { harmless, unmarked, type Problem, type TableLine } from '../kernel/table-cells.js';
import { definitionNow, type Kpi, type Reading } from './kpi.js';
import { activeKpis } from './kpi-records.js';
import texts from './kpis-texts.en.json' with { type: 'json' };
import { limits } from './limits.js';
import type { GivenReading } from './readings.js';

const fields = ['kpi', 'period', 'value', 'asked', 'answered', 'note'] as const;
type Field = (typeof fields)[number];
const headingOf = (field: Field): string => texts[`column.${field}`];

/** A reading as a line of a table says it; a cell left empty says nothing. */
export interface ReadLine {
  line: number;
  given: GivenReading;
}

export interface ReadReadings {
  problems: Problem[];
  lines: ReadLine[];
  /** Where a mistake that shows later is to be pointed at: columns of the table, from 1. */
  columnOf: (field: Field) => Pick<Problem, 'column' | 'heading'>;
}

/**
 * Reads a table of readings, headings first: KPI (its name or id), period, value, and if it likes asked, answered
 * and note. A comma is a decimal point where it doesn't separate cells. Names every mistake with its place.
 */
export function readReadingTable(
  lines: readonly TableLine[],
  kpis: readonly Kpi[],
  decimalComma: boolean,
): ReadReadings {
  const [first, ...others] = lines;
  const titles = (first?.cells ?? []).map(cleaned);
  const indexOf = (field: Field) =>
    titles.findIndex((title) => folded(title) === folded(headingOf(field)) || folded(title) === field);
  const columnOf = (field: Field) => {
    const index = indexOf(field);
    return { column: index < 0 ? null : index + 1, heading: index < 0 ? null : (titles[index] ?? null) };
  };
  const problems: Problem[] = [];
  const at = (line: number, field: Field | undefined, code: string, value: string) =>
    problems.push({ line, ...(field ? columnOf(field) : { column: null, heading: null }), code, value });
  if (!first || others.length === 0) at(first?.line ?? 1, undefined, 'import.empty', '');
  if (others.length > limits.importLines) {
    at(first?.line ?? 1, undefined, 'import.too-many-lines', String(limits.importLines));
    return { problems, lines: [], columnOf };
  }
  for (const field of ['kpi', 'period', 'value'] as const) {
    if (first && indexOf(field) < 0) at(first.line, undefined, 'import.column-missing', headingOf(field));
  }
  for (const [index, title] of titles.entries()) {
    const known = fields.some((field) => indexOf(field) === index);
    if (first && !known && title !== '') {
      problems.push({
        line: first.line,
        column: index + 1,
        heading: title,
        code: 'import.heading-unknown',
        value: title,
      });
    }
  }
  if (problems.length > 0) return { problems, lines: [], columnOf };

  const number = (cell: string) => numberIn(cell, decimalComma);
  const read = others.flatMap(({ line, cells }): ReadLine[] => {
    const before = problems.length;
    const cell = (field: Field) => cleaned(cells[indexOf(field)] ?? '');
    const kpi = kpiCalled(kpis, cell('kpi'));
    const value = number(cell('value'));
    const [asked, answered] = [number(cell('asked')), number(cell('answered'))];
    const note = tidyText(unmarked((cells[indexOf('note')] ?? '').trim()));
    if (cells.slice(titles.length).some((beyond) => beyond.trim() !== '')) {
      at(line, undefined, 'import.too-many-cells', '');
    }
    if (!kpi) at(line, 'kpi', cell('kpi') === '' ? 'import.kpi-missing' : 'import.kpi-unknown', cell('kpi'));
    if (cell('period') === '') at(line, 'period', 'import.period-missing', '');
    if (value === undefined) {
      at(line, 'value', cell('value') === '' ? 'import.value-missing' : 'import.number', cell('value'));
    } else if (Math.abs(value) > limits.value) at(line, 'value', 'import.value-too-large', cell('value'));
    for (const [field, count] of [
      ['asked', asked],
      ['answered', answered],
    ] as const) {
      const fine =
        count === undefined ? cell(field) === '' : Number.isInteger(count) && count >= 1 && count <= 100_000;
      if (!fine) at(line, field, 'import.count', cell(field));
    }
    if (note.length > limits.note) at(line, 'note', 'import.note-too-long', String(limits.note));
    if (!kpi || value === undefined || problems.length > before) return [];
    const pulse = asked !== undefined && answered !== undefined ? { asked, answered } : null;
    const given = { kpi: kpi.id, period: cell('period'), value, pulse, note: note === '' ? null : note };
    return [{ line, given }];
  });
  return { problems, lines: read, columnOf };
}

/** What `readReadingTable` reads again: KPIs in their order, newest period first. Nothing in it is a formula. */
export function readingTable(kpis: readonly { kpi: Kpi; readings: readonly Reading[] }[]): string[][] {
  return [
    fields.map(headingOf),
    ...kpis.flatMap(({ kpi, readings }) =>
      readings.map(({ period, value, pulse, note }) => [
        harmless(definitionNow(kpi).name),
        period,
        // Digits, and so no formula though it may begin with a minus.
        plainDigits(value),
        pulse ? String(pulse.asked) : '',
        pulse ? String(pulse.answered) : '',
        harmless(note),
      ]),
    ),
  ];
}

/** Without an exponent, which `numberIn` doesn't read. */
const plainDigits = (value: number) =>
  value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20, maximumSignificantDigits: 21 });

const cleaned = (cell: string) => tidyLine(unmarked(cell.trim()));
const folded = (text: string) => text.toLowerCase();

function kpiCalled(kpis: readonly Kpi[], text: string): Kpi | undefined {
  const wanted = folded(text);
  const active = activeKpis(kpis);
  return (
    active.find((kpi) => folded(definitionNow(kpi).name) === wanted) ?? active.find(({ id }) => id === wanted)
  );
}

/** `1234.5`, or `1234,5` where that is how decimals are written; no thousands separators, which are ambiguous. */
function numberIn(cell: string, decimalComma: boolean): number | undefined {
  const plain = decimalComma ? cell.replace(',', '.') : cell;
  return /^[-−]?\d+(\.\d+)?$/.test(plain) ? Number(plain.replace('−', '-')) : undefined;
}
