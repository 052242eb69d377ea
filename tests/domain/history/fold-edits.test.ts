import fc from 'fast-check';
import { foldEdits } from '../../../domain/history/fold-edits.js';
import type { HistoryEntryView } from '../../../domain/history/history-api.js';

const entryAt = (sequence: number, change: Partial<HistoryEntryView> = {}): HistoryEntryView => ({
  sequence,
  at: '2026-11-23T10:00:00.000Z',
  by: 'a',
  action: 'charter.article-edited',
  subject: { kind: 'charter', id: '0001' },
  details: { voidedSignatures: false },
  hash: 'x',
  ...change,
});
const lengths = (entries: HistoryEntryView[]) => foldEdits(entries).map((run) => run.length);

describe('folding edits', () => {
  it('puts neighbouring edits of one version by one person together', () => {
    expect(lengths([entryAt(5), entryAt(4), entryAt(3)])).toEqual([3]);
    expect(lengths([entryAt(5), entryAt(4, { by: 'b' }), entryAt(3)])).toEqual([1, 1, 1]);
    expect(lengths([entryAt(5), entryAt(4, { subject: { kind: 'charter', id: '0002' } })])).toEqual([1, 1]);
  });

  it('leaves alone what is said only once, and the edit that made signatures void', () => {
    const signed = { action: 'charter.signed' };
    expect(lengths([entryAt(5, signed), entryAt(4, signed)])).toEqual([1, 1]);
    const voiding = { details: { voidedSignatures: true } };
    expect(lengths([entryAt(5), entryAt(4), entryAt(3, voiding), entryAt(2)])).toEqual([2, 1, 1]);
  });

  it('loses nothing and keeps the order', () => {
    const entry = fc.record({
      by: fc.constantFrom('a', 'b'),
      action: fc.constantFrom('charter.article-edited', 'charter.signed'),
    });
    fc.assert(
      fc.property(fc.array(entry), (changes) => {
        const entries = changes.map((change, index) => entryAt(100 - index, change));
        expect(foldEdits(entries).flat()).toEqual(entries);
      }),
    );
  });
});
