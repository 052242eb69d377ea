import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { renderTab } from '../../support/render-tab.js';
import { api, workspaceId } from '../../support/sample-answers.js';
import { accuracy, kpiAnswer, kpisAnswer } from '../../support/sample-kpis.js';
import { problem, stubServer } from '../../support/stub-server.js';

const server = stubServer();
const define = `POST ${api}/kpis`;
const open = (page: string) => renderTab(`/workspaces/${workspaceId}/${page}`);
const fill = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

beforeEach(() => {
  localStorage.clear();
  server.on(`GET ${api}/kpis`, { body: kpisAnswer([]) });
});

test('an empty list leads from a preset to a form that is half filled in, and from there to the KPI', async () => {
  server.on(define, { body: { revision: 8, data: accuracy, permitted: [] } });
  const { user } = await open('kpis');
  await user.click(await screen.findByRole('link', { name: /Model accuracy/ }));
  expect(await screen.findByLabelText(/^Name/)).toHaveProperty('value', 'Model accuracy');
  fill(/^Target value/, '98');
  fill(/^Target date/, '2027-01-31');
  server.on(`GET ${api}/kpis`, { body: kpisAnswer([accuracy]) });
  await user.click(screen.getByRole('button', { name: 'Define KPI' }));
  expect(await screen.findByRole('listitem', { name: 'Model accuracy' })).toBeTruthy();
  expect(server.requests(define)[0]?.body).toMatchObject({
    name: 'Model accuracy',
    owner: 'cio',
    cadence: 'weekly',
    direction: 'up',
    weight: 1,
    baseline: null,
    target: { value: 98, date: '2027-01-31' },
    thresholds: null,
    band: null,
  });
});

test('says beside each field what is missing before it asks the server', async () => {
  const { user } = await open('new-kpi');
  await user.click(await screen.findByRole('button', { name: 'Define KPI' }));
  expect(screen.getByText('Give the KPI a name.')).toBeTruthy();
  expect(screen.getByText('Give the date.')).toBeTruthy();
  expect(server.requests(define)).toEqual([]);
});

test('shows a refusal beside its field, and keeps what was typed over a reload', async () => {
  const words = 'Up is good, but the target is below the baseline. Change one of them.';
  server.on(define, problem(422, 'kpis.target-worse', 'Not done', words));
  const { user, unmount } = await open('new-kpi');
  await screen.findByRole('button', { name: 'Define KPI' });
  fill(/^Name/, 'Churn');
  fill(/^Baseline value/, '9');
  fill(/^Baseline date/, '2026-11-01');
  fill(/^Target value/, '4');
  fill(/^Target date/, '2027-11-01');
  await user.click(screen.getByRole('button', { name: 'Define KPI' }));
  expect(await screen.findByText(words)).toBeTruthy();
  unmount();
  await open('new-kpi');
  expect(await screen.findByLabelText(/^Name/)).toHaveProperty('value', 'Churn');
  expect(screen.getByLabelText(/^Target value/)).toHaveProperty('value', '4');
});

test('a band asks for its four bounds in place of a target', async () => {
  const { user } = await open('new-kpi');
  await user.selectOptions(await screen.findByLabelText(/^What is good/), 'band');
  expect(screen.queryByLabelText(/^Target value/)).toBeNull();
  const band = within(screen.getByRole('group', { name: 'Band' }));
  expect(band.getAllByRole('textbox')).toHaveLength(4);
});

test('saves a change upon the version that the form was begun from', async () => {
  const put = `PUT ${api}/kpis/model-accuracy`;
  server.on(`GET ${api}/kpis/model-accuracy`, { body: kpiAnswer() });
  const words = 'Somebody else has changed the definition meanwhile.';
  server.on(put, problem(409, 'kpis.definition-changed', 'Not done', words, { extra: { version: 2 } }));
  const { user } = await open('kpis/model-accuracy/edit');
  await screen.findByRole('heading', { name: 'Change “Model accuracy”' });
  fill(/^Target value/, '97');
  await user.click(screen.getByRole('button', { name: 'Save the change' }));
  expect(await screen.findByText(new RegExp(words))).toBeTruthy();
  server.on(put, { body: { revision: 8, data: accuracy, permitted: [] } });
  await user.click(screen.getByRole('button', { name: 'Save the change' }));
  expect(await screen.findByRole('heading', { name: 'Model accuracy' })).toBeTruthy();
  expect(server.requests(put).map(({ body }) => (body as { basedOn: number }).basedOn)).toEqual([1, 2]);
});

describe('while a charter with the KPIs awaits signatures', () => {
  const put = `PUT ${api}/kpis/model-accuracy`;
  const asked = (signers: string[]) =>
    problem(409, 'kpis.signatures-would-be-void', 'Not done', 'Confirm to go on.', { extra: { signers } });
  const change = async (signers: string[]) => {
    server.on(`GET ${api}/kpis/model-accuracy`, { body: kpiAnswer() });
    server.on(put, asked(signers));
    const { user } = await open('kpis/model-accuracy/edit');
    await screen.findByRole('heading', { name: 'Change “Model accuracy”' });
    fill(/^Target value/, '97');
    await user.click(screen.getByRole('button', { name: 'Save the change' }));
    return user;
  };
  const sent = () =>
    server.requests(put).map(({ body }) => (body as { voidSignatures: boolean }).voidSignatures);

  test('a change names whose signatures it voids, and is saved once that is confirmed', async () => {
    const user = await change(['Clara Fontaine']);
    expect(await screen.findByText(/voids the signatures of Clara Fontaine/)).toBeTruthy();
    server.on(put, { body: { revision: 8, data: accuracy, permitted: [] } });
    await user.click(screen.getByRole('button', { name: 'Change it all the same' }));
    expect(await screen.findByRole('heading', { name: 'Model accuracy' })).toBeTruthy();
    expect(sent()).toEqual([false, true]);
    expect(new Set(server.requests(put).map(({ headers }) => headers['idempotency-key'])).size).toBe(2);
  });

  test('it can be left, and what was typed stays', async () => {
    const user = await change([]);
    expect(await screen.findByText(/This change puts it back to draft\.$/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Leave it' }));
    expect(screen.queryByRole('button', { name: 'Change it all the same' })).toBeNull();
    expect(screen.getByLabelText(/^Target value/)).toHaveProperty('value', '97');
    expect(sent()).toEqual([false]);
  });
});

test('what the charter in force was signed with is shown as it would be signed, and proposed as an amendment', async () => {
  const put = `PUT ${api}/kpis/model-accuracy`;
  const changes = [
    {
      key: 'kpi:model-accuracy',
      label: 'Model accuracy',
      before: 'Target: 95',
      after: 'Target: 97',
      signers: 'both',
    },
  ];
  const extra = { charter: 2, fingerprint: 'a'.repeat(64), changes };
  const proposal = `POST ${api}/amendments`;
  server.on(`GET ${api}/kpis/model-accuracy`, { body: kpiAnswer() });
  server.on(put, problem(409, 'kpis.needs-amendment', 'Not done', 'Both leaders sign it.', { extra }));
  server.on(proposal, { body: { revision: 8, data: { number: 4, state: 'proposed', name: null } } });
  const { user } = await open('kpis/model-accuracy/edit');
  await screen.findByRole('heading', { name: 'Change “Model accuracy”' });
  fill(/^Target value/, '97');
  await user.click(screen.getByRole('button', { name: 'Save the change' }));
  const question = await screen.findByRole('alert', { name: 'What both leaders would sign' });
  expect(within(question).getByRole('row', { name: 'Model accuracy Target: 95 Target: 97' })).toBeTruthy();
  expect(within(question).getByText('Both leaders sign it.')).toBeTruthy();
  await user.click(within(question).getByRole('button', { name: 'Propose the amendment' }));
  await waitFor(() => expect(location.pathname).toMatch(/\/charter\/amendments\/4$/));
  expect(server.requests(proposal).map(({ body }) => body)).toMatchObject([
    {
      kind: 'kpis',
      fingerprint: 'a'.repeat(64),
      wish: { action: 'change', kpi: 'model-accuracy', basedOn: 1, fields: { target: { value: 97 } } },
    },
  ]);
});
