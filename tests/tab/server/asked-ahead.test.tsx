import { api, takeTokensFrom } from '../../../tab/server/api.js';
import { askAhead } from '../../../tab/server/asked-ahead.js';
import { answerIn } from '../../../tab/server/send.js';
import '../support/quiet-console.js';
import { stubServer } from '../support/stub-server.js';

const server = stubServer();

beforeEach(() => takeTokensFrom(async ({ fresh }) => (fresh ? 'new' : 'later')));

test('what was asked ahead is taken once by whoever asks for the same, and then asked for anew', async () => {
  server.on('GET /api/x', { body: { revision: 7 }, headers: { ETag: '"7"' } });
  await askAhead('/api/x', Promise.resolve('early'));
  await expect(api.get('/api/x')).resolves.toEqual({ revision: 7 });
  expect(server.received.map(({ headers }) => headers.authorization)).toEqual(['Bearer early']);
  await api.get('/api/x');
  expect(server.received.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"7"']);
});

test('another request does not get the answer', async () => {
  server.on('GET /api/x', { body: { of: 'x' } });
  server.on('GET /api/y', { body: { of: 'y' } });
  await askAhead('/api/x', Promise.resolve('early'));
  await expect(api.get('/api/y')).resolves.toEqual({ of: 'y' });
  await expect(api.get('/api/x')).resolves.toEqual({ of: 'x' });
  expect(server.requests('GET /api/x')).toHaveLength(1);
});

test('a token that was refused is replaced, as with any request', async () => {
  server.on('GET /api/x', ({ headers }) =>
    headers.authorization === 'Bearer new' ? { body: { done: true } } : { status: 401 },
  );
  await askAhead('/api/x', Promise.resolve('early'));
  await expect(api.get('/api/x')).resolves.toEqual({ done: true });
});

test('without a token nothing is sent ahead, and the page asks by itself', async () => {
  server.on('GET /api/x', { body: {} });
  await askAhead('/api/x', Promise.reject(new Error('Teams says no')));
  expect(server.received).toHaveLength(0);
  await api.get('/api/x');
  expect(server.received.map(({ headers }) => headers.authorization)).toEqual(['Bearer later']);
});

test('the server is asked to write as the host does', async () => {
  server.on('GET /api/x', { body: {} });
  answerIn('de-CH');
  await askAhead('/api/x', Promise.resolve('early'));
  await api.get('/api/x');
  await api.get('/api/x');
  expect(server.received.map(({ headers }) => headers['accept-language'])).toEqual(['de-CH', 'de-CH']);
});
