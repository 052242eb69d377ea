import fc from 'fast-check';
import type { Anchor } from '../../../domain/history/chain-walk.js';
import {
  appendToHistory,
  chainStart,
  recordName,
  type ChainEnd,
  type HistoryEntry,
} from '../../../domain/history/history-chain.js';
import { exportText, readExport } from '../../../domain/history/history-export.js';
import { mayExportKind } from '../../../domain/history/readable-records.js';
import { parseOwnJson } from '../../../domain/history/stored-json.js';
import { verifyHistory } from '../../../domain/history/verify-history.js';
import type { RecordRef } from '../../../domain/kernel/outcome.js';
import { at, people } from '../sample-workspace.js';

interface Told {
  entries: HistoryEntry[];
  end: ChainEnd;
  records: Map<string, object>;
  refs: RecordRef[];
}

/** One commit for each text, on one of three charters. */
function told(texts: readonly string[], by: string = people.ceo): Told {
  const records = new Map<string, object>();
  const refs = new Map<string, RecordRef>();
  const entries: HistoryEntry[] = [];
  let end = chainStart;
  for (const [index, text] of texts.entries()) {
    const ref = { kind: 'charter', id: `000${index % 3}` };
    const write = { ref, body: { text, index } };
    const event = { action: 'charter.edited', subject: ref, details: { text } };
    const appended = appendToHistory(end, [event], [write], by, at(index));
    entries.push(...appended.entries);
    end = appended.end;
    records.set(recordName(ref), write.body);
    refs.set(recordName(ref), ref);
  }
  return { entries, end, records, refs: [...refs.values()] };
}

const texts = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 8 });
const anchorOf = ({ entries }: Told, sequence: number): Anchor => ({
  sequence,
  hash: entries[sequence - 1]?.hash ?? '',
  from: 'card',
});
const fileOf = ({ entries, end, records, refs }: Told, withheld: RecordRef[] = []) =>
  exportText(
    end,
    entries.map((entry) => JSON.stringify(entry)),
    refs
      .filter((ref) => !withheld.includes(ref))
      .map((ref) => ({ ref, body: records.get(recordName(ref)) ?? {} })),
    withheld,
  );
const verifyFile = (file: string, anchors: Anchor[] = []) => {
  const found = readExport(file.split('\n'));
  if (!found) return 'unreadable';
  return verifyHistory(found.entries, found.end, found.records, anchors, found.withheld);
};

describe('anchors', () => {
  it('fit the chain that they were taken from, however it has grown', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (some, pick) => {
        const one = told(some);
        const anchor = anchorOf(one, 1 + (pick % one.entries.length));
        expect(verifyHistory(one.entries, one.end, one.records, [anchor])).toBeUndefined();
      }),
    );
  });

  it('name their entry when the whole chain was rewritten, head and records too', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (some, pick) => {
        const [one, forged] = [told(some), told(some, people.outsider)];
        const anchor = anchorOf(one, 1 + (pick % one.entries.length));
        expect(verifyHistory(forged.entries, forged.end, forged.records)).toBeUndefined();
        expect(verifyHistory(forged.entries, forged.end, forged.records, [anchor])).toEqual({
          sequence: anchor.sequence,
          reason: 'rewritten',
          anchor,
        });
      }),
    );
  });

  it('name the first entry that was cut off, when the head was turned back with it', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (some, pick) => {
        const one = told(some);
        const anchor = anchorOf(one, one.entries.length);
        const kept = told(some.slice(0, pick % some.length));
        expect(verifyHistory(kept.entries, kept.end, kept.records, [anchor])).toEqual({
          sequence: kept.entries.length + 1,
          reason: 'cut-off',
          anchor,
        });
      }),
    );
  });

  it('are told the earliest misfit of several', () => {
    const [one, forged] = [told(['a', 'b', 'c']), told(['a', 'b', 'c'], people.outsider)];
    const anchors = [3, 2].map((sequence) => anchorOf(one, sequence));
    expect(verifyHistory(forged.entries, forged.end, forged.records, anchors)?.sequence).toBe(2);
  });
});

describe('an export', () => {
  it('is JSON, and reads back as what it was written from', () => {
    fc.assert(
      fc.property(texts, (some) => {
        const one = told(some);
        const file = fileOf(one);
        expect(JSON.parse(file)).toMatchObject({ end: one.end, entries: one.entries, withheld: [] });
        expect(readExport(file.split('\n'))).toEqual({
          end: one.end,
          entries: one.entries,
          records: one.records,
          withheld: new Set(),
        });
        expect(verifyFile(file)).toBeUndefined();
      }),
    );
  });

  it('is found out for any character that is changed, and names the line’s entry', () => {
    const one = told(['first', 'second', 'third', 'fourth']);
    const file = fileOf(one);
    fc.assert(
      fc.property(fc.nat({ max: file.length - 1 }), fc.integer({ min: 0x20, max: 0x7e }), (offset, code) => {
        const tampered = file.slice(0, offset) + String.fromCharCode(code) + file.slice(offset + 1);
        fc.pre(tampered !== file);
        const found = verifyFile(tampered);
        expect(found).toBeDefined();
        const line = file.slice(0, offset).split('\n').length - 1;
        fc.pre(line >= 1 && line <= 4 && file[offset] !== '\n');
        expect(found).toMatchObject({ sequence: line });
      }),
      { numRuns: 1000 },
    );
  });

  it('names the entry whose record was left out, altered or put in twice', () => {
    const one = told(['a', 'b', 'c']);
    const [first, ...others] = one.refs;
    if (!first) throw new Error('There is no record.');
    const file = (records: { ref: RecordRef; body: object }[]) =>
      exportText(
        one.end,
        one.entries.map((entry) => JSON.stringify(entry)),
        records,
        [],
      );
    const all = one.refs.map((ref) => ({ ref, body: one.records.get(recordName(ref)) ?? {} }));
    expect(verifyFile(file(all.slice(1)))).toMatchObject({ sequence: 1, reason: 'record-missing' });
    const altered = { ref: first, body: { text: 'z', index: 0 } };
    expect(verifyFile(file([altered, ...all.slice(1)]))).toMatchObject({ reason: 'record-altered' });
    expect(verifyFile(file([altered, ...all]))).toMatchObject({ sequence: 1, reason: 'record-altered' });
    const stranger = { ref: { kind: 'charter', id: '0009' }, body: {} };
    expect(verifyFile(file([...all, stranger]))).toMatchObject({
      reason: 'record-unknown',
      record: stranger.ref,
    });
    expect(others).toHaveLength(2);
  });

  it('verifies without what was withheld', () => {
    const one = told(['a', 'b', 'c']);
    expect(verifyFile(fileOf(one, one.refs.slice(0, 1)))).toBeUndefined();
  });

  it('keeps a row that is no JSON, so that it can be looked at', () => {
    const one = told(['a', 'b']);
    const rows = one.entries.map((entry) => JSON.stringify(entry));
    const broken = exportText(one.end, [rows[0], `${rows[1]}}`], [], one.refs);
    expect(JSON.parse(broken)).toMatchObject({ entries: [one.entries[0], `${rows[1]}}`] });
    expect(verifyFile(broken)).toMatchObject({ sequence: 2, reason: 'altered' });
  });

  it.each(['', '{}', 'entries', '{"format":"accord-history/2","entries":[', '\n\n'])(
    'is nothing else: %j',
    (text) => {
      expect(readExport(text.split('\n'))).toBeUndefined();
    },
  );

  it('holds no record of a kind that nobody has given leave for', () => {
    expect(mayExportKind('charter', ['facilitator', 'roster'])).toBe(true);
    expect(mayExportKind('charter', ['roster'])).toBe(false);
    expect(mayExportKind('pay-link', ['ceo', 'roster'])).toBe(false);
  });
});

describe('JSON of our own', () => {
  it.each(['{"a":1}', '[]', '"é"', '{"a":"\\n"}'])('is read when it is as we write it: %s', (text) => {
    expect(parseOwnJson(text)).toEqual(JSON.parse(text));
  });

  it.each(['{"a": 1}', '{"a":1E0}', '{"a":"\\u000A"}', '{"a":1,"a":1}', '{"a":1', ''])(
    'is not read when a byte of it is another: %j',
    (text) => {
      expect(parseOwnJson(text)).toBeUndefined();
    },
  );
});
