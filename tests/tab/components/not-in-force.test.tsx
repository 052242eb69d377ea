import { screen, waitFor } from '@testing-library/react';
import { authorityAnswerSchema } from '../../../domain/authority/authority-api.js';
import { amendmentsAnswerSchema, type AmendmentsAnswer } from '../../../domain/charter/amendment-api.js';
import { renderTab } from '../support/render-tab.js';
import { api, ceo, cio, frame, workspaceId } from '../support/sample-answers.js';
import { stubServer } from '../support/stub-server.js';

const server = stubServer();
const page = `/workspaces/${workspaceId}/authority`;
const fingerprint = 'a'.repeat(64);
const proposed = {
  number: 1,
  name: null,
  charter: 2,
  kind: 'limits',
  state: 'proposed',
  signers: ['ceo', 'cio'],
  changes: 1,
  fingerprint,
  proposedAt: '2026-11-20T09:00:00.000Z',
  proposedBy: { objectId: ceo.objectId, name: ceo.name },
  signatures: [],
  inForceAt: null,
  ended: null,
};
const pending = {
  kind: 'limits',
  part: 'all',
  signers: ['ceo', 'cio'],
  fingerprint,
  changes: [],
  problem: null,
};

beforeEach(() => {
  server.on(`GET ${api}/authority`, {
    body: authorityAnswerSchema.parse({
      ...frame(),
      data: { currency: 'EUR', chartered: true, inForce: null, newest: null, proposed: null, bars: [] },
      permitted: [],
    }),
  });
});

async function openWith(data: object): Promise<void> {
  const body: AmendmentsAnswer = amendmentsAnswerSchema.parse({
    ...frame(),
    data: { charter: 2, pending: [], amendments: [], ...data },
    permitted: [],
  });
  server.on(`GET ${api}/amendments`, { body });
  await renderTab(page);
  await screen.findByRole('heading', { name: 'Delegated authority' });
}

test('names whom an amendment of the page’s content waits for, and leads to it', async () => {
  await openWith({ amendments: [proposed] });
  const words = await screen.findByText(/Not in force yet/);
  expect(words.textContent).toContain(`waits for ${ceo.name}, ${cio.name}`);
  expect(screen.getByRole('link', { name: 'Open the amendments' }).getAttribute('href')).toBe(
    `/tab/workspaces/${workspaceId}/charter/amendments`,
  );
});

test('says that what is saved is to be proposed', async () => {
  await openWith({ pending: [pending] });
  expect(await screen.findByText(/differs from what is in force/)).toBeTruthy();
});

test.each([
  ['an amendment of something else', { amendments: [{ ...proposed, kind: 'matrix' }] }],
  ['one that is in force', { amendments: [{ ...proposed, state: 'in-force', name: '2.1' }] }],
  ['nothing', {}],
])('says nothing of %s', async (_, data) => {
  await openWith(data);
  await waitFor(() => expect(server.requests(`GET ${api}/amendments`)).toHaveLength(1));
  expect(screen.queryByRole('link', { name: 'Open the amendments' })).toBeNull();
});
