import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { applyEdits } from '../../../domain/raci/apply-edits.js';
import { columnMistake } from '../../../domain/raci/column-edits.js';
import { emptyMatrix } from '../../../domain/raci/columns.js';
import { findingsOf } from '../../../domain/raci/findings.js';
import { limits, phases } from '../../../domain/raci/matrix-parts.js';
import { presetEdits, presetMatrix } from '../../../domain/raci/presets.js';
import { matrixSchema, type Matrix, type MatrixEdit } from '../../../domain/raci/raci.js';
import { anyEdit } from './any-edits.js';
import { activity, ceo, columns, context, engineer, matrixOf } from './sample-matrix.js';

const edited = (matrix: Matrix, ...edits: MatrixEdit[]) => {
  const outcome = applyEdits(matrix, edits);
  if ('refused' in outcome) throw new Error(outcome.code);
  return outcome;
};
/** The same content in new objects: nothing that was found of it before is known. */
const fresh = <Value>(value: Value): Value => structuredClone(value);

type Act = MatrixEdit | 'undo' | 'redo';

/** Works through edits, undo and redo as a page does, and calls back after each. */
function work(acts: readonly Act[], seen: (matrix: Matrix) => void): void {
  let matrix: Matrix = { columns, activities: [] };
  const back: MatrixEdit[][] = [];
  const forth: MatrixEdit[][] = [];
  for (const act of acts) {
    const [from, to] = act === 'redo' ? [forth, back] : [back, forth];
    const edits = typeof act === 'string' ? from.pop() : [act];
    const outcome = edits && applyEdits(matrix, edits);
    if (!outcome || 'refused' in outcome) continue;
    matrix = outcome.matrix;
    if (typeof act === 'string') to.push(outcome.undo);
    else {
      back.push(outcome.undo);
      forth.length = 0;
    }
    seen(matrix);
  }
}

const stored = (matrix: Matrix): unknown => JSON.parse(JSON.stringify(matrix));

describe('edits of a matrix', () => {
  it('with undo and redo, in any order, give the findings of computing from scratch', () => {
    const acts = fc.array(
      fc.oneof(
        { arbitrary: anyEdit, weight: 4 },
        { arbitrary: fc.constantFrom('undo' as const, 'redo' as const), weight: 2 },
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(acts, (all) => {
        work(all, (matrix) => {
          expect(findingsOf(matrix, context)).toEqual(findingsOf(fresh(matrix), fresh(context)));
          expect(matrixSchema.safeParse(matrix).success).toBe(true);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('are undone to the very same matrix, whatever they were', () => {
    const undone = (): void => {
      fc.assert(
        fc.property(
          fc.array(anyEdit, { maxLength: 25 }),
          fc.array(anyEdit, { maxLength: 6 }),
          (before, edits) => {
            let matrix: Matrix = { columns, activities: [] };
            for (const edit of before) {
              const outcome = applyEdits(matrix, [edit]);
              if (!('refused' in outcome)) matrix = outcome.matrix;
            }
            const outcome = applyEdits(matrix, edits);
            fc.pre(!('refused' in outcome));
            if ('refused' in outcome) return;
            const back = edited(outcome.matrix, ...outcome.undo).matrix;
            // As stored: generated values may lack a prototype.
            if (!isDeepStrictEqual(stored(back), stored(matrix))) {
              throw new Error(`Undone to ${JSON.stringify(back)}.`);
            }
          },
        ),
        { numRuns: 500 },
      );
    };
    expect(undone).not.toThrow();
  });

  it('leave alone what they don’t concern, so that only that is looked at and stored anew', () => {
    const matrix = matrixOf(activity({}, { id: 'one' }), activity({}, { id: 'two' }));
    const after = edited(matrix, { kind: 'set-cell', activity: 'two', column: 'cio', letter: 'A' });
    expect(after.matrix.activities[0]).toBe(matrix.activities[0]);
    expect(after.matrix.columns).toBe(matrix.columns);
    expect(after.touched).toEqual(['two']);
    expect(after.columnsTouched).toBe(false);
    expect(matrix.activities[1]?.cells).toEqual({});
  });

  it.each<[string, MatrixEdit]>([
    ['raci.unknown-activity', { kind: 'set-cell', activity: 'no', column: 'cio', letter: 'A' }],
    ['raci.unknown-activity', { kind: 'change-activity', activity: 'no', change: { name: 'New' } }],
    ['raci.unknown-activity', { kind: 'move-activity', activity: 'no', after: null }],
    ['raci.unknown-activity', { kind: 'remove-activity', activity: 'no' }],
    ['raci.unknown-column', { kind: 'set-cell', activity: 'row', column: 'no', letter: 'A' }],
    ['raci.unknown-column', { kind: 'remove-column', column: 'no' }],
    ['raci.id-taken', { kind: 'add-activity', activity: activity({}), after: null }],
    ['raci.id-taken', { kind: 'add-column', column: { id: 'ceo', kind: 'role', role: 'ceo' }, at: 0 }],
    ['raci.column-fixed', { kind: 'change-column', column: 'ceo', title: 'Boss' }],
  ])('are refused as a whole: %s', (code, edit) => {
    const rename: MatrixEdit = { kind: 'change-activity', activity: 'row', change: { name: 'New' } };
    expect(applyEdits(matrixOf(activity({})), [rename, edit])).toMatchObject({ refused: true, code });
  });

  it('are refused where more is added than a matrix holds', () => {
    const rows = Array.from({ length: limits.activities }, (_, index) =>
      activity({}, { id: `row-${index}`, name: `Row ${index}` }),
    );
    const oneMore: MatrixEdit = { kind: 'add-activity', activity: activity({}), after: null };
    expect(applyEdits(matrixOf(...rows), [oneMore])).toMatchObject({ code: 'raci.too-many-activities' });
    const wide = Array.from({ length: limits.columns }, (_, index): MatrixEdit => ({
      kind: 'add-column',
      column: { id: `more-${index}`, kind: 'title', title: `More ${index}`, holder: null },
      at: 0,
    }));
    expect(applyEdits(matrixOf(), wide)).toMatchObject({ code: 'raci.too-many-columns' });
  });

  it('put an activity last if the one before it is gone', () => {
    const matrix = matrixOf(activity({}, { id: 'one' }), activity({}, { id: 'two' }));
    const after = edited(matrix, { kind: 'move-activity', activity: 'one', after: 'gone' });
    expect(after.matrix.activities.map(({ id }) => id)).toEqual(['two', 'one']);
  });
});

describe('the columns of a matrix', () => {
  it('are each there once', () => {
    expect(columnMistake({ columns }, context)).toBeUndefined();
    const twice = [...columns, { id: 'again', kind: 'title' as const, title: ' ai  TEAM', holder: null }];
    expect(columnMistake({ columns: twice }, context)).toMatchObject({ code: 'raci.column-twice' });
  });

  it('have none of their own for a person who holds a role of the matrix', () => {
    const beside = [...columns, { id: 'boss', kind: 'person' as const, person: ceo }];
    expect(columnMistake({ columns: beside }, context)).toMatchObject({ code: 'raci.person-has-role' });
    const lead = [...columns, { id: 'lead', kind: 'title' as const, title: 'Lead', holder: engineer }];
    expect(columnMistake({ columns: lead }, context)).toMatchObject({ code: 'raci.person-has-role' });
  });
});

describe('the presets', () => {
  it('are 24 activities, four for each phase, without a finding', () => {
    expect(matrixSchema.parse(presetMatrix)).toEqual(presetMatrix);
    expect(presetMatrix.activities).toHaveLength(24);
    expect(new Set(presetMatrix.activities.map(({ name }) => name)).size).toBe(24);
    for (const phase of phases) {
      expect(presetMatrix.activities.filter((one) => one.phase === phase)).toHaveLength(4);
    }
    expect(findingsOf(presetMatrix, context)).toEqual([]);
  });

  it('are added phase by phase to what is there, each once', () => {
    const data = edited(emptyMatrix, ...presetEdits(emptyMatrix, ['data'])).matrix;
    expect(data.activities).toHaveLength(4);
    const all = edited(
      data,
      ...presetEdits(data, ['strategy', 'data', 'build', 'deploy', 'operate', 'govern']),
    );
    expect(all.matrix.activities).toHaveLength(24);
    expect(all.matrix.columns).toEqual(presetMatrix.columns);
    expect(presetEdits(all.matrix, ['data'])).toEqual([]);
  });

  it('use the columns that a matrix has', () => {
    const own: Matrix = { columns: [{ id: 'my-cio', kind: 'role', role: 'cio' }], activities: [] };
    const { matrix } = edited(own, ...presetEdits(own, ['build']));
    expect(matrix.columns.map(({ id }) => id)).toEqual([
      'my-cio',
      'ceo',
      'executive',
      'data-science',
      'engineering',
      'business',
      'risk',
    ]);
    expect(matrix.activities[0]?.cells['my-cio']).toBe('A');
  });
});
