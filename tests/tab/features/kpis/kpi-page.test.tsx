import { screen, waitFor, within } from '@testing-library/react';
import { renderTab } from '../../support/render-tab.js';
import { api, workspaceId } from '../../support/sample-answers.js';
import { accuracy, judged, kpiAnswer } from '../../support/sample-kpis.js';
import { problem, stubServer } from '../../support/stub-server.js';

const server = stubServer();
const one = `GET ${api}/kpis/model-accuracy`;
const open = () => renderTab(`/workspaces/${workspaceId}/kpis/model-accuracy`);
const rowOf = async (period: string) =>
  within((await screen.findByRole('rowheader', { name: new RegExp(period) })).closest('tr') ?? document.body);

beforeEach(() => localStorage.clear());

test('has every reading in a table, with what it was before it was corrected', async () => {
  server.on(one, { body: kpiAnswer() });
  await open();
  const row = await rowOf('week 45, 2026');
  expect(row.getByText('91.5 %')).toBeTruthy();
  expect(row.getByText('At risk')).toBeTruthy();
  expect(row.getByText(/Before: 19.5 %.*Typed in a hurry/)).toBeTruthy();
});

test('says the forecast with what it assumes, and what the KPI is judged by', async () => {
  server.on(one, { body: kpiAnswer() });
  await open();
  const forecast = within(await screen.findByRole('region', { name: 'Forecast' }));
  expect(forecast.getByText('96.25 % on January 31, 2027; the target is 98 %')).toBeTruthy();
  expect(forecast.getByText(/It assumes that things go on as they did/)).toBeTruthy();
  const versions = within(screen.getByRole('region', { name: 'Definition' }));
  expect(versions.getByText('Version 1, from August 1, 2026')).toBeTruthy();
  expect(versions.getByText(/source: Audit of July/)).toBeTruthy();
});

test('corrects a reading upon what was shown of it', async () => {
  server.on(one, { body: kpiAnswer() });
  const put = `PUT ${api}/kpis/model-accuracy/readings/2026-W45`;
  server.on(put, { body: { revision: 8, data: accuracy, permitted: [] } });
  const { user } = await open();
  await user.click(await screen.findByRole('button', { name: 'Correct week 45, 2026' }));
  const form = within(screen.getByRole('form', { name: 'Reading of Model accuracy for week 45, 2026' }));
  const value = form.getByLabelText(/^Value/);
  expect(value).toHaveProperty('value', '91.5');
  await user.clear(value);
  await user.type(value, '91');
  await user.click(form.getByRole('button', { name: 'Save reading' }));
  expect(await screen.findByText('Saved: Model accuracy, week 45, 2026: 91 %.')).toBeTruthy();
  expect(server.requests(put)[0]?.body).toEqual({ value: 91, pulse: null, note: '', seen: 1 });
});

test('reads on to older readings', async () => {
  const older = kpiAnswer()
    .data.readings.slice(0, 1)
    .map((reading) => ({
      ...reading,
      ...judged('2026-W20', 90.5, { last: '2026-05-17' }),
    }));
  server.on(one, ({ path }) => ({
    body: path.includes('before=') ? kpiAnswer({ readings: older }) : kpiAnswer({ next: '2026-W45' }),
  }));
  const { user } = await open();
  await user.click(await screen.findByRole('button', { name: 'Older readings' }));
  expect((await rowOf('week 20, 2026')).getByText('90.5 %')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Older readings' })).toBeNull();
});

test('says what retiring does before it does it, and says why if it is refused', async () => {
  server.on(one, { body: kpiAnswer() });
  const retire = `POST ${api}/kpis/model-accuracy/retire`;
  server.on(retire, problem(409, 'workspace.archived', 'Not done', 'Accord was removed from this team.'));
  const { user } = await open();
  await user.click(await screen.findByRole('button', { name: 'Retire this KPI' }));
  expect(screen.getByText(/This can’t be undone/)).toBeTruthy();
  expect(server.requests(retire)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Retire it' }));
  expect(await screen.findByText('Accord was removed from this team.')).toBeTruthy();
});

test('retiring asks first when it voids the signatures of a charter', async () => {
  server.on(one, { body: kpiAnswer() });
  const retire = `POST ${api}/kpis/model-accuracy/retire`;
  server.on(retire, ({ body }) =>
    (body as { voidSignatures: boolean }).voidSignatures
      ? { body: { revision: 8, data: accuracy, permitted: [] } }
      : problem(409, 'kpis.signatures-would-be-void', 'Not done', 'Confirm.', {
          extra: { signers: ['Mei'] },
        }),
  );
  const { user } = await open();
  await user.click(await screen.findByRole('button', { name: 'Retire this KPI' }));
  await user.click(screen.getByRole('button', { name: 'Retire it' }));
  expect(await screen.findByText(/voids the signatures of Mei/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Change it all the same' }));
  await waitFor(() => expect(server.requests(retire)).toHaveLength(2));
  expect(await screen.findByRole('button', { name: 'Enter a reading' })).toBeTruthy();
});

test('whoever may only read gets nothing to press', async () => {
  server.on(one, { body: kpiAnswer({ kpi: { ...accuracy, permitted: [] } }, []) });
  await open();
  const row = await rowOf('week 46, 2026');
  expect(row.queryByRole('button')).toBeNull();
  for (const name of ['Enter a reading', 'Retire this KPI']) {
    expect(screen.queryByRole('button', { name })).toBeNull();
  }
});
