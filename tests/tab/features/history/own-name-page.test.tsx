import { screen } from '@testing-library/react';
import type { OwnNameAnswer } from '../../../../domain/history/history-api.js';
import { renderTab } from '../../support/render-tab.js';
import { api, frame, workspaceId } from '../../support/sample-answers.js';
import { problem, stubServer } from '../../support/stub-server.js';

const server = stubServer();
const path = `/workspaces/${workspaceId}/my-name`;
const around = frame();
const erasure = `POST ${api}/people/${around.viewer.objectId}/erasure`;
const kept = (change: Partial<OwnNameAnswer> = {}): OwnNameAnswer => ({
  ...around,
  data: { name: 'Zoë O’Brien' },
  permitted: ['history.erase-oneself'],
  ...change,
});

test('says what is kept, erases it on one’s word, and says that it is done', async () => {
  server.on(`GET ${api}/people/me`, { body: kept() });
  server.on(erasure, () => {
    server.on(`GET ${api}/people/me`, { body: kept({ data: { name: '' } }) });
    return { body: { revision: 8 } };
  });
  const { user } = await renderTab(path);
  await screen.findByText(/the name Zoë O’Brien/);
  await user.click(screen.getByRole('button', { name: 'Erase my name, Zoë O’Brien' }));
  await screen.findByText(/Your name is erased here/);
  expect(server.requests(erasure)).toHaveLength(1);
  expect(screen.queryByRole('button', { name: /Erase/ })).toBeNull();
});

test('tells a leader why not, and offers nothing', async () => {
  server.on(`GET ${api}/people/me`, { body: kept({ permitted: [] }) });
  await renderTab(path);
  await screen.findByText(/once somebody else has your role/);
  expect(screen.queryByRole('button', { name: /Erase/ })).toBeNull();
});

test('says why it was refused, and leaves the name where it is', async () => {
  server.on(`GET ${api}/people/me`, { body: kept() });
  server.on(erasure, problem(409, 'erasure.leader', 'Not done', 'Somebody has to take over first.'));
  const { user } = await renderTab(path);
  await user.click(await screen.findByRole('button', { name: /Erase my name/ }));
  await screen.findByText('Somebody has to take over first.');
  expect(screen.queryByText(/the name Zoë O’Brien/)).not.toBeNull();
});
