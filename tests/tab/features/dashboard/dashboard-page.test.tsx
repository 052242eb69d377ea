import { screen, waitFor, within } from '@testing-library/react';
import { renderTab } from '../../support/render-tab.js';
import { api, workspaceId } from '../../support/sample-answers.js';
import { dashboard } from '../../support/sample-dashboard.js';
import { problem, stubServer } from '../../support/stub-server.js';

const server = stubServer();
const path = `/workspaces/${workspaceId}/dashboard`;

test('each step and each figure leads to its records, and says how it stands in a word', async () => {
  server.on(`GET ${api}/dashboard`, { body: dashboard() });
  await renderTab(path);
  await screen.findByRole('heading', { name: /Step 1.*Title of charter/ });
  expect(screen.getByRole('link', { name: 'Evidence of charter.' }).getAttribute('href')).toBe(
    `/tab/workspaces/${workspaceId}/charter/1`,
  );
  const scores = screen.getByRole('region', { name: 'Scores and measures' });
  expect(
    within(scores)
      .getByRole('link', { name: /CEO score.*72%/ })
      .getAttribute('href'),
  ).toBe(`/tab/workspaces/${workspaceId}/kpis?owner=ceo`);
  within(scores).getByText('Stale');
  const authority = within(screen.getByRole('region', { name: 'Authority used' }));
  authority.getByRole('progressbar', { name: 'Budget: 40,000 EUR of 120,000 EUR' });
});

test('a sparkline has a name, and its values stand in a table that one unfolds', async () => {
  server.on(`GET ${api}/dashboard`, { body: dashboard() });
  const { user } = await renderTab(path);
  await screen.findByRole('img', {
    name: 'CEO score, 3 values from November 8, 2026 to November 20, 2026: 60% at first, 72% now',
  });
  expect(screen.queryByRole('table')).toBeNull();
  await user.click(screen.getByText('As a table'));
  const table = await screen.findByRole('table');
  expect(
    within(table)
      .getAllByRole('row')
      .map(({ textContent }) => textContent),
  ).toEqual(['DateCEO score', 'November 8, 202660%', 'November 15, 2026–', 'November 20, 202672%']);
});

test('a leader marks the week as reviewed; what was refused is said where it was pressed', async () => {
  server.on(`GET ${api}/dashboard`, { body: dashboard() });
  server.on(
    `POST ${api}/dashboard/reviews`,
    problem(409, 'dashboard.week-over', 'Not done', '2026-W47 is over.'),
  );
  const { user } = await renderTab(path);
  await user.click(await screen.findByRole('button', { name: 'Mark as reviewed' }));
  expect(await screen.findByText('2026-W47 is over.')).toBeDefined();
});

test('a tab that opens by itself shows the charter until one is in force', async () => {
  server.on(`GET ${api}/dashboard`, { body: dashboard({ chartered: false }) });
  server.on(`GET ${api}/charters`, problem(404, 'service.not-found', 'Not done', 'It is not there.'));
  await renderTab(`${path}?start`);
  await waitFor(() => expect(location.pathname).toBe(`/tab/workspaces/${workspaceId}/charter`));
});

test('whoever may not read it learns so', async () => {
  server.on(`GET ${api}/dashboard`, problem(403, 'dashboard.not-allowed', 'Not done', 'Not with your role.'));
  await renderTab(path);
  expect(await screen.findByText('Not with your role.')).toBeDefined();
});

test('asks for the board page, and says within the page why there is none', async () => {
  const tickets = `POST ${api}/dashboard/tickets`;
  server.on(tickets, problem(403, 'dashboard.not-allowed', 'Not done', 'Not with your role.'));
  server.on(`GET ${api}/dashboard`, { body: dashboard() });
  const { user } = await renderTab(path);
  await user.click(await screen.findByRole('button', { name: 'Board page (PDF)' }));
  expect(await screen.findByText('Not with your role.')).toBeDefined();
  expect(server.requests(tickets)).toHaveLength(1);
});
