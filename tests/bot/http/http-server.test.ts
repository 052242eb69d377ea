import { Agent, get } from 'node:http';
import express, { Router, type Response } from 'express';
import { listen } from '../../../bot/http/listen.js';
import { problem } from '../../../bot/http/problem.js';
import { defineRoute } from '../../../bot/http/api-route.js';
import { httpServerForTest, type HttpServerForTest } from '../../support/http-server-for-test.js';

class StorageAway extends Error {}

const failing = defineRoute({
  method: 'get',
  path: '/api/failing',
  operationId: 'fail',
  summary: 'Fails',
  tag: 'test',
  public: true,
  handle: () => Promise.reject(new StorageAway('connection refused by 10.0.0.4')),
});

let server: HttpServerForTest;
let readiness: () => Promise<void>;
let teamsSaw: unknown;

beforeAll(async () => {
  const teamsRouter = Router();
  teamsRouter.post('/api/messages', (request, response) => {
    teamsSaw = request.body;
    request.resume().on('end', () => response.status(202).end());
  });
  server = await httpServerForTest({
    routes: [failing],
    teamsRouter,
    ready: () => readiness(),
    problemOfFault: (fault) =>
      fault instanceof StorageAway
        ? problem(503, 'storage.away', { title: 'Away', detail: 'Again later.' }, { retryAfterSeconds: 1.2 })
        : undefined,
  });
});
afterAll(() => server.close());

describe('the server', () => {
  test('is alive while it is not ready, and says so in one probe each', async () => {
    readiness = () => Promise.reject(new Error('AccountKey=abc refused'));
    expect((await fetch(`${server.origin}/healthz`)).status).toBe(200);
    const away = await fetch(`${server.origin}/readyz`);
    expect(away.status).toBe(503);
    expect(await away.text()).not.toContain('AccountKey');
    readiness = () => Promise.resolve();
    const ready = await fetch(`${server.origin}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready' }]);
  });

  test('leaves the messages of Teams unread for the one who checks their token', async () => {
    const answer = await fetch(`${server.origin}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"text":"${'x'.repeat(600_000)}"}`,
    });
    expect(answer.status).toBe(202);
    expect(teamsSaw).toBeUndefined();
  });

  test('answers faults that it is told about with their problem', async () => {
    const answer = await fetch(`${server.origin}/api/failing`);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2']);
    const text = await answer.text();
    expect(JSON.parse(text)).toMatchObject({ code: 'storage.away' });
    expect(text).not.toContain('10.0.0.4');
  });

  test('gives each request an id of its own, whatever the client sends', async () => {
    const headers = { 'x-request-id': 'mine' };
    const one = await fetch(`${server.origin}/healthz`, { headers });
    const other = await fetch(`${server.origin}/healthz`, { headers });
    const ids = [one.headers.get('x-request-id'), other.headers.get('x-request-id')];
    expect(new Set([...ids, 'mine']).size).toBe(3);
  });

  test('logs the path of a request without what was searched for', async () => {
    const answer = await fetch(`${server.origin}/api/failing?search=merger`, {
      headers: { cookie: 'session=abc' },
    });
    const line = server.log.find(
      (entry) => entry['request'] === answer.headers.get('x-request-id') && 'ms' in entry,
    );
    expect(line).toMatchObject({ method: 'GET', path: '/api/failing', status: 503, code: 'storage.away' });
    expect(JSON.stringify(server.log)).not.toMatch(/merger|session=abc/);
  });

  test('sends answers that can be framed nowhere and load nothing', async () => {
    const { headers } = await fetch(`${server.origin}/healthz`);
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none';frame-ancestors 'none';base-uri 'none';form-action 'none'",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.has('x-powered-by')).toBe(false);
    expect(headers.has('access-control-allow-origin')).toBe(false);
  });

  test('promises https for ever only where it is reached by https', async () => {
    const local = await httpServerForTest({}, { PUBLIC_ORIGIN: 'http://localhost:3978' });
    try {
      expect((await fetch(`${local.origin}/healthz`)).headers.has('strict-transport-security')).toBe(false);
      expect((await fetch(`${server.origin}/healthz`)).headers.has('strict-transport-security')).toBe(true);
    } finally {
      await local.close();
    }
  });
});

describe('closing', () => {
  test('lets a running request end, and does not wait for kept connections', async () => {
    const app = express();
    const arrived = new Promise<Response>((resolve) => {
      app.get('/slow', (_request, response) => resolve(response));
    });
    app.get('/fast', (_request, response) => void response.send('fast'));
    const { origin, close } = await listen(app, { host: '127.0.0.1', port: 0 });
    const agent = new Agent({ keepAlive: true });
    await textOf(`${origin}/fast`, agent);
    const slow = textOf(`${origin}/slow`, agent);
    const answer = await arrived;
    const started = performance.now();
    const closing = close();
    answer.send('done');
    expect(await slow).toBe('done');
    await closing;
    expect(performance.now() - started).toBeLessThan(2_500);
    await expect(textOf(`${origin}/fast`, new Agent())).rejects.toThrow('ECONNREFUSED');
    agent.destroy();
  });

  test('cuts what does not end within three seconds', async () => {
    const app = express();
    const arrived = new Promise<void>((resolve) => app.get('/never', () => resolve()));
    const { origin, close } = await listen(app, { host: '127.0.0.1', port: 0 });
    const never = textOf(`${origin}/never`, new Agent());
    never.catch(() => undefined);
    await arrived;
    await Promise.all([close(), close()]);
    await expect(never).rejects.toThrow('socket hang up');
  }, 10_000);

  test('a port that is taken is told', async () => {
    const port = Number(new URL(server.origin).port);
    await expect(listen(express(), { host: '127.0.0.1', port })).rejects.toThrow('EADDRINUSE');
  });
});

function textOf(url: string, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (answer) => {
      let text = '';
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
      answer.on('end', () => resolve(text));
    }).on('error', reject);
  });
}
