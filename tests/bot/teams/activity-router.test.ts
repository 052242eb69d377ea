import { z } from 'zod';
import { tenantId, team } from '../../../playground/people.js';
import { cast, places, teamsOnLoopback, type TeamsOnLoopback } from '../../support/teams-on-loopback.js';

const card = { type: 'AdaptiveCard', version: '1.5', body: [] };
const channelPath = `/api/conversations/${encodeURIComponent(places.channel.id)}`;

let side: TeamsOnLoopback;

beforeAll(async () => {
  side = await teamsOnLoopback();
  await side.install();
});
afterAll(() => side.close());
beforeEach(() => {
  side.handlers.calls = [];
  side.handlers.commandAnswers = [];
  side.log.lines = [];
});

async function say(text: string) {
  return side.ask('POST', `${channelPath}/messages`, { as: cast.cio.objectId, text, mentionsBot: true });
}

async function postedCard(): Promise<string> {
  const address = {
    serviceUrl: side.playground.issuer.serviceUrl,
    tenantId,
    conversationId: places.channel.id,
  };
  return (await side.teams.messages.post(address, { summary: 'A card', card })).activityId;
}

async function act(verb: string, data: unknown, trigger: 'manual' | 'automatic' = 'manual') {
  const messageId = await postedCard();
  const answer = await side.ask('POST', '/api/actions', {
    as: cast.ceo.objectId,
    conversationId: places.channel.id,
    messageId,
    verb,
    data,
    trigger,
  });
  return { messageId, answer: answer.body };
}

function loggedFault(): { reference: string; err: Error } {
  const line = side.log.lines.find(({ level }) => level === 'error');
  return z.object({ reference: z.string().min(10), err: z.instanceof(Error) }).parse(line?.fields);
}

describe('a message', () => {
  it('reaches the handler without the mention, with the person and the place that it came from', async () => {
    expect((await say('  charter   status ')).status).toBe(204);
    expect(side.handlers.calls).toEqual([
      [
        'command',
        {
          place: {
            kind: 'team',
            rootId: team.id,
            name: team.name,
            conversationId: places.channel.id,
            tenantId,
            serviceUrl: side.playground.issuer.serviceUrl,
          },
          person: { objectId: cast.cio.objectId, teamsId: cast.cio.teamsId, name: cast.cio.name },
          locale: 'en-US',
        },
        'charter status',
      ],
    ]);
  });

  it('arrives as it was typed when it holds what Teams escapes', async () => {
    await say('is 3 < 5 & "x" <at>Accord</at>?');
    expect(side.handlers.calls[0]?.[2]).toBe('is 3 < 5 & "x" <at>Accord</at>?');
  });

  it('is answered in its own thread, in the order of the answers', async () => {
    side.handlers.commandAnswers = [
      { summary: 'First', text: '**bold** <b>x</b>\nsecond line' },
      { summary: 'Second', card },
    ];
    await say('help');
    const [first, second] = (await side.messages()).slice(-2);
    expect(first).toMatchObject({ from: 'bot', text: '**bold** <b>x</b>\nsecond line' });
    expect(second).toMatchObject({ from: 'bot', summary: 'Second', card });
    expect(side.playground.records.at(-1)?.path).toContain(encodeURIComponent(';messageid='));
  });

  it('whose handler fails gets a reference to the log and nothing of the fault', async () => {
    jest.spyOn(side.handlers, 'command').mockRejectedValueOnce(new Error('secret detail'));
    expect((await say('help')).status).toBe(204);
    const { reference } = loggedFault();
    const text = (await side.messages()).at(-1)?.text;
    expect(text).toContain(reference);
    expect(text).not.toContain('secret');
  });

  it('stays accepted when its answer cannot be delivered', async () => {
    side.handlers.commandAnswers = [{ summary: 'Lost', text: 'Lost' }];
    side.playground.failNext(503);
    expect((await say('help')).status).toBe(204);
    expect(side.log.lines).toMatchObject([{ level: 'warn' }]);
  });
});

describe('a card action', () => {
  it('reaches the handler with verb, data and the card that it came from', async () => {
    side.handlers.cardAnswer = () => ({ kind: 'card', card });
    const { messageId, answer } = await act('charter.view', { id: 3 });
    expect(answer).toEqual({
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card },
    });
    expect(side.handlers.calls).toMatchObject([
      [
        'cardAction',
        { cardActivityId: messageId, place: { kind: 'team' } },
        'charter.view',
        { id: 3 },
        false,
      ],
    ]);
  });

  it('by a client of its own accord is told apart from a tap', async () => {
    await act('charter.view', {}, 'automatic');
    expect(side.handlers.calls[0]?.[4]).toBe(true);
  });

  it('may be answered with a message', async () => {
    side.handlers.cardAnswer = () => ({ kind: 'message', text: 'Signed.' });
    expect((await act('charter.sign', {})).answer).toEqual({
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Signed.' },
    });
  });

  it.each([undefined, 403, 409] as const)(
    'that is refused (%s) is still HTTP 200, or clients show nothing',
    async (status) => {
      side.handlers.cardAnswer = () => ({
        kind: 'refused',
        code: 'charter.no',
        message: 'Not now.',
        ...(status ? { status } : {}),
      });
      expect((await act('charter.sign', {})).answer).toEqual({
        status: 200,
        body: {
          statusCode: status ?? 400,
          type: 'application/vnd.microsoft.error',
          value: { code: 'charter.no', message: 'Not now.' },
        },
      });
    },
  );

  it('that fails is answered with a reference to the log and nothing of the fault', async () => {
    side.handlers.cardAnswer = () => Promise.reject(new Error('secret detail'));
    const { answer } = await act('charter.sign', {});
    const { reference, err } = loggedFault();
    expect(answer).toMatchObject({ status: 200, body: { statusCode: 500, value: { code: 'teams.fault' } } });
    expect(JSON.stringify(answer)).toContain(reference);
    expect(JSON.stringify(answer)).not.toContain('secret');
    expect(err.stack).toContain('secret detail');
  });
});

const dialog = (step: 'fetch' | 'submit', data: unknown) =>
  side.ask('POST', '/api/dialogs', {
    as: cast.ceo.objectId,
    conversationId: places.channel.id,
    step,
    data,
  });

describe('a dialog', () => {
  it('opens with the card of the handler', async () => {
    side.handlers.dialogAnswer = { kind: 'dialog', title: 'Decline', card };
    const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', content: card };
    expect((await dialog('fetch', { verb: 'charter.decline' })).body).toEqual({
      status: 200,
      body: {
        task: {
          type: 'continue',
          value: { title: 'Decline', height: 'medium', width: 'medium', card: attachment },
        },
      },
    });
    expect(side.handlers.calls).toMatchObject([['openDialog', {}, { verb: 'charter.decline' }]]);
  });

  it('closes without a word, or with one', async () => {
    side.handlers.dialogAnswer = { kind: 'close' };
    expect((await dialog('submit', { reason: 'No' })).body).toEqual({ status: 200, body: null });
    side.handlers.dialogAnswer = { kind: 'close', message: 'Noted.' };
    expect((await dialog('submit', { reason: 'No' })).body).toEqual({
      status: 200,
      body: { task: { type: 'message', value: 'Noted.' } },
    });
    expect(side.handlers.calls).toHaveLength(2);
  });
});
