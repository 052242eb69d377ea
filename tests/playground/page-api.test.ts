import { request } from 'node:http';
import { z } from 'zod';
import type { PlaygroundState } from '../../playground/playground-api.js';
import { cast, places, teamsOnLoopback, type TeamsOnLoopback } from '../support/teams-on-loopback.js';

let side: TeamsOnLoopback;

beforeEach(async () => {
  side = await teamsOnLoopback();
});
afterEach(() => side.close());

const channelPath = `/api/conversations/${encodeURIComponent(places.channel.id)}`;
const stateOf = async (id: string) =>
  z.custom<PlaygroundState>().parse((await side.ask('GET', `/api/state?as=${id}`)).body);
const say = (as: string, text: string, mentionsBot = false) =>
  side.ask('POST', `${channelPath}/messages`, { as, text, mentionsBot });

const kinds = async (id: string) => (await stateOf(id)).conversations.map(({ kind }) => kind);

it('shows each person the conversations that they are in, an outsider nothing of the team', async () => {
  expect(await kinds(cast.ceo.objectId)).toEqual(['channel', 'group-chat', 'personal']);
  expect(await kinds(cast.chiefOfStaff.objectId)).toEqual(['channel', 'personal']);
  expect(await kinds(cast.outsider.objectId)).toEqual(['personal']);
});

it('answers an outsider like somebody who asks for what does not exist', async () => {
  const outside = await side.ask('GET', `${channelPath}/messages?as=${cast.outsider.objectId}`);
  const nowhere = await side.ask('GET', `/api/conversations/nowhere/messages?as=${cast.ceo.objectId}`);
  expect(outside).toEqual(nowhere);
  expect(outside.status).toBe(404);
});

it('sends to the bot only what mentions it, and nothing before it is installed', async () => {
  await say(cast.ceo.objectId, 'not yet', true);
  await side.install();
  await say(cast.ceo.objectId, 'among us');
  await say(cast.ceo.objectId, 'for the bot', true);
  expect(side.handlers.calls.map(([name, , text]) => [name, text])).toEqual([
    ['installed', undefined],
    ['command', 'for the bot'],
  ]);
  expect(await side.messages()).toHaveLength(3);
});

it('installs the bot for a person who writes to it in the 1:1 chat', async () => {
  const chat = (await stateOf(cast.outsider.objectId)).conversations[0];
  await side.ask('POST', `/api/conversations/${chat?.id}/messages`, {
    as: cast.outsider.objectId,
    text: 'help',
    mentionsBot: false,
  });
  expect(side.handlers.calls.map(([name]) => name)).toEqual(['installed', 'command']);
});

const unread = async (id: string) => (await stateOf(id)).conversations[0]?.unread;

it('marks what a person has not seen', async () => {
  await say(cast.cio.objectId, 'news');
  expect(await unread(cast.cio.objectId)).toBe(false);
  expect(await unread(cast.ceo.objectId)).toBe(true);
  await side.messages();
  expect(await unread(cast.ceo.objectId)).toBe(false);
});

it('tells a person of messages as they come, and an outsider of none', async () => {
  const { origin } = side.playground;
  const stop = new AbortController();
  const streams = await Promise.all(
    [cast.ceo, cast.outsider].map(({ objectId }) =>
      fetch(`${origin}/api/events?as=${objectId}`, { signal: stop.signal }),
    ),
  );
  await say(cast.cio.objectId, 'news');
  await side.install();
  const [toCeo, toOutsider] = await Promise.all(streams.map((stream) => firstEvent(stream)));
  expect(toCeo).toMatchObject({ kind: 'message', message: { text: 'news', from: cast.cio.objectId } });
  expect(toOutsider).toEqual({ kind: 'conversations' });
  stop.abort();
});

async function firstEvent({ body }: Response): Promise<unknown> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    const event = /^data: (.*)$/m.exec(text)?.[1];
    if (event) return JSON.parse(event);
  }
  throw new Error(`The stream ended without an event: ${text}`);
}

it('reports a bot that is out of reach as status 0, and says so for a message', async () => {
  const lonely = await teamsOnLoopback({ botOrigin: 'http://127.0.0.1:1' });
  const path = `${channelPath}/installed`;
  const installed = await lonely.ask('POST', path, { as: cast.ceo.objectId, installed: true });
  expect(installed).toEqual({ status: 502, body: { error: 'The app could not be reached.' } });
  const dialog = { as: cast.ceo.objectId, conversationId: places.channel.id, step: 'fetch', data: {} };
  expect((await lonely.ask('POST', '/api/dialogs', dialog)).body).toEqual({ status: 0, body: null });
  await lonely.close();
});

it('acts on cards of the bot only', async () => {
  await side.install();
  await say(cast.ceo.objectId, 'no card');
  const [message] = await side.messages();
  const answer = await side.ask('POST', '/api/actions', {
    as: cast.ceo.objectId,
    conversationId: places.channel.id,
    messageId: message?.id,
    verb: 'charter.sign',
    trigger: 'manual',
  });
  expect(answer.status).toBe(404);
  expect(side.handlers.calls.map(([name]) => name)).toEqual(['installed']);
});

it.each([
  ['/api/tokens', { as: 'nobody' }],
  ['/api/tokens', []],
  ['/api/actions', { as: cast.ceo.objectId }],
  [`${channelPath}/messages`, { as: cast.ceo.objectId, text: '  ', mentionsBot: false }],
])('answers %s with %j by 400 and a sentence', async (path, body) => {
  const answer = await side.ask('POST', path, body);
  expect(answer).toEqual({ status: 400, body: { error: expect.any(String) } });
});

function statusWith(headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const url = `${side.playground.origin}/api/state?as=${cast.ceo.objectId}`;
    request(url, { headers }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });
}

const port = () => new URL(side.playground.origin).port;

describe('a foreign page in the same browser', () => {
  it('is refused by its origin', async () => {
    expect(await statusWith({ origin: 'https://evil.example' })).toBe(403);
    expect(await statusWith({ origin: 'http://localhost:1' })).toBe(403);
    expect(await statusWith({ origin: 'null' })).toBe(403);
    expect(await statusWith({ 'sec-fetch-site': 'cross-site' })).toBe(403);
  });
  it('is refused by the name that it reached this machine under', async () => {
    expect(await statusWith({ host: `evil.example:${port()}` })).toBe(403);
  });
  it('is not what the playground’s own page is', async () => {
    expect(await statusWith({ host: `localhost:${port()}`, origin: `http://localhost:${port()}` })).toBe(200);
    expect(await statusWith({})).toBe(200);
  });
});
