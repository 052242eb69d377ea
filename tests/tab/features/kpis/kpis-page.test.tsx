import { screen, within } from '@testing-library/react';
import type { KpiLine } from '../../../../domain/kpis/kpis-api.js';
import { renderTab } from '../../support/render-tab.js';
import { api, workspaceId } from '../../support/sample-answers.js';
import { accuracy, confidence, judged, kpisAnswer } from '../../support/sample-kpis.js';
import { problem, stubServer } from '../../support/stub-server.js';

const server = stubServer();
const list = `GET ${api}/kpis`;
const put = `PUT ${api}/kpis/model-accuracy/readings/2026-W47`;
const entered: KpiLine = {
  ...accuracy,
  newest: judged('2026-W47', 93, { attainment: 0.375 }),
  attainment: 0.375,
  due: null,
};
const open = () => renderTab(`/workspaces/${workspaceId}/kpis`);
const dueForm = async () =>
  within(await screen.findByRole('form', { name: 'Reading of Model accuracy for week 47, 2026' }));

beforeEach(() => localStorage.clear());

test('shows how each KPI stands by the figures that it stands by', async () => {
  server.on(list, { body: kpisAnswer([confidence, accuracy]) });
  await open();
  const cios = within(await screen.findByRole('region', { name: 'CIO’s KPIs' }));
  expect(cios.getByText('Score: 25 %')).toBeTruthy();
  const row = within(cios.getByRole('listitem', { name: 'Model accuracy' }));
  for (const text of ['At risk', '92 %, week 46, 2026', '94 %', '25 %', 'Better']) {
    expect(row.getByText(text)).toBeTruthy();
  }
  expect(
    row.getByRole('img', {
      name: 'Model accuracy, 2 readings: from 91.5\u00a0% in week 45, 2026 to 92\u00a0% in week 46, 2026',
    }),
  ).toBeTruthy();
});

test('says why something isn’t judged, and why there is no score', async () => {
  server.on(list, { body: kpisAnswer([confidence, { ...accuracy, status: 'stale', attainment: 0 }]) });
  await open();
  const ceos = within(await screen.findByRole('region', { name: 'CEO’s KPIs' }));
  expect(ceos.getByText('No score: nothing is due yet.')).toBeTruthy();
  expect(ceos.getByText(/Not yet due: its first period isn’t over/)).toBeTruthy();
  const cios = within(screen.getByRole('region', { name: 'CIO’s KPIs' }));
  expect(cios.getByText(/this counts as 0 %/)).toBeTruthy();
});

test('takes a due reading with one field and a note, and says that it is saved', async () => {
  server.on(list, { body: kpisAnswer([accuracy]) });
  const { user } = await open();
  const form = await dueForm();
  server.on(list, { body: kpisAnswer([entered]) });
  server.on(put, { body: { revision: 8, data: entered, permitted: [] } });
  await user.type(form.getByLabelText(/^Value/), '93');
  await user.type(form.getByLabelText('Note (optional)'), 'New labels.');
  await user.click(form.getByRole('button', { name: 'Save reading' }));
  expect(await screen.findByText('Saved: Model accuracy, week 47, 2026: 93 %.')).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'No reading is due' })).toBeTruthy();
  expect(server.requests(put)[0]?.body).toEqual({ value: 93, pulse: null, note: 'New labels.', seen: null });
});

test('asks for a number before it asks the server', async () => {
  server.on(list, { body: kpisAnswer([accuracy]) });
  const { user } = await open();
  const form = await dueForm();
  await user.type(form.getByLabelText(/^Value/), 'many');
  await user.click(form.getByRole('button', { name: 'Save reading' }));
  expect(form.getByText('Enter a number.')).toBeTruthy();
  expect(server.requests(put)).toEqual([]);
});

test('shows what somebody else has entered meanwhile, and replaces it only when told to', async () => {
  server.on(list, { body: kpisAnswer([accuracy]) });
  const { user } = await open();
  const form = await dueForm();
  await user.type(form.getByLabelText(/^Value/), '93');
  server.on(
    put,
    problem(409, 'kpis.reading-changed', 'Not done', 'Meanwhile.', { extra: { value: 95, seen: 0 } }),
  );
  server.on(list, { body: kpisAnswer([{ ...entered, newest: judged('2026-W47', 95) }]) });
  await user.click(form.getByRole('button', { name: 'Save reading' }));
  expect(await form.findByText(/Meanwhile 95 % was entered for week 47, 2026/)).toBeTruthy();
  expect(form.getByLabelText(/^Value/)).toHaveProperty('value', '93');
  server.on(put, { body: { revision: 8, data: entered, permitted: [] } });
  await user.click(form.getByRole('button', { name: 'Replace it' }));
  expect(await screen.findByText('Saved: Model accuracy, week 47, 2026: 93 %.')).toBeTruthy();
  expect(server.requests(put)[1]?.body).toMatchObject({ value: 93, seen: 0 });
});

test('keeps what was typed over a reload', async () => {
  server.on(list, { body: kpisAnswer([accuracy]) });
  const first = await open();
  await first.user.type((await dueForm()).getByLabelText(/^Value/), '93.25');
  first.unmount();
  await open();
  expect((await dueForm()).getByLabelText(/^Value/)).toHaveProperty('value', '93.25');
});

test('asks of a pulse how many were asked and answered, and puts a refusal beside its field', async () => {
  server.on(list, { body: kpisAnswer([{ ...confidence, due: '2026-Q3' }]) });
  const pulse = `PUT ${api}/kpis/board-confidence-pulse/readings/2026-Q3`;
  const words = 'More answered than were asked. Check the two numbers.';
  server.on(pulse, problem(422, 'kpis.pulse-counts', 'Not done', words));
  const { user } = await open();
  const form = within(await screen.findByRole('form', { name: /Q3 2026/ }));
  await user.type(form.getByLabelText(/^Mean of the answers/), '4.1');
  await user.type(form.getByLabelText(/^Number asked/), '8');
  await user.type(form.getByLabelText(/^Number answered/), '9');
  await user.click(form.getByRole('button', { name: 'Save reading' }));
  expect(await form.findByText(words)).toBeTruthy();
  expect(server.requests(pulse)[0]?.body).toMatchObject({ value: 4.1, pulse: { asked: 8, answered: 9 } });
});

test('shows no form to whoever may not enter', async () => {
  server.on(list, { body: kpisAnswer([{ ...accuracy, permitted: [] }], {}, []) });
  await open();
  expect(await screen.findByText('Score: 25 %')).toBeTruthy();
  expect(screen.queryByRole('form')).toBeNull();
});
