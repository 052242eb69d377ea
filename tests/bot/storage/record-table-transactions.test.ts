import type { RowOperation } from '../../../bot/storage/record-table.js';
import type { Tables } from '../../../bot/storage/table-service.js';
import { emulatorOrigin, startFaultProxy, type FaultProxy } from '../../support/fault-proxy.js';
import { storageForTest } from '../../support/storage-for-test.js';

let proxy: FaultProxy;
let tables: Tables;
beforeAll(async () => {
  proxy = await startFaultProxy(emulatorOrigin());
  tables = await storageForTest({ tables: proxy.connectionString });
});
beforeEach(() => proxy.clear());
afterAll(() => proxy.close());

const inserts = (count: number, body: unknown): RowOperation[] =>
  Array.from({ length: count }, (_, i) => ({ kind: 'insert', row: `row!${i}`, body }));

test('all kinds of operations are committed together, each with the ETag that the row then has', async () => {
  const head = await tables.records.put('all', 'head', { revision: 1 });
  await tables.records.put('all', 'open!1', {});
  const outcome = await tables.records.transact('all', [
    { kind: 'remove', row: 'open!1' },
    { kind: 'insert', row: "done!O'B", body: { by: '李' } },
    { kind: 'replace', row: 'head', body: { revision: 2 }, etag: head.etag },
    { kind: 'put', row: 'index!x', body: [] },
  ]);
  const rows = await tables.records.range('all', '!', '~');
  expect(rows.map(({ row, body }) => [row, body])).toEqual([
    ["done!O'B", { by: '李' }],
    ['head', { revision: 2 }],
    ['index!x', []],
  ]);
  expect(outcome).toEqual({ committed: true, etags: new Map(rows.map(({ row, etag }) => [row, etag])) });
});

test('an insert of a row that exists undoes everything and names the row', async () => {
  await tables.records.put('exists', 'done!1', {});
  const outcome = await tables.records.transact('exists', [
    { kind: 'put', row: 'a', body: {} },
    { kind: 'insert', row: 'done!1', body: {} },
  ]);
  expect(outcome).toEqual({ committed: false, conflict: 'exists', row: 'done!1' });
  expect(await tables.records.read('exists', 'a')).toBeUndefined();
});

test('a row that was changed meanwhile undoes everything and is named', async () => {
  const { etag } = await tables.records.put('changed', 'head', { revision: 1 });
  await tables.records.put('changed', 'head', { revision: 2 });
  const outcome = await tables.records.transact('changed', [
    { kind: 'insert', row: 'a', body: {} },
    { kind: 'replace', row: 'head', body: { revision: 2 }, etag },
  ]);
  expect(outcome).toEqual({ committed: false, conflict: 'changed', row: 'head' });
  expect(await tables.records.read('changed', 'a')).toBeUndefined();
});

test('a row to be replaced or removed that is missing counts as changed', async () => {
  const { etag } = await tables.records.put('missing', 'gone', {});
  await tables.records.remove('missing', 'gone');
  for (const operation of [
    { kind: 'replace', row: 'gone', body: {}, etag },
    { kind: 'remove', row: 'gone' },
  ] as const) {
    expect(await tables.records.transact('missing', [operation])).toEqual({
      committed: false,
      conflict: 'changed',
      row: 'gone',
    });
  }
});

test('100 operations are committed as one request', async () => {
  expect(await tables.records.transact('hundred', inserts(100, { n: 1 }))).toMatchObject({ committed: true });
  expect(proxy.requests).toHaveLength(1);
  expect(await tables.records.range('hundred', '!', '~')).toHaveLength(100);
});

test.each([
  ['101 operations', inserts(101, {}), 'TransactionTooLarge', 'has 101 operations'],
  [
    'a row twice',
    [...inserts(2, {}), { kind: 'remove', row: 'row!1' }],
    'TransactionTooLarge',
    'row!1 twice',
  ],
  ['4 MiB', inserts(10, 'x'.repeat(420_000)), 'TransactionTooLarge', /takes 42\d{5} bytes/],
  ['a row of 1 MiB', inserts(1, 'x'.repeat(530_000)), 'EntityTooLarge', /^Row row!0 takes 10\d{5} bytes/],
  ['a bad key', [{ kind: 'remove', row: 'a/b' }], 'KeyNotAllowed', 'The row key "a/b"'],
  ['no operation', [], 'Error', 'needs at least one operation'],
] satisfies [string, RowOperation[], string, string | RegExp][])(
  'a transaction with %s is refused by name before anything is sent',
  async (_, operations, name, message) => {
    const sent = tables.records.transact('p', operations);
    await expect(sent).rejects.toThrow(message);
    await expect(sent).rejects.toHaveProperty('name', name);
    expect(proxy.requests).toEqual([]);
  },
);

test('just under 4 MiB is sent, and what is sent is no more than was reckoned', async () => {
  const outcome = await tables.records.transact('large', inserts(9, 'x'.repeat(450_000)));
  expect(outcome).toMatchObject({ committed: true });
  expect(Buffer.byteLength(proxy.requests[0]?.body ?? '')).toBeLessThan(4 * 1024 * 1024);
});

test('the frame of an operation takes fewer bytes than are reckoned for it', async () => {
  const { etag } = await tables.records.put('frame', 'head', {});
  proxy.clear();
  await tables.records.transact('frame', [{ kind: 'replace', row: 'head', body: {}, etag }]);
  const frame = Buffer.byteLength(proxy.requests[0]?.body ?? '') - '{"PartitionKey":"frame"}'.length;
  expect(frame).toBeLessThan(800);
});
