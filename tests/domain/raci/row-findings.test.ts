import { applyEdits } from '../../../domain/raci/apply-edits.js';
import type { FindingCode } from '../../../domain/raci/finding.js';
import { findingsOf } from '../../../domain/raci/findings.js';
import type { Letter } from '../../../domain/raci/matrix-parts.js';
import type { Activity, Column } from '../../../domain/raci/raci.js';
import { activity, ceo, columns, context, engineer, facilitator, former } from './sample-matrix.js';

type Cells = Record<string, Letter>;

const more = (kind: string, count: number): Column[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `${kind}-${index}`,
    kind: 'title',
    title: `${kind} ${index}`,
    holder: null,
  }));
const manyColumns: Column[] = [
  ...columns,
  ...more('more', 6),
  { id: 'gone', kind: 'person', person: former },
];
const titled = (letter: Letter, count: number): Cells =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`more-${index}`, letter]));

/** Codes of one row; the columns' own findings are another test's matter. */
const codesOf = (row: Activity) =>
  findingsOf({ columns: manyColumns, activities: [row] }, context)
    .filter(({ activity: id }) => id !== null)
    .map(({ code }) => code);

const strategic = (cells: Cells) => activity(cells, { tier: 'strategic' });
const named = (cells: Cells, namedAccountable: string) => activity(cells, { namedAccountable });

describe('the findings of a row', () => {
  it.each<[string, FindingCode, Activity, Activity]>([
    ['no A', 'no-accountable', activity({ team: 'R', exec: 'C' }), activity({ cio: 'A', team: 'R' })],
    [
      'more than one A',
      'several-accountable',
      activity({ cio: 'A', eng: 'A/R' }),
      activity({ cio: 'A', eng: 'R' }),
    ],
    ['no R', 'no-responsible', activity({ cio: 'A', exec: 'I' }), activity({ cio: 'A/R', exec: 'I' })],
    [
      'strategic, and its A is not the CEO',
      'strategic-not-ceo',
      strategic({ cio: 'A', team: 'R' }),
      strategic({ ceo: 'A', cio: 'R' }),
    ],
    [
      'strategic, and the CIO is neither A, C nor R',
      'strategic-without-cio',
      strategic({ ceo: 'A/R', cio: 'I' }),
      strategic({ ceo: 'A/R', cio: 'C' }),
    ],
    [
      'operational, and its A is the CEO',
      'strategy-trap',
      activity({ ceo: 'A', team: 'R' }),
      strategic({ ceo: 'A', cio: 'R' }),
    ],
    [
      'operational, and its A is neither a leader nor named by the CIO',
      'operational-not-named',
      activity({ eng: 'A/R' }),
      named({ eng: 'A/R' }, engineer),
    ],
    [
      'a letter of a person who is gone',
      'person-gone',
      activity({ cio: 'A', team: 'R', gone: 'I' }),
      activity({ cio: 'A', team: 'R', exec: 'I' }),
    ],
    [
      'more than 4 C',
      'many-consulted',
      activity({ cio: 'A/R', ...titled('C', 5) }),
      activity({ cio: 'A/R', ...titled('C', 4) }),
    ],
    [
      'more than 5 R',
      'many-responsible',
      activity({ cio: 'A', ...titled('R', 6) }),
      activity({ cio: 'A', ...titled('R', 5) }),
    ],
    ['no C and no I', 'nobody-told', activity({ cio: 'A/R' }), activity({ cio: 'A/R', exec: 'C' })],
    [
      'a strategic row on which no executive has a letter',
      'no-executive',
      strategic({ ceo: 'A', cio: 'R', team: 'I' }),
      strategic({ ceo: 'A', cio: 'R', exec: 'R' }),
    ],
  ])('%s is found, and not where it isn’t so', (_, code, failing, passing) => {
    expect(codesOf(failing)).toContain(code);
    expect(codesOf(passing)).not.toContain(code);
  });

  it('say where they are: the cell, where one is to blame', () => {
    const [trap] = findingsOf(
      { columns, activities: [activity({ ceo: 'A', cio: 'R', exec: 'I' })] },
      context,
    );
    expect(trap).toMatchObject({
      code: 'strategy-trap',
      severity: 'error',
      activity: 'row',
      column: 'ceo',
      values: { activity: 'Model selection' },
    });
  });

  it('of a row without an A say of its A only that it has none', () => {
    expect(codesOf(strategic({ cio: 'R', exec: 'I' }))).toEqual(['no-accountable']);
    expect(codesOf(activity({ team: 'R', exec: 'I' }))).toEqual(['no-accountable']);
  });

  it('of a row with several A’s say that, and the strategy trap if one of them is the CEO', () => {
    expect(codesOf(strategic({ eng: 'A', cio: 'A/R', exec: 'I' }))).toEqual(['several-accountable']);
    expect(codesOf(activity({ ceo: 'A', cio: 'A/R', exec: 'I' }))).toEqual([
      'several-accountable',
      'strategy-trap',
    ]);
    expect(codesOf(activity({ eng: 'A', cio: 'A/R', exec: 'I' }))).toEqual(['several-accountable']);
  });

  it('of the CIO as A of a strategic row say only that the A is not the CEO', () => {
    expect(codesOf(strategic({ cio: 'A', team: 'R', exec: 'I' }))).toEqual(['strategic-not-ceo']);
  });

  it('take neither the CEO nor a facilitator for somebody whom the CIO named', () => {
    expect(codesOf(named({ ceo: 'A/R', exec: 'I' }, ceo))).toEqual(['strategy-trap']);
    const column: Column = { id: 'fac', kind: 'person', person: facilitator };
    const row = named({ fac: 'A/R', exec: 'I' }, facilitator);
    const found = findingsOf({ columns: [column, ...columns], activities: [row] }, context);
    expect(found.map(({ code }) => code)).toContain('operational-not-named');
  });

  it('let the letters of somebody who has left still count', () => {
    const row = activity({ gone: 'A/R', exec: 'I' }, { namedAccountable: former });
    expect(codesOf(row)).toEqual(['person-gone']);
  });

  it('know a leader by a title or a column by name too', () => {
    const byTitle: Column[] = [
      { id: 'boss', kind: 'title', title: 'Chief executive', holder: ceo },
      { id: 'exec', kind: 'role', role: 'executive' },
    ];
    const found = findingsOf(
      { columns: byTitle, activities: [activity({ boss: 'A/R', exec: 'I' })] },
      context,
    );
    expect(found[0]).toMatchObject({ code: 'strategy-trap', column: 'boss' });
  });

  it.each([
    activity({ team: 'R', exec: 'C' }),
    activity({ cio: 'A', eng: 'A/R', exec: 'I' }),
    activity({ ceo: 'A', cio: 'A/R', exec: 'I' }),
    activity({ cio: 'A', exec: 'I' }),
    strategic({ cio: 'A', team: 'R', exec: 'I' }),
    strategic({ ceo: 'A/R', exec: 'I', cio: 'I' }),
    activity({ ceo: 'A/R', exec: 'I' }),
    activity({ eng: 'A/R', exec: 'I' }),
    activity({ cio: 'A', team: 'R', gone: 'I' }),
    activity({ cio: 'A/R' }),
    strategic({ ceo: 'A', cio: 'R', team: 'I' }),
  ])('have a mend that does away with what it mends: %#', (row) => {
    const matrix = { columns: manyColumns, activities: [row] };
    const mendable = findingsOf(matrix, context).filter((found) => found.activity && found.mend);
    expect(mendable.length).toBeGreaterThan(0);
    for (const { code, mend } of mendable) {
      const edited = applyEdits(matrix, mend ?? []);
      if ('refused' in edited) throw new Error(edited.code);
      const after = findingsOf(edited.matrix, context).filter(({ activity: id }) => id !== null);
      expect(after.map((found) => found.code)).not.toContain(code);
    }
  });
});
