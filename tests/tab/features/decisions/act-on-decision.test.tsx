import { screen, waitFor, within } from '@testing-library/react';
import type { DecisionView } from '../../../../domain/decisions/decisions-api.js';
import { renderTab } from '../../support/render-tab.js';
import { api, ceo, frame, workspaceId } from '../../support/sample-answers.js';
import { at, counter, decision, decisionAnswer } from '../../support/sample-decision.js';
import { problem, stubServer } from '../../support/stub-server.js';

const server = stubServer();
const page = `/workspaces/${workspaceId}/decisions/17`;
const one = `${api}/decisions/17`;
const done = (change: Partial<DecisionView> = {}, routedUp = false) => ({
  body: { ...frame(), data: decision(change), permitted: [], routedUp },
});
const closing = { ...decision().closing, unanswered: ['c1'], overrules: true };

beforeEach(() => localStorage.clear());

test('nothing is offered but what the server permits', async () => {
  server.on(`GET ${one}`, { body: decisionAnswer({}, ['decision.input', 'decision.withdraw']) });
  await renderTab(page);
  expect(await screen.findByRole('button', { name: 'Add input' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Withdraw' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Accept' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Edit' })).toBeNull();
});

test('accepting shows each unanswered counterargument and asks for the reason of its own', async () => {
  server.on(`GET ${one}`, { body: decisionAnswer({ counters: [counter], closing }, ['decision.accept']) });
  server.on(`POST ${one}/decide`, done({ state: 'decided' }));
  const { user } = await renderTab(page);
  await user.click(await screen.findByRole('button', { name: 'Accept' }));
  const panel = within(screen.getByRole('region', { name: 'Accept D-17' }));
  expect(panel.getByText(/Prices fall by a third/)).toBeTruthy();
  expect(panel.getByRole('link', { name: 'https://example.com/prices' })).toBeTruthy();
  await user.click(panel.getByRole('button', { name: 'Accept it' }));
  expect(await panel.findByText('Answer this counterargument, then decide.')).toBeTruthy();
  expect(panel.getByText(/Give a reason of its own for that/)).toBeTruthy();
  expect(panel.getByText(/Please write the rationale/)).toBeTruthy();
  expect(server.requests(`POST ${one}/decide`)).toHaveLength(0);
  await user.type(panel.getByRole('textbox', { name: /Your answer/ }), 'Not for us.');
  await user.type(panel.getByRole('textbox', { name: /Why against the CIO/ }), 'The move costs more.');
  await user.type(panel.getByRole('textbox', { name: /Rationale/ }), 'It is cheaper.');
  await user.click(panel.getByRole('button', { name: 'Accept it' }));
  expect(await screen.findByText('Accepted.')).toBeTruthy();
  expect(server.requests(`POST ${one}/decide`)[0]?.body).toEqual({
    version: 2,
    result: 'accepted',
    rationale: 'It is cheaper.',
    answers: [{ counter: 'c1', text: 'Not for us.' }],
    withoutCioReason: null,
    overruledReason: 'The move costs more.',
  });
});

test('rejecting asks for no reason against the CIO', async () => {
  server.on(`GET ${one}`, { body: decisionAnswer({ counters: [counter], closing }, ['decision.reject']) });
  const { user } = await renderTab(page);
  await user.click(await screen.findByRole('button', { name: 'Reject' }));
  const panel = within(screen.getByRole('region', { name: 'Reject D-17' }));
  expect(panel.queryByRole('textbox', { name: /Why against the CIO/ })).toBeNull();
  expect(panel.getByRole('textbox', { name: /Your answer/ })).toBeTruthy();
});

test('a strategic one without the CIO’s input asks why once the due time is over', async () => {
  const late = { ...decision().closing, cioInput: 'missing' as const, cioInputDueAt: at };
  server.on(`GET ${one}`, {
    body: decisionAnswer({ tier: 'strategic', closing: late }, ['decision.accept']),
  });
  server.on(`POST ${one}/decide`, done({ state: 'decided' }));
  const { user } = await renderTab(page);
  await user.click(await screen.findByRole('button', { name: 'Accept' }));
  await user.type(
    await screen.findByRole('textbox', { name: /without the CIO’s input/ }),
    'The fair is near.',
  );
  await user.type(screen.getByRole('textbox', { name: /Rationale/ }), 'It is cheaper.');
  await user.click(screen.getByRole('button', { name: 'Accept it' }));
  await screen.findByText('Accepted.');
  expect(server.requests(`POST ${one}/decide`)[0]?.body).toMatchObject({
    withoutCioReason: 'The fair is near.',
  });
});

test('an acceptance that goes over the limit says whom it waits for now', async () => {
  server.on(`GET ${one}`, { body: decisionAnswer({}, ['decision.accept']) });
  server.on(`POST ${one}/decide`, done({ holderView: { holder: 'ceo', people: [ceo] } }, true));
  const { user } = await renderTab(page);
  await user.click(await screen.findByRole('button', { name: 'Accept' }));
  await user.type(screen.getByRole('textbox', { name: /Rationale/ }), 'It is cheaper.');
  await user.click(screen.getByRole('button', { name: 'Accept it' }));
  expect(await screen.findByText(/it now waits for Ada Lindqvist/)).toBeTruthy();
});

test('a refusal is said in words, and what was typed survives it, closing the panel, and a reload', async () => {
  server.on(`GET ${one}`, { body: decisionAnswer({}, ['decision.escalate']) });
  server.on(
    `POST ${one}/escalate`,
    problem(409, 'decision.no-level-above', 'Not done', 'There is nobody above whoever has it now.'),
  );
  const first = await renderTab(page);
  await first.user.click(await screen.findByRole('button', { name: 'Escalate' }));
  await first.user.type(screen.getByRole('textbox', { name: /Why/ }), 'It can’t wait.');
  await first.user.click(screen.getByRole('button', { name: 'Escalate it' }));
  expect(await screen.findByText(/There is nobody above/)).toBeTruthy();
  await first.user.click(screen.getByRole('button', { name: 'Not now' }));
  first.unmount();
  const { user } = await renderTab(page);
  await user.click(await screen.findByRole('button', { name: 'Escalate' }));
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /Why/ }).value).toBe('It can’t wait.');
});

test('a counterargument is put with figures and a link', async () => {
  server.on(`GET ${one}`, { body: decisionAnswer({}, ['decision.counter']) });
  server.on(`POST ${one}/counter`, done());
  const { user } = await renderTab(page);
  await user.click(await screen.findByRole('button', { name: 'Put a counterargument' }));
  const panel = within(screen.getByRole('region', { name: 'Speak against D-17' }));
  expect(panel.getByText('What in the data speaks against this?')).toBeTruthy();
  await user.type(panel.getByRole('textbox', { name: /Counterargument/ }), 'Prices fall.');
  await user.type(panel.getByRole('textbox', { name: /Figures/ }), 'A third a year.');
  await user.type(panel.getByRole('textbox', { name: /Link/ }), 'nowhere');
  await user.click(panel.getByRole('button', { name: 'Put it' }));
  expect(await panel.findByText(/begins with https/)).toBeTruthy();
  await user.clear(panel.getByRole('textbox', { name: /Link/ }));
  await user.type(panel.getByRole('textbox', { name: /Link/ }), 'https://example.com/a');
  await user.click(panel.getByRole('button', { name: 'Put it' }));
  expect(await screen.findByText('Your counterargument was put.')).toBeTruthy();
  expect(server.requests(`POST ${one}/counter`)[0]?.body).toEqual({
    text: 'Prices fall.',
    evidence: [
      { kind: 'figures', text: 'A third a year.' },
      { kind: 'link', text: 'https://example.com/a' },
    ],
  });
});

test('the decider answers one counterargument by itself', async () => {
  server.on(`GET ${one}`, { body: decisionAnswer({ counters: [counter], closing }, ['decision.answer']) });
  server.on(`POST ${one}/answer`, done());
  const { user } = await renderTab(page);
  await user.click(await screen.findByRole('button', { name: /Answer to Ravi Menon/ }));
  await user.type(await screen.findByRole('textbox', { name: /Your answer/ }), 'Not for us.');
  await user.click(screen.getByRole('button', { name: 'Answer' }));
  expect(await screen.findByText('Your answer was kept.')).toBeTruthy();
  expect(server.requests(`POST ${one}/answer`)[0]?.body).toEqual({ counter: 'c1', text: 'Not for us.' });
});

test('a reopened one leads to the new decision', async () => {
  server.on(`GET ${one}`, { body: decisionAnswer({ state: 'decided' }, ['decision.reopen']) });
  server.on(`POST ${one}/reopen`, done({ number: 18, name: 'D-18' }));
  server.on(`GET ${api}/decisions/18`, {
    body: decisionAnswer({ number: 18, name: 'D-18', reopens: { number: 17, reason: 'Prices fell.' } }),
  });
  const { user } = await renderTab(page);
  await user.click(await screen.findByRole('button', { name: 'Reopen' }));
  await user.type(screen.getByRole('textbox', { name: /Why/ }), 'Prices fell.');
  await user.click(screen.getByRole('button', { name: 'Reopen it' }));
  expect(await screen.findByRole('heading', { name: /D-18/ })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'D-17' })).toBeTruthy();
});

test('a decision that moves on under an open form keeps what was typed and says so', async () => {
  server.on(`GET ${one}`, { body: decisionAnswer({}, ['decision.withdraw']) });
  server.on(`POST ${one}/withdraw`, () => {
    server.on(`GET ${one}`, { body: { ...decisionAnswer({ state: 'decided' }), revision: 8 } });
    return problem(409, 'decision.closed', 'Not done', 'This decision is closed.');
  });
  const { user } = await renderTab(page);
  await user.click(await screen.findByRole('button', { name: 'Withdraw' }));
  await user.type(screen.getByRole('textbox', { name: /Why/ }), 'Not needed.');
  await user.click(screen.getByRole('button', { name: 'Withdraw it' }));
  expect(await screen.findByText(/the decision has changed\. What you typed is kept/)).toBeTruthy();
  await waitFor(() =>
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /Why/ }).value).toBe('Not needed.'),
  );
});
