import { loadHistoryPage } from '../../../../bot/features/history/history-store.js';
import { readHistory } from '../../../../bot/features/history/history-reading.js';
import { commitChange } from '../../../../bot/storage/commit.js';
import { freshHead, headSchema, type Head } from '../../../../bot/storage/head.js';
import { headRow } from '../../../../bot/storage/keys.js';
import { measure } from '../../../../bot/storage/metering.js';
import type { Tables } from '../../../../bot/storage/table-service.js';
import { TrackedReads } from '../../../../bot/storage/tracked-reads.js';
import { storageForTest } from '../../../support/storage-for-test.js';

const workspaceId = 'w'.repeat(52);
const length = 1_230;

/** One commit of `count` events about one record. */
async function commit(tables: Tables, number: number, count: number, action: string): Promise<Head> {
  const stored = await tables.records.read(workspaceId, headRow);
  const ref = { kind: 'sample', id: String(number % 7) };
  const head = await commitChange(tables.records, {
    workspaceId,
    head: stored
      ? { body: headSchema.parse(stored.body), etag: stored.etag }
      : { body: freshHead, etag: undefined },
    change: {
      writes: [{ ref, body: { number } }],
      events: Array.from({ length: count }, () => ({ action, subject: ref, details: {} })),
      deliveries: [],
    },
    reads: new TrackedReads(tables.records),
    besides: [],
    commandId: `command-${number}`,
    useCase: 'sample.fill',
    by: number % 2 === 0 ? 'even' : 'odd',
    now: new Date(Date.UTC(2026, 0, 1) + number * 1000),
  });
  if (!head) throw new Error('Somebody else was quicker.');
  return head;
}

describe('a long history in the storage', () => {
  let tables: Tables;
  let end: { sequence: number; hash: string };
  beforeAll(async () => {
    tables = await storageForTest();
    let head = freshHead;
    for (let number = 0; head.historySequence < length; number += 1) {
      const left = length - head.historySequence;
      head = await commit(tables, number, Math.min(90, left), number === 1 ? 'sample.rare' : 'sample.usual');
    }
    end = { sequence: head.historySequence, hash: head.historyHash };
  }, 60_000);

  const page = (query: Parameters<typeof loadHistoryPage>[3]) =>
    loadHistoryPage(tables.records, workspaceId, end, query);

  it('is paged through from the newest to the first entry without a gap, in one wait each', async () => {
    const seen: number[] = [];
    let before: number | undefined;
    for (;;) {
      const { result, waits, operations } = await measure('page', () =>
        page(before === undefined ? {} : { before }),
      );
      expect([waits, operations]).toEqual([1, 1]);
      seen.push(...result.entries.map(({ sequence }) => sequence));
      if (result.older === null) break;
      before = result.older;
    }
    expect(seen).toEqual(Array.from({ length }, (_, index) => length - index));
  });

  it('looks at 500 entries at most for a filter, says how far it came, and goes on from there', async () => {
    const { result, waits, entitiesRead } = await measure('page', () => page({ action: 'sample.rare' }));
    expect(result).toMatchObject({ entries: [], lookedTo: 731, older: 731 });
    expect([waits, entitiesRead]).toEqual([1, 500]);
    const found: number[] = [];
    for (let before: number | null = 731; before !== null;) {
      const next = await page({ action: 'sample.rare', before });
      found.push(...next.entries.map(({ sequence }) => sequence));
      before = next.older;
    }
    expect(found).toEqual(Array.from({ length: 90 }, (_, index) => 180 - index));
  });

  it('gives nothing before the first entry, and the newest for a number beyond the end', async () => {
    expect(await page({ before: 1 })).toEqual({ entries: [], lookedTo: 1, older: null });
    expect((await page({ before: 9_999_999_999 })).entries[0]?.sequence).toBe(length);
  });

  it('is verified in ranges of 1,000 and one wave of records', async () => {
    const { result, operations, waits } = await measure('verify', () =>
      readHistory(tables.records, workspaceId, []),
    );
    expect(result).toEqual({ fault: undefined, end, entries: length, records: 7 });
    // The head, two ranges, seven records at once, and a look at what lies beyond the head.
    expect([operations, waits]).toEqual([11, 5]);
  });

  it('is not there in a workspace that does not exist', async () => {
    expect(await readHistory(tables.records, 'x'.repeat(52), [])).toBeUndefined();
  });

  it('is never called broken because somebody changes records while it is being walked', async () => {
    const stop = new AbortController();
    const writer = (async () => {
      for (let number = 10_000; !stop.signal.aborted && number < 10_200; number += 1) {
        await commit(tables, number, 1, 'sample.usual');
      }
    })();
    const readings = [];
    for (let round = 0; round < 6; round += 1) {
      readings.push(await readHistory(tables.records, workspaceId, [{ ...end, from: 'card' }]));
    }
    stop.abort();
    await writer;
    expect(readings.map((reading) => reading?.fault)).toEqual(Array.from({ length: 6 }, () => undefined));
    expect(readings.at(-1)?.end.sequence).toBeGreaterThan(end.sequence);
  }, 60_000);
});
