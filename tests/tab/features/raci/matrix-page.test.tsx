import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { presetMatrix } from '../../../../domain/raci/presets.js';
import { emptyMatrix } from '../../../../domain/raci/columns.js';
import type { MatrixPageAnswer } from '../../../../domain/raci/raci-api.js';
import { renderTab } from '../../support/render-tab.js';
import { api, ceo, cio, frame, workspaceId } from '../../support/sample-answers.js';
import { problem, stubServer } from '../../support/stub-server.js';

const server = stubServer();
const path = `/workspaces/${workspaceId}/matrix`;
const answer = (
  data: Partial<MatrixPageAnswer['data']> = {},
  permitted: MatrixPageAnswer['permitted'] = ['raci.edit'],
): MatrixPageAnswer => ({
  ...frame(),
  data: {
    version: 3,
    matrix: presetMatrix,
    context: {
      ceo: ceo.objectId,
      cio: cio.objectId,
      executives: [],
      contributors: [],
      facilitators: [],
      gone: [],
    },
    people: [ceo, cio],
    initiatives: [],
    proposed: null,
    inForce: null,
    ...data,
  },
  permitted,
});
const withoutAccountable = {
  ...presetMatrix,
  activities: presetMatrix.activities.map((activity, index) =>
    index === 0 ? { ...activity, cells: { cio: 'C' as const } } : activity,
  ),
};

test('shows the letters of each activity, in words for who can’t see them', async () => {
  server.on(`GET ${api}/matrix`, { body: answer() });
  await renderTab(path);
  const table = within(await screen.findByRole('region', { name: 'Activities and letters' }));
  const row = within(table.getByRole('row', { name: /Model selection/ }));
  expect(row.getAllByTitle(/^(Accountable|Accountable and responsible)$/)).not.toHaveLength(0);
  expect(screen.getByText('24 of 24 activities without an error')).toBeTruthy();
});

test('names what is wrong, and counts the activity out', async () => {
  server.on(`GET ${api}/matrix`, { body: answer({ matrix: withoutAccountable }) });
  await renderTab(path);
  expect(await screen.findByText('23 of 24 activities without an error')).toBeTruthy();
  const findings = within(screen.getByRole('region', { name: 'What should be mended' }));
  expect(findings.getAllByText('Error:')).not.toHaveLength(0);
});

test('offers the presets where there is no activity, to who may edit', async () => {
  server.on(`GET ${api}/matrix`, { body: answer({ version: 0, matrix: emptyMatrix }) });
  server.on(`POST ${api}/matrix/edits`, { body: { revision: 8, data: { version: 1, asSent: true } } });
  await renderTab(path);
  await userEvent.click(await screen.findByRole('button', { name: 'Start from 24 activities' }));
  const [request] = server.requests(`POST ${api}/matrix/edits`);
  expect(request?.body).toMatchObject({ basedOn: 0, voidSignatures: false });
});

test('offers nothing to change to who may only read', async () => {
  server.on(`GET ${api}/matrix`, { body: answer({ matrix: withoutAccountable }, []) });
  await renderTab(path);
  await screen.findByText('23 of 24 activities without an error');
  expect(screen.queryByRole('button', { name: /Mend/ })).toBeNull();
});

test('asks before it voids signatures, and says whose', async () => {
  const proposed = { charter: 2, signers: [cio.name] };
  server.on(`GET ${api}/matrix`, { body: answer({ version: 0, matrix: emptyMatrix, proposed }) });
  server.on(`POST ${api}/matrix/edits`, problem(409, 'conflict', 'Nothing was changed', 'Try again.'));
  await renderTab(path);
  await userEvent.click(await screen.findByRole('button', { name: 'Start from 24 activities' }));
  expect(screen.getByText(/voids the signatures of Ravi Menon/)).toBeTruthy();
  expect(server.requests(`POST ${api}/matrix/edits`)).toHaveLength(0);
  await userEvent.click(screen.getByRole('button', { name: 'Change it all the same' }));
  expect(await screen.findByText(/Try again\./)).toBeTruthy();
  expect(server.requests(`POST ${api}/matrix/edits`)[0]?.body).toMatchObject({ voidSignatures: true });
});
