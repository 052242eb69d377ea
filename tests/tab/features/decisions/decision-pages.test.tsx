import { screen, within } from '@testing-library/react';
import { renderTab } from '../../support/render-tab.js';
import { api, ceo, cio, frame, workspaceId } from '../../support/sample-answers.js';
import { at, decision, decisionAnswer as answer } from '../../support/sample-decision.js';
import { problem, stubServer } from '../../support/stub-server.js';

const server = stubServer();
test('the list names each open decision and whom it waits for', async () => {
  const { number, name, title, state, tier, proposedAt, heldSince } = decision();
  const open = [{ number, name, title, state, tier, proposedAt, heldSince, dueOn: null, waitsFor: [cio] }];
  server.on(`GET ${api}/decisions`, { body: { ...frame(), data: { open }, permitted: [] } });
  await renderTab(`/workspaces/${workspaceId}/decisions`);
  const row = within(await screen.findByRole('row', { name: /D-17/ }));
  expect(row.getByText(cio.name)).toBeTruthy();
  expect(row.getByRole('link', { name: 'D-17: Which cloud do we train on?' })).toBeTruthy();
});

test('an empty list says how one is proposed', async () => {
  server.on(`GET ${api}/decisions`, { body: { ...frame(), data: { open: [] }, permitted: [] } });
  await renderTab(`/workspaces/${workspaceId}/decisions`);
  expect(await screen.findByText(/write “decide” and your question/)).toBeTruthy();
});

test('an open one says whom it is with, and what speaks against it', async () => {
  const counter = {
    id: 'c1',
    by: cio.objectId,
    forPerson: null,
    at,
    text: 'Prices fall by a third each year.',
    evidence: [],
    ofCio: true,
    answer: null,
  };
  server.on(`GET ${api}/decisions/17`, { body: answer({ counters: [counter] }) });
  await renderTab(`/workspaces/${workspaceId}/decisions/17`);
  expect(await screen.findByRole('heading', { name: 'D-17: Which cloud do we train on?' })).toBeTruthy();
  expect(screen.getByText(/With Ravi Menon since/)).toBeTruthy();
  const counters = within(screen.getByRole('region', { name: 'Counterarguments' }));
  expect(counters.getByText(/Prices fall by a third/)).toBeTruthy();
  expect(counters.getByText('Not answered yet.')).toBeTruthy();
});

test('a decided one says who decided, why, and what it went against', async () => {
  const outcome = {
    result: 'accepted' as const,
    rationale: 'It is the cheaper one.',
    at,
    on: '2026-11-20',
    by: ceo.objectId,
    forPerson: null,
    as: 'ceo' as const,
    withoutInputOf: [cio.objectId],
    withoutCioReason: null,
    overruledReason: 'The move costs more than it saves.',
    counted: false,
  };
  server.on(`GET ${api}/decisions/17`, { body: answer({ state: 'decided', outcome }) });
  await renderTab(`/workspaces/${workspaceId}/decisions/17`);
  const part = within(await screen.findByRole('region', { name: 'Outcome' }));
  expect(part.getByText(/Accepted by Ada Lindqvist/)).toBeTruthy();
  expect(part.getByText(/The move costs more than it saves\./)).toBeTruthy();
  expect(part.getByText('Decided without the input of Ravi Menon.')).toBeTruthy();
});

test('one that isn’t there, or isn’t theirs to read, is said so', async () => {
  server.on(
    `GET ${api}/decisions/99`,
    problem(404, 'decision.unknown-version', 'Not found', 'There is no such decision.'),
  );
  await renderTab(`/workspaces/${workspaceId}/decisions/99`);
  expect(await screen.findByText(/There is no such decision\./)).toBeTruthy();
});
