import { limitsChanges, nothingDelegated } from '../../../domain/authority/limits-amendment.js';
import { signersOfChanges } from '../../../domain/charter/amendment-changes.js';
import { canonicalAmendment } from '../../../domain/charter/amendment-text.js';
import { matrixChanges } from '../../../domain/raci/matrix-changes.js';
import type { Activity, Column, Matrix } from '../../../domain/raci/raci.js';
import { activity, ceo, cio, columns, engineer, executive, matrixOf } from '../raci/sample-matrix.js';

const operational = activity({ cio: 'A', team: 'R', exec: 'C' });
const strategic = activity(
  { ceo: 'A', cio: 'R', exec: 'I' },
  { id: 'markets', name: 'Markets', tier: 'strategic' },
);
const inForce = matrixOf(operational, strategic);

const withRow = (id: string, change: Partial<Activity>): Matrix => ({
  ...inForce,
  activities: inForce.activities.map((row) => (row.id === id ? { ...row, ...change } : row)),
});
const withColumn = (id: string, change: Partial<Extract<Column, { kind: 'title' }>>): Matrix => ({
  ...inForce,
  columns: columns.map((column) => (column.id === id ? ({ ...column, ...change } as Column) : column)),
});
const signersOf = (after: Matrix) => signersOfChanges(matrixChanges(inForce, after));

// Product section 4 and rulings, section 4: who has to sign which change.
describe('an amendment of the matrix', () => {
  it.each<[string, Matrix]>([
    ['a letter of an operational row', withRow('row', { cells: { cio: 'A/R' } })],
    ['its name', withRow('row', { name: 'Model choice' })],
    [
      'its phase, initiative and kinds of authority',
      withRow('row', { phase: 'data', initiative: 'Pilot', authority: ['budget'] }),
    ],
    [
      'the person whom the CIO names for it',
      withRow('row', { cells: { eng: 'A/R' }, namedAccountable: engineer }),
    ],
    [
      'a new operational row',
      matrixOf(operational, strategic, activity({ cio: 'A' }, { id: 'new', name: 'New' })),
    ],
    ['an operational row that is taken out', matrixOf(strategic)],
    ['who holds a column with letters in operational rows alone', withColumn('team', { holder: executive })],
  ])('is signed by the CIO alone where it is about %s', (_, after) => {
    expect(signersOf(after)).toEqual(['cio']);
  });

  it.each<[string, Matrix]>([
    ['a letter of a strategic row', withRow('markets', { cells: { ceo: 'A', cio: 'C', exec: 'R' } })],
    ['its name', withRow('markets', { name: 'Markets and customers' })],
    ['a row that becomes operational', withRow('markets', { tier: 'operational', cells: { cio: 'A/R' } })],
    ['a row that becomes strategic', withRow('row', { tier: 'strategic', cells: { ceo: 'A', cio: 'R' } })],
    ['a new strategic row', matrixOf(operational, strategic, { ...strategic, id: 'new', name: 'New' })],
    ['a strategic row that is taken out', matrixOf(operational)],
    [
      'a column with letters in a strategic row',
      { ...inForce, columns: columns.filter(({ id }) => id !== 'exec') },
    ],
    [
      'an operational row and a strategic one together',
      matrixOf({ ...operational, name: 'Model choice' }, { ...strategic, name: 'Customers' }),
    ],
  ])('is signed by both leaders where it is about %s', (_, after) => {
    expect(signersOf(after)).toEqual(['ceo', 'cio']);
  });

  it('is none where only the order differs', () => {
    expect(matrixChanges(inForce, matrixOf(strategic, operational))).toEqual([]);
  });
});

describe('an amendment of the limits', () => {
  const dates = { from: '2027-01-01', to: '2027-12-31', above: 'ceo' as const };
  const budget = { perDecision: 50_000, perPeriod: 120_000, period: 'quarter' as const, ...dates };
  const before = { ...nothingDelegated, budget };
  it.each([
    ['an amount', { ...before, budget: { ...budget, perDecision: 1 } }],
    ['a period', { ...before, budget: { ...budget, period: 'year' as const } }],
    ['dates', { ...before, budget: { ...budget, to: '2028-12-31' } }],
    ['who decides above it', { ...before, budget: { ...budget, above: 'both' as const } }],
    ['a kind that is taken back', nothingDelegated],
    ['a kind that is added', { ...before, vendor: { perContract: 1, termMonths: 12, ...dates } }],
    ['the grades', { ...before, grades: ['Junior', 'Senior'] }],
  ])('is signed by both leaders, whatever it is about: %s', (_, after) => {
    const changes = limitsChanges(before, after, 'EUR');
    expect(changes).toHaveLength(1);
    expect(signersOfChanges(changes)).toEqual(['ceo', 'cio']);
  });
});

it('an amendment says in its text who signs it, with the layout that a fingerprint was given for', () => {
  const changes = matrixChanges(inForce, withRow('row', { name: 'Model choice' }));
  const text = canonicalAmendment({
    workspaceId: 'workspace',
    charter: 3,
    kind: 'matrix',
    signers: signersOfChanges(changes),
    ceo,
    cio,
    changes,
  });
  expect(text.split('\n').slice(0, 10)).toEqual([
    'accord-amendment/1',
    '',
    '# Amendment to the AI Strategy Charter, version 3',
    '',
    'Workspace: workspace\\',
    `Chief executive officer: ${ceo}\\`,
    `Chief information officer: ${cio}\\`,
    'Signed by: CIO',
    '',
    '## RACI matrix',
  ]);
  expect(text).toMatch(/\n- \*\*Model selection\*\*: In force: /);
});
