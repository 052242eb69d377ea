import {
  benchmarkContentSchema,
  mostOwn,
  noBenchmarks,
  removeBenchmark,
  saveBenchmark,
  type OwnBenchmarks,
} from '../../../domain/benchmarks/own-benchmarks.js';
import { sampleBenchmark } from '../../support/sample-benchmark.js';
import { changed, refused, unchanged } from '../expect-outcome.js';
import { actorIn, at, people, sampleWorkspace } from '../sample-workspace.js';

const workspace = sampleWorkspace();
const idOf = (number: number) => `01JD0000000000000000000${String(number).padStart(3, '0')}`;
const save = (
  own: OwnBenchmarks,
  changes: object = {},
  more: object = {},
  who: keyof typeof people = 'ceo',
) => {
  const command = { id: idOf(1), content: { ...sampleBenchmark, ...changes }, basedOn: own.version, ...more };
  return saveBenchmark({ workspace, own }, command, actorIn(workspace, who), at(3));
};
const one = () => changed(save(noBenchmarks)).result;

describe('a figure of one’s own', () => {
  it('is saved with its source, who saved it and when', () => {
    expect(one()).toEqual({
      version: 1,
      figures: [{ ...sampleBenchmark, id: idOf(1), by: people.ceo, at: at(3).toISOString() }],
    });
  });

  it('is changed in its place', () => {
    const two = changed(save(one(), {}, { id: idOf(2) })).result;
    const { figures } = changed(save(two, { value: 43 })).result;
    expect(figures.map(({ id, value }) => [id, value])).toEqual([
      [idOf(1), 43],
      [idOf(2), 41],
    ]);
  });

  it('is taken out; once more needs nothing', () => {
    const take = (own: OwnBenchmarks) =>
      removeBenchmark(
        { workspace, own },
        { id: idOf(1), basedOn: own.version },
        actorIn(workspace, 'facilitator'),
      );
    const { result } = changed(take(one()));
    expect(result).toEqual({ version: 2, figures: [] });
    unchanged(take(result));
  });

  it('names nobody in the history but by object id', () => {
    const [event] = changed(save(noBenchmarks)).events;
    expect(event).toMatchObject({ action: 'benchmarks.saved', details: { by: people.ceo, count: 1 } });
  });

  it.each([
    ['no statement', { statement: '' }, 'benchmarks.statement-missing'],
    ['nobody who published it', { publisher: '' }, 'benchmarks.source-missing'],
    ['no title of a source', { title: '' }, 'benchmarks.source-missing'],
  ])('is refused with %s', (_, changes, code) => {
    expect(refused(save(noBenchmarks, changes)).code).toBe(code);
  });

  it.each(['executive', 'contributor', 'roster'] as const)('is not for the %s to save or take out', (who) => {
    expect(refused(save(noBenchmarks, {}, {}, who)).code).toBe('benchmarks.not-allowed');
    const command = { id: idOf(1), basedOn: 1 };
    const outcome = removeBenchmark({ workspace, own: one() }, command, actorIn(workspace, who));
    expect(refused(outcome).code).toBe('benchmarks.not-allowed');
  });

  it('is refused when somebody has changed the list, when it is full, and when Accord was removed', () => {
    expect(refused(save(one(), {}, { basedOn: 0 })).code).toBe('benchmarks.changed');
    const [figure] = one().figures;
    if (!figure) throw new Error('Nothing was saved.');
    const full = {
      version: 9,
      figures: Array.from({ length: mostOwn }, (_, index) => ({ ...figure, id: idOf(100 + index) })),
    };
    expect(refused(save(full)).code).toBe('benchmarks.too-many');
    expect(changed(save(full, { value: 1 }, { id: idOf(100) })).result.figures).toHaveLength(mostOwn);
    const archived = { ...workspace, archivedAt: at().toISOString() };
    const command = { id: idOf(1), content: sampleBenchmark, basedOn: 0 };
    const outcome = saveBenchmark(
      { workspace: archived, own: noBenchmarks },
      command,
      actorIn(workspace, 'ceo'),
      at(),
    );
    expect(refused(outcome).code).toBe('workspace.archived');
  });
});

describe('as it is typed', () => {
  const read = (changes: object) => benchmarkContentSchema.safeParse({ ...sampleBenchmark, ...changes });
  it('is tidied', () => {
    expect(read({ title: '  Robotics\n Outlook ' }).data?.title).toBe('Robotics Outlook');
    expect(read({ title: ' \n ' }).data?.title).toBe('');
  });

  it.each([
    ['an address that runs a script', { address: 'javascript:alert(1)' }],
    ['an address that is none', { address: 'outlook' }],
    ['half a year', { year: 2026.5 }],
    ['a number that is none', { value: Number.NaN }],
    ['a statement without end', { statement: 'x'.repeat(501) }],
  ])('is no content with %s', (_, changes) => {
    expect(read(changes).success).toBe(false);
  });

  it('may lack an address, for a document that has none', () => {
    expect(read({ address: '' }).success).toBe(true);
  });
});
