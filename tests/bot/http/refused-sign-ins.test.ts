import { httpServerForTest, type HttpServerForTest } from '../../support/http-server-for-test.js';
import { commandId, routes } from './sample-routes.js';

let server: HttpServerForTest;

beforeAll(async () => {
  server = await httpServerForTest({ routes, refusalsPerMinute: 3 });
});
afterAll(() => server.close());

const ask = (headers: Record<string, string>) =>
  fetch(`${server.origin}/api/workspaces/abcd/charters/3`, { headers });

it('of one address are answered with 429 from the limit on, and its good tokens still get in', async () => {
  const forged = { authorization: 'Bearer e30.e30.e30', 'idempotency-key': commandId };
  const statuses: number[] = [];
  for (let turn = 0; turn < 5; turn += 1) statuses.push((await ask(forged)).status);
  expect(statuses).toEqual([401, 401, 401, 429, 429]);
  const stopped = await ask(forged);
  expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await stopped.json()).toMatchObject({ code: 'request.too-many', status: 429 });
  expect((await ask(await server.signedIn())).status).toBe(200);
});

it('say in the log why they were refused, also above the limit', () => {
  const lines = server.log.filter(({ status }) => status === 429);
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) expect(line).toMatchObject({ refused: 'token.malformed' });
});
