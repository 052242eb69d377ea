import { screen, waitFor, within } from '@testing-library/react';
import { renderTab } from '../../support/render-tab.js';
import {
  api,
  draft,
  fingerprint,
  newerArticles,
  pageAnswer,
  proposed,
  signature,
  workspaceId,
} from '../../support/sample-answers.js';
import { problem, stubServer } from '../../support/stub-server.js';

const server = stubServer();
const path = `/workspaces/${workspaceId}/charter`;
const asLeader = pageAnswer({
  underWay: proposed,
  permitted: ['charter.edit', 'charter.withdraw', 'charter.sign', 'charter.decline'],
});
const signed = fingerprint(2, newerArticles);
const ulid = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

const unavailable = problem(503, 'service.unavailable', 'Not available at the moment', 'Nothing was lost.');

async function openPanel(button: 'Sign' | 'Decline' | 'Withdraw') {
  server.on(`GET ${api}/charters`, { body: asLeader });
  const tab = await renderTab(path);
  await tab.user.click(await screen.findByRole('button', { name: button }));
  return tab;
}

test('says what is signed and by whom before it signs', async () => {
  await openPanel('Sign');
  const panel = screen.getByRole('region', { name: 'Sign version 2 of the AI Strategy Charter' });
  expect(panel.textContent).toContain('You, Ada Lindqvist, sign in person as Chief executive officer.');
  expect(panel.textContent).toContain(signed.match(/.{4}/g)?.join(' '));
  expect(document.activeElement).toBe(within(panel).getByRole('heading'));
  expect(server.requests(`POST ${api}/charters/2/sign`)).toHaveLength(0);
});

test('signs the fingerprint on the screen under one command id, and shows the charter in force', async () => {
  const { user } = await openPanel('Sign');
  server.on(`POST ${api}/charters/2/sign`, () => {
    const both = [...proposed.signatures, signature('ceo', 2, newerArticles)];
    const nowInForce = {
      ...proposed,
      state: 'in-force' as const,
      inForceAt: '2026-11-21T09:00:00.000Z',
      signatures: both,
    };
    server.on(`GET ${api}/charters`, {
      body: { ...pageAnswer({ inForce: nowInForce }), revision: 8 },
    });
    return { body: { revision: 8, data: { number: 2, state: 'in-force' } } };
  });
  await user.click(screen.getByRole('button', { name: 'Sign version 2' }));
  expect(await screen.findByText(/Both signatures are there: the charter is in force/)).toBeTruthy();
  expect(screen.getByText(/Version 2 · In force since November 21, 2026/)).toBeTruthy();
  const [request] = server.requests(`POST ${api}/charters/2/sign`);
  expect(request?.body).toEqual({ fingerprint: signed });
  expect(request?.headers['idempotency-key']).toMatch(ulid);
  expect(screen.queryByRole('button', { name: 'Sign' })).toBeNull();
});

test('a second try of the same signature carries the same command id', async () => {
  const { user } = await openPanel('Sign');
  server.on(`POST ${api}/charters/2/sign`, unavailable);
  await user.click(screen.getByRole('button', { name: 'Sign version 2' }));
  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(server.requests(`POST ${api}/charters/2/sign`)).toHaveLength(2));
  const ids = server.requests(`POST ${api}/charters/2/sign`).map(({ headers }) => headers['idempotency-key']);
  expect(ids[1]).toBe(ids[0]);
  await screen.findByText('Not available at the moment');
});

test('a refused signature says why and shows the text as it is now', async () => {
  const { user } = await openPanel('Sign');
  const edited = { ...draft, articles: newerArticles };
  server.on(`POST ${api}/charters/2/sign`, () => {
    server.on(`GET ${api}/charters`, {
      body: { ...pageAnswer({ underWay: edited, permitted: ['charter.edit'] }), revision: 8 },
    });
    return problem(
      409,
      'charter.fingerprint-superseded',
      'Not signed',
      'The text has changed, so nothing was signed.',
    );
  });
  await user.click(screen.getByRole('button', { name: 'Sign version 2' }));
  expect(await screen.findByText(/The text has changed, so nothing was signed/)).toBeTruthy();
  const confirm = await screen.findByRole('button', { name: 'Sign version 2' });
  expect(confirm.getAttribute('aria-disabled')).toBe('true');
});

test('an open panel notices that the text has changed, and signs nothing', async () => {
  const { client, user } = await openPanel('Sign');
  const other = { ...proposed, fingerprint: 'f'.repeat(64), signatures: [] };
  server.on(`GET ${api}/charters`, {
    body: { ...pageAnswer({ underWay: other, permitted: ['charter.sign'] }), revision: 8 },
  });
  await client.invalidateQueries();
  const note = await screen.findByText(/The text has changed since this card was posted|nothing was signed/);
  expect(note).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Sign version 2' }));
  expect(server.requests(`POST ${api}/charters/2/sign`)).toHaveLength(0);
});

test('declines with the reason that was typed', async () => {
  const { user } = await openPanel('Decline');
  server.on(`POST ${api}/charters/2/decline`, () => {
    server.on(`GET ${api}/charters`, { body: { ...pageAnswer({ underWay: draft }), revision: 8 } });
    return { body: { revision: 8, data: { number: 2, state: 'draft' } } };
  });
  await user.type(await screen.findByLabelText(/Your reason/), 'The limit is too low.');
  await user.click(screen.getByRole('button', { name: 'Decline version 2' }));
  expect(await screen.findByText(/your reason was passed on/)).toBeTruthy();
  const [request] = server.requests(`POST ${api}/charters/2/decline`);
  expect(request?.body).toEqual({ fingerprint: signed, reason: 'The limit is too low.' });
  expect(request?.headers['idempotency-key']).toMatch(ulid);
});

test('does not send an empty reason, and says that one is needed', async () => {
  const { user } = await openPanel('Decline');
  await user.click(await screen.findByRole('button', { name: 'Decline version 2' }));
  expect(screen.getByText(/Please say why/)).toBeTruthy();
  expect(server.requests(`POST ${api}/charters/2/decline`)).toHaveLength(0);
});

test('a typed reason survives an error and the closing of the panel', async () => {
  const { user } = await openPanel('Decline');
  server.on(`POST ${api}/charters/2/decline`, unavailable);
  await user.type(await screen.findByLabelText(/Your reason/), 'Too low');
  await user.click(screen.getByRole('button', { name: 'Decline version 2' }));
  await screen.findByText('Not available at the moment');
  await user.click(screen.getByRole('button', { name: 'Not now' }));
  await user.click(screen.getByRole('button', { name: 'Decline' }));
  expect(await screen.findByLabelText(/Your reason/)).toHaveProperty('value', 'Too low');
});

test('withdraws after saying that signatures become void', async () => {
  const { user } = await openPanel('Withdraw');
  server.on(`POST ${api}/charters/2/withdraw`, {
    body: { revision: 8, data: { number: 2, state: 'draft' } },
  });
  expect(screen.getByText(/The signature given becomes void/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Withdraw version 2' }));
  await screen.findByText('Version 2 is a draft again.');
  expect(server.requests(`POST ${api}/charters/2/withdraw`)[0]?.body).toEqual({});
});

test('Escape leaves a panel without doing anything', async () => {
  const { user } = await openPanel('Withdraw');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('button', { name: 'Withdraw version 2' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Withdraw' })).toBeTruthy();
});

test('proposes a complete draft, and shows a refusal beside the button', async () => {
  const complete = { ...draft, articles: newerArticles };
  server.on(`GET ${api}/charters`, {
    body: pageAnswer({ underWay: complete, inForce: null, permitted: ['charter.edit', 'charter.propose'] }),
  });
  server.on(
    `POST ${api}/charters/2/propose`,
    problem(422, 'charter.incomplete', 'Not yet', 'The charter isn’t complete yet.'),
  );
  const { user } = await renderTab(path);
  await user.click(await screen.findByRole('button', { name: 'Propose for signature' }));
  expect(await screen.findByText(/The charter isn’t complete yet/)).toBeTruthy();
  server.on(`POST ${api}/charters/2/propose`, {
    body: { revision: 8, data: { number: 2, state: 'proposed' } },
  });
  await user.click(screen.getByRole('button', { name: 'Propose for signature' }));
  expect(await screen.findByText('Version 2 is proposed. Both leaders are asked to sign it.')).toBeTruthy();
});
