import { readingTable, readReadingTable } from '../../../domain/kpis/reading-table.js';
import type { Reading } from '../../../domain/kpis/kpi.js';
import { kpi, someone } from './sample-kpi.js';

const kpis = [kpi()];
const read = (cells: readonly string[][], decimalComma = false) =>
  readReadingTable(
    cells.map((one, index) => ({ line: index + 1, cells: one })),
    kpis,
    decimalComma,
  );
const headings = ['KPI', 'Period', 'Value', 'Note'];
const one = (...cells: string[]) => read([headings, cells]);

describe('A table of readings', () => {
  it('is read by the headings, in any order and case, the KPI by its name or id', () => {
    const { problems, lines } = read([
      ['value', 'NOTE', 'kpi', 'Period'],
      ['-1.5', '', 'RELEASES', '2026-02'],
      ['2', ' late ', 'releases', '2026-03-14'],
    ]);
    expect(problems).toEqual([]);
    expect(lines.map(({ given }) => given)).toEqual([
      { kpi: 'releases', period: '2026-02', value: -1.5, pulse: null, note: null },
      { kpi: 'releases', period: '2026-03-14', value: 2, pulse: null, note: 'late' },
    ]);
  });

  it.each([
    [one('Sales', '2026-02', '1', ''), 'import.kpi-unknown', 1],
    [one('', '2026-02', '1', ''), 'import.kpi-missing', 1],
    [one('Releases', '', '1', ''), 'import.period-missing', 2],
    [one('Releases', '2026-02', '', ''), 'import.value-missing', 3],
    [one('Releases', '2026-02', '1,234', ''), 'import.number', 3],
    [one('Releases', '2026-02', '12 %', ''), 'import.number', 3],
    [one('Releases', '2026-02', '=1+1', ''), 'import.number', 3],
    [one('Releases', '2026-02', '9999999999999', ''), 'import.value-too-large', 3],
    [one('Releases', '2026-02', '1', 'x'.repeat(501)), 'import.note-too-long', 4],
    [one('Releases', '2026-02', '1', '', 'more'), 'import.too-many-cells', null],
    [read([headings]), 'import.empty', null],
    [read([]), 'import.empty', null],
    [
      read([
        ['KPI', 'Period'],
        ['Releases', '2026-02'],
      ]),
      'import.column-missing',
      null,
    ],
    [
      read([
        [...headings, 'Colour'],
        ['Releases', '2026-02', '1', '', 'red'],
      ]),
      'import.heading-unknown',
      5,
    ],
    [
      read([
        ['KPI', 'Period', 'Value', 'Asked', 'Answered'],
        ['Releases', '2026-02', '4', '9', 'few'],
      ]),
      'import.count',
      5,
    ],
  ])('names a mistake with its column: %#', ({ problems }, code, column) => {
    expect(problems).toMatchObject([{ code, column }]);
  });

  it('takes a decimal comma where cells are not separated by commas', () => {
    const { lines } = read([headings, ['Releases', '2026-02', '1,5', '']], true);
    expect(lines[0]?.given.value).toBe(1.5);
  });

  it('refuses more lines than fit, before it reads them', () => {
    const many = Array.from({ length: 2001 }, () => ['Releases', '2026-02', '1', '']);
    expect(read([headings, ...many])).toMatchObject({
      problems: [{ code: 'import.too-many-lines' }],
      lines: [],
    });
  });

  it('gives back what it wrote, without a formula in it', () => {
    const reading = (changes: Partial<Reading>): Reading => ({
      kpi: 'releases',
      period: '2026-02',
      value: -2,
      pulse: null,
      note: '=HYPERLINK("https://example.com")',
      at: '2026-03-01T09:00:00.000Z',
      by: someone,
      way: 'tab',
      corrections: 0,
      earlier: [],
      ...changes,
    });
    const written = readingTable([{ kpi: kpi(), readings: [reading({})] }]);
    expect(written[1]).toEqual(['Releases', '2026-02', '-2', '', '', '\'=HYPERLINK("https://example.com")']);
    const { problems, lines } = read(written);
    for (const value of [1e-7, 1e12, 0.1 + 0.2, 99.996, -5e-9]) {
      const again = read(readingTable([{ kpi: kpi(), readings: [reading({ value })] }]));
      expect(again.lines[0]?.given.value).toBe(value);
    }
    expect(problems).toEqual([]);
    expect(lines[0]?.given).toEqual({
      kpi: 'releases',
      period: '2026-02',
      value: -2,
      pulse: null,
      note: '=HYPERLINK("https://example.com")',
    });
  });
});
