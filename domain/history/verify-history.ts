import { ChainWalk, faultOfRecord, firstFault, type Anchor, type HistoryFault } from './chain-walk.js';
import { recordName, type ChainEnd, type HistoryEntry } from './history-chain.js';

/**
 * Walks the chain and the records. Names the first entry that doesn't fit, or the entry that wrote the
 * record that doesn't. `entries` are as stored (undefined: can't be read); `end` is what the workspace's
 * head says; `records` holds the bodies by `recordName` (null: can't be read); `anchors` are hashes that
 * cards or exports carry; `withheld` names records that aren't there to be looked at.
 */
export function verifyHistory(
  entries: readonly (HistoryEntry | undefined)[],
  end: ChainEnd,
  records: ReadonlyMap<string, object | null>,
  anchors: readonly Anchor[] = [],
  withheld: ReadonlySet<string> = new Set(),
): HistoryFault | undefined {
  const walk = new ChainWalk(anchors);
  for (const entry of entries) walk.take(entry);
  const broken = walk.finish(end);
  if (broken) return broken;
  const written = walk.written();
  const faults = written
    .filter(({ ref }) => !withheld.has(recordName(ref)))
    .map((record) => faultOfRecord(record, records.get(recordName(record.ref))))
    .filter((fault) => fault !== undefined);
  return firstFault(faults) ?? firstUnknown(records, new Set(written.map(({ ref }) => recordName(ref))), end);
}

/** A record that nobody has written by way of the history. */
function firstUnknown(
  records: ReadonlyMap<string, object | null>,
  known: ReadonlySet<string>,
  { sequence }: ChainEnd,
): HistoryFault | undefined {
  const name = [...records.keys()].find((one) => !known.has(one));
  if (name === undefined) return undefined;
  const [kind = '', ...id] = name.split('!');
  return { sequence, reason: 'record-unknown', record: { kind, id: id.join('!') } };
}
