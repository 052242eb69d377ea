import { screen, waitFor } from '@testing-library/react';
import { askForConsent, consentStep, type ConsentSettings } from '../../../tab/teams/consent.js';
import { renderTab } from '../support/render-tab.js';
import { playHost, type PlayedHost } from '../support/play-host.js';
import { api, pageAnswer, workspaceId } from '../support/sample-answers.js';
import { stubServer } from '../support/stub-server.js';
import { answerKey, tellOpener } from '../../../tab/teams/own-window.js';
import { hostToken } from '../../../tab/teams/tokens.js';

const server = stubServer();
const settings: ConsentSettings = {
  tokenAuthority: 'https://login.example.com',
  tabAppId: '8b7a6c5d-4e3f-4a2b-9c1d-0e9f8a7b6c5d',
};
const origin = 'https://accord.example.com';
const fresh = { state: 'fresh-state', challenge: 'c'.repeat(43) };

/** What an earlier test was given. */
async function forgetToken(): Promise<void> {
  const host = await playHost();
  host.answer('authentication.getAuthToken', () => [false, 'resourceRequiresConsent']);
  await hostToken({ fresh: true }).catch(() => undefined);
}

const charter = `/workspaces/${workspaceId}/charter`;
const unsigned = (host: PlayedHost): void =>
  host.answer('authentication.getAuthToken', () => [false, 'resourceRequiresConsent']);

/** What the window tells; jsdom has one window only, which doesn't hear of its own storage. */
function answer(how: 'allowed' | 'refused'): void {
  tellOpener(how);
  window.dispatchEvent(
    new StorageEvent('storage', { key: answerKey, newValue: localStorage.getItem(answerKey) }),
  );
}

/** The window that the tab opens on one's own machine, and what it comes to. */
function windowThat(does: () => void): { closed: boolean } {
  const opened = { closed: false };
  // jsdom would close the only window that there is.
  jest.spyOn(window, 'close').mockImplementation(() => undefined);
  jest.spyOn(window, 'open').mockImplementation(() => {
    setTimeout(does, 20);
    return opened as Window;
  });
  return opened;
}

beforeEach(async () => {
  await forgetToken();
  server.on(`GET ${api}/charters`, { body: pageAnswer() });
});
afterEach(() => jest.restoreAllMocks());

test('whoever has not consented is asked on a page with one button, and goes on where they were', async () => {
  const { host, user } = await renderTab(charter, {}, unsigned);
  await screen.findByRole('heading', { name: 'Allow Accord to sign you in' });
  expect(server.received).toHaveLength(0);
  windowThat(() => {
    host.answer('authentication.getAuthToken', () => [true, 'a-token']);
    answer('allowed');
  });
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  await waitFor(() => expect(screen.queryByRole('heading', { name: /Allow/ })).toBeNull());
  await screen.findByRole('heading', { level: 1 });
  expect(server.requests(`GET ${api}/charters`)).toHaveLength(1);
  expect(jest.mocked(window.open).mock.calls[0]?.[0]).toBe(
    'http://localhost/tab/consent?tenant=11111111-1111-4111-8111-111111111111&hint=ada%40example.com',
  );
});

test.each(['closes the window', 'says no in it'])(
  'whoever %s stays on the page, is told so, and can try again',
  async (what) => {
    const { user } = await renderTab(charter, {}, unsigned);
    await screen.findByRole('heading', { name: 'Allow Accord to sign you in' });
    const opened = windowThat(() => {
      if (what === 'says no in it') answer('refused');
      else opened.closed = true;
    });
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    await screen.findByText(/The window was closed without leave/);
    expect(screen.getByRole('button', { name: 'Continue' })).toBeTruthy();
    expect(server.received).toHaveLength(0);
  },
);

test('any other silence of the host is no matter of consent', async () => {
  await renderTab(charter, {}, (host) => {
    host.answer('authentication.getAuthToken', () => [false, 'InternalError']);
  });
  expect(await screen.findByRole('heading', { name: 'Not signed in' })).toBeTruthy();
});

test('in Teams it is Teams that opens the window, and its no is a no', async () => {
  const host = await playHost();
  host.answer('authentication.authenticate', () => [true, 'allowed']);
  await askForConsent(origin);
  const [address] = host.call('authentication.authenticate')?.args ?? [];
  expect(address).toBe(
    `${origin}/tab/consent?tenant=11111111-1111-4111-8111-111111111111&hint=ada%40example.com`,
  );
  host.answer('authentication.authenticate', () => [false, 'CancelledByUser']);
  await expect(askForConsent(origin)).rejects.toThrow('CancelledByUser');
});

describe('the window', () => {
  const at = (search: string, hash = '') => ({ search, hash, origin });

  test('goes to Entra with what the tab knows', () => {
    const step = consentStep(settings, at('?tenant=t-1&hint=ada%40example.com'), null, fresh);
    const address = new URL('go' in step ? step.go : '');
    expect(address.origin + address.pathname).toBe('https://login.example.com/t-1/oauth2/v2.0/authorize');
    expect(Object.fromEntries(address.searchParams)).toEqual({
      client_id: settings.tabAppId,
      response_type: 'code',
      response_mode: 'fragment',
      code_challenge: fresh.challenge,
      code_challenge_method: 'S256',
      redirect_uri: `${origin}/tab/consent`,
      scope: `${settings.tabAppId}/.default openid profile`,
      prompt: 'consent',
      state: fresh.state,
      login_hint: 'ada@example.com',
    });
  });

  test('sends nobody elsewhere, whatever its address says', () => {
    const step = consentStep(settings, at('?tenant=..%2F..%2Fevil&hint=x'), null, fresh);
    expect('go' in step && step.go.startsWith('https://login.example.com/organizations/')).toBe(true);
  });

  test.each([
    ['allowed', '#code=c&state=mine', 'mine', { allowed: true }],
    ['refused', '#error=access_denied&state=mine', 'mine', { refused: 'access_denied' }],
    ['an answer to somebody else’s question', '#code=c&state=theirs', 'mine', { refused: 'state' }],
    ['an answer that nobody asked for', '#code=c&state=mine', null, { refused: 'state' }],
  ])('understands: %s', (_, hash, kept, expected) => {
    expect(consentStep(settings, at('', hash), kept, fresh)).toEqual(expected);
  });
});
