import { places, cast, teamsOnLoopback, type TeamsOnLoopback } from '../support/teams-on-loopback.js';

let side: TeamsOnLoopback;

beforeEach(async () => {
  side = await teamsOnLoopback();
});
afterEach(() => side.close());

const activities = `/v3/conversations/${encodeURIComponent(places.channel.id)}/activities`;

async function call(method: string, path: string, body?: object, authorization?: string) {
  const { access_token } = await side.playground.issuer.botToken();
  const response = await fetch(`${side.playground.origin}/connector${path}`, {
    method,
    headers: { 'content-type': 'application/json', authorization: authorization ?? `Bearer ${access_token}` },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const answer: Record<string, unknown> = await response.json();
  return { status: response.status, body: answer };
}

it('refuses a call without the bot’s token, and records it', async () => {
  await side.install();
  const answer = await call('POST', activities, { type: 'message', text: 'x' }, 'Bearer a.b.c');
  expect(answer.status).toBe(401);
  expect(side.playground.records).toMatchObject([{ method: 'POST', status: 401, tokenValid: false }]);
  expect(await side.messages()).toEqual([]);
});

it('keeps every post, also one that looks like a repeat', async () => {
  await side.install();
  const message = { type: 'message', text: 'Again', channelData: { deliveryId: 'd1' } };
  const first = await call('POST', activities, message);
  const second = await call('POST', activities, message);
  expect(second.body['id']).not.toBe(first.body['id']);
  expect(await side.messages()).toMatchObject([{ deliveryId: 'd1' }, { deliveryId: 'd1' }]);
  expect(side.playground.records.filter(({ deliveryId }) => deliveryId === 'd1')).toHaveLength(2);
});

it('lets the bot delete and change its own messages only', async () => {
  await side.install();
  const path = `/api/conversations/${encodeURIComponent(places.channel.id)}/messages`;
  await side.ask('POST', path, { as: cast.cio.objectId, text: 'Mine', mentionsBot: false });
  const [theirs] = await side.messages();
  const own = await call('POST', activities, { type: 'message', text: 'Ours' });
  expect((await call('DELETE', `${activities}/${String(own.body['id'])}`)).status).toBe(200);
  expect((await call('DELETE', `${activities}/${String(own.body['id'])}`)).status).toBe(404);
  expect((await call('PUT', `${activities}/${theirs?.id}`, { type: 'message', text: 'Forged' })).status).toBe(
    403,
  );
  expect(await side.messages()).toMatchObject([{ text: 'Mine' }]);
});

const open = (id: string) => call('POST', '/v3/conversations', { members: [{ id }] });

it('opens no 1:1 chat with a person who shares no conversation with the bot', async () => {
  await side.install();
  expect((await open(cast.outsider.teamsId)).status).toBe(403);
  expect((await open('29:nobody')).status).toBe(400);
  const chat = await open(cast.ceo.teamsId);
  expect(chat.status).toBe(201);
  expect((await open(cast.ceo.teamsId)).body).toEqual(chat.body);
});

it('refuses what is no activity', async () => {
  await side.install();
  expect((await call('POST', activities, { type: 'message', text: 7 })).status).toBe(400);
});

it('says what a team is called', async () => {
  const id = encodeURIComponent(places.channel.team?.id ?? '');
  expect((await call('GET', `/v3/teams/${id}`)).body).toMatchObject({ name: 'Northwind Robotics' });
  expect((await call('GET', '/v3/teams/other')).status).toBe(404);
});

it('keeps an idle connection for longer than the bot leaves one unused, so that no post meets a closed one', async () => {
  const response = await fetch(`${side.playground.origin}/api/state`);
  const [, seconds] = /timeout=(\d+)/.exec(response.headers.get('keep-alive') ?? '') ?? [];
  expect(Number(seconds)).toBeGreaterThan(60);
});
