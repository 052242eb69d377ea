import { answerCall, type TabSurroundings } from '../../../../playground/page/tab-host/answer-call.js';
import { replyTo, tabCallSchema } from '../../../../playground/page/tab-host/protocol.js';

function surroundings(changes: Partial<TabSurroundings> = {}): TabSurroundings {
  return {
    context: () => ({ userObjectId: 'me', channelId: '19:c', entityId: 'accord' }),
    getToken: () => Promise.resolve('jwt'),
    openLink: jest.fn(),
    goToPage: jest.fn(),
    shareLink: jest.fn(),
    onReady: jest.fn(),
    onFailed: jest.fn(),
    ...changes,
  };
}

const refused = () => Promise.reject(new Error('resourceRequiresConsent'));

const call = (func: string, ...args: unknown[]) => ({ id: 7, uuidAsString: 'u', func, args });

describe('the tab’s host', () => {
  it('introduces itself as Teams on the web with a runtime that teams-js can parse', async () => {
    const answer = await answerCall(call('initialize', '2.58.0'), surroundings());
    expect(answer?.slice(0, 2)).toEqual(['content', 'web']);
    expect(JSON.parse(String(answer?.[2]))).toMatchObject({ apiVersion: 4, isLegacyTeams: false });
  });

  it('hands out the person’s token', async () => {
    const answer = await answerCall(call('authentication.getAuthToken'), surroundings());
    expect(answer).toEqual([true, 'jwt']);
  });

  it('says why there is no token', async () => {
    const answer = await answerCall(call('authentication.getAuthToken'), surroundings({ getToken: refused }));
    expect(answer).toEqual([false, 'resourceRequiresConsent']);
  });

  it('opens a link of the tab', async () => {
    const around = surroundings();
    expect(await answerCall(call('executeDeepLink', 'https://example.com/'), around)).toEqual([true]);
    expect(around.openLink).toHaveBeenCalledWith('https://example.com/');
  });

  it('goes to another page of the app, in another place if one is named', async () => {
    const around = surroundings();
    const target = { appId: 'a', pageId: 'accord', subPageId: 'kpis', chatId: '19:chat' };
    expect(await answerCall(call('pages.navigateToApp', target), around)).toEqual([true]);
    expect(around.goToPage).toHaveBeenCalledWith({ page: 'kpis', place: '19:chat' });
  });

  it('gives back the settings that the tab saved', async () => {
    const around = surroundings({ context: () => ({ channelId: '19:saved', entityId: 'accord' }) });
    expect(await answerCall(call('settings.getSettings'), around)).toEqual([{ entityId: 'accord' }]);
    await answerCall(call('settings.setSettings', { entityId: 'accord', contentUrl: 'x' }), around);
    expect(await answerCall(call('settings.getSettings'), around)).toEqual([
      { entityId: 'accord', contentUrl: 'x' },
    ]);
  });

  it('hears that the tab is ready, and that it failed', async () => {
    const around = surroundings();
    await answerCall(call('appInitialization.success'), around);
    await answerCall(call('appInitialization.failure', 'Other', 'no settings'), around);
    expect(around.onReady).toHaveBeenCalledTimes(1);
    expect(around.onFailed).toHaveBeenCalledWith('no settings');
  });

  it('answers nothing to what it does not know, as Teams does', async () => {
    expect(await answerCall(call('registerHandler', 'themeChange'), surroundings())).toBeUndefined();
    expect(await answerCall(call('meeting.getMeetingDetails'), surroundings())).toBeUndefined();
  });

  it('addresses the reply to the call', () => {
    expect(replyTo(call('getContext'), ['x'], 5)).toEqual({
      id: 7,
      uuidAsString: 'u',
      args: ['x'],
      monotonicTimestamp: 5,
    });
  });

  it('does not take other messages for calls', () => {
    expect(tabCallSchema.safeParse({ source: 'extension' }).success).toBe(false);
    expect(tabCallSchema.safeParse('initialize').success).toBe(false);
  });
});
