import { act, screen, waitFor } from '@testing-library/react';
import { connectToHost } from '../../../tab/teams/connect.js';
import { teamsLink } from '../../../tab/teams/links.js';
import { hostToken } from '../../../tab/teams/tokens.js';
import { noHost, playHost } from '../support/play-host.js';
import { renderTab } from '../support/render-tab.js';
import { api, pageAnswer, workspaceId } from '../support/sample-answers.js';
import { stubServer } from '../support/stub-server.js';

const server = stubServer();

/** A token that looks like one of Teams and ends after so many seconds. */
function tokenFor(seconds: number, id: string): string {
  const claims = { exp: Math.floor(Date.now() / 1000) + seconds, id };
  return `e30.${btoa(JSON.stringify(claims)).replaceAll('=', '')}.s`;
}

test('reads the place, the person’s tenant and the locale from the host', async () => {
  const { context } = await playHost({ locale: 'de_de', theme: 'dark', subEntityId: 'charter/3' });
  expect(context).toEqual({
    tenantId: '11111111-1111-4111-8111-111111111111',
    threadId: '19:leaders@thread.tacv2',
    place: { channelId: '19:leaders@thread.tacv2' },
    subPage: 'charter/3',
    locale: 'de-DE',
    theme: 'dark',
    mobile: false,
    configuring: false,
  });
});

test('a chat’s tab belongs to the chat, and a personal one to nobody', async () => {
  const nowhere = { teamId: undefined, channelId: undefined };
  const chat = await playHost({ ...nowhere, chatId: '19:chat@thread.v2' });
  expect(chat.context).toMatchObject({
    threadId: '19:chat@thread.v2',
    place: { chatId: '19:chat@thread.v2' },
  });
  const personal = await playHost(nowhere);
  expect(personal.context.threadId).toBeUndefined();
});

test('a locale that no browser knows becomes English, a theme that we don’t have the light one', async () => {
  const { context } = await playHost({ locale: '???', theme: 'glass' });
  expect(context).toMatchObject({ locale: 'en', theme: 'default' });
});

test('outside Teams there is no host, and that is known at once', async () => {
  noHost();
  await expect(connectToHost([])).resolves.toBeUndefined();
});

test('a host that never answers is given up after the limit', async () => {
  await playHost();
  noHost();
  Object.assign(window, { nativeInterface: { framelessPostMessage: () => undefined } });
  await expect(connectToHost([], 20)).resolves.toBeUndefined();
  noHost();
});

test('the token is kept until shortly before it ends, and asked for once by many', async () => {
  const host = await playHost();
  // Asked for ahead, with the host's context.
  await hostToken({ fresh: false });
  host.calls.length = 0;
  host.answer('authentication.getAuthToken', () => [true, tokenFor(3_600, 'first')]);
  const [one, other] = await Promise.all([hostToken({ fresh: true }), hostToken({ fresh: false })]);
  expect(other).toBe(one);
  await hostToken({ fresh: false });
  const asked = () => host.calls.filter(({ func }) => func === 'authentication.getAuthToken').length;
  expect(asked()).toBe(1);
  host.answer('authentication.getAuthToken', () => [true, tokenFor(240, 'second')]);
  await expect(hostToken({ fresh: true })).resolves.not.toBe(one);
  expect(asked()).toBe(2);
  // Four minutes are less than what it is renewed ahead by.
  await hostToken({ fresh: false });
  expect(asked()).toBe(3);
});

test('the theme follows the host without a reload', async () => {
  server.on(`GET ${api}/charters`, { body: pageAnswer() });
  const { host, container } = await renderTab(`/workspaces/${workspaceId}/charter`);
  await screen.findByRole('heading', { level: 1 });
  const provider = container.querySelector('.fui-FluentProvider');
  const themeClass = () =>
    [...(provider?.classList ?? [])].find((name) => name.startsWith('fui-FluentProvider_'));
  const colourOf = () => {
    const rules = [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .map((rule) => rule.cssText);
    return rules
      .find((rule) => rule.includes(`.${themeClass() ?? ''}`))
      ?.match(/--colorNeutralBackground1:\s*([^;]+);/)?.[1];
  };
  const light = colourOf();
  expect(light).toBeDefined();
  act(() => host.send('themeChange', ['dark']));
  await waitFor(() => expect(colourOf()).not.toBe(light));
  expect(server.requests(`GET ${api}/charters`)).toHaveLength(1);
});

test('tells the host when the page can be read', async () => {
  server.on(`GET ${api}/charters`, { body: pageAnswer() });
  const { host } = await renderTab(`/workspaces/${workspaceId}/charter`);
  await waitFor(() => expect(host.call('appInitialization.success')).toBeDefined());
  await screen.findByRole('heading', { level: 1 });
});

test('a link into Teams names the page, the place and what to open elsewhere', () => {
  const link = new URL(
    teamsLink('app-1', 'charter/3', 'https://x.example/tab/charter/3', { chatId: '19:c' }),
  );
  expect(link.origin + link.pathname).toBe('https://teams.microsoft.com/l/entity/app-1/accord');
  expect(link.searchParams.get('webUrl')).toBe('https://x.example/tab/charter/3');
  expect(JSON.parse(link.searchParams.get('context') ?? '')).toEqual({
    subEntityId: 'charter/3',
    chatId: '19:c',
    contextType: 'chat',
  });
});
