import { encodeKeyPart } from '../../../bot/storage/key-encoding.js';
import type { Tables } from '../../../bot/storage/table-service.js';
import { startFaultProxy, emulatorOrigin, type FaultProxy } from '../../support/fault-proxy.js';
import { storageForTest } from '../../support/storage-for-test.js';

let proxy: FaultProxy;
let tables: Tables;
beforeAll(async () => {
  proxy = await startFaultProxy(emulatorOrigin());
  tables = await storageForTest({ tables: proxy.connectionString });
});
beforeEach(() => proxy.clear());
afterAll(() => proxy.close());

test('what was inserted is read back, and a row that is not there is undefined', async () => {
  const inserted = await tables.records.insert('basic', 'charter!0001', { title: 'Charter' });
  expect(await tables.records.read('basic', 'charter!0001')).toEqual({
    row: 'charter!0001',
    etag: inserted === 'exists' ? 'none' : inserted.etag,
    body: { title: 'Charter' },
  });
  expect(await tables.records.read('basic', 'charter!0002')).toBeUndefined();
  expect(await tables.agenda.read('basic', 'charter!0001')).toBeUndefined();
});

test('an insert of a row that exists leaves it as it is and says so', async () => {
  await tables.records.insert('exists', 'r', { n: 1 });
  expect(await tables.records.insert('exists', 'r', { n: 2 })).toBe('exists');
  expect((await tables.records.read('exists', 'r'))?.body).toEqual({ n: 1 });
});

test('an insert that says "exists" at once is not taken for one of ours, even with the same body', async () => {
  await tables.records.insert('same', 'r', { n: 1 });
  expect(await tables.records.insert('same', 'r', { n: 1 })).toBe('exists');
});

test('of two who replace the state that both have read, the second is told of the conflict', async () => {
  const { etag } = await tables.records.put('replace', 'r', { n: 1 });
  const first = await tables.records.replace('replace', 'r', { n: 2 }, etag);
  expect(first).toEqual({ etag: expect.any(String) });
  expect(await tables.records.replace('replace', 'r', { n: 3 }, etag)).toBe('conflict');
  expect(await tables.records.read('replace', 'r')).toEqual({ row: 'r', body: { n: 2 }, ...Object(first) });
});

test('replacing a row that is gone is a conflict', async () => {
  const { etag } = await tables.records.put('replace', 'gone', {});
  await tables.records.remove('replace', 'gone');
  expect(await tables.records.replace('replace', 'gone', {}, etag)).toBe('conflict');
});

test('a put inserts, and then replaces the whole row', async () => {
  await tables.records.put('put', 'r', { a: 'x'.repeat(70_000) });
  await tables.records.put('put', 'r', { b: 2 });
  expect((await tables.records.read('put', 'r'))?.body).toEqual({ b: 2 });
});

test('a row is removed once, and only in the state asked for', async () => {
  const { etag } = await tables.records.put('remove', 'r', { n: 1 });
  const changed = await tables.records.put('remove', 'r', { n: 2 });
  expect(await tables.records.remove('remove', 'r', etag)).toBe('conflict');
  expect(await tables.records.remove('remove', 'r', changed.etag)).toBe('removed');
  expect(await tables.records.remove('remove', 'r')).toBe('missing');
});

test('a text of 300 KB comes back whole', async () => {
  const text = 'Über 😀 “quotes” \\ \n '.repeat(15_000);
  await tables.records.insert('long', 'r', { text });
  expect((await tables.records.read('long', 'r'))?.body).toEqual({ text });
});

test.each([
  '19:abc@thread.tacv2;messageid=1',
  '29:1x/y=',
  "O'Brien",
  '李',
  "a '' or 1 eq 1 '",
  '100%2F +&?#\\ !~',
  'x'.repeat(300),
  '李'.repeat(300),
])('the id %s can be part of a row and of a partition', async (id) => {
  const partition = `person!${encodeKeyPart(id)}`;
  const row = `member!${encodeKeyPart(id)}`;
  const inserted = await tables.directory.insert(partition, row, { id });
  expect(await tables.directory.read(partition, row)).toMatchObject({ body: { id } });
  const found = await tables.directory.range(partition, 'member!', 'member!~');
  expect(found).toEqual([{ row, body: { id }, ...Object(inserted) }]);
  expect(
    await tables.directory.transact(partition, [{ kind: 'put', row, body: { id, again: true } }]),
  ).toEqual({
    committed: true,
    etags: new Map([[row, expect.any(String)]]),
  });
  expect(await tables.directory.remove(partition, row)).toBe('removed');
});

test('keys with quotes that nobody encoded stay within their query', async () => {
  await tables.records.put("it's", "a'b", { n: 1 });
  await tables.records.put('other', "a'b", { n: 2 });
  expect(await tables.records.range("it's", "a'", "a'c")).toMatchObject([{ row: "a'b", body: { n: 1 } }]);
  expect(await tables.records.range("x' or PartitionKey eq 'other", 'a', 'z')).toEqual([]);
});

test('a key or a body that the service would not take is refused before anything is sent', async () => {
  await expect(tables.records.read('a/b', 'r')).rejects.toThrow('The partition key "a/b"');
  await expect(tables.records.put('p', 'r#1', {})).rejects.toThrow('The row key "r#1"');
  await expect(tables.records.insert('p', 'r', { n: Number.NaN })).rejects.toThrow('$.n');
  await expect(tables.records.put('p', 'r', 'x'.repeat(1024 * 1024))).rejects.toThrow(
    expect.objectContaining({ name: 'EntityTooLarge', message: expect.stringContaining('Row r takes') }),
  );
  expect(proxy.requests).toEqual([]);
});
