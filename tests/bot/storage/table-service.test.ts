import { openTables } from '../../../bot/storage/table-service.js';
import { emulatorOrigin, startFaultProxy } from '../../support/fault-proxy.js';
import { randomPrefix, storageForTest, testConnectionString } from '../../support/storage-for-test.js';

test('tables that are missing are made, and those that exist are opened with what is in them', async () => {
  const first = await storageForTest();
  await first.directory.put('p', 'r', { n: 1 });
  const second = await storageForTest({ prefix: first.prefix });
  expect((await second.directory.read('p', 'r'))?.body).toEqual({ n: 1 });
});

test('two prefixes share nothing', async () => {
  const [one, other] = [await storageForTest(), await storageForTest()];
  await one.records.put('p', 'r', {});
  expect(await other.records.read('p', 'r')).toBeUndefined();
});

test('a table that is made although its answer got lost is opened', async () => {
  const proxy = await startFaultProxy(emulatorOrigin());
  proxy.on({ fault: { do: 'lose-answer' }, times: 1 });
  const opened = await openTables({ tables: proxy.connectionString, prefix: randomPrefix() });
  await expect(opened.ping()).resolves.toBeUndefined();
  await proxy.close();
  await expect(opened.ping()).rejects.toHaveProperty('name', 'StorageUnavailable');
});

test.each(['1abc', 'a-b', 'a b', 'a'.repeat(49)])('the prefix %j is refused by name', async (prefix) => {
  await expect(openTables({ tables: testConnectionString(), prefix })).rejects.toThrow(
    JSON.stringify(prefix),
  );
});

test.each(['', 'accounts', 'http://127.0.0.1:1/devstoreaccount1', 'ftp://x'])(
  'the tables %j are refused, being neither https nor a connection string',
  async (tables) => {
    await expect(openTables({ tables, prefix: 'x' })).rejects.toBeInstanceOf(TypeError);
  },
);
