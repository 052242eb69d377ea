import { OutcomeUnknown, StorageUnavailable } from '../../../bot/storage/record-table.js';
import { openTables, type Tables } from '../../../bot/storage/table-service.js';
import { emulatorOrigin, startFaultProxy, type FaultProxy } from '../../support/fault-proxy.js';
import { randomPrefix, storageForTest } from '../../support/storage-for-test.js';

let proxy: FaultProxy;
let tables: Tables;
/** The same tables without the proxy: somebody else who changes them. */
let others: Tables;
beforeAll(async () => {
  proxy = await startFaultProxy(emulatorOrigin());
  const opened = await storageForTest({ tables: proxy.connectionString });
  tables = opened;
  others = await storageForTest({ prefix: opened.prefix });
});
beforeEach(() => proxy.clear());
afterAll(() => proxy.close());

const loseOneAnswer = () => proxy.on({ fault: { do: 'lose-answer' }, times: 1 });
const statuses = () => proxy.requests.map(({ method, status }) => `${method} ${status ?? 'lost'}`);

test('an insert whose answer got lost is recognised as done by its body', async () => {
  loseOneAnswer();
  const inserted = await tables.records.insert('insert', 'a', { n: 1, not: undefined });
  expect(inserted).toEqual({ etag: (await others.records.read('insert', 'a'))?.etag });
  expect(statuses()).toEqual(['POST lost', 'POST 409', 'GET 200']);
});

test('an insert whose answer got lost says "exists" if the row has another body', async () => {
  await others.records.insert('insert', 'b', { n: 2 });
  loseOneAnswer();
  expect(await tables.records.insert('insert', 'b', { n: 1 })).toBe('exists');
});

test('an insert that never arrived is sent again', async () => {
  proxy.on({ fault: { do: 'refuse' }, times: 2 });
  expect(await tables.records.insert('insert', 'c', { n: 1 })).toEqual({ etag: expect.any(String) });
  expect(statuses()).toEqual(['POST lost', 'POST lost', 'POST 204']);
});

test('an insert whose every answer got lost has an unknown outcome, which is a kind of unavailable', async () => {
  proxy.on({ fault: { do: 'lose-answer' } });
  const error: unknown = await tables.records.insert('insert', 'd', {}).catch((fault: unknown) => fault);
  expect(error).toBeInstanceOf(OutcomeUnknown);
  expect(error).toBeInstanceOf(StorageUnavailable);
  expect(proxy.requests).toHaveLength(3);
});

test('an insert is of unknown outcome too if it can not be read back', async () => {
  loseOneAnswer();
  proxy.on({ when: ({ method }) => method === 'GET', fault: { do: 'refuse' } });
  await expect(tables.records.insert('insert', 'e', {})).rejects.toThrow(OutcomeUnknown);
});

test('a replacement whose answer got lost is recognised as done by its body', async () => {
  const { etag } = await tables.records.put('replace', 'a', { n: 1 });
  proxy.clear();
  loseOneAnswer();
  const replaced = await tables.records.replace('replace', 'a', { n: 2 }, etag);
  expect(replaced).toEqual({ etag: (await others.records.read('replace', 'a'))?.etag });
  expect(statuses()).toEqual(['PUT lost', 'PUT 412', 'GET 200']);
});

test('a replacement whose answer got lost is of unknown outcome if the row is different by then', async () => {
  const { etag } = await tables.records.put('replace', 'b', { n: 1 });
  loseOneAnswer();
  proxy.afterForward = async () => {
    delete proxy.afterForward;
    await others.records.put('replace', 'b', { n: 3 });
  };
  await expect(tables.records.replace('replace', 'b', { n: 2 }, etag)).rejects.toThrow(OutcomeUnknown);
});

test('a put and a removal whose answers got lost are done when sent again', async () => {
  loseOneAnswer();
  expect(await tables.records.put('put', 'a', { n: 1 })).toEqual({ etag: expect.any(String) });
  loseOneAnswer();
  expect(await tables.records.remove('put', 'a')).toBe('removed');
  expect(await others.records.read('put', 'a')).toBeUndefined();
});

test('a transaction whose answer got lost is of unknown outcome, and was carried out once', async () => {
  const { etag } = await tables.records.put('transact', 'head', { revision: 1 });
  loseOneAnswer();
  const sent = tables.records.transact('transact', [
    { kind: 'replace', row: 'head', body: { revision: 2 }, etag },
    { kind: 'insert', row: 'done!1', body: {} },
  ]);
  await expect(sent).rejects.toThrow(OutcomeUnknown);
  expect(await others.records.read('transact', 'head')).toMatchObject({ body: { revision: 2 } });
  expect(await others.records.read('transact', 'done!1')).toBeDefined();
});

test('a transaction that never arrived is sent again', async () => {
  proxy.on({ fault: { do: 'refuse' }, times: 1 });
  const sent = tables.records.transact('transact', [{ kind: 'insert', row: 'done!2', body: {} }]);
  expect(await sent).toMatchObject({ committed: true });
});

test('a transaction that conflicts after a fault of the service is of unknown outcome', async () => {
  await others.records.put('transact', 'done!3', {});
  proxy.on({ fault: { do: 'answer', status: 500 }, times: 1 });
  const sent = tables.records.transact('transact', [{ kind: 'insert', row: 'done!3', body: {} }]);
  await expect(sent).rejects.toThrow(OutcomeUnknown);
});

test('a 429 was not carried out, so that a conflict after it is a plain one', async () => {
  await others.records.put('transact', 'done!4', {});
  proxy.on({ fault: { do: 'answer', status: 429, headers: { 'retry-after': '0' } }, times: 1 });
  const sent = tables.records.transact('transact', [{ kind: 'insert', row: 'done!4', body: {} }]);
  expect(await sent).toEqual({ committed: false, conflict: 'exists', row: 'done!4' });
});

test('a busy service is asked again after what it said, and then answers', async () => {
  proxy.on({ fault: { do: 'answer', status: 503, headers: { 'retry-after': '1' } }, times: 1 });
  const before = performance.now();
  expect(await tables.records.read('busy', 'r')).toBeUndefined();
  expect(performance.now() - before).toBeGreaterThanOrEqual(990);
  expect(statuses()).toEqual(['GET 503', 'GET 404']);
});

test('a service that stays busy is unavailable after three tries', async () => {
  proxy.on({ fault: { do: 'answer', status: 503, headers: { 'retry-after': '0' } } });
  const error: unknown = await tables.records.read('busy', 'r').catch((fault: unknown) => fault);
  expect(error).toBeInstanceOf(StorageUnavailable);
  expect(error).not.toBeInstanceOf(OutcomeUnknown);
  expect(error).toHaveProperty(
    'message',
    expect.stringMatching(/accordrecords \/ busy \/ r failed, tried 3 times: status 503\.$/),
  );
  expect(proxy.requests).toHaveLength(3);
});

test('a service that wants a long wait is not waited for, and the wait is passed on', async () => {
  proxy.on({ fault: { do: 'answer', status: 503, headers: { 'retry-after': '60' } } });
  await expect(tables.records.read('busy', 'r')).rejects.toMatchObject({
    name: 'StorageUnavailable',
    retryAfterSeconds: 60,
  });
  expect(proxy.requests).toHaveLength(1);
});

test('a query is read again after a cut connection', async () => {
  await others.records.put('cut', 'a', {});
  loseOneAnswer();
  expect(await tables.records.range('cut', '!', '~')).toHaveLength(1);
});

test('a try without an answer is given up after its time limit, and the next one may succeed', async () => {
  const { prefix } = await storageForTest();
  const hasty = await openTables({ tables: proxy.connectionString, prefix, tryLimitMs: 500 });
  proxy.on({ fault: { do: 'delay', ms: 60_000 }, times: 1 });
  expect(await hasty.records.read('slow', 'r')).toBeUndefined();
  proxy.on({ fault: { do: 'delay', ms: 60_000 } });
  const error: unknown = await hasty.records.insert('slow', 'r', {}).catch((fault: unknown) => fault);
  expect(error).toBeInstanceOf(OutcomeUnknown);
  expect(error).toHaveProperty('message', expect.stringMatching(/tried 3 times: no answer in time\.$/));
});

test('a refusal that is no answer about a row is thrown as it is, at once', async () => {
  proxy.on({ fault: { do: 'answer', status: 403 } });
  await expect(tables.records.put('p', 'r', {})).rejects.toMatchObject({
    name: 'RestError',
    statusCode: 403,
  });
  expect(proxy.requests).toHaveLength(1);
});

test('a missing table is a fault, not a missing row', async () => {
  const body = '{"odata.error":{"code":"TableNotFound","message":{"lang":"en","value":"No such table."}}}';
  proxy.on({ fault: { do: 'answer', status: 404, headers: { 'content-type': 'application/json' }, body } });
  await expect(tables.records.read('p', 'r')).rejects.toMatchObject({ statusCode: 404 });
  await expect(tables.records.transact('p', [{ kind: 'remove', row: 'r' }])).rejects.toMatchObject({
    statusCode: 404,
  });
});

test('a store that is not there was certainly not written to', async () => {
  const gone = await startFaultProxy(emulatorOrigin());
  const opened = await openTables({ tables: gone.connectionString, prefix: randomPrefix() });
  await gone.close();
  // The first to find out does so by a cut connection, and can't be certain.
  await expect(opened.records.read('p', 'r')).rejects.toThrow(StorageUnavailable);
  const error: unknown = await opened.records.put('p', 'r', {}).catch((fault: unknown) => fault);
  expect(error).toBeInstanceOf(StorageUnavailable);
  expect(error).not.toBeInstanceOf(OutcomeUnknown);
});
