import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { LeadersAnswer, SeatView } from '../../../../domain/workspace/leaders-api.js';
import { renderTab } from '../../support/render-tab.js';
import { api, ceo, cio, frame, workspaceId } from '../../support/sample-answers.js';
import { mei } from '../../support/sample-baseline.js';
import { stubServer } from '../../support/stub-server.js';

// Forms are typed into as people do, on a machine that others use too.
jest.setTimeout(90_000);

const server = stubServer();
const path = `/workspaces/${workspaceId}/set-up`;
const vacant: SeatView = { holder: null, successor: null, permitted: ['set-up'] };
const defaults = {
  workingHours: { from: '09:00', to: '17:00', days: [1, 2, 3, 4, 5] },
  holidays: [],
  cadence: [
    { ritual: 'stand-up' as const, every: 'weekly' as const, weekday: 1, time: '09:00', minutes: 15 },
  ],
};
const nothingYet = {
  facilitators: [],
  executives: [],
  timeZone: 'UTC',
  currency: 'USD',
  pilot: null,
  ...defaults,
};
const leaders: LeadersAnswer = {
  ...frame({ setUp: false }),
  data: { ceo: vacant, cio: vacant, setUp: nothingYet },
};

beforeEach(() => {
  localStorage.clear();
  server.on(`GET ${api}/leaders`, { body: leaders });
  server.on(`GET ${api}/roster`, {
    body: { people: [ceo, cio].map((person) => ({ ...person, guest: false })), more: false },
  });
});

const choose = async (role: 'CEO' | 'CIO', name: string) => {
  const field = await screen.findByRole('combobox', { name: role });
  await within(field).findByRole('option', { name });
  await userEvent.selectOptions(field, name);
};

test('sends who leads, once there are two of them', async () => {
  server.on(`POST ${api}/set-up`, { body: { revision: 8 } });
  await renderTab(path);
  await choose('CEO', ceo.name);
  await choose('CIO', ceo.name);
  await userEvent.click(screen.getByRole('button', { name: 'Set up' }));
  expect(screen.getByText('One person can’t be CEO and CIO at once.')).toBeTruthy();
  expect(server.requests(`POST ${api}/set-up`)).toHaveLength(0);
  await choose('CIO', cio.name);
  await userEvent.click(screen.getByRole('button', { name: 'Set up' }));
  expect(await screen.findByRole('heading', { name: 'Leaders' })).toBeTruthy();
  expect(server.requests(`POST ${api}/set-up`)[0]?.body).toMatchObject({
    ceo: ceo.objectId,
    cio: cio.objectId,
    currency: 'USD',
  });
  expect(Object.keys(localStorage).filter((key) => key.startsWith('accord-set-up'))).toEqual([]);
});

test('goes on where it was interrupted', async () => {
  const { unmount } = await renderTab(path);
  await choose('CEO', ceo.name);
  await userEvent.type(screen.getByRole('textbox', { name: /Pilot initiative/ }), 'Forecasting');
  unmount();
  await renderTab(path);
  const field = await screen.findByRole('combobox', { name: 'CEO' });
  await within(field).findByRole('option', { name: ceo.name });
  expect((field as HTMLSelectElement).value).toBe(ceo.objectId);
  const pilot = screen.getByRole('textbox', { name: /Pilot initiative/ });
  expect((pilot as HTMLInputElement).value).toBe('Forecasting');
});

test('is over once both leaders have accepted', async () => {
  const holder = {
    ...ceo,
    state: 'accepted' as const,
    askedAt: '2026-10-01T08:00:00.000Z',
    answeredAt: null,
  };
  const seat: SeatView = { holder, successor: null, permitted: [] };
  server.on(`GET ${api}/leaders`, { body: { ...frame(), data: { ceo: seat, cio: seat, setUp: null } } });
  await renderTab(path);
  expect(await screen.findByRole('link', { name: 'Open the settings' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Set up' })).toBeNull();
});

test('begins with what was set up before, when somebody has declined', async () => {
  const asked = { ...ceo, state: 'asked' as const, askedAt: '2026-11-02T08:00:00.000Z', answeredAt: null };
  const declined = { ...asked, ...cio, state: 'declined' as const };
  const setUp = {
    facilitators: [mei],
    executives: [],
    timeZone: 'Asia/Tokyo',
    currency: 'JPY',
    pilot: { name: 'Forecasting', budget: { amount: 250_000, currency: 'JPY' }, people: null },
    ...defaults,
  };
  const data = { ceo: { ...vacant, holder: asked }, cio: { ...vacant, holder: declined }, setUp };
  server.on(`GET ${api}/leaders`, { body: { ...frame(), data } });
  server.on(`POST ${api}/set-up`, { body: { revision: 8 } });
  await renderTab(path);
  await choose('CIO', cio.name);
  await userEvent.click(screen.getByRole('button', { name: 'Set up' }));
  await waitFor(() =>
    expect(server.requests(`POST ${api}/set-up`)[0]?.body).toEqual({
      ceo: ceo.objectId,
      cio: cio.objectId,
      facilitators: [mei.objectId],
      executives: [],
      timeZone: 'Asia/Tokyo',
      currency: 'JPY',
      pilot: { name: 'Forecasting', budget: 250_000, people: null },
      ...defaults,
    }),
  );
});

test('folds away what has a default, and sends what was changed there', async () => {
  server.on(`POST ${api}/set-up`, { body: { revision: 8 } });
  await renderTab(path);
  await choose('CEO', ceo.name);
  await choose('CIO', cio.name);
  await userEvent.click(screen.getByText(/Working hours and holidays/));
  const holidays = screen.getByRole('textbox', { name: /Holidays/ });
  await userEvent.type(holidays, 'Christmas');
  await userEvent.click(screen.getByRole('button', { name: 'Set up' }));
  expect(screen.getByText(/^Look at working hours/)).toBeTruthy();
  expect(server.requests(`POST ${api}/set-up`)).toHaveLength(0);
  await userEvent.clear(holidays);
  await userEvent.type(holidays, '2026-12-25{enter}2027-01-01');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Friday' }));
  await userEvent.click(screen.getByText(/Rhythm: when/));
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Weekday' }), 'Tuesday');
  await userEvent.click(screen.getByRole('button', { name: 'Set up' }));
  await waitFor(() =>
    expect(server.requests(`POST ${api}/set-up`)[0]?.body).toMatchObject({
      workingHours: { from: '09:00', to: '17:00', days: [1, 2, 3, 4] },
      holidays: ['2026-12-25', '2027-01-01'],
      cadence: [{ ritual: 'stand-up', every: 'weekly', weekday: 2, time: '09:00', minutes: 15 }],
    }),
  );
});
