import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { startFaultProxy, type FaultProxy } from './fault-proxy.js';

let target: Server;
let proxy: FaultProxy;
let reached: string[] = [];
beforeAll(async () => {
  target = createServer((request, response) => {
    void text(request).then((body) => {
      reached.push(`${request.method} ${request.url} ${body}`);
      response.writeHead(201, { 'x-from': 'target' }).end(`got ${body}`);
    });
  });
  await new Promise<void>((resolve) => target.listen(0, '127.0.0.1', resolve));
  const address = target.address();
  if (address === null || typeof address === 'string') throw new Error('The target has no port.');
  proxy = await startFaultProxy(`http://127.0.0.1:${address.port}`);
});
beforeEach(() => {
  proxy.clear();
  reached = [];
});
afterAll(async () => {
  await proxy.close();
  target.close();
});

const post = (path: string, body: string) => fetch(proxy.origin + path, { method: 'POST', body });

test('a request passes as it is, and so does its answer', async () => {
  const answer = await post('/v3/a%20b?x=1', 'Ærø');
  expect([answer.status, answer.headers.get('x-from'), await answer.text()]).toEqual([
    201,
    'target',
    'got Ærø',
  ]);
  expect(reached).toEqual(['POST /v3/a%20b?x=1 Ærø']);
  expect(proxy.requests).toMatchObject([{ method: 'POST', path: '/v3/a%20b?x=1', body: 'Ærø', status: 201 }]);
});

test('a lost answer reached the target, and a refused request did not', async () => {
  proxy.on({ fault: { do: 'lose-answer' }, times: 1 });
  await expect(post('/lost', '')).rejects.toThrow('fetch failed');
  proxy.on({ fault: { do: 'refuse' }, times: 1 });
  await expect(post('/refused', '')).rejects.toThrow('fetch failed');
  expect(reached).toEqual(['POST /lost ']);
});

test('a rule applies to the requests it is for, as often as it says', async () => {
  const fault = { do: 'answer', status: 503, headers: { 'retry-after': '7' }, body: 'busy' } as const;
  proxy.on({ when: ({ path, body }) => path === '/b' && body === '2', fault, times: 1 });
  const statuses = [];
  for (const [path, body] of [
    ['/a', '2'],
    ['/b', '1'],
    ['/b', '2'],
    ['/b', '2'],
  ] as const) {
    statuses.push((await post(path, body)).status);
  }
  expect(statuses).toEqual([201, 201, 503, 201]);
  expect(reached).toHaveLength(3);
});

test('hooks are awaited before the target is reached, and before the client has its answer', async () => {
  const steps: string[] = [];
  proxy.beforeForward = async (n, { path }) => {
    await Promise.resolve();
    steps.push(`before ${path}, reached ${reached.length}, numbered ${typeof n}`);
  };
  proxy.afterForward = async () => {
    await Promise.resolve();
    steps.push(`after, reached ${reached.length}`);
  };
  await post('/hooked', '').then(() => steps.push('answered'));
  expect(steps).toEqual(['before /hooked, reached 0, numbered number', 'after, reached 1', 'answered']);
});

test('numbers go on after a clearing, and rules and hooks do not', async () => {
  await post('/one', '');
  const first = proxy.requests[0]?.n ?? 0;
  proxy.on({ fault: { do: 'refuse' } });
  proxy.beforeForward = () => Promise.reject(new Error('still hooked'));
  proxy.clear();
  expect((await post('/two', '')).status).toBe(201);
  expect(proxy.requests.map(({ n }) => n)).toEqual([first + 1]);
});
