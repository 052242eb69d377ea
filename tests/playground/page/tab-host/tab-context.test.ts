import { tabContext } from '../../../../playground/page/tab-host/tab-context.js';
import type { PlaygroundConversation, PlaygroundState } from '../../../../playground/playground-api.js';

const me = {
  objectId: 'o',
  teamsId: '29:o',
  name: 'O',
  title: 'CEO',
  email: 'o@x.example',
  kind: 'member',
} as const;
const state: PlaygroundState = {
  me,
  people: [me],
  conversations: [],
  tenantId: 't',
  botId: 'b',
  botName: 'Accord',
  tabOrigin: 'http://localhost:1',
  messageActions: [],
};
const common = { memberIds: ['o'], installed: true };
const contextOf = (conversation: PlaygroundConversation, page?: string) =>
  tabContext({ state, conversation, page, theme: 'light' });

describe('the context that the tab is given', () => {
  it('names the team’s thread and the channel in a channel', () => {
    const team = { id: '19:team', name: 'Leaders' };
    const context = contextOf({ id: '19:channel', kind: 'channel', name: 'AI', team, ...common });
    expect(context).toMatchObject({
      teamId: '19:team',
      channelId: '19:channel',
      userObjectId: 'o',
      tid: 't',
    });
    expect(context).not.toHaveProperty('chatId');
  });

  it('names the chat in a group chat', () => {
    const context = contextOf({ id: '19:chat', kind: 'group-chat', name: 'Chat', ...common });
    expect(context).toMatchObject({ chatId: '19:chat' });
    expect(context).not.toHaveProperty('teamId');
  });

  it('names no place in the personal tab', () => {
    const context = contextOf({ id: 'a:o', kind: 'personal', name: 'Accord', ...common });
    for (const place of ['chatId', 'channelId', 'teamId']) expect(context).not.toHaveProperty(place);
  });

  it('uses Teams’ own name of the theme and tells the page asked for', () => {
    const context = contextOf({ id: 'a:o', kind: 'personal', name: 'Accord', ...common }, 'kpis/7');
    expect(context).toMatchObject({ theme: 'default', subEntityId: 'kpis/7', locale: 'en-us' });
  });
});
