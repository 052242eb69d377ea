import { request as rawRequest } from 'node:http';
import { httpServerForTest, type HttpServerForTest } from '../../support/http-server-for-test.js';
import { commandId, handled, routes } from './sample-routes.js';

let server: HttpServerForTest;
let headers: Record<string, string>;

beforeAll(async () => {
  server = await httpServerForTest({ routes });
  headers = await server.signedIn();
});
afterAll(() => server.close());

const get = (path: string, more: Record<string, string> = {}) =>
  fetch(`${server.origin}${path}`, { headers: { ...headers, ...more } });

const sign = (body: string, more: Record<string, string> = {}) =>
  fetch(`${server.origin}/api/workspaces/abcd/charters/3/sign`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': commandId, ...more },
    body,
  });

describe('bad input', () => {
  test.each([
    ['a workspace that is none', '/api/workspaces/AB/charters/3', 'workspace'],
    ['a number that is none', '/api/workspaces/abcd/charters/x', 'number'],
    ['a view that is none', '/api/workspaces/abcd/charters/3?view=secret', 'view'],
    ['a parameter given twice', '/api/workspaces/abcd/charters/3?view=full&view=short', 'view'],
  ])('%s is 400 and names the parameter', async (_what, path, field) => {
    const answer = await get(path);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 'request.address-invalid', fields: [{ path: field }] });
  });

  test('a path with a broken escape is 400', async () => {
    const answer = await get('/api/workspaces/%E0%A4%A/charters/3');
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 'request.address-invalid' });
  });

  test('a body is 422 with each field and what to do about it', async () => {
    const body = { weight: -1, currency: 'usd', people: [{ name: 1 }, {}], extra: true };
    const answer = await sign(JSON.stringify(body));
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      code: 'request.body-invalid',
      fields: expect.arrayContaining([
        { path: 'fingerprint', message: 'Fill this in.' },
        { path: 'weight', message: 'Give at least 0.' },
        { path: 'currency', message: 'Three capital letters, for example USD.' },
        { path: 'people.0.name', message: 'Give a text.' },
        { path: 'people.1.name', message: 'Fill this in.' },
        { path: '', message: 'Leave out extra: not known here.' },
      ]) as unknown,
    });
  });

  test('a list that is too long says how long it may be', async () => {
    const answer = await sign(
      JSON.stringify({ fingerprint: 'f', people: [{ name: 'a' }, { name: 'b' }, { name: 'c' }] }),
    );
    expect(await answer.json()).toMatchObject({ fields: [{ path: 'people', message: 'Name at most 2.' }] });
  });

  test.each([
    ['none', {}],
    ['a UUID', { 'idempotency-key': '6e2f0c5e-7e4b-4d0b-9d53-0a0d5a6f0b11' }],
    ['a ULID too large for its time', { 'idempotency-key': '8ZZZZZZZZZZZZZZZZZZZZZZZZZ' }],
  ])('a command with %s for an id is 400', async (_what, key) => {
    const before = handled.length;
    const answer = await fetch(`${server.origin}/api/workspaces/abcd/charters/3/sign`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', ...key } as Record<string, string>,
      body: '{"fingerprint":"f"}',
    });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 'request.command-id-missing' });
    expect(handled).toHaveLength(before);
  });

  test.each([
    ['10 MB', 413, 'request.too-large', `{"fingerprint":"${'x'.repeat(10_000_000)}"}`],
    ['513 KB', 413, 'request.too-large', `{"fingerprint":"${'x'.repeat(513 * 1024)}"}`],
    ['200,000 levels', 400, 'request.json-too-deep', nested(200_000)],
    ['one level too many', 400, 'request.json-too-deep', nested(64)],
    [
      '__proto__',
      400,
      'request.json-key-forbidden',
      '{"fingerprint":"f","nested":[{"__proto__":{"admin":true}}]}',
    ],
    ['an escaped __proto__', 400, 'request.json-key-forbidden', '{"\\u005f_proto__":{"admin":true}}'],
    ['constructor', 400, 'request.json-key-forbidden', '{"constructor":{"prototype":{"admin":true}}}'],
    ['half a JSON', 400, 'request.json-invalid', '{"fingerprint":'],
    ['a bare text', 400, 'request.json-invalid', '"fingerprint"'],
  ])('a body of %s is %i %s', async (_what, status, code, body) => {
    const before = handled.length;
    const answer = await sign(body);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ code });
    expect(handled).toHaveLength(before);
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
  });

  test('the deepest JSON allowed is read', async () => {
    expect((await sign(nested(63))).status).toBe(201);
  });

  test.each([
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['a compressed body', { 'content-encoding': 'gzip' }],
    ['a foreign character set', { 'content-type': 'application/json; charset=iso-8859-1' }],
  ])('%s is 415', async (_what, more) => {
    const answer = await sign('{"fingerprint":"f"}', more);
    expect(answer.status).toBe(415);
  });

  test('a missing body is 422', async () => {
    expect((await sign('')).status).toBe(422);
  });

  test('nothing of a stranger is read, however large', async () => {
    const answer = await sign('x'.repeat(400_000), { authorization: 'Bearer a.b.c' });
    expect(answer.status).toBe(401);
  });
});

test('a body that stops half-way is not left hanging and reaches no route', async () => {
  const before = handled.length;
  const { hostname, port } = new URL(server.origin);
  await new Promise<void>((resolve) => {
    const request = rawRequest({
      hostname,
      port,
      method: 'POST',
      path: '/api/workspaces/abcd/charters/3/sign',
      headers: {
        ...headers,
        'content-type': 'application/json',
        'content-length': '100',
        'idempotency-key': commandId,
      },
    });
    request.on('error', () => resolve());
    request.write('{"finger');
    setTimeout(() => request.destroy(), 50);
  });
  expect(handled).toHaveLength(before);
  expect((await get('/healthz')).status).toBe(200);
});

function nested(levels: number): string {
  return `{"fingerprint":"f","nested":${'['.repeat(levels)}${']'.repeat(levels)}}`;
}
