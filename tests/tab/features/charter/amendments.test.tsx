import { screen, waitFor, within } from '@testing-library/react';
import { amendmentAnswerSchema, amendmentsAnswerSchema } from '../../../../domain/charter/amendment-api.js';
import { renderTab } from '../../support/render-tab.js';
import { api, cio, frame, workspaceId } from '../../support/sample-answers.js';
import { problem, stubServer } from '../../support/stub-server.js';

const server = stubServer();
const base = `/workspaces/${workspaceId}/charter/amendments`;
const fingerprint = 'ab'.repeat(32);
const change = {
  key: 'limit:budget',
  label: 'Budget',
  before: 'Up to 50,000 EUR',
  after: 'Up to 60,000 EUR',
  signers: 'both' as const,
};
const summary = {
  number: 4,
  name: null,
  charter: 2,
  kind: 'limits' as const,
  state: 'proposed' as const,
  signers: ['ceo', 'cio'] as const,
  changes: 1,
  fingerprint,
  proposedAt: '2026-11-20T09:00:00.000Z',
  proposedBy: { objectId: cio.objectId, name: cio.name },
  signatures: [],
  inForceAt: null,
  ended: null,
};
const page = (permitted: string[]) => ({
  body: amendmentAnswerSchema.parse({ ...frame(), data: { ...summary, text: [change] }, permitted }),
});
const list = (pending: object[], amendments: object[]) => ({
  body: amendmentsAnswerSchema.parse({
    ...frame(),
    data: { charter: 2, pending, amendments },
    permitted: ['amendment.propose'],
  }),
});
const done = { body: { revision: 8, data: { number: 4, state: 'proposed', name: null } } };

test('what is saved and not in force yet is proposed with the fingerprint on the screen', async () => {
  const pending = {
    kind: 'limits',
    part: 'all',
    signers: ['ceo', 'cio'],
    fingerprint,
    changes: [change],
    problem: null,
  };
  server.on(`GET ${api}/amendments`, list([pending], []));
  server.on(`POST ${api}/amendments`, done);
  const { user } = await renderTab(base);
  const table = within(await screen.findByRole('table'));
  expect(table.getByRole('row', { name: /Budget Up to 50,000 EUR Up to 60,000 EUR/ })).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Propose as amendment' }));
  await waitFor(() => expect(server.requests(`POST ${api}/amendments`)).toHaveLength(1));
  expect(server.requests(`POST ${api}/amendments`)[0]?.body).toEqual({
    kind: 'limits',
    part: 'all',
    fingerprint,
  });
});

test('lists what was amended, each with its state', async () => {
  server.on(`GET ${api}/amendments`, list([], [summary]));
  await renderTab(base);
  const link = await screen.findByRole('link', { name: 'Proposal 4' });
  expect(link.getAttribute('href')).toContain('charter/amendments/4');
  expect(screen.getByText('Awaiting signatures')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Propose as amendment' })).toBeNull();
});

test('is signed after a question, with the fingerprint that was read', async () => {
  server.on(`GET ${api}/amendments/4`, page(['amendment.sign', 'amendment.decline']));
  server.on(`POST ${api}/amendments/4/sign`, done);
  const { user } = await renderTab(`${base}/4`);
  await user.click(await screen.findByRole('button', { name: 'Sign amendment' }));
  await user.click(await screen.findByRole('button', { name: 'Sign amendment' }));
  await waitFor(() => expect(server.requests(`POST ${api}/amendments/4/sign`)).toHaveLength(1));
  expect(server.requests(`POST ${api}/amendments/4/sign`)[0]?.body).toEqual({ fingerprint });
});

test('is declined with a reason only, and says what the server refuses without losing it', async () => {
  server.on(`GET ${api}/amendments/4`, page(['amendment.decline']));
  server.on(
    `POST ${api}/amendments/4/decline`,
    problem(409, 'charter.amendment-closed', 'Not done', 'It isn’t awaiting signatures any more.'),
  );
  const { user } = await renderTab(`${base}/4`);
  await user.click(await screen.findByRole('button', { name: 'Decline' }));
  await user.click(screen.getByRole('button', { name: 'Decline' }));
  expect(server.requests(`POST ${api}/amendments/4/decline`)).toHaveLength(0);
  const reason = screen.getByRole('textbox');
  await user.type(reason, 'Too much');
  await user.click(screen.getByRole('button', { name: 'Decline' }));
  expect(await screen.findByText('It isn’t awaiting signatures any more.')).toBeDefined();
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('Too much');
});

test('offers nothing to whoever may only read it', async () => {
  server.on(`GET ${api}/amendments/4`, page([]));
  await renderTab(`${base}/4`);
  expect(await screen.findByText('Nobody has signed yet')).toBeDefined();
  expect(screen.queryByRole('button', { name: /Sign|Decline|Withdraw/ })).toBeNull();
});
