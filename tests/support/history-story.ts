import { ulid } from 'ulid';
import { historyEntrySchema, type HistoryEntry } from '../../domain/history/history-chain.js';
import { parseOwnJson } from '../../domain/history/stored-json.js';
import { historyRow, historyRows, recordRow } from '../../bot/storage/keys.js';
import { cast, type AccordOnLoopback } from './accord-on-loopback.js';
import { proposeCharter, setUpWorkspace } from './charter-story.js';

/** Two versions of the charter, one of them declined on its way: a history with something of everything. */
export async function playHistory(on: AccordOnLoopback): Promise<void> {
  await setUpWorkspace(on);
  const first = await proposeCharter(on);
  await signBoth(on, first);
  const second = await proposeCharter(on, cast.cio);
  const { number, fingerprint } = second;
  const reason = 'The limits are “too low”.\nLet us talk.';
  const declined = await on.api(cast.ceo, 'POST', `/charters/${number}/decline`, { fingerprint, reason });
  if (declined.status !== 200) throw new Error(`Declining answered ${declined.status}.`);
  const again = await on.api<{ data: object }>(cast.cio, 'POST', `/charters/${number}/propose`);
  if (again.status !== 200) throw new Error(`Proposing again answered ${again.status}.`);
  await signBoth(on, second);
}

async function signBoth(on: AccordOnLoopback, charter: { number: number; fingerprint: string }) {
  for (const leader of [cast.cio, cast.ceo]) {
    const { fingerprint } = charter;
    const path = `/charters/${charter.number}/sign`;
    const signed = await on.api(leader, 'POST', path, { fingerprint }, { commandId: ulid() });
    if (signed.status !== 200) throw new Error(`Signing answered ${signed.status}.`);
  }
  await on.settled();
}

/** The rows of the history and of what it covers, and which entry a fault in each is to be laid to. */
export async function coveredRows(on: AccordOnLoopback): Promise<{ row: string; sequence: number }[]> {
  const entries = await readEntries(on);
  const writers = new Map<string, number>();
  for (const { sequence, records } of entries) {
    for (const ref of records) writers.set(recordRow(ref), sequence);
  }
  return [
    ...entries.map(({ sequence }) => ({ row: historyRow(sequence), sequence })),
    ...[...writers].map(([row, sequence]) => ({ row, sequence })),
  ];
}

export async function readEntries(on: AccordOnLoopback): Promise<HistoryEntry[]> {
  const { from, to } = historyRows();
  const entries: HistoryEntry[] = [];
  for await (const rows of on.accord.tables.records.rangeTexts(on.workspaceId, from, to)) {
    entries.push(...rows.map(({ text }) => historyEntrySchema.parse(parseOwnJson(text ?? ''))));
  }
  return entries;
}
