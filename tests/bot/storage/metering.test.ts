import { measure } from '../../../bot/storage/metering.js';
import { openTables, type Tables } from '../../../bot/storage/table-service.js';
import { emulatorOrigin, startFaultProxy, type FaultProxy } from '../../support/fault-proxy.js';
import { randomPrefix, storageForTest } from '../../support/storage-for-test.js';

let proxy: FaultProxy;
let tables: Tables;
beforeAll(async () => {
  proxy = await startFaultProxy(emulatorOrigin());
  tables = await storageForTest({ tables: proxy.connectionString });
});
beforeEach(() => proxy.clear());
afterAll(() => proxy.close());

const read = () => tables.records.read('p', 'r');

/** Holds back answers until `count` requests have arrived: they overlap for certain, on any machine. */
function releaseTogether(count: number): void {
  const waiting: (() => void)[] = [];
  proxy.beforeForward = () =>
    new Promise<void>((resolve) => {
      waiting.push(resolve);
      if (waiting.length === count) for (const release of waiting) release();
    });
}

test('operations in parallel are one wait', async () => {
  releaseTogether(3);
  expect(await measure('load', () => Promise.all([read(), read(), read()]))).toMatchObject({
    waits: 1,
    operations: 3,
  });
});

test('operations one after the other are as many waits', async () => {
  const use = await measure('load', async () => {
    await read();
    await read();
  });
  expect(use).toMatchObject({ name: 'load', waits: 2, operations: 2 });
});

test('a retry is one more operation', async () => {
  proxy.on({ fault: { do: 'answer', status: 503, headers: { 'retry-after': '0' } }, times: 1 });
  expect(await measure('load', read)).toMatchObject({ waits: 2, operations: 2 });
});

test('rows and bytes are counted, and a transaction is one operation', async () => {
  const written = await measure('commit', () =>
    tables.records.transact('rows', [
      { kind: 'put', row: 'a', body: { text: 'é'.repeat(1000) } },
      { kind: 'put', row: 'b', body: {} },
    ]),
  );
  expect(written).toMatchObject({ operations: 1, entitiesWritten: 2, entitiesRead: 0 });
  expect(written.bytesSent).toBe(Buffer.byteLength(proxy.requests[0]?.body ?? ''));
  expect(written.bytesSent).toBeGreaterThan(2000);

  const ranged = await measure('load', () => tables.records.range('rows', 'a', 'z'));
  expect(ranged).toMatchObject({
    waits: 1,
    operations: 1,
    entitiesRead: 2,
    entitiesWritten: 0,
    bytesSent: 0,
  });
  expect(ranged.result).toHaveLength(2);
  expect(ranged.bytesReceived).toBeGreaterThan(2000);
});

test('what did not take place is not counted as written', async () => {
  await tables.records.put('conflict', 'r', {});
  const use = await measure('commit', () => tables.records.insert('conflict', 'r', {}));
  expect(use).toMatchObject({ result: 'exists', operations: 1, entitiesWritten: 0 });
});

test('an inner measure counts its part, and the outer one everything', async () => {
  const outer = await measure('turn', async () => {
    await read();
    return measure('load', read);
  });
  expect(outer).toMatchObject({ operations: 2, waits: 2 });
  expect(outer.result).toMatchObject({ operations: 1, waits: 1 });
});

test('measures beside each other do not mix, even when they overlap in time', async () => {
  releaseTogether(3);
  const [one, two] = await Promise.all([
    measure('one', read),
    measure('two', () => Promise.all([read(), read()])),
  ]);
  expect(one).toMatchObject({ operations: 1, waits: 1 });
  expect(two).toMatchObject({ operations: 2, waits: 1 });
});

test('without metering, nothing is counted but rows', async () => {
  const unmetered = await openTables({
    tables: proxy.connectionString,
    prefix: randomPrefix(),
    metering: false,
  });
  const use = await measure('load', () => unmetered.records.read('p', 'r'));
  expect(use).toMatchObject({ operations: 0, waits: 0 });
});
