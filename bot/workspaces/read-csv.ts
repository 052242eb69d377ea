import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Problem, TableLine } from '../../domain/kernel/table-cells.js';

const recordsSchema = z.array(
  z.object({ record: z.array(z.string()), info: z.object({ lines: z.number().int() }) }),
);

/** Lines and cells of CSV (comma or semicolon), or of a block copied out of a spreadsheet (tabs). */
export function readCsv(text: string): { lines: TableLine[]; delimiter: string; problem?: Problem } {
  const delimiter = delimiterOf(text);
  try {
    const parsed: unknown = parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    });
    const lines = recordsSchema.parse(parsed).map(({ record, info }) => ({
      // `info` tells the line on which a record ends, and a cell may have several.
      line: info.lines - record.reduce((sum, cell) => sum + lineEnds(cell), 0),
      cells: record,
    }));
    return { lines: lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')), delimiter };
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault;
    const line = z.object({ lines: z.number().int().positive() }).safeParse(fault).data?.lines ?? 1;
    return {
      lines: [],
      delimiter,
      problem: { line, column: null, heading: null, code: 'import.not-readable', value: '' },
    };
  }
}

const lineEnds = (cell: string) => cell.match(/\r\n|\n|\r/g)?.length ?? 0;

/** What stands between the cells of the first line. */
function delimiterOf(text: string): string {
  const first = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  if (first.includes('\t')) return '\t';
  return first.split(';').length > first.split(',').length ? ';' : ',';
}
