import { teamsActivity, type TeamsActivity } from '../../../bot/teams/activity-model.js';
import { turnOfActivity, typedText } from '../../../bot/teams/turn-of-activity.js';

const tenantId = 'a0000000-0000-4000-8000-00000000000a';
const bot = { id: '28:bot', name: 'Accord' };

function activity(changes: object): TeamsActivity {
  return teamsActivity.parse({
    type: 'message',
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    from: { id: '29:a', name: 'Maya', aadObjectId: 'A0000000-0000-4000-8000-000000000001' },
    recipient: bot,
    conversation: { id: 'a:1', conversationType: 'personal', tenantId },
    ...changes,
  });
}

const mention = (text: string, id: string, name: string) => ({
  type: 'mention',
  text,
  mentioned: { id, name },
});

describe('the typed text', () => {
  it.each([
    ['<at>Accord</at>&nbsp;help', 'help'],
    ['help <at>Accord</at> ', 'help'],
    ['<at>Accord</at>', ''],
    ['<at>Accord</at> named &lt;at&gt;Accord&lt;/at&gt;', 'named <at>Accord</at>'],
    ['  two\n lines ', 'two\n lines'],
  ])('of %j is %j', (text, typed) => {
    expect(typedText(activity({ text, entities: [mention('<at>Accord</at>', bot.id, 'Accord')] }))).toBe(
      typed,
    );
  });

  it('keeps the names of other people who are mentioned, whatever their names hold', () => {
    const entities = [
      mention('<at>Accord</at>', bot.id, 'Accord'),
      mention('<at>Zoë $&</at>', '29:z', 'Zoë $&'),
    ];
    expect(typedText(activity({ text: '<at>Accord</at> ask <at>Zoë $&</at> now', entities }))).toBe(
      'ask Zoë $& now',
    );
  });

  it('is empty where there is none, and stands entities that are none', () => {
    expect(typedText(activity({ text: undefined, entities: [null, 7, { type: 'clientInfo' }] }))).toBe('');
  });
});

const placeOf = (changes: object) => {
  const reading = turnOfActivity(activity(changes));
  return reading.known === 'turn' ? reading.turn.place : reading;
};

describe('the place', () => {
  it('of a thread in a channel is the channel, and its root the team', () => {
    const conversation = { id: '19:c@thread.tacv2;messageid=17', conversationType: 'channel', tenantId };
    expect(
      placeOf({ conversation, channelData: { team: { id: '19:t@thread.tacv2', name: 'T' } } }),
    ).toMatchObject({
      kind: 'team',
      conversationId: '19:c@thread.tacv2',
      rootId: '19:t@thread.tacv2',
      name: 'T',
    });
  });

  it('of an event without a conversation type is told by its team, or by being a group', () => {
    const conversation = { id: '19:c@thread.v2', tenantId };
    expect(placeOf({ conversation, channelData: { team: { id: '19:t' } } })).toMatchObject({ kind: 'team' });
    expect(placeOf({ conversation: { ...conversation, isGroup: true } })).toMatchObject({
      kind: 'group-chat',
    });
    expect(placeOf({ conversation })).toMatchObject({ kind: 'personal' });
  });

  it('of a renamed group chat has the new name', () => {
    const conversation = { id: '19:c@thread.v2', conversationType: 'groupChat', tenantId, name: 'Old' };
    expect(placeOf({ conversation, topicName: 'New' })).toMatchObject({ kind: 'group-chat', name: 'New' });
  });
});

it('says that nobody is known where the object id is missing or is none', () => {
  for (const aadObjectId of [undefined, null, '', 'maya']) {
    expect(turnOfActivity(activity({ from: { id: '29:a', aadObjectId } })).known).toBe('nobody');
  }
});
