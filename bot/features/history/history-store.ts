import type { HistoryQuery } from '../../../domain/history/history-api.js';
import { historyEntrySchema, type HistoryEntry } from '../../../domain/history/history-chain.js';
import { parseOwnJson } from '../../../domain/history/stored-json.js';
import { historyRow, memberRow } from '../../storage/keys.js';
import type { RecordTable, RowText } from '../../storage/record-table.js';
import { memberSchema, type People } from '../../workspaces/people.js';

/** Entries on a page. */
const pageSize = 50;
/** How many entries a page with a filter looks at, at most. */
const mostLookedAt = 500;

export interface HistoryPage {
  /** Newest first. Rows that can't be read are left out: verification names them. */
  entries: HistoryEntry[];
  lookedTo: number;
  older: number | null;
}

/** A page of the history: one range of rows whose keys are known beforehand, however long the history is. */
export async function loadHistoryPage(
  records: RecordTable,
  workspaceId: string,
  { sequence: newest }: { sequence: number },
  query: HistoryQuery,
): Promise<HistoryPage> {
  const { action, by, subject, before } = query;
  const filtered = action !== undefined || by !== undefined || subject !== undefined;
  const end = Math.min(before ?? newest + 1, newest + 1);
  const start = Math.max(1, end - (filtered ? mostLookedAt : pageSize));
  const found: HistoryEntry[] = [];
  for await (const rows of records.rangeTexts(workspaceId, historyRow(start), historyRow(end))) {
    found.push(...rows.flatMap((row) => entryOf(row) ?? []));
  }
  const entries = found
    .filter((entry) => matches(entry, query))
    .toReversed()
    .slice(0, pageSize);
  const last = entries.at(-1);
  const lookedTo = filtered && entries.length === pageSize && last ? last.sequence : start;
  return { entries, lookedTo, older: lookedTo > 1 ? lookedTo : null };
}

/** An entry as its row holds it; undefined for what isn't exactly, and where, it was written. */
export function entryOf({ row, text }: RowText): HistoryEntry | undefined {
  const entry = historyEntrySchema.safeParse(parseOwnJson(text ?? '')).data;
  return entry && historyRow(entry.sequence) === row ? entry : undefined;
}

function matches(entry: HistoryEntry, { action, by, subject }: HistoryQuery): boolean {
  const { kind, id } = entry.subject;
  return (
    (action === undefined || entry.action === action) &&
    (by === undefined || entry.by.toLowerCase() === by.toLowerCase()) &&
    (subject === undefined || subject === kind || subject === `${kind}!${id}`)
  );
}

/** Names by object id: of those with a role, and of other members as far as they are still known. */
export async function namesOf(
  records: RecordTable,
  workspaceId: string,
  people: People,
  objectIds: readonly string[],
): Promise<Record<string, string>> {
  const wanted = [...new Set(objectIds)];
  const found = await Promise.all(
    wanted.map(async (objectId) => {
      const known = people[objectId];
      if (known) return [objectId, known.name] as const;
      const row = await records.read(workspaceId, memberRow(objectId));
      const name = row && memberSchema.parse(row.body).name;
      return name ? ([objectId, name] as const) : undefined;
    }),
  );
  return Object.fromEntries(found.filter((one) => one !== undefined));
}
