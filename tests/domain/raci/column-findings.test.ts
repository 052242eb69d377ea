import { coverageOf, findingsOf } from '../../../domain/raci/findings.js';
import { loadByPerson } from '../../../domain/raci/load.js';
import type { Activity, Column } from '../../../domain/raci/raci.js';
import { activity, ceo, cio, columns, context, engineer, matrixOf } from './sample-matrix.js';

const sound = { ceo: 'I', cio: 'A', team: 'R' } as const;
const namedRow = (name: string, initiative: string | null, index: number) =>
  activity({ ...sound }, { id: `row-${index}`, name, initiative });
const twiceIn = (...rows: [name: string, initiative: string | null][]) =>
  findingsOf(matrixOf(...rows.map(([name, initiative], index) => namedRow(name, initiative, index))), context)
    .filter(({ code }) => code === 'name-twice')
    .map(({ activity: id }) => id);

describe('two activities with the same name', () => {
  it('are an error of each, whatever case and spaces', () => {
    expect(twiceIn(['Model selection', null], ['  model   SELECTION ', null])).toEqual(['row-0', 'row-1']);
  });

  it('are found where they hold for a common initiative, “all” included', () => {
    expect(twiceIn(['Review', 'Pilot'], ['Review', null], ['Review', 'Other'])).toEqual([
      'row-0',
      'row-1',
      'row-2',
    ]);
    expect(twiceIn(['Review', 'Pilot'], ['Review', 'pilot '])).toEqual(['row-0', 'row-1']);
  });

  it('are none where the initiatives differ, or a space is missing', () => {
    expect(twiceIn(['Review', 'Pilot'], ['Review', 'Other'])).toEqual([]);
    expect(twiceIn(['Model selection', null], ['Modelselection', null])).toEqual([]);
  });
});

describe('the findings of whole columns', () => {
  const rows = (count: number, column: string): Activity[] =>
    Array.from({ length: count }, (_, index) =>
      activity({ [column]: 'A/R', exec: 'R' }, { id: `${column}-${index}`, name: `${column} ${index}` }),
    );
  const many = (all: Column[], activities: Activity[]) =>
    findingsOf({ columns: all, activities }, context).filter(({ code }) => code === 'many-accountable');

  it('count the A’s of a person over all columns, and leave leaders out', () => {
    const role: Column = { id: 'lead', kind: 'title', title: 'Lead engineer', holder: engineer };
    const both = [...columns, role];
    expect(many(both, [...rows(3, 'eng'), ...rows(2, 'lead')])).toEqual([]);
    expect(many(both, [...rows(3, 'eng'), ...rows(3, 'lead')])).toMatchObject([
      { column: 'eng', activity: null, values: { count: 6 } },
    ]);
    expect(many(both, rows(8, 'cio'))).toEqual([]);
  });

  it('name a column without R and A, from the first activity on', () => {
    const idle = (...activities: Activity[]) =>
      findingsOf(matrixOf(...activities), context)
        .filter(({ code }) => code === 'idle-column')
        .map(({ column }) => column);
    expect(idle()).toEqual([]);
    expect(idle(activity({ cio: 'A', team: 'R', exec: 'C', ceo: 'I' }))).toEqual(['ceo', 'exec', 'eng']);
    expect(idle(activity({ cio: 'A/R', team: 'R', exec: 'R', ceo: 'R', eng: 'A' }))).toEqual([]);
  });
});

describe('coverage', () => {
  const of = (...activities: Activity[]) => {
    const matrix = matrixOf(...activities);
    return coverageOf(matrix, findingsOf(matrix, context));
  };

  it('is of no activities nothing, and never a hundred percent', () => {
    expect(of()).toEqual({ sound: 0, all: 0, percent: null });
  });

  it('counts activities without an error, whatever the warnings', () => {
    const faulty = activity({ team: 'R' }, { id: 'faulty', name: 'Other' });
    expect(of(activity({ cio: 'A/R' }))).toEqual({ sound: 1, all: 1, percent: 100 });
    expect(of(activity({ cio: 'A/R' }), faulty)).toEqual({ sound: 1, all: 2, percent: 50 });
  });

  it('does not round up to a hundred', () => {
    const rows = Array.from({ length: 300 }, (_, index) =>
      activity(index === 0 ? {} : { cio: 'A/R' }, { id: `row-${index}`, name: `Row ${index}` }),
    );
    expect(of(...rows).percent).toBe(99);
  });
});

describe('the load by person', () => {
  it('counts each part of each activity once for a person, the heaviest first', () => {
    const role: Column = { id: 'lead', kind: 'title', title: 'Lead engineer', holder: engineer };
    const loads = loadByPerson(
      {
        columns: [...columns, role],
        activities: [
          activity({ cio: 'A/R', eng: 'R', lead: 'R', exec: 'C' }, { id: 'one' }),
          activity({ cio: 'A', eng: 'R', ceo: 'I' }, { id: 'two' }),
        ],
      },
      context,
    );
    expect(loads.slice(0, 2)).toEqual([
      { objectId: cio, accountable: 2, responsible: 1, consulted: 0, informed: 0 },
      { objectId: engineer, accountable: 0, responsible: 2, consulted: 0, informed: 0 },
    ]);
    expect(loads.find(({ objectId }) => objectId === ceo)).toMatchObject({ informed: 1 });
  });
});
