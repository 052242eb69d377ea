import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  decisionFacetsAnswerSchema,
  decisionListAnswerSchema,
  type ListedDecisionView,
} from '../../../../domain/decisions/decision-list-api.js';
import { renderTab } from '../../support/render-tab.js';
import { api, ceo, cio, frame, workspaceId } from '../../support/sample-answers.js';
import { problem, stubServer } from '../../support/stub-server.js';

const server = stubServer();
const path = `/workspaces/${workspaceId}/decisions/all`;
const route = `GET ${api}/decisions/all`;

const line = (number: number, changes: Partial<ListedDecisionView> = {}): ListedDecisionView => ({
  number,
  name: `D-${number}`,
  title: `Question ${number}`,
  state: 'proposed',
  tier: 'operational',
  proposedAt: '2026-11-20T09:00:00.000Z',
  dueOn: null,
  heldSince: '2026-11-20T09:00:00.000Z',
  waitsFor: [cio],
  result: null,
  decidedAt: null,
  decidedBy: [],
  initiative: null,
  ...changes,
});

/** GET …/decisions/all, checked by the schema that the server answers by. */
const list = (decisions: ListedDecisionView[], more: { total?: number; next?: string | null } = {}) => {
  const { total = decisions.length, next = null } = more;
  return { body: decisionListAnswerSchema.parse({ ...frame(), data: { decisions, total, next } }) };
};
const facets = {
  body: decisionFacetsAnswerSchema.parse({
    ...frame(),
    data: { owners: [ceo, cio], initiatives: ['Claims triage'] },
  }),
};
/** The query of the newest request for the list. */
const asked = () =>
  Object.fromEntries(new URL(server.requests(route).at(-1)?.path ?? '', 'http://tab').searchParams);

test('each decision says how it ended or whom it waits for', async () => {
  const decided = line(1, {
    state: 'decided',
    result: 'rejected',
    decidedAt: '2026-11-21T09:00:00.000Z',
    decidedBy: [ceo],
    waitsFor: [],
    dueOn: '2026-12-01',
  });
  server.on(route, list([line(2), decided]));
  await renderTab(path);
  const open = within(await screen.findByRole('row', { name: /D-2/ }));
  expect(open.getByText('Proposed')).toBeTruthy();
  expect(open.getByText(cio.name)).toBeTruthy();
  expect(open.getByRole('link', { name: 'D-2: Question 2' }).getAttribute('href')).toMatch(/decisions\/2$/);
  const closed = within(screen.getByRole('row', { name: /D-1/ }));
  expect(closed.getByText('Rejected')).toBeTruthy();
  expect(closed.getByText(ceo.name)).toBeTruthy();
  expect(closed.getByText('December 1, 2026')).toBeTruthy();
  expect(screen.getByText('2 decisions')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'All' }).getAttribute('aria-current')).toBe('page');
  // Nobody has to wait for what fills the filters before they are opened.
  expect(server.requests(`GET ${api}/decisions/facets`)).toEqual([]);
});

test('words, order and filters are asked for together', async () => {
  server.on(route, ({ path: address }) => list(address.includes('q=') ? [line(7)] : [line(8), line(7)]));
  server.on(`GET ${api}/decisions/facets`, facets);
  const user = userEvent.setup();
  await renderTab(path);
  await user.type(await screen.findByRole('searchbox', { name: 'Search decisions' }), 'cloud');
  await screen.findByText('1 decision');
  expect(asked()).toEqual({ q: 'cloud' });
  expect(screen.getByRole('combobox', { name: 'Sorted by' })).toHaveProperty('value', 'relevance');

  await user.selectOptions(screen.getByRole('combobox', { name: 'Sorted by' }), 'Newest first');
  await waitFor(() => expect(asked()).toEqual({ q: 'cloud', sort: 'newest' }));
  await user.click(screen.getByRole('button', { name: 'Filters' }));
  await user.selectOptions(await screen.findByRole('combobox', { name: 'State' }), 'Accepted');
  await screen.findByRole('option', { name: cio.name });
  await user.selectOptions(screen.getByRole('combobox', { name: 'Decider' }), cio.name);
  await waitFor(() =>
    expect(asked()).toEqual({ q: 'cloud', sort: 'newest', state: 'accepted', owner: cio.objectId }),
  );
  expect(screen.getByRole('button', { name: 'Filters (2)' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Clear filters' }));
  // Asked for before: whether it is asked for again depends on whether that answer came.
  await waitFor(() =>
    expect(Object.fromEntries(new URLSearchParams(location.search))).toEqual({ q: 'cloud', sort: 'newest' }),
  );
});

test('an address with words and filters opens the list that it names', async () => {
  server.on(route, list([]));
  server.on(`GET ${api}/decisions/facets`, facets);
  await renderTab(`${path}?q=cloud&initiative=Claims+triage&age=over-90`);
  expect(await screen.findByText('No decision fits.')).toBeTruthy();
  expect(screen.getByText(/Use fewer or other words/)).toBeTruthy();
  expect(asked()).toEqual({ q: 'cloud', initiative: 'Claims triage', age: 'over-90' });
  expect(screen.getByRole('searchbox')).toHaveProperty('value', 'cloud');
  expect(screen.getByRole('combobox', { name: 'Proposed' })).toHaveProperty('value', 'over-90');
});

test('more is loaded after the last one, and what moved between pages is shown once', async () => {
  server.on(route, ({ path: address }) =>
    address.includes('after=2')
      ? list([line(2), line(1)], { total: 3 })
      : list([line(3), line(2)], { total: 3, next: '2' }),
  );
  await renderTab(path);
  await userEvent.click(await screen.findByRole('button', { name: 'Load more' }));
  expect(await screen.findByRole('row', { name: /D-1/ })).toBeTruthy();
  expect(screen.getAllByRole('row')).toHaveLength(4);
  expect(screen.queryByRole('button', { name: 'Load more' })).toBeNull();
});

test('where nothing has been proposed yet, it says how', async () => {
  server.on(route, list([]));
  await renderTab(path);
  expect(await screen.findByText(/Write “decide” and your question/)).toBeTruthy();
});

test('whoever may not read decisions is told so', async () => {
  server.on(route, problem(403, 'decision.not-allowed', 'Not allowed', 'You can’t do this with your role.'));
  await renderTab(path);
  expect(await screen.findByText(/You can’t do this with your role\./)).toBeTruthy();
});
