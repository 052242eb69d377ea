import fc from 'fast-check';
import {
  appendToHistory,
  chainStart,
  historyEntrySchema,
  recordName,
  type ChainEnd,
  type HistoryEntry,
} from '../../../domain/history/history-chain.js';
import { verifyHistory } from '../../../domain/history/verify-history.js';
import { digestOf } from '../../../domain/kernel/digest.js';
import type { HistoryEvent, RecordWrite } from '../../../domain/kernel/outcome.js';
import { at, people } from '../sample-workspace.js';

interface History {
  entries: HistoryEntry[];
  end: ChainEnd;
  records: Map<string, object>;
}

/** A history as commits make it: each of some events and some written records. */
function historyOf(commits: { events: number; kinds: string[]; text: string }[]): History {
  const records = new Map<string, object>();
  const entries: HistoryEntry[] = [];
  let end = chainStart;
  for (const [index, { events, kinds, text }] of commits.entries()) {
    const written = kinds.map((kind): RecordWrite => ({
      ref: { kind, id: '0001' },
      body: { kind, index, text },
    }));
    const told = Array.from({ length: events }, (_, order): HistoryEvent => ({
      action: `sample.step-${order}`,
      subject: { kind: 'charter', id: '0001' },
      details: { text, order, people: [people.ceo], nothing: null, yes: true },
    }));
    const appended = appendToHistory(end, told, written, people.ceo, at(index));
    entries.push(...appended.entries);
    end = appended.end;
    for (const { ref, body } of written) records.set(recordName(ref), body);
  }
  return { entries, end, records };
}

const commits = fc.array(
  fc.record({
    events: fc.integer({ min: 1, max: 3 }),
    kinds: fc.uniqueArray(fc.constantFrom('charter', 'charter-text', 'workspace'), { minLength: 1 }),
    text: fc.string({ unit: 'grapheme' }),
  }),
  { minLength: 2, maxLength: 6 },
);
const history = commits.map(historyOf);
/** A history and the index of one of its entries. */
const historyAndIndex = history.chain((one) =>
  fc.tuple(fc.constant(one), fc.nat({ max: one.entries.length - 1 })),
);

const verify = ({ end, records }: History, entries: readonly HistoryEntry[]) =>
  verifyHistory(entries, end, records);
const entryAt = ({ entries }: History, index: number) => {
  const entry = entries[index];
  if (!entry) throw new Error(`No entry at ${index}.`);
  return entry;
};

/** With a hash that fits the content, as who knows the layout would write it. */
function rehashed(entry: HistoryEntry): HistoryEntry {
  return { ...entry, hash: digestOf({ ...entry, hash: undefined }) };
}

/** One alteration for each field. */
const alterations: { [Field in keyof HistoryEntry]: (entry: HistoryEntry) => HistoryEntry[Field] } = {
  sequence: (entry) => entry.sequence + 1,
  at: () => '2020-01-01T00:00:00.000Z',
  by: () => people.outsider,
  action: (entry) => `${entry.action}-not`,
  subject: (entry) => ({ ...entry.subject, id: '9999' }),
  details: (entry) => ({ ...entry.details, order: -1 }),
  records: (entry) => [...entry.records, { kind: 'charter', id: '9999', digest: 'x' }],
  previousHash: () => 'b'.repeat(64),
  hash: () => 'c'.repeat(64),
};
const fields = Object.keys(alterations) as (keyof HistoryEntry)[];

describe('the history', () => {
  it('verifies as it was written', () => {
    fc.assert(
      fc.property(history, (one) => {
        expect(verify(one, one.entries)).toBeUndefined();
        expect(one.entries.map((entry) => historyEntrySchema.parse(entry))).toEqual(one.entries);
        expect(one.entries.map(({ sequence }) => sequence)).toEqual(one.entries.map((_, index) => index + 1));
      }),
    );
  });

  it('verifies while there is none', () => {
    expect(verifyHistory([], chainStart, new Map())).toBeUndefined();
  });

  it('names the records of a commit once, with their digests, in its first entry', () => {
    const { entries, records } = historyOf([{ events: 3, kinds: ['charter', 'workspace'], text: 'x' }]);
    expect(entries.map((entry) => entry.records.length)).toEqual([2, 0, 0]);
    expect(entries[0]?.records[0]).toEqual({
      kind: 'charter',
      id: '0001',
      digest: digestOf(records.get('charter!0001') ?? {}),
    });
  });

  it.each(fields)('names the entry whose %s was altered', (field) => {
    fc.assert(
      fc.property(historyAndIndex, ([one, index]) => {
        const altered = one.entries.with(index, {
          ...entryAt(one, index),
          [field]: alterations[field](entryAt(one, index)),
        });
        expect(verify(one, altered)?.sequence).toBe(index + 1);
      }),
    );
  });

  it('names the entry after one that was altered and hashed anew, or the last one itself', () => {
    fc.assert(
      fc.property(
        historyAndIndex,
        fc.constantFrom('at', 'by', 'action', 'details'),
        ([one, index], field) => {
          const entry = entryAt(one, index);
          const forged = rehashed({ ...entry, [field]: alterations[field](entry) });
          const last = index === one.entries.length - 1;
          expect(verify(one, one.entries.with(index, forged))).toEqual(
            last ? { sequence: index + 1, reason: 'altered' } : { sequence: index + 2, reason: 'unlinked' },
          );
        },
      ),
    );
  });

  it('names the last entry when everything up to it was rewritten without a flaw, since the head knows better', () => {
    fc.assert(
      fc.property(historyAndIndex, ([one, index]) => {
        let previousHash = index === 0 ? chainStart.hash : entryAt(one, index - 1).hash;
        const rewritten = one.entries.slice(index).map((entry) => {
          const forged = rehashed({ ...entry, by: people.outsider, previousHash });
          previousHash = forged.hash;
          return forged;
        });
        expect(verify(one, [...one.entries.slice(0, index), ...rewritten])).toEqual({
          sequence: one.entries.length,
          reason: 'altered',
        });
      }),
    );
  });

  it('names the first entry that is missing', () => {
    fc.assert(
      fc.property(historyAndIndex, ([one, index]) => {
        const last = index === one.entries.length - 1;
        expect(verify(one, one.entries.toSpliced(index, 1))).toEqual({
          sequence: index + 1,
          reason: last ? 'cut-off' : 'missing',
        });
      }),
    );
  });

  it('names the first entry after a cut', () => {
    fc.assert(
      fc.property(historyAndIndex, ([one, index]) => {
        expect(verify(one, one.entries.slice(0, index))).toEqual({ sequence: index + 1, reason: 'cut-off' });
      }),
    );
  });

  it('names the place of an entry that was inserted', () => {
    fc.assert(
      fc.property(historyAndIndex, ([one, index]) => {
        const repeated = one.entries.toSpliced(index, 0, entryAt(one, index));
        const fault = verify(one, repeated);
        expect(fault?.sequence).toBe(index + 2);
        const forged = rehashed({ ...entryAt(one, index), by: people.outsider });
        expect(verify(one, one.entries.toSpliced(index, 0, forged))?.sequence).toBe(index + 2);
      }),
    );
  });

  it('names what was added behind the head’s back, though it links', () => {
    fc.assert(
      fc.property(history, (one) => {
        const event = { action: 'sample.forged', subject: { kind: 'charter', id: '0001' }, details: {} };
        const { entries } = appendToHistory(one.end, [event, event], [], people.outsider, at());
        expect(verify(one, [...one.entries, ...entries])).toEqual({
          sequence: one.end.sequence + 1,
          reason: 'unlinked',
        });
      }),
    );
  });

  it('names the first of two entries that were exchanged', () => {
    fc.assert(
      fc.property(historyAndIndex, fc.nat(), ([one, index], step) => {
        const other = (index + 1 + (step % (one.entries.length - 1))) % one.entries.length;
        const swapped = one.entries.with(index, entryAt(one, other)).with(other, entryAt(one, index));
        expect(verify(one, swapped)?.sequence).toBe(Math.min(index, other) + 1);
      }),
    );
  });

  it('names the entry that wrote the record which was altered or is gone', () => {
    fc.assert(
      fc.property(history, fc.nat(), (one, pick) => {
        const names = [...one.records.keys()];
        const name = names[pick % names.length] ?? '';
        const [kind = '', id = ''] = name.split('!');
        const writer = one.entries.findLast((entry) => entry.records.some((record) => record.kind === kind));
        const altered = new Map(one.records).set(name, { ...one.records.get(name), extra: 1 });
        expect(verifyHistory(one.entries, one.end, altered)).toEqual({
          sequence: writer?.sequence,
          reason: 'record-altered',
          record: { kind, id },
        });
        const lost = new Map(one.records);
        lost.delete(name);
        expect(verifyHistory(one.entries, one.end, lost)).toMatchObject({
          sequence: writer?.sequence,
          reason: 'record-missing',
        });
      }),
    );
  });

  it('names the earliest entry when several records don’t fit', () => {
    const one = historyOf([
      { events: 1, kinds: ['workspace'], text: '' },
      { events: 1, kinds: ['charter'], text: '' },
    ]);
    const fault = verifyHistory(one.entries, one.end, new Map([...one.records].map(([name]) => [name, {}])));
    expect(fault).toEqual({
      sequence: 1,
      reason: 'record-altered',
      record: { kind: 'workspace', id: '0001' },
    });
  });

  it('does not mind the order of the fields of a record or an entry', () => {
    const one = historyOf([{ events: 1, kinds: ['charter'], text: 'x' }]);
    const reversed = <Value extends object>(value: Value) =>
      Object.fromEntries(Object.entries(value).toReversed()) as Value;
    const records = new Map([...one.records].map(([name, body]) => [name, reversed(body)]));
    expect(verifyHistory(one.entries.map(reversed), one.end, records)).toBeUndefined();
  });
});
