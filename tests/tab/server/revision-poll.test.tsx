import { act, screen, waitFor } from '@testing-library/react';
import { renderTab } from '../support/render-tab.js';
import { api, draft, frame, pageAnswer, proposed, workspaceId } from '../support/sample-answers.js';
import { problem, stubServer } from '../support/stub-server.js';

const server = stubServer();
const path = `/workspaces/${workspaceId}/charter`;
const looks = () => server.requests(`GET ${api}/revision`).length;
const news = 'Changed by somebody else meanwhile';

let visibility: DocumentVisibilityState = 'visible';
Object.defineProperty(document, 'visibilityState', { get: () => visibility });

function becomes(state: DocumentVisibilityState): void {
  visibility = state;
  act(() => void document.dispatchEvent(new Event('visibilitychange')));
}

/** The waits that the tab asked for, each of which takes a fiftieth of its time here. */
const waits: number[] = [];
const realSetTimeout = globalThis.setTimeout;
const faster = (callback: () => void, ms = 0, ...given: []): ReturnType<typeof setTimeout> => {
  if (ms < 5_000) return realSetTimeout(callback, ms, ...given);
  waits.push(ms);
  return realSetTimeout(callback, ms / 50, ...given);
};

beforeEach(() => {
  visibility = 'visible';
  waits.length = 0;
  globalThis.setTimeout = faster as typeof setTimeout;
});
afterEach(() => {
  globalThis.setTimeout = realSetTimeout;
});

async function open() {
  server.on(`GET ${api}/charters`, { body: pageAnswer(), headers: { ETag: '"7"' } });
  server.on(`GET ${api}/revision`, { body: at(7) });
  const tab = await renderTab(path);
  await screen.findByRole('heading', { level: 1, name: 'AI Strategy Charter' });
  return tab;
}

/** What the server says when it is asked for the revision, on the same day. */
const at = (revision: number, today = dayFrom(0)) => ({ revision, today });
/** In the workspace's time zone, Berlin's. */
function dayFrom(days: number): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });
  return format.format(Date.now() + days * 86_400_000);
}

const aWhile = () => act(() => new Promise<void>((resolve) => realSetTimeout(resolve, 400)));

test('looks every five seconds while the page can be seen', async () => {
  await open();
  await waitFor(() => expect(looks()).toBeGreaterThanOrEqual(3));
  expect(waits.filter((ms) => ms === 5_000).length).toBeGreaterThanOrEqual(looks());
  expect(server.requests(`GET ${api}/charters`)).toHaveLength(1);
});

test('does not look while the page is hidden, and looks at once when it is seen again', async () => {
  await open();
  becomes('hidden');
  await aWhile();
  const before = looks();
  await aWhile();
  expect(looks()).toBe(before);
  becomes('visible');
  await waitFor(() => expect(looks()).toBeGreaterThan(before));
});

test('brings in what somebody else has changed and says so, until that has been read', async () => {
  await open();
  server.on(`GET ${api}/revision`, { body: at(8) });
  server.on(`GET ${api}/charters`, {
    body: pageAnswer({ underWay: proposed, around: frame({}, 8) }),
    headers: { ETag: '"8"' },
  });
  expect(await screen.findByText(news)).toBeTruthy();
  expect(screen.getByRole('link', { name: /Under way: version 2/ })).toBeTruthy();
  // What was being read is still what is shown.
  expect(screen.getByText(/Version 1 · In force since/)).toBeTruthy();
  act(() => screen.getByRole('button', { name: 'Got it' }).click());
  await waitFor(() => expect(screen.queryByText(news)).toBeNull());
});

test('says nothing when the revision has moved but nothing on the screen has', async () => {
  await open();
  server.on(`GET ${api}/revision`, { body: at(8) });
  server.on(`GET ${api}/charters`, { body: pageAnswer({ around: frame({}, 8) }) });
  await waitFor(() => expect(server.requests(`GET ${api}/charters`)).toHaveLength(2));
  await aWhile();
  expect(screen.queryByText(news)).toBeNull();
});

test('asks for the page with the ETag that it has', async () => {
  await open();
  server.on(`GET ${api}/revision`, { body: at(8) });
  server.on(`GET ${api}/charters`, { status: 304, headers: { ETag: '"7"' } });
  await waitFor(() => expect(server.requests(`GET ${api}/charters`)).toHaveLength(2));
  expect(server.requests(`GET ${api}/charters`)[1]?.headers['if-none-match']).toBe('"7"');
  expect(screen.getByText(/Version 1 · In force since/)).toBeTruthy();
});

test('one’s own change is no news', async () => {
  const permitted = ['charter.withdraw' as const];
  server.on(`GET ${api}/charters`, { body: pageAnswer({ inForce: null, underWay: proposed, permitted }) });
  server.on(`GET ${api}/revision`, { body: at(7) });
  const { user } = await renderTab(path);
  server.on(`POST ${api}/charters/2/withdraw`, () => {
    server.on(`GET ${api}/revision`, { body: at(8) });
    server.on(`GET ${api}/charters`, {
      body: pageAnswer({ inForce: null, underWay: draft, around: frame({}, 8) }),
    });
    return { body: { revision: 8, data: { number: 2, state: 'draft' } } };
  });
  await user.click(await screen.findByRole('button', { name: 'Withdraw' }));
  await user.click(screen.getByRole('button', { name: 'Withdraw version 2' }));
  await screen.findByText('Version 2 is a draft again.');
  const before = looks();
  await waitFor(() => expect(looks()).toBeGreaterThan(before + 1));
  expect(screen.queryByText(news)).toBeNull();
});

test('asks less often while the server refuses', async () => {
  await open();
  server.on(
    `GET ${api}/revision`,
    problem(429, 'request.too-many', 'Too many requests', 'Wait.', { headers: { 'Retry-After': '30' } }),
  );
  await waitFor(() => expect(waits).toContain(30_000));
  const refused = looks();
  await aWhile();
  expect(looks()).toBe(refused);
});

test('takes the page away when the person is no longer in the team', async () => {
  await open();
  const gone = problem(404, 'request.not-found', 'Not found', 'There is nothing here.');
  server.on(`GET ${api}/revision`, gone);
  server.on(`GET ${api}/charters`, gone);
  expect(await screen.findByText("This workspace isn't there, or you are not in its team")).toBeTruthy();
  expect(screen.queryByText(/one programme with two owners/)).toBeNull();
});

test('asks once more, and no more than that, for a page that its reader may not see any longer', async () => {
  await open();
  server.on(
    `GET ${api}/charters`,
    problem(403, 'workspace.not-allowed', 'Not allowed', 'Not with your role.'),
  );
  server.on(`GET ${api}/revision`, { body: at(8) });
  await screen.findByText(/Not with your role/);
  const asked = server.requests(`GET ${api}/charters`).length;
  const looked = looks();
  await waitFor(() => expect(looks()).toBeGreaterThan(looked + 2));
  expect(server.requests(`GET ${api}/charters`)).toHaveLength(asked);
});

test('reads the page anew when the workspace’s day has ended, once, and calls that nobody’s change', async () => {
  await open();
  await waitFor(() => expect(looks()).toBeGreaterThanOrEqual(1));
  expect(server.requests(`GET ${api}/charters`)).toHaveLength(1);
  server.on(`GET ${api}/charters`, {
    body: pageAnswer({ underWay: proposed }),
    headers: { ETag: '"7.tomorrow"' },
  });
  server.on(`GET ${api}/revision`, { body: at(7, dayFrom(1)) });
  expect(await screen.findByRole('link', { name: /Under way: version 2/ })).toBeTruthy();
  await aWhile();
  expect(server.requests(`GET ${api}/charters`)).toHaveLength(2);
  expect(screen.queryByText(news)).toBeNull();
});
