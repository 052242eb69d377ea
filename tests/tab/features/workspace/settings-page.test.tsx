import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { SettingsAnswer } from '../../../../domain/workspace/settings-api.js';
import { defaultCadence } from '../../../../domain/workspace/cadence.js';
import { defaultThresholds } from '../../../../domain/workspace/thresholds.js';
import { renderTab } from '../../support/render-tab.js';
import { api, ceo, cio, frame, workspaceId } from '../../support/sample-answers.js';
import { mei } from '../../support/sample-baseline.js';
import { problem, stubServer } from '../../support/stub-server.js';

const server = stubServer();
const path = `/workspaces/${workspaceId}/settings`;
const everything: SettingsAnswer['data']['permittedSections'] = [
  'people',
  'time',
  'conventions',
  'cadence',
  'reminders',
  'pilot',
  'guests',
  'absences',
  'delegates',
];
const answer = (change: Partial<SettingsAnswer['data']> = {}): SettingsAnswer => ({
  ...frame(),
  data: {
    settings: {
      timeZone: 'Europe/Berlin',
      workingHours: { from: '09:00', to: '17:00', days: [1, 2, 3, 4, 5] },
      holidays: ['2026-12-25'],
      currency: 'EUR',
      language: 'en',
      cadence: defaultCadence,
      signatureReminderDays: [3, 7],
    },
    pilot: null,
    facilitators: [],
    executives: [],
    contributors: [],
    guests: [],
    absences: [],
    delegations: [],
    thresholds: defaultThresholds,
    wanted: null,
    edits: { time: 4 },
    permittedSections: everything,
    permittedThresholds: ['want'],
    ...change,
  },
});
const offer = (body: SettingsAnswer) => {
  server.on(`GET ${api}/settings`, { body });
  server.on(`GET ${api}/roster`, {
    body: { people: [ceo, cio, mei].map((person) => ({ ...person, guest: false })), more: false },
  });
};
const section = async (name: string) => within(await screen.findByRole('region', { name }));

test('saves a section upon the state that its form was opened with', async () => {
  offer(answer());
  server.on(`PUT ${api}/settings/time`, { body: { revision: 8 } });
  await renderTab(path);
  const time = await section('Time and working hours');
  await userEvent.clear(time.getByLabelText('Time zone'));
  await userEvent.type(time.getByLabelText('Time zone'), 'Asia/Tokyo');
  await userEvent.click(time.getByLabelText('Friday'));
  await userEvent.click(time.getByRole('button', { name: 'Save' }));
  expect(await time.findByText('Saved.')).toBeTruthy();
  expect(server.requests(`PUT ${api}/settings/time`)[0]?.body).toEqual({
    basedOn: 4,
    content: {
      timeZone: 'Asia/Tokyo',
      workingHours: { from: '09:00', to: '17:00', days: [1, 2, 3, 4] },
      holidays: ['2026-12-25'],
    },
  });
});

test('keeps what was typed when it is refused, and saves the next time upon what is there then', async () => {
  offer(answer());
  const overtaken = problem(409, 'workspace.settings-changed', 'Nothing was changed', 'Look again.', {
    extra: { saved: 6 },
  });
  server.on(`PUT ${api}/settings/time`, overtaken);
  await renderTab(path);
  const time = await section('Time and working hours');
  await userEvent.clear(time.getByLabelText('Time zone'));
  await userEvent.type(time.getByLabelText('Time zone'), 'Asia/Tokyo');
  await userEvent.click(time.getByRole('button', { name: 'Save' }));
  expect(await time.findByText(/Look again\./)).toBeTruthy();
  expect(time.getByLabelText<HTMLInputElement>('Time zone').value).toBe('Asia/Tokyo');
  await userEvent.click(time.getByRole('button', { name: 'Save' }));
  await screen.findAllByText(/Look again\./);
  expect(server.requests(`PUT ${api}/settings/time`).at(-1)?.body).toMatchObject({ basedOn: 6 });
});

test('says which holiday is no date, and sends nothing', async () => {
  offer(answer());
  await renderTab(path);
  const time = await section('Time and working hours');
  await userEvent.type(time.getByLabelText('Holidays'), '\nsoon');
  await userEvent.click(time.getByRole('button', { name: 'Save' }));
  expect(time.getByText('Not a date: soon. Write it as in 2026-12-25.')).toBeTruthy();
  expect(server.requests(`PUT ${api}/settings/time`)).toHaveLength(0);
});

test('gives a role to somebody of the team', async () => {
  offer(answer());
  server.on(`PUT ${api}/settings/people`, { body: { revision: 8 } });
  await renderTab(path);
  const people = await section('People with a role');
  const choice = people.getByRole('combobox', { name: 'Add to: Executive team' });
  await within(choice).findByRole('option', { name: mei.name });
  await userEvent.selectOptions(choice, mei.name);
  await userEvent.click(people.getByRole('button', { name: 'Save' }));
  expect(await people.findByText('Saved.')).toBeTruthy();
  expect(server.requests(`PUT ${api}/settings/people`)[0]?.body).toMatchObject({
    content: { facilitators: [], executives: [mei.objectId], contributors: [] },
  });
});

test('offers nothing to save to somebody who may only read', async () => {
  offer(answer({ permittedSections: [], permittedThresholds: [] }));
  await renderTab(path);
  expect(await screen.findByText(/You can read these settings/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Save|Ask the other leader/ })).toBeNull();
  expect(server.requests(`GET ${api}/roster`)).toHaveLength(0);
});

test('lets the other leader agree to what is wanted, with what holds now beside it', async () => {
  const wanted = {
    thresholds: { ...defaultThresholds, overdueDays: 7 },
    by: cio,
    at: '2026-11-20T08:00:00.000Z',
  };
  offer(answer({ wanted, permittedThresholds: ['want', 'agree', 'drop'] }));
  server.on(`POST ${api}/thresholds/answer`, { body: { revision: 8 } });
  await renderTab(path);
  const thresholds = await section('Thresholds and clocks');
  expect(thresholds.getByText(/Ravi Menon wants other values/)).toBeTruthy();
  expect(thresholds.getByText('now 14')).toBeTruthy();
  await userEvent.click(thresholds.getByRole('button', { name: 'Agree' }));
  expect(server.requests(`POST ${api}/thresholds/answer`)[0]?.body).toEqual({
    wantedAt: wanted.at,
    agrees: true,
  });
});
