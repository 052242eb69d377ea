import type { Tables } from '../../../bot/storage/table-service.js';
import { emulatorOrigin, startFaultProxy, type FaultProxy } from '../../support/fault-proxy.js';
import { storageForTest } from '../../support/storage-for-test.js';

let proxy: FaultProxy;
let tables: Tables;
const rowOf = (i: number) => `history!${String(i).padStart(6, '0')}`;
const rowsOf = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => rowOf(from + i));

beforeAll(async () => {
  proxy = await startFaultProxy(emulatorOrigin());
  tables = await storageForTest({ tables: proxy.connectionString });
  for (let block = 0; block < 12; block++) {
    const operations = rowsOf(block * 100, block * 100 + 100).map((row) => ({
      kind: 'put' as const,
      row,
      body: { row },
    }));
    await tables.records.transact("it's", operations);
  }
  await tables.records.put("it's", 'head', {});
  await tables.records.put('elsewhere', rowOf(3), {});
});
beforeEach(() => proxy.clear());
afterAll(() => proxy.close());

const names = (rows: { row: string }[]) => rows.map(({ row }) => row);
const following = (request: { path: string }) => request.path.includes('NextRowKey');
const emptyPage = {
  when: ({ method }: { method: string }) => method === 'GET',
  fault: { do: 'empty-page' },
} as const;

test('a range goes from inclusive to exclusive, within its partition', async () => {
  const rows = await tables.records.range("it's", rowOf(2), rowOf(5));
  expect(names(rows)).toEqual(rowsOf(2, 5));
  expect(rows[0]?.body).toEqual({ row: rowOf(2) });
});

test('a range of more rows than the service gives at once is followed to its end', async () => {
  expect(names(await tables.records.range("it's", 'history!', 'history!~'))).toEqual(rowsOf(0, 1200));
  expect(proxy.requests).toHaveLength(2);
});

test('a limited range asks for no more than its limit', async () => {
  expect(names(await tables.records.range("it's", 'history!', 'history!~', { limit: 3 }))).toEqual(
    rowsOf(0, 3),
  );
  expect(names(await tables.records.range("it's", 'history!', 'history!~', { limit: 1100 }))).toHaveLength(
    1100,
  );
  expect(await tables.records.range("it's", 'history!', 'history!~', { limit: 0 })).toEqual([]);
  expect(proxy.requests.map(({ path }) => /top=(\d+)/.exec(path)?.[1])).toEqual(['3', '1000', '100']);
});

test('a range whose first pages are empty still has all its rows', async () => {
  proxy.on({ ...emptyPage, times: 3 });
  expect(names(await tables.records.range("it's", rowOf(0), rowOf(10)))).toEqual(rowsOf(0, 10));
  expect(proxy.requests).toHaveLength(4);
});

test('an empty page in the middle of a long range does not end it', async () => {
  proxy.on({ when: following, fault: { do: 'empty-page' }, times: 2 });
  expect(names(await tables.records.range("it's", 'history!', 'history!~'))).toEqual(rowsOf(0, 1200));
  expect(proxy.requests).toHaveLength(4);
});

test('pages follow each other by their tokens without gap or repeat', async () => {
  const read: string[] = [];
  let token: string | undefined;
  let pages = 0;
  do {
    const page = await tables.records.page("it's", rowOf(0), rowOf(25), {
      size: 10,
      ...(token !== undefined && { token }),
    });
    read.push(...names(page.rows));
    token = page.token;
    pages += 1;
  } while (token !== undefined);
  expect(read).toEqual(rowsOf(0, 25));
  expect(pages).toBe(3);
});

test('a page is not empty while there are rows, whatever the service answers first', async () => {
  proxy.on({ ...emptyPage, times: 2 });
  const page = await tables.records.page("it's", rowOf(0), rowOf(25), { size: 10 });
  expect(names(page.rows)).toEqual(rowsOf(0, 10));
  expect(await tables.records.page("it's", 'nothing!', 'nothing!~', { size: 10 })).toEqual({ rows: [] });
});

test('the token of another partition does not lead out of the asked one', async () => {
  await tables.records.put('elsewhere', rowOf(4), {});
  const { token } = await tables.records.page('elsewhere', 'history!', 'history!~', { size: 1 });
  const page = await tables.records.page("it's", rowOf(0), rowOf(5), { size: 10, token: token ?? '' });
  // The rows there have an empty body.
  for (const { row, body } of page.rows) expect(body).toEqual({ row });
});

test.each([
  '',
  'nonsense',
  Buffer.from('[]').toString('base64'),
  Buffer.from('{"nextPartitionKey":1}').toString('base64'),
])('refuses the token %j by name, and sends nothing', async (token) => {
  const page = tables.records.page("it's", 'a', 'b', { size: 10, token });
  await expect(page).rejects.toHaveProperty('name', 'PageTokenInvalid');
  expect(proxy.requests).toEqual([]);
});

test('a token that the service itself refuses is invalid too, while the same answer without one is a fault', async () => {
  proxy.on({ fault: { do: 'answer', status: 400 } });
  const token = Buffer.from('{"nextPartitionKey":"x"}').toString('base64');
  const size = 10;
  await expect(tables.records.page('p', 'a', 'b', { size, token })).rejects.toHaveProperty(
    'name',
    'PageTokenInvalid',
  );
  await expect(tables.records.page('p', 'a', 'b', { size })).rejects.toHaveProperty('name', 'RestError');
});

test.each([0, 1.5, 1001])('a page of %d rows is refused', async (size) => {
  await expect(tables.records.page("it's", 'a', 'b', { size })).rejects.toThrow('1 to 1000 rows');
});
