import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { SeatView } from '../../../../domain/workspace/leaders-api.js';
import { renderTab } from '../../support/render-tab.js';
import { api, ceo, cio, frame, workspaceId } from '../../support/sample-answers.js';
import { mei } from '../../support/sample-baseline.js';
import { problem, stubServer } from '../../support/stub-server.js';

const server = stubServer();
const path = `/workspaces/${workspaceId}/leaders`;
const seat = (person: typeof ceo, change: Partial<SeatView> = {}): SeatView => ({
  holder: {
    ...person,
    state: 'accepted',
    askedAt: '2026-10-01T08:00:00.000Z',
    answeredAt: '2026-10-02T08:00:00.000Z',
  },
  successor: null,
  permitted: [],
  ...change,
});
const answer = (seats: { ceo?: Partial<SeatView>; cio?: Partial<SeatView> } = {}) => ({
  ...frame(),
  data: { ceo: seat(ceo, seats.ceo), cio: seat(cio, seats.cio), setUp: null },
});
const region = async (name: string) => within(await screen.findByRole('region', { name }));

test('says who leads, since when, and offers nothing to whom it isn’t a matter of', async () => {
  server.on(`GET ${api}/leaders`, { body: answer() });
  await renderTab(path);
  const chief = await region('CIO');
  expect(chief.getByText(cio.name)).toBeTruthy();
  expect(chief.getByText(/Holds the role since/)).toBeTruthy();
  expect(screen.queryAllByRole('button', { name: /Name a new|Accept|Take the request/ })).toEqual([]);
});

test('asks somebody of the team, once a person is chosen', async () => {
  server.on(`GET ${api}/leaders`, { body: answer({ cio: { permitted: ['propose-leader'] } }) });
  server.on(`GET ${api}/leaders/candidates`, { body: { people: [ceo, cio, mei] } });
  server.on(`POST ${api}/leaders/cio/propose`, { body: { revision: 8 } });
  await renderTab(path);
  const chief = await region('CIO');
  await userEvent.click(chief.getByRole('button', { name: 'Name a new CIO' }));
  const choice = await chief.findByRole('combobox', { name: 'Person' });
  expect(within(choice).queryByRole('option', { name: cio.name })).toBeNull();
  await userEvent.click(chief.getByRole('button', { name: 'Ask this person' }));
  expect(chief.getByText('Choose a person first.')).toBeTruthy();
  expect(server.requests(`POST ${api}/leaders/cio/propose`)).toHaveLength(0);
  await userEvent.selectOptions(choice, mei.name);
  await userEvent.click(chief.getByRole('button', { name: 'Ask this person' }));
  expect(await chief.findByRole('button', { name: 'Name a new CIO' })).toBeTruthy();
  const [request] = server.requests(`POST ${api}/leaders/cio/propose`);
  expect(request?.body).toEqual({ objectId: mei.objectId });
});

test('keeps the choice when the server refuses, and says why', async () => {
  server.on(`GET ${api}/leaders`, { body: answer({ cio: { permitted: ['propose-leader'] } }) });
  server.on(`GET ${api}/leaders/candidates`, { body: { people: [mei] } });
  server.on(
    `POST ${api}/leaders/cio/propose`,
    problem(422, 'workspace.person-not-in-roster', 'Nothing was changed', 'Choose again.'),
  );
  await renderTab(path);
  const chief = await region('CIO');
  await userEvent.click(chief.getByRole('button', { name: 'Name a new CIO' }));
  const choice = await chief.findByRole('combobox', { name: 'Person' });
  await userEvent.selectOptions(choice, mei.name);
  await userEvent.click(chief.getByRole('button', { name: 'Ask this person' }));
  expect(await chief.findByRole('alert')).toBeTruthy();
  expect((choice as HTMLSelectElement).value).toBe(mei.objectId);
});

test('lets the person who is asked accept', async () => {
  const successor = { ...mei, askedAt: '2026-11-20T08:00:00.000Z', askedBy: ceo };
  const asked = answer({ cio: { successor, permitted: ['answer-leadership'] } });
  server.on(`GET ${api}/leaders`, { body: asked });
  server.on(`POST ${api}/leaders/cio/answer`, { body: { revision: 8 } });
  await renderTab(path);
  const chief = await region('CIO');
  expect(chief.getByText(/Mei Tan is asked to take over, by Ada Lindqvist/)).toBeTruthy();
  await userEvent.click(chief.getByRole('button', { name: 'Accept as CIO' }));
  expect(server.requests(`POST ${api}/leaders/cio/answer`)[0]?.body).toEqual({ accepted: true });
});
