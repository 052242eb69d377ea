import { DeliveryPostponed, DeliveryRefused } from '../../../bot/teams/messages.js';
import type { ConversationAddress } from '../../../bot/teams/turn.js';
import { tenantId } from '../../../playground/people.js';
import { cast, places, teamsOnLoopback, type TeamsOnLoopback } from '../../support/teams-on-loopback.js';

const card = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'Sign' }] };

let side: TeamsOnLoopback;
let channel: ConversationAddress;

beforeEach(async () => {
  side = await teamsOnLoopback();
  await side.install();
  channel = { serviceUrl: side.playground.issuer.serviceUrl, tenantId, conversationId: places.channel.id };
});
afterEach(() => side.close());

const posts = () => side.playground.records.filter(({ method }) => method === 'POST');

it('posts a card with its summary and delivery id, and updates it in place', async () => {
  const { activityId } = await side.teams.messages.post(channel, { summary: 'Sign', card, deliveryId: 'd1' });
  const signed = { ...card, body: [] };
  await side.teams.messages.update(channel, activityId, {
    summary: 'Signed',
    card: signed,
    deliveryId: 'd2',
  });
  expect(await side.messages()).toMatchObject([
    { id: activityId, from: 'bot', card: signed, summary: 'Signed', deliveryId: 'd2' },
  ]);
  expect(side.playground.records).toMatchObject([
    { method: 'POST', status: 201, tokenValid: true, activityId, deliveryId: 'd1' },
    { method: 'PUT', status: 200, tokenValid: true, activityId, deliveryId: 'd2' },
  ]);
});

it('opens the 1:1 chat with a person and raises a notification there, not in a channel', async () => {
  const chat = await side.teams.messages.openPersonalChat(channel, cast.ceo.teamsId);
  await side.teams.messages.post(chat, { summary: 'For you', text: 'For you' });
  await side.teams.messages.post(channel, { summary: 'For all', text: 'For all' });
  await side.teams.messages.post(channel, { summary: 'Escalated', text: 'Escalated', alert: true });
  expect((await side.messages(chat.conversationId)).at(-1)?.text).toBe('For you');
  const [, inChat, inChannel, escalated] = posts().map(({ body }) => body);
  expect(inChat).toMatchObject({ channelData: { notification: { alert: true } } });
  expect(inChannel).toMatchObject({ channelData: {} });
  expect(inChannel).not.toHaveProperty('channelData.notification');
  expect(escalated).toMatchObject({ channelData: { notification: { alert: true } } });
});

it.each([
  '**bold** [link](https://x.example) <at>Everyone</at> &amp; "quoted"',
  '# not a title\n- not a list',
])('shows people’s text as text: %j', async (text) => {
  await side.teams.messages.post(channel, { summary: 'Text', text });
  expect((await side.messages()).at(-1)?.text).toBe(text);
  expect(posts().at(-1)?.body).toMatchObject({
    textFormat: 'xml',
    text: expect.not.stringMatching(/["]|<(?!br\/>)/),
  });
});

it.each([400, 403, 404])('takes %s for final', async (status) => {
  side.playground.failNext(status);
  const posting = side.teams.messages.post(channel, { summary: 'x', text: 'x' });
  await expect(posting).rejects.toBeInstanceOf(DeliveryRefused);
  await expect(posting).rejects.toMatchObject({ status });
});

it.each([
  [429, '7', 7],
  [503, undefined, 30],
  [500, '0', 1],
  [502, '999999', 3600],
  [401, undefined, 30],
  [412, undefined, 30],
])('puts off what got %s with Retry-After %s, by %s seconds', async (status, retryAfter, seconds) => {
  side.playground.failNext(status, retryAfter);
  const posting = side.teams.messages.post(channel, { summary: 'x', text: 'x' });
  await expect(posting).rejects.toBeInstanceOf(DeliveryPostponed);
  await expect(posting).rejects.toMatchObject({ seconds });
});

it.each([0, 503, 429])(
  'posts once and never by itself again, though the answer (%s) was lost',
  async (status) => {
    side.playground.failNext(status, undefined, { afterEffect: true });
    await expect(side.teams.messages.post(channel, { summary: 'Once', text: 'Once' })).rejects.toBeInstanceOf(
      DeliveryPostponed,
    );
    expect(posts()).toHaveLength(1);
    expect(await side.messages()).toHaveLength(1);
  },
);

it('puts off what finds nobody at the address', async () => {
  const nowhere = { ...channel, serviceUrl: 'http://127.0.0.1:1/connector/' };
  await expect(side.teams.messages.post(nowhere, { summary: 'x', text: 'x' })).rejects.toBeInstanceOf(
    DeliveryPostponed,
  );
});

const refusal = (address: ConversationAddress, message: object) =>
  side.teams.messages.post(address, { summary: 'x', ...message }).catch((error: unknown) => error);

it('is told that a card is too large, that a place is unknown, and that the bot is not there', async () => {
  const large = { ...card, body: [{ type: 'TextBlock', text: 'x'.repeat(28 * 1024) }] };
  expect(await refusal(channel, { card: large })).toMatchObject({ name: 'DeliveryRefused', status: 413 });
  const unknown = { ...channel, conversationId: '19:unknown@thread.v2' };
  expect(await refusal(unknown, { card })).toMatchObject({ name: 'DeliveryRefused', status: 404 });
  const chat = { ...channel, conversationId: places.groupChat.id };
  expect(await refusal(chat, { card })).toMatchObject({ name: 'DeliveryRefused', status: 403 });
});
