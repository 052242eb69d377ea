import { screen, waitFor, within } from '@testing-library/react';
import { renderTab } from '../../support/render-tab.js';
import {
  api,
  draft,
  frame,
  inForce,
  pageAnswer,
  proposed,
  workspaceId,
} from '../../support/sample-answers.js';
import { problem, stubServer } from '../../support/stub-server.js';

const server = stubServer();
const path = `/workspaces/${workspaceId}/charter`;
const title = { name: 'AI Strategy Charter', level: 1 };

test('shows the charter in force with one request', async () => {
  server.on(`GET ${api}/charters`, { body: pageAnswer() });
  await renderTab(path);
  await screen.findByRole('heading', title);
  expect(screen.getByText('In force')).toBeTruthy();
  expect(screen.getByText(/Version 1 · In force since October 7, 2026/)).toBeTruthy();
  expect(screen.getByRole('region', { name: '1 Summary' }).textContent).toContain(
    'one programme with two owners',
  );
  expect(server.received.map(({ method, path: asked }) => `${method} ${asked}`)).toEqual([
    `GET ${api}/charters`,
  ]);
});

test('draws decision rights as a table, the escalation path as steps and the cadence in local times', async () => {
  server.on(`GET ${api}/charters`, { body: pageAnswer() });
  await renderTab(path);
  const rights = await screen.findByRole('table', { name: 'Decision rights' });
  const focus = within(rights).getByRole('row', { name: /^Market focus/ });
  expect(
    within(focus)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['Strategic', 'CEO', 'CIO', 'None']);
  const steps = within(screen.getByRole('region', { name: '6 Escalation path' })).getAllByRole('listitem');
  expect(steps.map((step) => step.textContent)).toEqual([
    '1CIOdecides within 24 working hours',
    '2CEOdecides within 16 working hours',
    '3CEO and CIO, both approvedecides within 8 working hours',
  ]);
  const cadence = screen.getByRole('table', { name: 'Cadence' });
  expect(within(cadence).getByRole('row', { name: /^Check-in/ }).textContent).toMatch(
    /First Tuesday of the month at 10:00\sAM60 min/,
  );
  expect(screen.getByText(/Europe\/Berlin/)).toBeTruthy();
});

test('names who signed, when and where, and the fingerprint in groups of four', async () => {
  server.on(`GET ${api}/charters`, { body: pageAnswer() });
  await renderTab(path);
  const panel = await screen.findByRole('region', { name: 'Signatures' });
  expect(panel.textContent).toMatch(
    /Ada LindqvistChief executive officerSigned October 6, 2026 at 9:12\sAM GMT\+2, on the card/,
  );
  expect(panel.textContent).toContain('in the tab');
  const grouped = inForce.fingerprint?.match(/.{4}/g)?.join(' ');
  expect(panel.textContent).toContain(grouped);
});

test('offers what is permitted and nothing else', async () => {
  server.on(`GET ${api}/charters`, {
    body: pageAnswer({ underWay: proposed, permitted: ['charter.sign', 'charter.decline'] }),
  });
  await renderTab(path);
  expect(await screen.findByRole('button', { name: 'Sign' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Decline' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Withdraw' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Edit' })).toBeNull();
});

test('a reader without permissions sees no action but More', async () => {
  server.on(`GET ${api}/charters`, { body: pageAnswer() });
  await renderTab(path);
  await screen.findByRole('heading', title);
  const main = screen.getByRole('main');
  expect(
    within(main)
      .getAllByRole('button')
      .map((button) => button.textContent),
  ).toEqual(['More', 'Copy fingerprint']);
});

test('opens with the version that waits for this person and leads to the one in force', async () => {
  server.on(`GET ${api}/charters`, { body: pageAnswer({ underWay: proposed, permitted: ['charter.sign'] }) });
  const { user } = await renderTab(path);
  expect(await screen.findByText(/Version 2 · Proposed by Ravi Menon/)).toBeTruthy();
  await user.click(screen.getByRole('link', { name: 'In force: version 1' }));
  expect(screen.getByText(/Version 1 · In force since/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Sign' })).toBeNull();
});

test('names what has changed against the version before', async () => {
  server.on(`GET ${api}/charters`, { body: pageAnswer({ underWay: proposed, permitted: ['charter.sign'] }) });
  await renderTab(path);
  const note = await screen.findByText(/Changed since version 1:/);
  expect(within(note).getByRole('link', { name: 'Purpose and scope' }).getAttribute('href')).toBe(
    '#article-purpose',
  );
  expect(within(note).getByRole('link', { name: 'Compare with version 1' }).getAttribute('href')).toBe(
    `/tab${path}/2/compare/1`,
  );
});

test('lists what a draft lacks, each with the way to its article, and does not offer to propose it', async () => {
  server.on(`GET ${api}/charters`, {
    body: pageAnswer({ inForce: null, underWay: draft, permitted: ['charter.edit', 'charter.propose'] }),
  });
  await renderTab(path);
  const gaps = await screen.findByRole('region', {
    name: '2 things are missing before this can be proposed',
  });
  const links = within(gaps).getAllByRole('link');
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    `/tab${path}/edit/summary`,
    `/tab${path}/edit/escalation`,
  ]);
  expect(screen.queryByRole('button', { name: 'Propose for signature' })).toBeNull();
});

test('says why a draft is a draft again, with the reason as it was written', async () => {
  const voided = {
    ordinal: 1,
    reason: 'declined' as const,
    by: frame().viewer.objectId,
    at: '2026-11-15T11:00:00.000Z',
    note: 'The limit is <b>too low</b>.',
    signers: [],
    byName: 'Ada Lindqvist',
    signerNames: ['Ravi Menon'],
  };
  server.on(`GET ${api}/charters`, { body: pageAnswer({ inForce: null, underWay: { ...draft, voided } }) });
  await renderTab(path);
  expect(await screen.findByText(/Ada Lindqvist declined to sign on November 15, 2026/)).toBeTruthy();
  expect(screen.getByText(/The limit is <b>too low<\/b>\./)).toBeTruthy();
});

test('before set-up it says what to do in the chat', async () => {
  server.on(`GET ${api}/charters`, { body: pageAnswer({ inForce: null, around: frame({ setUp: false }) }) });
  await renderTab(path);
  expect(await screen.findByRole('heading', { name: 'Accord isn’t set up here yet' })).toBeTruthy();
});

test('without a charter it offers the first draft to whoever may open one', async () => {
  server.on(`GET ${api}/charters`, {
    body: pageAnswer({ inForce: null, permitted: ['charter.open-draft'] }),
  });
  await renderTab(path);
  expect(await screen.findByRole('button', { name: 'Open the first draft' })).toBeTruthy();
});

test('says that an archived workspace can only be read', async () => {
  server.on(`GET ${api}/charters`, { body: pageAnswer({ around: frame({ archived: true }) }) });
  await renderTab(path);
  expect(await screen.findByText('Accord was removed from this team or chat')).toBeTruthy();
});

test('a workspace that is not there and one that is not for this person look the same', async () => {
  await renderTab(path);
  const alert = await screen.findByRole('alert');
  expect(within(alert).getByRole('heading').textContent).toBe(
    "This workspace isn't there, or you are not in its team",
  );
});

test('keeps asking for a while when the server is out of reach, then says so and tries again on demand', async () => {
  server.on(
    `GET ${api}/charters`,
    problem(
      503,
      'service.unavailable',
      'Not available at the moment',
      'Nothing was lost. Try again in a moment.',
    ),
  );
  const { user } = await renderTab(path);
  await screen.findByRole('heading', { name: 'Not available at the moment' });
  expect(server.requests(`GET ${api}/charters`)).toHaveLength(3);
  expect(screen.getByText(/Reference for your administrator: 77aa/)).toBeTruthy();
  server.on(`GET ${api}/charters`, { body: pageAnswer() });
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByRole('heading', title);
});

test('a locale of the host decides how dates are written', async () => {
  server.on(`GET ${api}/charters`, { body: pageAnswer() });
  await renderTab(path, { locale: 'de-de' });
  await waitFor(() => expect(screen.getByText(/7\. Oktober 2026/)).toBeTruthy());
});
