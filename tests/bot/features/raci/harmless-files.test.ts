import { unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { csvFile, excelFile } from '../../../../bot/features/raci/raci-downloads.js';
import { readCsv } from '../../../../bot/workspaces/read-csv.js';
import { matrixTable } from '../../../../domain/raci/matrix-table.js';
import { presetMatrix } from '../../../../domain/raci/presets.js';
import type { Matrix } from '../../../../domain/raci/raci.js';
import { activity, ceo, cio, matrixOf } from '../../../domain/raci/sample-matrix.js';

const people = [
  { objectId: ceo, name: 'Maya Okafor' },
  { objectId: cio, name: '@SUM(A1)' },
];
const dangerous = ['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', "'=1", '=1+1', "=cmd|' /C calc'!A0"];
const rows = dangerous.map((name, index) =>
  activity({ cio: 'A' }, { id: `row-${index}`, name, initiative: name, namedAccountable: cio }),
);

const excelOf = async (matrix: Matrix) => {
  const { content, name } = await excelFile('RACI.xlsx', matrix, people);
  return { name, bytes: Buffer.from(content) };
};

/** As a reader of spreadsheets shows them; it has null for an empty cell. */
const cellsOf = async (bytes: Buffer) =>
  (await readSheet(bytes)).map((row) => row.map((cell) => (cell === null ? '' : cell)));

describe('an exported matrix as CSV', () => {
  it('has no cell that a spreadsheet takes for a formula', () => {
    const { lines } = readCsv(String(csvFile('RACI.csv', matrixOf(...rows), people).content));
    const cells = lines.flatMap((line) => line.cells);
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(cells).toContain('\'=HYPERLINK("x")');
  });
});

describe('an exported matrix as XLSX', () => {
  it('is read by others cell for cell, headings first', async () => {
    const { bytes, name } = await excelOf(presetMatrix);
    expect(name).toBe('RACI.xlsx');
    expect(await cellsOf(bytes)).toEqual(matrixTable(presetMatrix, people));
  });

  it('has texts alone, whatever they begin with: no formula, no number, no link', async () => {
    const { bytes } = await excelOf(matrixOf(...rows));
    const cells = await cellsOf(bytes);
    const texts = cells.flat();
    expect(texts.filter((cell) => typeof cell !== 'string')).toEqual([]);
    // Unchanged: in a cell of text nothing has to be put before it.
    expect(texts).toEqual(expect.arrayContaining(dangerous));
    const files = Object.entries(unzipSync(bytes));
    const sheets = files.filter(([path]) => path.includes('worksheets/sheet'));
    expect(sheets).toHaveLength(1);
    for (const [, sheet] of sheets) {
      const xml = Buffer.from(sheet).toString('utf8');
      expect(xml).not.toMatch(/<(f|hyperlink)[ >]/);
      const kinds = [...xml.matchAll(/<c [^>]*?(?:t="(\w+)")[^>]*>/g)].map(([, kind]) => kind);
      expect(new Set(kinds)).toEqual(new Set(['s']));
    }
  });
});
