import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { SettingsAnswer } from '../../../../domain/workspace/settings-api.js';
import { defaultCadence } from '../../../../domain/workspace/cadence.js';
import { defaultThresholds } from '../../../../domain/workspace/thresholds.js';
import { renderTab } from '../../support/render-tab.js';
import { api, ceo, cio, frame, workspaceId } from '../../support/sample-answers.js';
import { mei } from '../../support/sample-baseline.js';
import { problem, stubServer } from '../../support/stub-server.js';

// Forms are typed into as people do, on a machine that others use too.
jest.setTimeout(90_000);

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
  'pay',
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
    payViewers: [],
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

/** Somebody else saves the section, and this page looks. */
const savedElsewhere = (change: Partial<SettingsAnswer['data']>): void => {
  server.on(`GET ${api}/revision`, { body: { revision: 8 } });
  offer({ ...answer(change), ...frame({}, 8) });
  act(() => void document.dispatchEvent(new Event('visibilitychange')));
};
const elsewhere = { ...answer().data.settings, timeZone: 'America/Lima' };

test('follows what somebody else saves, as long as nothing is typed', async () => {
  offer(answer());
  await renderTab(path);
  const time = await section('Time and working hours');
  savedElsewhere({ settings: elsewhere, edits: { time: 5 } });
  await waitFor(() => expect(time.getByLabelText<HTMLInputElement>('Time zone').value).toBe('America/Lima'));
  server.on(`PUT ${api}/settings/time`, { body: { revision: 9 } });
  await userEvent.click(time.getByLabelText('Friday'));
  await userEvent.click(time.getByRole('button', { name: 'Save' }));
  await time.findByText('Saved.');
  expect(server.requests(`PUT ${api}/settings/time`)[0]?.body).toMatchObject({ basedOn: 5 });
});

describe('when somebody else saves a section in which something is typed', () => {
  const overtaken = problem(409, 'workspace.settings-changed', 'Nothing was changed', 'Look again.', {
    extra: { saved: 5 },
  });
  const open = async () => {
    offer(answer());
    server.on(`PUT ${api}/settings/time`, overtaken);
    await renderTab(path);
    const time = await section('Time and working hours');
    await userEvent.clear(time.getByLabelText('Time zone'));
    await userEvent.type(time.getByLabelText('Time zone'), 'Asia/Tokyo');
    savedElsewhere({ settings: elsewhere, edits: { time: 5 } });
    await time.findByText('Somebody else has saved this section');
    return { time, zone: time.getByLabelText<HTMLInputElement>('Time zone') };
  };

  test('says so, keeps what was typed, and saves it upon nothing that was not seen', async () => {
    const { time, zone } = await open();
    expect(zone.value).toBe('Asia/Tokyo');
    await userEvent.click(time.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(server.requests(`PUT ${api}/settings/time`)).toHaveLength(1));
    expect(server.requests(`PUT ${api}/settings/time`)[0]?.body).toMatchObject({ basedOn: 4 });
    await userEvent.click(await time.findByRole('button', { name: 'Keep what I typed' }));
    expect(zone.value).toBe('Asia/Tokyo');
    await userEvent.click(time.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(server.requests(`PUT ${api}/settings/time`)).toHaveLength(2));
    expect(server.requests(`PUT ${api}/settings/time`)[1]?.body).toMatchObject({ basedOn: 5 });
  });

  test('shows what is saved when asked to', async () => {
    const { time, zone } = await open();
    await userEvent.click(time.getByRole('button', { name: 'Show what is saved' }));
    expect(zone.value).toBe('America/Lima');
    expect(time.queryByText('Somebody else has saved this section')).toBeNull();
  });
});

test('takes a delegate’s activities line by line, and offers nobody who can’t decide', async () => {
  const facilitator = { objectId: 'f0000000-0000-4000-8000-000000000001', name: 'Fay Doe' };
  offer(answer({ facilitators: [facilitator] }));
  server.on(`GET ${api}/roster`, {
    body: { people: [ceo, cio, mei, facilitator].map((one) => ({ ...one, guest: false })), more: false },
  });
  server.on(`PUT ${api}/settings/delegates`, { body: { revision: 8 } });
  await renderTab(path);
  const delegates = await section('Who decides for you');
  await userEvent.click(delegates.getByRole('button', { name: 'Add a delegate' }));
  const choice = delegates.getByRole('combobox', { name: 'Delegate' });
  await within(choice).findByRole('option', { name: mei.name });
  expect(
    within(choice)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual(['Choose a person', mei.name]);
  await userEvent.selectOptions(choice, mei.name);
  fireEvent.change(delegates.getByLabelText(/^From/), { target: { value: '2026-12-21' } });
  fireEvent.change(delegates.getByLabelText(/^To/), { target: { value: '2026-12-31' } });
  await userEvent.selectOptions(delegates.getByRole('combobox', { name: 'What' }), 'These activities');
  await userEvent.type(delegates.getByLabelText(/^Activities, one a line/), 'Model selection{enter}Vendors');
  await userEvent.click(delegates.getByRole('button', { name: 'Save' }));
  await delegates.findByText('Saved.');
  expect(server.requests(`PUT ${api}/settings/delegates`)[0]?.body).toMatchObject({
    content: {
      delegations: [
        { delegate: mei.objectId, what: 'activities', activities: ['Model selection', 'Vendors'] },
      ],
    },
  });
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

test('lets a leader name who sees their pay link, out of people with a role', async () => {
  offer(answer({ executives: [mei] }));
  server.on(`PUT ${api}/settings/pay`, { body: { revision: 8 } });
  const { user } = await renderTab(path);
  const pay = await section('Who sees your pay link');
  const choice = pay.getByRole('combobox');
  const offered = within(choice).getAllByRole('option');
  expect(offered.map(({ textContent }) => textContent)).toEqual(['Choose a person', cio.name, mei.name]);
  await user.selectOptions(choice, mei.name);
  await user.click(pay.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(server.requests(`PUT ${api}/settings/pay`)[0]?.body).toEqual({
      content: { people: [mei.objectId] },
      basedOn: 0,
    }),
  );
});
