import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { emptyMatrix } from '../../../../domain/raci/columns.js';
import { renderTab } from '../../support/render-tab.js';
import { api, cio, frame, workspaceId } from '../../support/sample-answers.js';
import { stubServer } from '../../support/stub-server.js';
import { cellNamed, giveHeights, matrixAnswer, withoutAccountable } from './sample-matrix-page.js';

const server = stubServer();
const path = `/workspaces/${workspaceId}/matrix`;
jest.setTimeout(120_000);
beforeAll(giveHeights);
beforeEach(() => sessionStorage.clear());

test('announces each cell with its activity, its column and its letter in words', async () => {
  server.on(`GET ${api}/matrix`, { body: matrixAnswer() });
  await renderTab(path);
  const grid = await screen.findByRole('grid', { name: 'Activities and letters' });
  expect(cellNamed(grid, 'Model selection, CIO').getAttribute('aria-label')).toBe(
    'Model selection, CIO: Accountable',
  );
  expect(grid.getAttribute('aria-rowcount')).toBe('6');
  expect(
    within(grid)
      .getByRole('row', { name: /Model selection/ })
      .getAttribute('aria-rowindex'),
  ).toBe('3');
  expect(screen.getByText('5 of 5 activities without an error')).toBeTruthy();
});

test('names what is wrong, and counts the activity out', async () => {
  server.on(`GET ${api}/matrix`, { body: matrixAnswer({ matrix: withoutAccountable }) });
  await renderTab(path);
  expect(await screen.findByText('4 of 5 activities without an error')).toBeTruthy();
  const findings = within(await screen.findByRole('region', { name: 'What should be mended' }));
  expect(findings.getAllByText('Error:')).not.toHaveLength(0);
});

test('offers the presets where there is no activity, to who may edit', async () => {
  server.on(`GET ${api}/matrix`, { body: matrixAnswer({ version: 0, matrix: emptyMatrix }) });
  server.on(`POST ${api}/matrix/edits`, { body: { revision: 8, data: { version: 1, asSent: true } } });
  await renderTab(path);
  await userEvent.click(await screen.findByRole('button', { name: 'Start from 24 activities' }));
  await waitFor(() => expect(server.requests(`POST ${api}/matrix/edits`)).toHaveLength(1));
  const [request] = server.requests(`POST ${api}/matrix/edits`);
  expect(request?.body).toMatchObject({ basedOn: 0, voidSignatures: false });
  expect(await screen.findByText('24 of 24 activities without an error')).toBeTruthy();
});

test('offers nothing to change to who may only read', async () => {
  server.on(`GET ${api}/matrix`, { body: matrixAnswer({ matrix: withoutAccountable }, []) });
  const { user } = await renderTab(path);
  const grid = await screen.findByRole('grid');
  expect(grid.getAttribute('aria-readonly')).toBe('true');
  expect(screen.queryByRole('button', { name: /Mend|Undo|Accountable/ })).toBeNull();
  await user.click(cellNamed(grid, 'Model selection, CIO'));
  await user.keyboard('r');
  expect(cellNamed(grid, 'Model selection, CIO').getAttribute('aria-label')).toMatch(/: Accountable$/);
});

test('asks before it voids signatures, and says whose', async () => {
  const proposed = { charter: 2, signers: [cio.name] };
  server.on(`GET ${api}/matrix`, { body: matrixAnswer({ proposed }) });
  server.on(`POST ${api}/matrix/edits`, { body: { revision: 8, data: { version: 4, asSent: true } } });
  const { user } = await renderTab(path);
  const grid = await screen.findByRole('grid');
  await user.click(cellNamed(grid, 'Model selection, CEO'));
  await user.keyboard('c');
  expect(await screen.findByText(/voids the signatures of Ravi Menon/)).toBeTruthy();
  expect(server.requests(`POST ${api}/matrix/edits`)).toHaveLength(0);
  await user.click(screen.getByRole('button', { name: 'Change it all the same' }));
  await waitFor(() =>
    expect(server.requests(`POST ${api}/matrix/edits`)[0]?.body).toMatchObject({ voidSignatures: true }),
  );
  await screen.findByText('Everything is saved');
});

test('leaves the matrix as it was if signatures shall stay', async () => {
  server.on(`GET ${api}/matrix`, { body: matrixAnswer({ proposed: { charter: 2, signers: [] } }) });
  const { user } = await renderTab(path);
  const grid = await screen.findByRole('grid');
  await user.click(cellNamed(grid, 'Model selection, CEO'));
  await user.keyboard('c');
  await user.click(await screen.findByRole('button', { name: 'Leave it' }));
  expect(cellNamed(grid, 'Model selection, CEO').getAttribute('aria-label')).toMatch(/: Informed$/);
  expect(server.requests(`POST ${api}/matrix/edits`)).toHaveLength(0);
});

test.each([
  [{ named: 7, all: 8 }, '7 of 8 decisions of the last 90 days name one of these activities (87 %).'],
  [{ named: 199, all: 200 }, '199 of 200 decisions of the last 90 days name one of these activities (99 %).'],
])('says what it covers of what is really decided: %j', async (data, words) => {
  server.on(`GET ${api}/matrix`, { body: matrixAnswer() });
  server.on(`GET ${api}/decisions/activity-share`, { body: { ...frame(), data } });
  await renderTab(path);
  expect(await screen.findByText(words, { exact: false })).toBeTruthy();
});
