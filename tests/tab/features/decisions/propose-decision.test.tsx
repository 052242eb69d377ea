import { screen, waitFor } from '@testing-library/react';
import { renderTab } from '../../support/render-tab.js';
import { api, ceo, cio, frame, workspaceId } from '../../support/sample-answers.js';
import { choicesAnswer, decision, decisionAnswer, routeAnswer } from '../../support/sample-decision.js';
import { problem, stubServer } from '../../support/stub-server.js';

const server = stubServer();
const at = `/workspaces/${workspaceId}/decisions`;

beforeEach(() => {
  localStorage.clear();
  server.on(`GET ${api}/decisions/choices`, { body: choicesAnswer() });
  server.on(`GET ${api}/decisions/route`, { body: routeAnswer() });
  server.on(`GET ${api}/decisions/18`, { body: decisionAnswer({ number: 18, name: 'D-18' }) });
});

const proposed = { body: { ...frame(), data: decision({ number: 18 }), permitted: [], routedUp: false } };
const title = () => screen.findByRole('textbox', { name: /What is to be decided/ });

test('all that is written is sent, and the decision is opened', async () => {
  server.on(`POST ${api}/decisions`, proposed);
  const { user } = await renderTab(`${at}/new`);
  await user.type(await title(), 'Which cloud?');
  await user.selectOptions(screen.getByRole('combobox', { name: /Activity/ }), 'Model selection');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'Vendor commitments');
  await user.type(screen.getByRole('textbox', { name: /Value of the contract in EUR/ }), '60,000');
  await user.type(screen.getByRole('textbox', { name: /Term in months/ }), '24');
  await user.click(screen.getByRole('button', { name: 'Add an option' }));
  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Stay');
  await user.type(screen.getByRole('textbox', { name: /speaks for it/ }), 'No move{enter}Known');
  await user.click(screen.getByRole('button', { name: 'Propose' }));
  expect(await screen.findByRole('heading', { name: /D-18/ })).toBeTruthy();
  expect(server.requests(`POST ${api}/decisions`)[0]?.body).toMatchObject({
    title: 'Which cloud?',
    activity: 'a1',
    commitment: { kind: 'vendor', amount: 60_000, termMonths: 24 },
    options: [{ name: 'Stay', pros: ['No move', 'Known'], cons: [] }],
  });
  expect(localStorage).toHaveLength(0);
});

test('it says who then decides and who is asked, and why an amount goes elsewhere', async () => {
  server.on(`GET ${api}/decisions/route`, ({ path }) => ({
    body: path.includes('amount=90000')
      ? routeAnswer({
          decides: { holder: 'ceo', people: [ceo] },
          over: 'per-decision',
          asked: [cio],
          inputDueAt: '2026-11-24T09:00:00.000Z',
        })
      : routeAnswer(),
  }));
  const { user } = await renderTab(`${at}/new`);
  expect(await screen.findByText(/Ravi Menon decides: that is the tier’s decider/)).toBeTruthy();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'Budget');
  await user.type(screen.getByRole('textbox', { name: /Amount in EUR/ }), '90000');
  expect(await screen.findByText(/so Ada Lindqvist decides instead of Ravi Menon/)).toBeTruthy();
  expect(screen.getByText(/Asked for input by .*: Ravi Menon\./)).toBeTruthy();
});

test('what is wrong is said at its field, and nothing is sent', async () => {
  const { user } = await renderTab(`${at}/new`);
  await title();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'Hiring');
  await user.type(screen.getByRole('textbox', { name: /Positions/ }), '1.5');
  await user.click(screen.getByRole('button', { name: 'Add a link' }));
  await user.type(screen.getByRole('textbox', { name: 'Address' }), 'javascript:alert(1)');
  await user.click(screen.getByRole('button', { name: 'Propose' }));
  expect(await screen.findByText('Say in a line what is to be decided.')).toBeTruthy();
  expect(screen.getByText('Write a whole number above zero.')).toBeTruthy();
  expect(screen.getByText('Write a web address that begins with https://')).toBeTruthy();
  expect(screen.getByText(/3 fields need mending/)).toBeTruthy();
  expect(server.requests(`POST ${api}/decisions`)).toHaveLength(0);
});

test('what was typed survives a fault and a reload, and sending it again is the same command', async () => {
  server.on(`POST ${api}/decisions`, problem(503, 'service.busy', 'Busy', 'Try again in a moment.'));
  const first = await renderTab(`${at}/new`);
  await first.user.type(await title(), 'Which cloud?');
  await first.user.click(screen.getByRole('button', { name: 'Propose' }));
  expect(await screen.findByText(/Try again in a moment/)).toBeTruthy();
  first.unmount();
  server.on(`POST ${api}/decisions`, proposed);
  const { user } = await renderTab(`${at}/new`);
  expect((await title()).getAttribute('value')).toBe('Which cloud?');
  await user.click(screen.getByRole('button', { name: 'Propose' }));
  await screen.findByRole('heading', { name: /D-18/ });
  const keys = server.requests(`POST ${api}/decisions`).map(({ headers }) => headers['idempotency-key']);
  expect(keys).toHaveLength(2);
  expect(keys[0]).toBe(keys[1]);
});

test('a refusal is said in words beside what was typed', async () => {
  const words = 'This activity isn’t in the matrix any more. Choose another, or none.';
  server.on(`POST ${api}/decisions`, problem(422, 'decision.activity-unknown', 'Not done', words));
  const { user } = await renderTab(`${at}/new`);
  await user.type(await title(), 'Which cloud?');
  await user.click(screen.getByRole('button', { name: 'Propose' }));
  expect(await screen.findByText(new RegExp(words))).toBeTruthy();
  expect((await title()).getAttribute('value')).toBe('Which cloud?');
});

test('whoever may not propose is told so, and shown no form', async () => {
  server.on(`GET ${api}/decisions/choices`, { body: { ...choicesAnswer(), permitted: [] } });
  await renderTab(`${at}/new`);
  expect(await screen.findByText(/Your role doesn’t let you do this/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Propose' })).toBeNull();
});

test('an edit that was overtaken goes on with one’s own text only when one says so', async () => {
  server.on(`GET ${api}/decisions/17`, { body: decisionAnswer({ version: 2 }, ['decision.edit']) });
  server.on(`PUT ${api}/decisions/17`, () => {
    server.on(`GET ${api}/decisions/17`, {
      body: { ...decisionAnswer({ version: 3, title: 'Theirs' }, ['decision.edit']), revision: 8 },
    });
    return problem(409, 'decision.changed', 'Not done', 'This decision has changed meanwhile.');
  });
  const { user } = await renderTab(`${at}/17/edit`);
  await user.clear(await title());
  await user.type(await title(), 'Mine');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/This decision has changed since you began/)).toBeTruthy();
  server.on(`PUT ${api}/decisions/17`, proposed);
  await user.click(screen.getByRole('button', { name: 'Go on with my text' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(server.requests(`PUT ${api}/decisions/17`)).toHaveLength(2));
  expect(server.requests(`PUT ${api}/decisions/17`).map(({ body }) => body)).toMatchObject([
    { version: 2, title: 'Mine' },
    { version: 3, title: 'Mine' },
  ]);
});

test('a successor needs its reason', async () => {
  server.on(`GET ${api}/decisions/17`, {
    body: decisionAnswer({ state: 'decided' }, ['decision.supersede']),
  });
  server.on(`POST ${api}/decisions/17/supersede`, proposed);
  const { user } = await renderTab(`${at}/17/supersede`);
  await user.click(await screen.findByRole('button', { name: 'Propose the successor' }));
  expect(await screen.findByText('Please say why.')).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: /Why it is to be replaced/ }), 'Prices fell.');
  await user.click(screen.getByRole('button', { name: 'Propose the successor' }));
  await waitFor(() => expect(server.requests(`POST ${api}/decisions/17/supersede`)).toHaveLength(1));
  expect(server.requests(`POST ${api}/decisions/17/supersede`)[0]?.body).toMatchObject({
    reason: 'Prices fell.',
    title: 'Which cloud do we train on?',
  });
});
