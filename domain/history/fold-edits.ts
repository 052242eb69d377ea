import type { HistoryEntryView } from './history-api.js';

/** Actions of which a run says little more than its first. */
const foldable = new Set(['charter.article-edited', 'baseline.list-edited', 'raci.edited']);

/**
 * Puts neighbouring edits of the same record by the same person together. Entries and runs keep their
 * order; a run of one is an entry like any other.
 */
export function foldEdits(entries: readonly HistoryEntryView[]): HistoryEntryView[][] {
  const runs: HistoryEntryView[][] = [];
  for (const entry of entries) {
    const run = runs.at(-1);
    const before = run?.[0];
    if (run && before && belongTogether(before, entry)) run.push(entry);
    else runs.push([entry]);
  }
  return runs;
}

function belongTogether(one: HistoryEntryView, other: HistoryEntryView): boolean {
  return (
    foldable.has(one.action) &&
    one.action === other.action &&
    one.by === other.by &&
    one.subject.kind === other.subject.kind &&
    one.subject.id === other.subject.id &&
    // That signatures became void is never folded away.
    one.details['voidedSignatures'] !== true &&
    other.details['voidedSignatures'] !== true
  );
}
