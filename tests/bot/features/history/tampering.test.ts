import fc from 'fast-check';
import { verifyWorkspace } from '../../../../bot/features/history/verify-workspace.js';
import { headRow, historyRow, memberRow, peopleRow } from '../../../../bot/storage/keys.js';
import type { Anchor } from '../../../../domain/history/chain-walk.js';
import { historyEntrySchema, type HistoryEntry } from '../../../../domain/history/history-chain.js';
import { digestOf } from '../../../../domain/kernel/digest.js';
import { accordOnLoopback, cast, type AccordOnLoopback } from '../../../support/accord-on-loopback.js';
import { coveredRows, playHistory, readEntries } from '../../../support/history-story.js';
import { storedRows, type StoredRows } from '../../../support/stored-rows.js';

/** The paths to everything that isn't an object or a list: `['details', 'by']`. */
function leavesOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const parts = Object.entries(value).flatMap(([key, part]) => leavesOf(part, [...path, key]));
  return parts.length === 0 ? [path] : parts;
}

function changedAt(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) {
    if (typeof value === 'number') return value + 1;
    if (typeof value === 'boolean') return !value;
    return typeof value === 'string' ? `${value}x` : 'x';
  }
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  copy[key] = changedAt(copy[key], rest);
  return copy;
}

describe('verification of a real story, tampered with in the storage', () => {
  let on: AccordOnLoopback;
  let raw: StoredRows;
  let covered: { row: string; sequence: number }[];
  let entries: HistoryEntry[];
  const texts = new Map<string, string>();

  beforeAll(async () => {
    on = await accordOnLoopback();
    await playHistory(on);
    raw = storedRows(on.prefix, on.workspaceId);
    covered = await coveredRows(on);
    entries = await readEntries(on);
    for (const { row } of [...covered, { row: headRow }]) texts.set(row, (await raw.read(row)).text);
  }, 60_000);
  afterAll(() => on.close());

  const verify = async (anchors: Anchor[] = []) => {
    const verified = await verifyWorkspace(on.accord.tables.records, on.workspaceId, anchors);
    return verified?.verification;
  };
  const textOfRow = (row: string): string => texts.get(row) ?? '';
  const anchorAt = (sequence: number): Anchor => ({
    sequence,
    hash: entries[sequence - 1]?.hash ?? '',
    from: 'card',
  });
  /** What verification finds while a row holds this; afterwards the row is as it was. */
  const faultWhile = async (row: string, text: string) => {
    await raw.write(row, text);
    try {
      return (await verify())?.fault;
    } finally {
      await raw.write(row, textOfRow(row));
    }
  };
  /** Puts everything back. */
  const restore = async () => {
    for (const [row, text] of texts) await raw.write(row, text);
  };

  it('has a story to tell, and finds it intact', async () => {
    expect(entries.length).toBeGreaterThan(20);
    expect(new Set(covered.map(({ row }) => row.split('!')[0]))).toEqual(
      new Set(['history', 'workspace', 'charter', 'charter-text']),
    );
    expect(await verify()).toMatchObject({
      intact: true,
      fault: null,
      entries: entries.length,
      records: covered.length - entries.length,
    });
    expect(await verify([anchorAt(1), anchorAt(entries.length)])).toMatchObject({ intact: true });
  });

  it('names the entry for any byte of any row that is replaced, taken out or put in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.nat(),
        fc.constantFrom('replace', 'remove', 'insert'),
        fc.integer({ min: 0x20, max: 0x7e }),
        async (pick, at, change, code) => {
          const { row, sequence } = covered[pick % covered.length] ?? { row: '', sequence: 0 };
          const text = textOfRow(row);
          const offset = at % text.length;
          const put = change === 'remove' ? '' : String.fromCharCode(code);
          const tampered = text.slice(0, offset) + put + text.slice(offset + (change === 'insert' ? 0 : 1));
          fc.pre(tampered !== text);
          expect((await faultWhile(row, tampered))?.sequence).toBe(sequence);
        },
      ),
      { numRuns: 150 },
    );
    expect((await verify())?.intact).toBe(true);
  }, 60_000);

  it('names the entry for each field of each row', async () => {
    const missed: string[] = [];
    for (const { row, sequence } of covered) {
      const value: unknown = JSON.parse(textOfRow(row));
      const leaves = leavesOf(value);
      // Every field of the entries; of the long records every seventh, so that each of their parts is met.
      const chosen = row.startsWith('history') ? leaves : leaves.filter((_, index) => index % 7 === 0);
      for (const path of chosen) {
        const fault = await faultWhile(row, JSON.stringify(changedAt(value, path)));
        if (fault?.sequence !== sequence) missed.push(`${row} ${path.join('.')}: ${fault?.sequence}`);
      }
    }
    expect(missed).toEqual([]);
  }, 120_000);

  it('names the entry that names a record by what no row can be called', async () => {
    const entry = entries.find(({ records }) => records.length > 0);
    const [record, ...others] = entry?.records ?? [];
    const row = historyRow(entry?.sequence ?? 0);
    const names = [
      { kind: '#harter' },
      { kind: 'chart/er' },
      { kind: 'charter\u0000' },
      { kind: '', id: '' },
      { kind: '\ud800' },
      { id: 'x'.repeat(600) },
    ];
    for (const name of names) {
      const forged = { ...entry, records: [{ ...record, ...name }, ...others] };
      expect(await faultWhile(row, JSON.stringify(forged))).toEqual({
        sequence: entry?.sequence,
        reason: 'altered',
        record: null,
      });
    }
  });

  it('names the entry of a record that holds half a surrogate pair, which no JSON of ours does', async () => {
    for (const { row, sequence } of covered) {
      const half = { ...(JSON.parse(textOfRow(row)) as object), by: '\ud800' };
      expect((await faultWhile(row, JSON.stringify(half)))?.sequence).toBe(sequence);
    }
  });

  it('names the entry of a row that is gone, or is no row of ours any more', async () => {
    for (const { row, sequence } of covered) {
      await raw.remove(row);
      expect((await verify())?.fault?.sequence).toBe(sequence);
      await raw.write(row, textOfRow(row), { schema: 2 });
      expect((await verify())?.fault?.sequence).toBe(sequence);
      await raw.write(row, textOfRow(row));
    }
    expect((await verify())?.intact).toBe(true);
  }, 60_000);

  it('names the first of the newest entries that were cut off, also with the head turned back', async () => {
    const end = entries.length;
    for (const cut of [1, 2, 5]) {
      for (let sequence = end - cut + 1; sequence <= end; sequence += 1)
        await raw.remove(historyRow(sequence));
      expect((await verify())?.fault).toMatchObject({ sequence: end - cut + 1, reason: 'cut-off' });

      const last = entries[end - cut - 1];
      const head = JSON.parse(textOfRow(headRow)) as object;
      const turnedBack = { ...head, historySequence: last?.sequence, historyHash: last?.hash };
      await raw.write(headRow, JSON.stringify(turnedBack));
      expect((await verify([anchorAt(end)]))?.fault).toMatchObject({
        sequence: end - cut + 1,
        reason: 'cut-off',
      });
      await restore();
    }
    expect((await verify())?.intact).toBe(true);
  }, 60_000);

  it('names what was added behind the head’s back, though it links', async () => {
    const last = entries.at(-1);
    const sequence = entries.length + 1;
    const unhashed = { ...last, sequence, records: [], previousHash: last?.hash, hash: undefined };
    const forged = historyEntrySchema.parse({ ...unhashed, hash: digestOf(unhashed) });
    await raw.write(historyRow(sequence), JSON.stringify(forged));
    const found = await verify();
    await raw.remove(historyRow(sequence));
    expect(found?.fault).toMatchObject({ sequence, reason: 'unlinked' });
  });

  it('finds a chain that was rewritten without a flaw by the hash that a posted card carries', async () => {
    const [post] = await on.cards(cast.ceo, 'The AI Strategy Charter is in force');
    const card = JSON.stringify(post?.card);
    const [, sequence, hash] = /"sequence":(\d+),"hash":"([0-9a-f]{64})"/.exec(card) ?? [];
    const anchor: Anchor = { sequence: Number(sequence), hash: hash ?? '', from: 'card' };
    expect(anchor).toEqual(anchorAt(anchor.sequence));

    const rewriteFrom = async (first: number) => {
      let previousHash = entries[first - 2]?.hash ?? '0'.repeat(64);
      for (const entry of entries.slice(first - 1)) {
        const { hash: _old, ...unhashed } = { ...entry, at: '2020-01-01T00:00:00.000Z', previousHash };
        const forged = historyEntrySchema.parse({ ...unhashed, hash: digestOf(unhashed) });
        await raw.write(historyRow(entry.sequence), JSON.stringify(forged));
        previousHash = forged.hash;
      }
      const head = JSON.parse(textOfRow(headRow)) as object;
      await raw.write(headRow, JSON.stringify({ ...head, historyHash: previousHash }));
    };
    for (const first of [1, Math.floor(anchor.sequence / 2), anchor.sequence]) {
      await rewriteFrom(first);
      // In itself it is whole: only what was taken down elsewhere gives it away.
      expect((await verify())?.intact).toBe(true);
      expect((await verify([anchor]))?.fault).toMatchObject({
        sequence: anchor.sequence,
        reason: 'rewritten',
      });
      await restore();
    }
    await rewriteFrom(anchor.sequence + 1);
    expect((await verify([anchor]))?.intact).toBe(true);
    await restore();
  }, 60_000);

  it('still fits when the names of people are erased', async () => {
    const people = (await raw.read(peopleRow)).text;
    await raw.write(peopleRow, JSON.stringify({ people: {} }));
    await raw.remove(memberRow(cast.ceo.objectId));
    expect((await verify())?.intact).toBe(true);
    await raw.write(peopleRow, people);
  });
});
