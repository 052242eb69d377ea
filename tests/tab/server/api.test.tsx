import { api, takeTokensFrom } from '../../../tab/server/api.js';
import { newCommandId } from '../../../tab/server/command-id.js';
import { Problem } from '../../../tab/server/problem.js';
import '../support/quiet-console.js';
import { problem, stubServer } from '../support/stub-server.js';

const server = stubServer();
let asked: boolean[];

beforeEach(() => {
  asked = [];
  takeTokensFrom(async ({ fresh }) => {
    asked.push(fresh);
    return fresh ? 'new' : 'old';
  });
});

async function refusalOf(request: Promise<unknown>): Promise<Problem> {
  const fault: unknown = await request.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(fault instanceof Problem)) throw new Error('The request was not refused.');
  return fault;
}

test('sends the token, and with a command its id and its body', async () => {
  server.on('POST /api/x', { body: { done: true } });
  const commandId = newCommandId();
  await expect(api.post('/api/x', { reason: 'so' }, commandId)).resolves.toEqual({ done: true });
  const [request] = server.received;
  expect(request?.headers.authorization).toBe('Bearer old');
  expect(request?.headers['idempotency-key']).toBe(commandId);
  expect(request?.body).toEqual({ reason: 'so' });
});

test('a command id is a ULID', () => {
  expect(newCommandId()).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
  expect(newCommandId()).not.toBe(newCommandId());
});

test('asks for a fresh token once after a 401, and sends the same command id again', async () => {
  server.on('POST /api/x', ({ headers }) =>
    headers.authorization === 'Bearer new' ? { body: {} } : problem(401, 'sign-in.required', 'No', 'No.'),
  );
  const commandId = newCommandId();
  await api.post('/api/x', {}, commandId);
  expect(asked).toEqual([false, true]);
  expect(server.received.map(({ headers }) => headers['idempotency-key'])).toEqual([commandId, commandId]);
});

test('gives up after a second 401', async () => {
  server.on('GET /api/x', problem(401, 'sign-in.required', 'Not signed in', 'Reload.'));
  const refusal = await refusalOf(api.get('/api/x'));
  expect(refusal).toMatchObject({ status: 401, code: 'sign-in.required', detail: 'Reload.' });
  expect(server.received).toHaveLength(2);
});

test('sends the ETag again and gives the same object for a 304', async () => {
  server.on('GET /api/x', ({ headers }) =>
    headers['if-none-match'] === '"7"'
      ? { status: 304, headers: { ETag: '"7"' } }
      : { body: { revision: 7 }, headers: { ETag: '"7"' } },
  );
  const first = await api.get('/api/x');
  await expect(api.get('/api/x')).resolves.toBe(first);
  expect(server.received[1]?.headers['if-none-match']).toBe('"7"');
});

test('another person is never shown what was remembered for the last one', async () => {
  server.on('GET /api/x', { body: { name: 'Ada' }, headers: { ETag: '"7"' } });
  await api.get('/api/x');
  takeTokensFrom(async () => 'somebody-else');
  await api.get('/api/x');
  expect(server.received[1]?.headers['if-none-match']).toBeUndefined();
});

test('a refusal carries what the server said, its reference and what else it holds', async () => {
  server.on(
    'POST /api/x',
    problem(422, 'charter.incomplete', 'Incomplete', 'The charter isn’t complete yet.', {
      extra: { gaps: [{ article: 'summary' }] },
    }),
  );
  const refusal = await refusalOf(api.post('/api/x', {}, newCommandId()));
  expect(refusal).toMatchObject({
    status: 422,
    code: 'charter.incomplete',
    title: 'Incomplete',
    detail: 'The charter isn’t complete yet.',
    reference: '77aa',
    passing: false,
  });
  expect(refusal.more['gaps']).toEqual([{ article: 'summary' }]);
});

test('knows how long to wait where the server says so', async () => {
  server.on(
    'GET /api/x',
    problem(429, 'request.too-many', 'Slow', 'Wait.', { headers: { 'Retry-After': '7' } }),
  );
  expect(await refusalOf(api.get('/api/x'))).toMatchObject({ retryAfterSeconds: 7, passing: true });
});

test('an answer that is no problem at all, such as a proxy’s page, becomes a plain one', async () => {
  server.on('GET /api/x', { status: 502, body: 'Bad gateway' });
  const refusal = await refusalOf(api.get('/api/x'));
  expect(refusal).toMatchObject({ status: 502, code: 'service.fault', passing: true });
  expect(refusal.title).not.toBe('');
});

test('no answer at all is a problem that may pass', async () => {
  const before = globalThis.accordTestServer;
  globalThis.accordTestServer = 'http://127.0.0.1:1';
  try {
    expect(await refusalOf(api.get('/api/x'))).toMatchObject({
      status: 0,
      code: 'network.unreachable',
      passing: true,
    });
  } finally {
    globalThis.accordTestServer = before;
  }
});

test('without a token nothing is sent', async () => {
  takeTokensFrom(() => Promise.reject(new Error('Teams says no')));
  expect(await refusalOf(api.get('/api/x'))).toMatchObject({ status: 401, code: 'sign-in.required' });
  expect(server.received).toHaveLength(0);
});

test('a request that its caller ended rejects with the reason, not as a problem', async () => {
  const ended = new AbortController();
  server.on('GET /api/x', { after: new Promise((resolve) => setTimeout(resolve, 50)), body: {} });
  const request = api.get('/api/x', ended.signal);
  setTimeout(() => ended.abort(new Error('left the page')), 5);
  await expect(request).rejects.toThrow('left the page');
});
