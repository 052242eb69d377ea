import { z } from 'zod';
import type { RecordRef } from '../kernel/outcome.js';
import { historyEntrySchema, recordName, type ChainEnd, type HistoryEntry } from './history-chain.js';
import { parseOwnJson } from './stored-json.js';

/**
 * The file as which a history is exported. It is JSON, with one line for each entry and record, so that a
 * damaged byte spoils its own line only and can be named. Nothing stands in it that the chain doesn't cover.
 */
const format = 'accord-history/1';

const refSchema = z.strictObject({ kind: z.string(), id: z.string() });
const headerSchema = z.strictObject({
  format: z.literal(format),
  end: z.strictObject({ sequence: z.number().int().nonnegative(), hash: z.string() }),
});
const recordSchema = z.strictObject({
  kind: z.string(),
  id: z.string(),
  body: z.record(z.string(), z.unknown()),
});

const afterHeader = ',"entries":[';
const afterEntries = '],"records":[';
const afterRecords = '],"withheld":[';
const atTheEnd = ']}';

export interface HistoryExport {
  end: ChainEnd;
  /** Undefined: the line can't be read as an entry. */
  entries: (HistoryEntry | undefined)[];
  /** Bodies by `recordName`; null if the file names the record twice. */
  records: Map<string, object | null>;
  /** Records left out because the person who exported may not read them. */
  withheld: Set<string>;
}

/** Writes the file. `entries` are the rows' JSON as stored; a row that isn't JSON is kept as a text. */
export function exportText(
  end: ChainEnd,
  entries: readonly (string | undefined)[],
  records: readonly { ref: RecordRef; body: object }[],
  withheld: readonly RecordRef[],
): string {
  const header = JSON.stringify({ format, end: { sequence: end.sequence, hash: end.hash } });
  const lines = entries.map((text) =>
    text !== undefined && parseOwnJson(text) !== undefined ? text : JSON.stringify(text ?? null),
  );
  const bodies = records.map(({ ref, body }) => JSON.stringify({ kind: ref.kind, id: ref.id, body }));
  const left = withheld.map(({ kind, id }) => JSON.stringify({ kind, id }));
  return [
    `${header.slice(0, -1)}${afterHeader}`,
    ...withCommas(lines),
    afterEntries,
    ...withCommas(bodies),
    afterRecords,
    ...withCommas(left),
    atTheEnd,
    '',
  ].join('\n');
}

const withCommas = (lines: readonly string[]) =>
  lines.map((line, index) => (index === lines.length - 1 ? line : `${line},`));

/**
 * Reads the file's lines (undefined: not UTF-8). Undefined if it isn't such a file, or is damaged where no
 * entry and no record stands.
 */
export function readExport(lines: readonly (string | undefined)[]): HistoryExport | undefined {
  const [first = ''] = lines;
  const [entriesEnd, recordsEnd] = [lines.indexOf(afterEntries), lines.indexOf(afterRecords)];
  const complete = lines.at(-2) === atTheEnd && lines.at(-1) === '';
  if (!first.endsWith(afterHeader) || entriesEnd < 0 || recordsEnd < entriesEnd || !complete)
    return undefined;
  const header = headerSchema.safeParse(parseOwnJson(`${first.slice(0, -afterHeader.length)}}`));
  if (!header.success) return undefined;
  const withheld = itemsOf(lines.slice(recordsEnd + 1, -2)).map((item) => refSchema.safeParse(item));
  if (!withheld.every((item) => item.success)) return undefined;

  const records = new Map<string, object | null>();
  for (const item of itemsOf(lines.slice(entriesEnd + 1, recordsEnd))) {
    const record = recordSchema.safeParse(item);
    // What can't be read is missing then, and its writer is named.
    if (!record.success) continue;
    const name = recordName(record.data);
    records.set(name, records.has(name) ? null : record.data.body);
  }
  return {
    end: header.data.end,
    entries: itemsOf(lines.slice(1, entriesEnd)).map((item) => historyEntrySchema.safeParse(item).data),
    records,
    withheld: new Set(withheld.map(({ data }) => recordName(data))),
  };
}

/** The values on these lines; undefined for what is not exactly as it was written. */
function itemsOf(lines: readonly (string | undefined)[]): unknown[] {
  return lines.map((line, index) => {
    const comma = index === lines.length - 1 ? '' : ',';
    return line?.endsWith(comma) ? parseOwnJson(line.slice(0, line.length - comma.length)) : undefined;
  });
}
