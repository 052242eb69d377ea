import type { ApiRoute } from '../../../bot/http/api-route.js';
import { createApiRouter } from '../../../bot/http/api-router.js';
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

describe('a route', () => {
  test('is given parsed parameters and answers JSON that only the own browser may keep', async () => {
    const answer = await get('/api/workspaces/abcd/charters/3?view=short', {
      'accept-language': 'de-at, en;q=0.5',
    });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ revision: 3, title: 'AI charter' });
    expect(answer.headers.get('etag')).toBe('"3"');
    expect(answer.headers.get('cache-control')).toBe('private, no-cache');
    expect(answer.headers.get('vary')).toContain('Authorization');
    expect(handled.at(-1)).toEqual({ workspace: 'abcd', number: 3, view: 'short', locale: 'de-AT' });
  });

  test('answers 304 without a body to who has it already', async () => {
    const answer = await get('/api/workspaces/abcd/charters/3', { 'if-none-match': 'W/"2", "3"' });
    expect(answer.status).toBe(304);
    expect(answer.headers.get('etag')).toBe('"3"');
    expect(await answer.text()).toBe('');
  });

  test('takes a command with its id and tells what came of it', async () => {
    const answer = await sign('{"fingerprint":"f"}', { 'idempotency-key': commandId.toLowerCase() });
    expect(answer.status).toBe(201);
    expect(await answer.json()).toEqual({ commandId, name: 'Ada Example' });
  });

  test('answers 204 without a body', async () => {
    const answer = await fetch(`${server.origin}/api/workspaces/abcd/draft`, {
      method: 'DELETE',
      headers: { ...headers, 'idempotency-key': commandId },
    });
    expect([answer.status, await answer.text()]).toEqual([204, '']);
  });

  test('offers a file under any name, never to be shown in place', async () => {
    const answer = await get('/api/workspaces/abcd/export');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; .*filename\*=UTF-8''Zo%C3%AB%20/);
    expect(await answer.text()).toBe('a;b\n');
  });
});

describe('a problem', () => {
  test('has the members of RFC 9457, which a route cannot replace', async () => {
    const answer = await sign('{"fingerprint":"old"}');
    expect(answer.status).toBe(409);
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toEqual({
      type: 'urn:accord:problem:charter.fingerprint-superseded',
      title: 'The charter has changed',
      status: 409,
      code: 'charter.fingerprint-superseded',
      detail: 'Read the new version.',
      instance: `urn:uuid:${answer.headers.get('x-request-id')}`,
      current: 4,
    });
  });

  test('404 is the same to the byte for what is hidden, what is missing and what never was', async () => {
    const paths = [
      '/api/workspaces/outside/charters/1',
      '/api/workspaces/outside/charters/99',
      '/api/nothing',
      '/x',
    ];
    const answers = await Promise.all(paths.map((path) => get(path)));
    const seen = await Promise.all(
      answers.map(async (answer) => {
        const varying = ['date', 'x-request-id'];
        const kept = [...answer.headers].filter(([name]) => !varying.includes(name));
        return [answer.status, kept, (await answer.text()).replace(/uuid:[0-9a-f-]{36}/, 'uuid')];
      }),
    );
    expect(seen[0]?.[0]).toBe(404);
    for (const other of seen) expect(other).toEqual(seen[0]);
  });

  test('a fault shows a reference and nothing else; the log has the rest', async () => {
    const answer = await get('/api/workspaces/fault/charters/1');
    const text = await answer.text();
    expect(answer.status).toBe(500);
    expect(JSON.parse(text)).toMatchObject({ code: 'service.fault' });
    expect(text).not.toMatch(/secret|storage|at .*\.ts/);
    const line = server.log.find(
      (entry) => entry['request'] === answer.headers.get('x-request-id') && 'err' in entry,
    );
    expect(JSON.stringify(line)).toContain('secret of the storage');
  });

  test('an answer with a field that its schema lacks is a fault where answers are checked', async () => {
    expect((await get('/api/workspaces/leak/charters/1')).status).toBe(500);
  });
});

describe('the rate limit', () => {
  test('stops one person with the time to wait, and nobody else', async () => {
    const slow = await httpServerForTest({ routes, requestsPerMinute: 2 });
    try {
      const ask = async (person: string) =>
        fetch(`${slow.origin}/api/workspaces/abcd/charters/3`, { headers: await slow.signedIn(person) });
      const one = '55555555-5555-4555-8555-555555555555';
      const other = '66666666-5555-4555-8555-555555555555';
      const statuses = [(await ask(one)).status, (await ask(one)).status];
      const stopped = await ask(one);
      expect([...statuses, stopped.status, (await ask(other)).status]).toEqual([200, 200, 429, 200]);
      expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(Number(stopped.headers.get('retry-after'))).toBeLessThanOrEqual(60);
      expect(await stopped.json()).toMatchObject({ code: 'request.too-many', status: 429 });
    } finally {
      await slow.close();
    }
  });
});

const [sound] = routes;

describe('routes that contradict themselves or each other', () => {
  test.each<[string, ApiRoute[], string]>([
    ['the same operation twice', [sound, { ...sound, path: '/api/other/:workspace/:number' }], 'operationId'],
    ['the same address twice', [sound, { ...sound, operationId: 'x', path: sound.path }], 'address'],
    ['a parameter without schema', [{ ...sound, path: '/api/:workspace/:number/:other' }], 'parameters'],
    ['a reading command', [{ ...sound, command: true }], 'only reads'],
    ['an address elsewhere', [{ ...sound, path: '/tab/:workspace/:number' }], '/api/'],
  ])('%s stops the start', (_what, wrong, why) => {
    expect(() =>
      createApiRouter({ routes: wrong, signIn: () => Promise.reject(new Error('not asked')) }),
    ).toThrow(why);
  });
});
