import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { Projections } from '../../../bot/projection/projections.js';
import type { Projection } from '../../../bot/projection/projection.js';
import { rangeOf } from '../../../bot/storage/keys.js';
import { measure } from '../../../bot/storage/metering.js';
import type { RecordTable } from '../../../bot/storage/record-table.js';
import { storageForTest } from '../../support/storage-for-test.js';
import { endOf, notes, readHead, writeNotes } from './notes-for-test.js';

let records: RecordTable;
beforeAll(async () => {
  ({ records } = await storageForTest());
});

const instance = (mostBytes?: number) => new Projections(records, [notes], mostBytes);
const newWorkspace = () => `workspace-${randomUUID()}`;
const now = new Date('2026-11-21T09:00:00Z');

/** As a reader does: the head first. */
async function look(projections: Projections, workspaceId: string): Promise<Projection> {
  const { body } = await readHead(records, workspaceId);
  return projections.upTo(workspaceId, endOf(body));
}
const idsOf = (projection: Projection, words: string) =>
  projection.search(notes, words, { now, keep: () => true }).map(({ id }) => id);
const sorted = (projection: Projection) =>
  projection.all(notes).toSorted((one, other) => one.id.localeCompare(other.id));

describe('a projection', () => {
  it('finds at once what another instance has just written, and no longer what was there before', async () => {
    const workspaceId = newWorkspace();
    const [here, there] = [instance(), instance()];
    await writeNotes(records, workspaceId, [{ id: 'a', text: 'Quantum computers' }]);
    expect(idsOf(await look(here, workspaceId), 'quantum')).toEqual(['a']);
    expect(idsOf(await look(there, workspaceId), 'quantum')).toEqual(['a']);

    await writeNotes(records, workspaceId, [
      { id: 'a', text: 'Steam engines' },
      { id: 'b', text: 'Sails' },
    ]);
    for (const projections of [here, there]) {
      const projection = await look(projections, workspaceId);
      expect(idsOf(projection, 'quantum')).toEqual([]);
      expect(idsOf(projection, 'steam')).toEqual(['a']);
      expect(idsOf(projection, 'sails')).toEqual(['b']);
    }
    await writeNotes(records, workspaceId, [{ id: 'a', text: 'Steam engines', hidden: true }]);
    expect(idsOf(await look(there, workspaceId), 'steam')).toEqual([]);
  });

  it('costs nothing while nothing has changed, and two waits after a change, however many records there are', async () => {
    for (const count of [3, 90]) {
      const workspaceId = newWorkspace();
      const projections = instance();
      const ids = Array.from({ length: count }, (_, index) => `n${index}`);
      await writeNotes(
        records,
        workspaceId,
        ids.map((id) => ({ id, text: 'Sails' })),
      );
      await look(projections, workspaceId);
      const end = endOf((await readHead(records, workspaceId)).body);
      expect(await measure('again', () => projections.upTo(workspaceId, end))).toMatchObject({
        operations: 0,
      });

      await writeNotes(records, workspaceId, [{ id: 'n1', text: 'Steam' }], { events: 2 });
      const after = endOf((await readHead(records, workspaceId)).body);
      const use = await measure('caught up', () => projections.upTo(workspaceId, after));
      expect(use).toMatchObject({ waits: 2, operations: 2, entitiesRead: 3 });
    }
  });

  it('is caught up once for all who ask at the same time, each with the newest', async () => {
    const workspaceId = newWorkspace();
    const projections = instance();
    await writeNotes(records, workspaceId, [{ id: 'a', text: 'Sails' }]);
    const before = endOf((await readHead(records, workspaceId)).body);
    await writeNotes(records, workspaceId, [{ id: 'b', text: 'Sails' }]);
    const end = endOf((await readHead(records, workspaceId)).body);
    const use = await measure('at once', () =>
      Promise.all(
        Array.from({ length: 40 }, (_, index) =>
          projections.upTo(workspaceId, index % 2 === 0 ? end : before),
        ),
      ),
    );
    expect(use.result.every((projection) => idsOf(projection, 'sails').length > 0)).toBe(true);
    const latest = use.result.filter((_, index) => index % 2 === 0);
    expect(latest.every((projection) => idsOf(projection, 'sails').length === 2)).toBe(true);
    // One range to build it; those who knew an older head looked at it again.
    expect(use.operations).toBeLessThanOrEqual(1 + 20);
    expect(use.entitiesRead).toBeLessThanOrEqual(2 + 20);
  });

  it('forgets the workspaces used longest ago when the rest would take too much, and finds their words again', async () => {
    const workspaces = [newWorkspace(), newWorkspace(), newWorkspace()];
    for (const id of workspaces) await writeNotes(records, id, [{ id: 'a', text: 'Sails '.repeat(2000) }]);
    const [first = '', second = '', third = ''] = workspaces;
    const roomy = instance();
    await look(roomy, first);
    const [[, bytes] = ['', 0]] = roomy.sizes;

    const projections = instance(bytes * 2.5);
    await look(projections, first);
    await look(projections, second);
    await look(projections, first);
    await look(projections, third);
    expect(projections.sizes.map(([id]) => id)).toEqual([first, third]);
    expect(idsOf(await look(projections, second), 'sails')).toEqual(['a']);
    expect(projections.sizes.map(([id]) => id)).toEqual([third, second]);
    const total = projections.sizes.reduce((sum, [, size]) => sum + size, 0);
    expect(total).toBeLessThanOrEqual(bytes * 2.5);

    const tight = instance(1);
    await look(tight, first);
    expect(idsOf(await look(tight, second), 'sails')).toEqual(['a']);
    expect(tight.sizes.map(([id]) => id)).toEqual([second]);
  });

  it('is built anew for a workspace that was deleted and made again', async () => {
    const workspaceId = newWorkspace();
    const projections = instance();
    for (const text of ['Sails', 'Steam', 'Quantum']) {
      await writeNotes(records, workspaceId, [{ id: text, text }]);
    }
    expect(idsOf(await look(projections, workspaceId), 'steam')).toEqual(['Steam']);
    const wipe = async () => {
      for (const { row } of await records.range(workspaceId, '!', '~'))
        await records.remove(workspaceId, row);
    };
    await wipe();
    await writeNotes(records, workspaceId, [{ id: 'x', text: 'Rails' }]);
    expect(sorted(await look(projections, workspaceId)).map(({ id }) => id)).toEqual(['x']);
    // As long a history as before, but another.
    await wipe();
    await writeNotes(records, workspaceId, [{ id: 'y', text: 'Wings' }]);
    expect(sorted(await look(projections, workspaceId)).map(({ id }) => id)).toEqual(['y']);
  });

  it('is built anew when a row of the history is missing, and does without a record that can’t be read', async () => {
    const workspaceId = newWorkspace();
    const projections = instance();
    await writeNotes(records, workspaceId, [{ id: 'a', text: 'Sails' }]);
    await look(projections, workspaceId);
    await writeNotes(records, workspaceId, [{ id: 'b', text: 'Steam' }]);
    await writeNotes(records, workspaceId, [{ id: 'c', text: 'Rails' }]);
    const { from, to } = rangeOf('history');
    const [, second] = await records.range(workspaceId, from, to);
    await records.remove(workspaceId, second?.row ?? '');
    await records.put(workspaceId, 'note!a', { nonsense: true });
    expect(sorted(await look(projections, workspaceId)).map(({ id }) => id)).toEqual(['b', 'c']);
  });
});

const words = ['sails', 'steam', 'rails', 'wings', 'quantum', 'Café'];
const note = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  text: fc.array(fc.constantFrom(...words), { maxLength: 4 }).map((chosen) => chosen.join(' ')),
  hidden: fc.boolean(),
});
const step = fc.record({
  written: fc.uniqueArray(note, { selector: ({ id }) => id, minLength: 1, maxLength: 3 }),
  kind: fc.constantFrom('note', 'note', 'note', 'other'),
  events: fc.integer({ min: 1, max: 3 }),
  looksAt: fc.constantFrom('neither', 'here', 'there', 'both'),
});

it('has after any sequence of commits the documents, and finds what, one built from scratch has and finds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      const workspaceId = newWorkspace();
      const [here, there] = [instance(), instance()];
      for (const { written, kind, events, looksAt } of steps) {
        await writeNotes(records, workspaceId, written, { kind, events });
        if (looksAt === 'here' || looksAt === 'both') await look(here, workspaceId);
        if (looksAt === 'there' || looksAt === 'both') await look(there, workspaceId);
      }
      const scratch = await look(instance(), workspaceId);
      for (const projections of [here, there]) {
        const projection = await look(projections, workspaceId);
        expect(sorted(projection)).toEqual(sorted(scratch));
        expect(projection.bytes).toBe(scratch.bytes);
        for (const word of [...words, 'sail', 'stem', 'cafe wings']) {
          expect(idsOf(projection, word).toSorted()).toEqual(idsOf(scratch, word).toSorted());
        }
      }
    }),
    { numRuns: 25 },
  );
});
