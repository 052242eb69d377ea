import { verifyWorkspace } from '../../bot/features/history/verify-workspace.js';
import type { HistoryEntry } from '../../domain/history/history-chain.js';
import type { AccordOnLoopback } from './accord-on-loopback.js';
import { readEntries } from './history-story.js';

/** That the history has not grown by an entry, and that it and all records fit. */
export async function expectUntouched(on: AccordOnLoopback, before: readonly HistoryEntry[]): Promise<void> {
  expect(await readEntries(on)).toEqual(before);
  await expectIntact(on);
}

/** That the history and all records verify. */
export async function expectIntact(on: AccordOnLoopback): Promise<void> {
  const verified = await verifyWorkspace(on.accord.tables.records, on.workspaceId, []);
  expect(verified?.verification).toMatchObject({ intact: true, fault: null });
}
