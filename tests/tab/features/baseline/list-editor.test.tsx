import { screen, waitFor, within } from '@testing-library/react';
import type { EditedItem } from '../../../../tab/features/baseline/baseline-commands.js';
import { renderTab } from '../../support/render-tab.js';
import { api, frame, workspaceId } from '../../support/sample-answers.js';
import { baselineAnswer, items, openRound, sentRound } from '../../support/sample-baseline.js';
import { problem, stubServer } from '../../support/stub-server.js';

const server = stubServer();
const path = `/workspaces/${workspaceId}/baseline`;
const listRoute = `PUT ${api}/baseline/rounds/1/items`;
const ulid = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;
const editing = baselineAnswer({ underWay: openRound, permitted: ['baseline.edit', 'baseline.send'] });

async function openEditor() {
  server.on(`GET ${api}/baseline`, { body: editing });
  let listRevision = 0;
  server.on(listRoute, ({ body }) => {
    listRevision += 1;
    const sent = (body as { items: EditedItem[] }).items;
    const kept = sent.map((item, index) => ({ ...item, id: item.id ?? `own-${index}` }));
    return {
      body: { revision: 7 + listRevision, data: { number: 1, state: 'open', listRevision, items: kept } },
    };
  });
  const tab = await renderTab(path);
  await screen.findByRole('heading', { name: 'The list' });
  return tab;
}

const row = (number: number) => within(screen.getByRole('group', { name: `Item ${number}` }));

test('offers the first round to whoever may open one, and opens it under a command id', async () => {
  server.on(`GET ${api}/baseline`, { body: baselineAnswer({ permitted: ['baseline.open'] }) });
  const { user } = await renderTab(path);
  const button = await screen.findByRole('button', { name: 'Start with 12 items' });
  server.on(`POST ${api}/baseline/rounds`, () => {
    server.on(`GET ${api}/baseline`, { body: { ...editing, revision: 8 } });
    return { body: { revision: 8, data: { number: 1, state: 'open', listRevision: 0, items } } };
  });
  await user.click(button);
  await screen.findByRole('heading', { name: 'The list' });
  const [request] = server.requests(`POST ${api}/baseline/rounds`);
  expect(request?.headers['idempotency-key']).toMatch(ulid);
});

test('others are told to wait, and before set-up what to do', async () => {
  server.on(`GET ${api}/baseline`, { body: baselineAnswer() });
  const first = await renderTab(path);
  expect(await screen.findByText(/A leader or a facilitator can start it/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Start with 12 items' })).toBeNull();
  first.unmount();
  server.on(`GET ${api}/baseline`, { body: baselineAnswer({ around: frame({ setUp: false }) }) });
  await renderTab(path);
  expect(await screen.findByText(/Choose “Set up” on the welcome card/)).toBeTruthy();
});

test('saves the whole list a moment after a change, based on the one that was read', async () => {
  const { user } = await openEditor();
  await user.clear(row(2).getByLabelText('What is it about?'));
  await user.type(row(2).getByLabelText('What is it about?'), 'Hiring and training');
  await user.selectOptions(row(2).getByLabelText('Tier'), 'Strategic');
  await screen.findByText('All changes are saved.');
  const last = server.requests(listRoute).at(-1)?.body as { items: EditedItem[]; basedOn: number };
  expect(last.items).toEqual([
    items[0],
    { ...items[1], text: 'Hiring and training', tier: 'strategic' },
    items[2],
  ]);
  expect(server.requests(listRoute)[0]?.body).toMatchObject({ basedOn: 0 });
});

test('adds an item, which gets its id from the server, and focuses it', async () => {
  const { user } = await openEditor();
  await user.click(screen.getByRole('button', { name: 'Add an item' }));
  expect(document.activeElement).toBe(row(4).getByLabelText('What is it about?'));
  await user.keyboard('Prompt library');
  await screen.findByText('All changes are saved.');
  await user.selectOptions(row(4).getByLabelText('Kind'), 'Activity');
  await waitFor(() => {
    const last = server.requests(listRoute).at(-1)?.body as { items: EditedItem[] };
    expect(last.items[3]).toEqual({
      id: 'own-3',
      text: 'Prompt library',
      kind: 'activity',
      tier: 'operational',
    });
  });
});

test('takes an item out and puts it back as what it was', async () => {
  const { user } = await openEditor();
  await user.click(screen.getByRole('button', { name: 'Take out item 1' }));
  expect(screen.getByText('“Market focus” was taken out.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Put it back' }));
  expect(row(1).getByLabelText('What is it about?')).toHaveProperty('value', 'Market focus');
  await screen.findByText('All changes are saved.');
  expect(server.requests(listRoute).at(-1)?.body).toMatchObject({ items });
});

test.each([
  ['hiring  FOR ai', 'This is on the list already.'],
  [' ', 'Write what it is about, or take it out.'],
])('says what is wrong with “%s”, saves nothing, and does not send', async (text, words) => {
  const { user } = await openEditor();
  await user.clear(row(3).getByLabelText('What is it about?'));
  await user.type(row(3).getByLabelText('What is it about?'), text);
  expect(screen.getByText(words)).toBeTruthy();
  const send = screen.getByRole('button', { name: 'Send 3 items' });
  expect(send.getAttribute('aria-disabled')).toBe('true');
  await user.click(send);
  expect(server.requests(`POST ${api}/baseline/rounds/1/send`)).toHaveLength(0);
});

test('a list that somebody else has changed is shown on demand, and what was typed is kept until then', async () => {
  const { user } = await openEditor();
  server.on(
    listRoute,
    problem(409, 'baseline.list-changed', 'Not done', 'Somebody else has changed the list meanwhile.'),
  );
  await user.type(row(1).getByLabelText('What is it about?'), '!');
  await screen.findByText(/Somebody else has changed the list meanwhile/);
  expect(row(1).getByLabelText('What is it about?')).toHaveProperty('value', 'Market focus!');
  const theirs = { ...openRound, listRevision: 4, items: items.slice(0, 1) };
  server.on(`GET ${api}/baseline`, {
    body: {
      ...baselineAnswer({ underWay: theirs, permitted: ['baseline.edit', 'baseline.send'] }),
      revision: 9,
    },
  });
  await user.click(screen.getByRole('button', { name: 'Show the list as it is now' }));
  await screen.findByRole('button', { name: 'Send 1 item' });
  expect(row(1).getByLabelText('What is it about?')).toHaveProperty('value', 'Market focus');
});

test('sends the list that is on the screen, and shows who is asked', async () => {
  const { user } = await openEditor();
  server.on(`POST ${api}/baseline/rounds/1/send`, () => {
    server.on(`GET ${api}/baseline`, { body: { ...baselineAnswer({ underWay: sentRound }), revision: 8 } });
    return { body: { revision: 8, data: { number: 1, state: 'sent', listRevision: 0, items } } };
  });
  await user.click(screen.getByRole('button', { name: 'Send 3 items' }));
  await screen.findByRole('region', { name: 'Who has answered' });
  expect(server.requests(`POST ${api}/baseline/rounds/1/send`)[0]?.body).toEqual({ listRevision: 0 });
  expect(screen.queryByRole('textbox')).toBeNull();
});
