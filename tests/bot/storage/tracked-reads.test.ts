import type { StoredRow } from '../../../bot/storage/record-table.js';
import { TrackedReads, type RowReader } from '../../../bot/storage/tracked-reads.js';

/** A table that holds these rows, by name with the revision that wrote them. */
function holding(rows: Record<string, number | undefined>): RowReader {
  const stored = Object.entries(rows).map(([row, revision]): StoredRow => ({
    row,
    etag: `"${row}"`,
    body: {},
    ...(revision !== undefined && { revision }),
  }));
  return {
    read: async (_partition, row) => stored.find((one) => one.row === row),
    range: async (_partition, from, to) => stored.filter(({ row }) => row >= from && row < to),
  };
}

const whole = async (rows: Record<string, number | undefined>) => {
  const reads = new TrackedReads(holding(rows));
  await Promise.all([reads.read('w', 'workspace'), reads.range('w', 'charter!', 'charter!~')]);
  return reads;
};

describe('reads side by side', () => {
  const stamps = { workspace: 3, charter: 7 };

  it.each([
    ['fit when each kind is as the head knows it', { workspace: 3, 'charter!1': 2, 'charter!2': 7 }, 8, true],
    [
      'don’t fit when a row was read before the last commit of its kind',
      { workspace: 3, 'charter!1': 2 },
      8,
      false,
    ],
    ['don’t fit when the head was read before the last commit', { workspace: 3, 'charter!1': 9 }, 8, false],
    ['don’t fit when the only row of a kind is too old', { workspace: 2, 'charter!1': 7 }, 8, false],
    [
      'fit when rows beside the head carry no revision',
      { workspace: 3, 'charter!1': 7, people: undefined },
      8,
      true,
    ],
  ])('%s', async (_what, rows, revision, fits) => {
    const reads = await whole(rows);
    await reads.read('w', 'people');
    expect(reads.agreeWith({ revision, stamps })).toBe(fits);
  });

  it('know a row’s ETag, that it was missing, and that nobody looked', async () => {
    const reads = new TrackedReads(holding({ 'charter!1': 7 }));
    await Promise.all([reads.read('w', 'charter!1'), reads.read('w', 'charter!2')]);
    expect([reads.etagOf('charter!1'), reads.etagOf('charter!2'), reads.etagOf('charter!3')]).toEqual([
      '"charter!1"',
      null,
      undefined,
    ]);
  });
});
