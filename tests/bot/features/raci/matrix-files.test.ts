import fc from 'fast-check';
import { csvFile } from '../../../../bot/features/raci/raci-downloads.js';
import { readCsv } from '../../../../bot/workspaces/read-csv.js';
import { applyEdits } from '../../../../domain/raci/apply-edits.js';
import { emptyMatrix } from '../../../../domain/raci/columns.js';
import { previewImport } from '../../../../domain/raci/preview-import.js';
import { presetMatrix } from '../../../../domain/raci/presets.js';
import type { ImportMode } from '../../../../domain/raci/import-edits.js';
import type { Activity, Matrix } from '../../../../domain/raci/raci.js';
import { anyActivity } from '../../../domain/raci/any-edits.js';
import {
  activity,
  ceo,
  cio,
  columns,
  context,
  engineer,
  executive,
  facilitator,
  former,
  matrixOf,
} from '../../../domain/raci/sample-matrix.js';

const people = [
  { objectId: ceo, name: 'Maya Okafor' },
  { objectId: cio, name: 'Seán O’Brien' },
  { objectId: executive, name: 'Priya "P." Raman, MD' },
  { objectId: engineer, name: 'AI team' },
  { objectId: facilitator, name: 'Zoë Müller' },
  { objectId: former, name: 'Former member' },
];

let made = 0;
const newId = () => {
  made += 1;
  return `new-${made}`;
};

const preview = (text: string, matrix: Matrix, mode: ImportMode) => {
  const { lines, problem } = readCsv(text);
  if (problem) throw new Error(problem.code);
  return previewImport(lines, mode, { matrix, context, people, newId });
};

const imported = (text: string, matrix: Matrix, mode: ImportMode): Matrix => {
  const { problems, edits } = preview(text, matrix, mode);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  const edited = applyEdits(matrix, edits);
  if ('refused' in edited) throw new Error(edited.code);
  return edited.matrix;
};

const csvOf = (matrix: Matrix) => String(csvFile('RACI.csv', matrix, people).content);

/** Unique names and ids, in whatever text, dangerous beginnings included. */
const anyMatrix: fc.Arbitrary<Matrix> = fc
  .uniqueArray(
    fc.tuple(
      anyActivity,
      fc.constantFrom('=', '+', '-', '@', "'", "'=", '"', ';', ','),
      fc.constantFrom('', '=1+1', ' a,b', '"q"', "'", 'ü'),
    ),
    { maxLength: 6, selector: ([{ id }]) => id },
  )
  .map((rows) =>
    matrixOf(
      ...rows.map(([row, start, end]): Activity => {
        const known = Object.entries(row.cells).filter(([id]) => columns.some((column) => column.id === id));
        return { ...row, name: `${start}${row.id}${end}`.trim(), cells: Object.fromEntries(known) };
      }),
    ),
  );

describe('an exported matrix', () => {
  it('imported again is the identical matrix, whatever is in it', () => {
    fc.assert(
      fc.property(anyMatrix, (matrix) => {
        for (const mode of ['merge', 'replace'] as const) {
          expect(imported(csvOf(matrix), matrix, mode)).toEqual(matrix);
        }
        const elsewhere = imported(csvOf(matrix), emptyMatrix, 'replace');
        // Only the columns' ids are new there.
        expect(csvOf(elsewhere)).toBe(csvOf(matrix));
      }),
      { numRuns: 200 },
    );
  });

  it('brings back what was changed, reordered and removed meanwhile', () => {
    const text = csvOf(presetMatrix);
    const other = applyEdits(presetMatrix, [
      { kind: 'remove-activity', activity: 'preset-skills' },
      { kind: 'move-activity', activity: 'preset-go-live', after: null },
      { kind: 'remove-column', column: 'risk' },
      { kind: 'move-column', column: 'cio', at: 0 },
      { kind: 'add-activity', activity: activity({}, { id: 'own', name: 'Own' }), after: null },
    ]);
    if ('refused' in other) throw new Error(other.code);
    const back = imported(text, other.matrix, 'replace');
    expect(back.activities.map(({ id }) => id)).toEqual(presetMatrix.activities.map(({ id }) => id));
    expect(csvOf(back)).toBe(text);
    const merged = imported(text, other.matrix, 'merge');
    expect(merged.activities.map(({ id }) => id)).toContain('own');
    expect(merged.activities).toHaveLength(25);
  });
});

describe('an import', () => {
  const headings = 'Activity,Phase,Tier,Initiative,Authority,CEO,CIO,AI team';

  it('takes a block out of Excel, letters in any spelling, and cells of several lines', () => {
    const text =
      'Activity\tPhase\tTier\tcio\tEngineering\n"Model\nselection"\tbuild\toperational\tr/a\t c \n';
    const [row] = imported(text, emptyMatrix, 'merge').activities;
    expect(row).toMatchObject({ name: 'Model selection', phase: 'build', tier: 'operational' });
    expect(Object.values(row?.cells ?? {})).toEqual(['A/R', 'C']);
    expect(imported(text.replaceAll('\t', ';'), emptyMatrix, 'merge').activities).toHaveLength(1);
  });

  it('finds an activity again by its name, and leaves alone what the table doesn’t have', () => {
    const matrix = matrixOf(activity({ ceo: 'I', team: 'R' }, { initiative: 'Pilot' }));
    const text = 'Activity,Initiative,CIO\n model  SELECTION,pilot,A\nOther,Pilot,A\n';
    const seen = preview(
      text
        .replace('Initiative,', 'Initiative,Phase,Tier,')
        .replace('pilot,', 'pilot,,,')
        .replace('Pilot,A', 'Pilot,Data,Strategic,A'),
      matrix,
      'merge',
    );
    expect(seen).toMatchObject({
      problems: [],
      added: ['Other'],
      changed: ['model SELECTION'],
      removed: [],
      unchanged: 0,
    });
    const edited = applyEdits(matrix, seen.edits);
    expect('refused' in edited ? edited : edited.matrix.activities[0]).toMatchObject({
      id: 'row',
      phase: 'build',
      cells: { ceo: 'I', team: 'R', cio: 'A' },
    });
  });

  it('of 1,000 rows names each of its mistakes by line and column, and no other', () => {
    const rows = Array.from({ length: 1000 }, (_, index) => `Row ${index},Build,Operational,,Budget,I,A,R`);
    const long = 'x'.repeat(201);
    const wrong: [row: number, text: string, line: number, column: number | null, code: string][] = [
      [10, ',Build,Operational,,,I,A,R', 12, 1, 'import.name-empty'],
      [20, `${long},Build,Operational,,,I,A,R`, 22, 1, 'import.name-too-long'],
      [30, 'ROW  29,Build,Operational,,,I,A,R', 32, 1, 'import.name-twice'],
      [40, 'Row 40,Built,Operational,,,I,A,R', 42, 2, 'import.phase-unknown'],
      [50, 'Row 50,Build,Tactical,,,I,A,R', 52, 3, 'import.tier-unknown'],
      [60, `Row 60,Build,Operational,${long},,I,A,R`, 62, 4, 'import.initiative-too-long'],
      [70, 'Row 70,Build,Operational,,"Budget, Travel",I,A,R', 72, 5, 'import.authority-unknown'],
      [80, 'Row 80,Build,Operational,,,I,X,R', 82, 7, 'import.letter-unknown'],
      [90, 'Row 90,Build,Operational,,,I,A,R,R', 92, 9, 'import.too-many-cells'],
      [100, 'Row 100,,Operational,,,I,A,R', 102, null, 'import.phase-missing'],
      [110, 'Row 110,Build,,,,I,A,R', 112, null, 'import.tier-missing'],
      [999, 'Row 999,Build,Operational,,,?,?,R', 1001, 6, 'import.letter-unknown'],
    ];
    for (const [row, text] of wrong) rows[row] = text;
    const seen = preview([headings, ...rows].join('\r\n'), emptyMatrix, 'merge');
    const expected = [
      ...wrong.map(([, , line, column, code]) => ({ line, column, code })),
      { line: 1001, column: 7, code: 'import.letter-unknown' },
    ];
    expect(seen.problems.map(({ line, column, code }) => ({ line, column, code }))).toEqual(expected);
    expect(seen.added).toEqual([]);
  });

  it.each([
    ['import.heading-twice', 'Activity,Phase,Tier,CEO,ceo\n', 5],
    ['import.no-activity-heading', 'Name,Phase\n', null],
    ['import.heading-too-long', `Activity,${'x'.repeat(101)}\n`, 2],
    ['import.heading-empty', 'Activity,<>\n', 2],
    ['import.person-unknown', 'Activity,@Nobody <00000000-0000-4000-8000-00000000dead>\n', 2],
    ['import.without-heading', 'Activity,Phase,Tier,\nOne,Data,Strategic,R\n', 4],
    ['import.id-invalid', 'Id,Activity,Phase,Tier\nNo Id,One,Data,Strategic\n', 1],
    ['import.id-twice', 'Id,Activity,Phase,Tier\na,One,Data,Strategic\na,Two,Data,Strategic\n', 1],
    ['import.person-unknown', 'Activity,Phase,Tier,Named by the CIO\nOne,Data,Operational,Nobody\n', 4],
    ['import.empty', '', null],
    ['import.person-has-role', `Activity,CEO,@Maya <${ceo}>\n`, null],
  ])('names %s', (code, text, column) => {
    expect(preview(text, emptyMatrix, 'merge').problems).toContainEqual(
      expect.objectContaining({ code, column }),
    );
  });

  it('says from where on a text is no table', () => {
    expect(readCsv('Activity,Phase\nOne,"Data\nTwo,Data\n').problem).toMatchObject({
      code: 'import.not-readable',
    });
  });

  it('counts lines as a person does, those within a cell too', () => {
    const text = 'Activity,Phase,Tier\n"One\nmore",Data,Strategic\n\nTwo,Nowhere,Strategic\n';
    expect(preview(text, emptyMatrix, 'merge').problems).toMatchObject([{ line: 5, column: 2 }]);
  });

  it('refuses more activities than a matrix holds', () => {
    const rows = Array.from({ length: 1001 }, (_, index) => `Row ${index},Data,Strategic`);
    const { problems } = preview(['Activity,Phase,Tier', ...rows].join('\n'), emptyMatrix, 'merge');
    expect(problems).toMatchObject([{ code: 'import.too-many-rows' }]);
  });
});
