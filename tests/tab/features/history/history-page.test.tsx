import { screen, waitFor, within } from '@testing-library/react';
import {
  historyPageAnswerSchema,
  historyVerificationAnswerSchema,
  type HistoryEntryView,
  type HistoryVerification,
} from '../../../../domain/history/history-api.js';
import { readAnchor } from '../../../../tab/features/history/anchor-text.js';
import { renderTab } from '../../support/render-tab.js';
import { api, ceo, cio, frame, workspaceId } from '../../support/sample-answers.js';
import { problem, stubServer } from '../../support/stub-server.js';

const server = stubServer();
const path = `/workspaces/${workspaceId}/history`;
const hash = 'ab'.repeat(32);

function entry(sequence: number, change: Partial<HistoryEntryView> = {}): HistoryEntryView {
  return {
    sequence,
    at: '2026-11-23T22:30:00.000Z',
    by: cio.objectId,
    action: 'charter.signed',
    subject: { kind: 'charter', id: '0002' },
    details: { by: cio.objectId },
    hash,
    ...change,
  };
}

interface PageParts {
  entries?: HistoryEntryView[];
  older?: number | null;
  lookedTo?: number;
  permitted?: string[];
  end?: number;
}

/** GET …/history, checked by the schema that the server answers by. */
function page(parts: PageParts = {}) {
  const { entries = [entry(9)], older = null, lookedTo = 1, end = 9 } = parts;
  const { permitted = ['history.verify', 'history.export'] } = parts;
  const names = { [ceo.objectId]: ceo.name, [cio.objectId]: cio.name };
  const data = { entries, names, people: [ceo, cio], end: { sequence: end, hash }, lookedTo, older };
  return { body: historyPageAnswerSchema.parse({ ...frame(), data, permitted }) };
}

function verification(change: Partial<HistoryVerification> = {}) {
  const data = { intact: true, entries: 9, records: 3, end: { sequence: 9, hash }, fault: null, ...change };
  return { body: historyVerificationAnswerSchema.parse({ ...frame(), data }) };
}

test('groups the entries by day in the workspace’s zone, each as a sentence', async () => {
  const dayBefore = entry(8, { at: '2026-11-23T21:00:00.000Z', action: 'charter.proposed' });
  server.on(
    `GET ${api}/history`,
    page({ entries: [entry(9, { at: '2026-11-23T23:30:00.000Z' }), dayBefore] }),
  );
  await renderTab(path);
  await screen.findByRole('heading', { name: 'History' });
  // Half past eleven in the evening UTC is the next day in Berlin.
  const later = screen.getByRole('region', { name: 'November 24, 2026' });
  expect(within(later).getByText('Ravi Menon signed version 2 of the charter')).toBeTruthy();
  expect(within(later).getByText('12:30 AM')).toBeTruthy();
  const earlier = screen.getByRole('region', { name: 'November 23, 2026' });
  expect(
    within(earlier).getByText('Ravi Menon proposed version 2 of the charter for signature'),
  ).toBeTruthy();
  expect(within(earlier).getByText('No. 8')).toBeTruthy();
  expect(screen.getByText('That is all: the history begins here.')).toBeTruthy();
});

test('is reached from the navigation', async () => {
  server.on(`GET ${api}/history`, page());
  await renderTab(path);
  const link = await screen.findByRole('link', { name: 'History' });
  expect(link.getAttribute('aria-current')).toBe('page');
});

test('folds a run of edits, and unfolds it on demand', async () => {
  const edit = (sequence: number) =>
    entry(sequence, {
      action: 'charter.article-edited',
      details: { article: 'team', voidedSignatures: false },
    });
  server.on(`GET ${api}/history`, page({ entries: [entry(9), edit(8), edit(7), edit(6)] }));
  const { user } = await renderTab(path);
  expect(await screen.findByText('Ravi Menon edited version 2 of the charter 3 times')).toBeTruthy();
  expect(screen.queryByText('No. 7')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Show all 3', expanded: false }));
  expect(screen.getByText('No. 7')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Show as one', expanded: true }));
  expect(screen.queryByText('No. 7')).toBeNull();
});

test('loads older entries below those that are there', async () => {
  server.on(`GET ${api}/history`, ({ path: asked }) =>
    asked.includes('before=9') ? page({ entries: [entry(8)] }) : page({ older: 9, lookedTo: 9 }),
  );
  const { user } = await renderTab(path);
  expect(await screen.findByText('Looked at everything back to entry 9.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Load older' }));
  expect(await screen.findByText('No. 8')).toBeTruthy();
  expect(screen.getByText('No. 9')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Load older' })).toBeNull();
});

test('has the server filter, keeps the filter in the address, and goes on looking when nothing was found', async () => {
  server.on(`GET ${api}/history`, ({ path: asked }) =>
    asked.includes('subject=charter') ? page({ entries: [], older: 500, lookedTo: 500 }) : page(),
  );
  const { user } = await renderTab(path);
  const filter = await screen.findByRole('group', { name: 'Filter' });
  const who = within(filter).getByRole('combobox', { name: 'Who' });
  await user.selectOptions(who, 'Ravi Menon');
  await waitFor(() => expect(location.search).toBe(`?by=${cio.objectId}`));
  // Whoever works by keyboard goes on where they are.
  expect(screen.getByRole('combobox', { name: 'Who' })).toBe(who);
  const about = await screen.findByRole('combobox', { name: 'What about' });
  await user.selectOptions(about, 'Charter');
  expect(await screen.findByText('No entry matches the filter.')).toBeTruthy();
  expect(screen.getByText('Looked at everything back to entry 500.')).toBeTruthy();
  expect(server.received.at(-1)?.path).toContain(`by=${cio.objectId}&subject=charter`);
  const happened = screen.getByRole('combobox', { name: 'What happened' });
  expect(within(happened).queryByRole('option', { name: /Accord added/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Clear filter' }));
  expect(await screen.findByText('No. 9')).toBeTruthy();
  expect(location.search).toBe('');
});

test('opens with the filter that the address names', async () => {
  server.on(`GET ${api}/history`, page());
  await renderTab(`${path}?action=charter.signed`);
  const happened = await screen.findByRole('combobox', { name: 'What happened' });
  expect((happened as HTMLSelectElement).value).toBe('charter.signed');
  expect(server.received[0]?.path).toContain('action=charter.signed');
});

test('says what comes when nothing has happened yet', async () => {
  server.on(`GET ${api}/history`, page({ entries: [], end: 0 }));
  await renderTab(path);
  expect(await screen.findByRole('heading', { name: 'Nothing has happened yet' })).toBeTruthy();
});

test('says why somebody without a role reads nothing', async () => {
  server.on(
    `GET ${api}/history`,
    problem(403, 'history.not-allowed', 'Not done', 'The history is for people with a role.'),
  );
  await renderTab(path);
  expect(await screen.findByText('The history is for people with a role.')).toBeTruthy();
  const own = screen.getByRole<HTMLAnchorElement>('link', { name: 'Your name in this workspace' });
  expect(own.getAttribute('href')).toContain(`/workspaces/${workspaceId}/my-name`);
});

describe('verification', () => {
  beforeEach(() => server.on(`GET ${api}/history`, page()));
  const open = async () => {
    const { user } = await renderTab(path);
    await user.click(await screen.findByRole('button', { name: 'Verify' }));
    return user;
  };

  test('says intact, and how much was looked at', async () => {
    server.on(`GET ${api}/history/verification`, verification());
    const user = await open();
    await user.click(screen.getByRole('button', { name: 'Verify now' }));
    expect(await screen.findByText('Intact')).toBeTruthy();
    expect(screen.getByText(/9 entries and 3 records fit together/)).toBeTruthy();
  });

  test('names the first entry that doesn’t fit', async () => {
    const fault = { sequence: 4, reason: 'altered', record: null } as const;
    server.on(`GET ${api}/history/verification`, verification({ intact: false, fault }));
    const user = await open();
    await user.click(screen.getByRole('button', { name: 'Verify now' }));
    expect(await screen.findByText('Not intact')).toBeTruthy();
    expect(screen.getByText(/Entry 4 was altered/)).toBeTruthy();
  });

  test('sends the hash that was pasted, and says when it is none', async () => {
    server.on(`GET ${api}/history/verification`, verification());
    const user = await open();
    const field = screen.getByRole('textbox', { name: 'Entry and hash from elsewhere (optional)' });
    await user.type(field, 'the newest one');
    await user.click(screen.getByRole('button', { name: 'Verify now' }));
    expect(await screen.findByText(/Please give the number of an entry/)).toBeTruthy();
    expect(server.requests(`GET ${api}/history/verification`)).toHaveLength(0);
    await user.clear(field);
    await user.type(field, `entry 7, ${hash}`);
    await user.click(screen.getByRole('button', { name: 'Verify now' }));
    expect(await screen.findByText(/the hash of entry 7 was taken/)).toBeTruthy();
    expect(decodeURIComponent(server.received.at(-1)?.path ?? '')).toContain(`anchor=7:${hash}`);
  });

  test('says why it could not be done, and offers another try', async () => {
    server.on(`GET ${api}/history/verification`, problem(503, 'service.unavailable', 'Busy', 'Try again.'));
    const user = await open();
    await user.click(screen.getByRole('button', { name: 'Verify now' }));
    expect(await screen.findByText('Busy')).toBeTruthy();
    server.on(`GET ${api}/history/verification`, verification());
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Intact')).toBeTruthy();
  });

  test.each([
    [`12:${hash}`, `12:${hash}`],
    [` entry 1,234, ${hash} `, `1234:${hash}`],
    [`No. 5: ${hash.toUpperCase()}`, `5:${hash}`],
    [`History entry 12,\n${(hash.match(/.{4}/g) ?? []).join(' ')}`, `12:${hash}`],
    [hash, undefined],
    [`0:${hash}`, undefined],
    [`12:${hash}00`, undefined],
    ['', undefined],
  ])('reads %j as %j', (pasted, anchor) => {
    expect(readAnchor(pasted)).toBe(anchor);
  });
});

describe('export', () => {
  test('is offered to those who may, and fetches the file by a single-use address', async () => {
    server.on(`GET ${api}/history`, page());
    server.on(`POST ${api}/history/tickets`, { body: { revision: 8, address: '/downloads/h-1' } });
    const opened: string[] = [];
    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      opened.push(this.href);
    });
    const { user } = await renderTab(path);
    await user.click(await screen.findByRole('button', { name: 'Export' }));
    await waitFor(() => expect(opened).toEqual(['http://localhost/downloads/h-1']));
    await user.click(screen.getByRole('button', { name: 'Export' }));
    await waitFor(() => expect(opened).toHaveLength(2));
    click.mockRestore();
    // Each is a wish of its own.
    const [one, other] = server.requests(`POST ${api}/history/tickets`);
    expect(one?.headers['idempotency-key']).not.toBe(other?.headers['idempotency-key']);
  });

  test('is not there for others', async () => {
    server.on(`GET ${api}/history`, page({ permitted: ['history.verify'] }));
    await renderTab(path);
    await screen.findByRole('button', { name: 'Verify' });
    expect(screen.queryByRole('button', { name: 'Export' })).toBeNull();
  });
});

describe('erasing a name', () => {
  const permitted = ['history.verify', 'history.export', 'history.erase-person'];

  test('asks whose, names them on the button, and says that it is done', async () => {
    server.on(`GET ${api}/history`, page({ permitted }));
    server.on(`POST ${api}/people/${cio.objectId}/erasure`, { body: { revision: 8 } });
    const { user } = await renderTab(path);
    await user.click(await screen.findByRole('button', { name: 'Erase a name' }));
    screen.getByText(/Signatures keep the name/);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Whose name' }), cio.name);
    await user.click(screen.getByRole('button', { name: `Erase the name ${cio.name}` }));
    await screen.findByText(/The name is erased/);
    expect(server.requests(`POST ${api}/people/${cio.objectId}/erasure`)).toHaveLength(1);
  });

  test('says why not, and keeps the choice', async () => {
    server.on(`GET ${api}/history`, page({ permitted }));
    server.on(
      `POST ${api}/people/${cio.objectId}/erasure`,
      problem(409, 'erasure.leader', 'Not done', 'Replace them first.'),
    );
    const { user } = await renderTab(path);
    await user.click(await screen.findByRole('button', { name: 'Erase a name' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Whose name' }), cio.name);
    await user.click(screen.getByRole('button', { name: `Erase the name ${cio.name}` }));
    await screen.findByText('Replace them first.');
    const choice = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Whose name' });
    expect(choice.value).toBe(cio.objectId);
  });

  test('is not there for others', async () => {
    server.on(`GET ${api}/history`, page());
    await renderTab(path);
    await screen.findByRole('button', { name: 'Verify' });
    expect(screen.queryByRole('button', { name: 'Erase a name' })).toBeNull();
  });
});
