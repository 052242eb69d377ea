import { screen, within } from '@testing-library/react';
import { startingArticles } from '../../../../domain/charter/starting-text.js';
import { renderTab } from '../../support/render-tab.js';
import { api, draft, pageAnswer, workspaceId } from '../../support/sample-answers.js';
import { baselineAnswer, measuredRound, mei } from '../../support/sample-baseline.js';
import { problem, stubServer } from '../../support/stub-server.js';

const server = stubServer();
const path = `/workspaces/${workspaceId}/baseline`;
const measured = measuredRound(
  [
    ['ceo', 'cio'],
    ['both', 'both'],
    ['cio', 'cio'],
  ],
  [
    ['cio', 'cio'],
    [{ person: mei.objectId }, { person: mei.objectId }],
    ['ceo', { title: 'Head of Operations' }],
  ],
);
const mayTake = baselineAnswer({ measured, permitted: ['baseline.take-into-charter'] });

test('shows the gap as a figure, how it comes about, and what it was before', async () => {
  const at = '2026-08-20T10:00:00.000Z';
  const trend = [{ round: 1, at, percent: 83 }, ...measured.trend.map((point) => ({ ...point, round: 2 }))];
  server.on(`GET ${api}/baseline`, { body: baselineAnswer({ measured: { ...measured, number: 2, trend } }) });
  await renderTab(path);
  const gap = within(await screen.findByRole('region', { name: 'Alignment gap' }));
  expect(gap.getByText('67 %')).toBeTruthy();
  expect(gap.getByText(/On 2 of 3 items .* 2 ÷ 3, in whole percent/)).toBeTruthy();
  expect(gap.getByText('Round 1, August 20, 2026: 83 %')).toBeTruthy();
});

test('shows the answers side by side, each agreement in words', async () => {
  server.on(`GET ${api}/baseline`, { body: mayTake });
  await renderTab(path);
  const table = within(await screen.findByRole('table', { name: 'Side by side' }));
  const cells = (name: RegExp) =>
    within(table.getByRole('row', { name }))
      .getAllByRole('cell')
      .map((cell) => cell.textContent);
  expect(table.getAllByRole('columnheader', { name: 'Ravi Menon (CIO)' })).toHaveLength(2);
  expect(cells(/^Market focus/)).toEqual(['CEO', 'CIO', 'Different', 'CIO', 'CIO', 'CIO, Operational']);
  expect(cells(/^Hiring for AI/)).toEqual([
    'Both',
    'Both',
    'Shared',
    'Mei Tan',
    'Mei Tan',
    'Mei Tan, Operational',
  ]);
  expect(cells(/^Running AI systems/)).toEqual([
    'CIO',
    'CIO',
    'Agreed',
    'CEO',
    'Head of Operations',
    'To settle',
  ]);
});

test('lists what is to settle', async () => {
  server.on(`GET ${api}/baseline`, { body: mayTake });
  await renderTab(path);
  const toSettle = within(await screen.findByRole('region', { name: 'To settle' }));
  expect(toSettle.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['Running AI systems']);
});

test('writes what both want into the charter’s draft, based on the article as it was read', async () => {
  server.on(`GET ${api}/baseline`, { body: mayTake });
  const { user } = await renderTab(path);
  const rights = startingArticles({ cadence: [] } as never)['decision-rights'];
  const underWay = {
    ...draft,
    articles: { ...draft.articles, 'decision-rights': rights },
    articleEdits: { 'decision-rights': { revision: 3, editedBy: mei, editedAt: '2026-11-11T08:00:00.000Z' } },
  };
  server.on(`GET ${api}/charters`, { body: pageAnswer({ underWay, permitted: ['charter.edit'] }) });
  server.on(`PUT ${api}/charters/2/articles/decision-rights`, {
    body: {
      revision: 8,
      data: { article: 'decision-rights', articleRevision: 4, content: {}, state: 'draft' },
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Use in the charter draft' }));
  expect(await screen.findByText('The decision rights are in the draft of version 2.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Open the draft' })).toBeTruthy();
  const [request] = server.requests(`PUT ${api}/charters/2/articles/decision-rights`);
  if (!request) throw new Error('Nothing was written into the draft.');
  const { content, basedOn } = request.body as { content: typeof rights; basedOn: number };
  expect(basedOn).toBe(3);
  expect(content.rights).toHaveLength(rights.rights.length);
  expect(content.rights.filter(({ area }) => /Market focus|Hiring/.test(area))).toEqual([
    { area: 'Market focus', tier: 'operational', accountable: 'cio', consulted: ['ceo'], limit: '' },
    { area: 'Hiring for AI', tier: 'operational', accountable: 'Mei Tan', consulted: ['cio'], limit: '' },
  ]);
});

test('opens a draft first if there is none', async () => {
  server.on(`GET ${api}/baseline`, { body: mayTake });
  const { user } = await renderTab(path);
  server.on(`GET ${api}/charters`, { body: pageAnswer() });
  server.on(`POST ${api}/charters`, () => {
    server.on(`GET ${api}/charters`, { body: pageAnswer({ underWay: draft }) });
    return { body: { revision: 8, data: { number: 2, state: 'draft' } } };
  });
  server.on(`PUT ${api}/charters/2/articles/decision-rights`, {
    body: {
      revision: 9,
      data: { article: 'decision-rights', articleRevision: 1, content: {}, state: 'draft' },
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Use in the charter draft' }));
  await screen.findByText('The decision rights are in the draft of version 2.');
  expect(server.requests(`POST ${api}/charters`)).toHaveLength(1);
});

test('shows the charter’s own refusal, and voids no signature', async () => {
  server.on(`GET ${api}/baseline`, { body: mayTake });
  const { user } = await renderTab(path);
  server.on(`GET ${api}/charters`, { body: pageAnswer({ underWay: draft }) });
  server.on(
    `PUT ${api}/charters/2/articles/decision-rights`,
    problem(409, 'charter.signatures-would-be-void', 'Not done', 'This charter is awaiting signatures.'),
  );
  await user.click(await screen.findByRole('button', { name: 'Use in the charter draft' }));
  expect(await screen.findByText(/This charter is awaiting signatures/)).toBeTruthy();
  const [request] = server.requests(`PUT ${api}/charters/2/articles/decision-rights`);
  expect(request?.body).not.toHaveProperty('voidSignatures');
});

test('is for reading only without the right to edit the charter', async () => {
  server.on(`GET ${api}/baseline`, { body: baselineAnswer({ measured }) });
  await renderTab(path);
  await screen.findByRole('table', { name: 'Side by side' });
  expect(screen.queryByRole('button', { name: 'Use in the charter draft' })).toBeNull();
});

test('a final round leads to the next one for whoever may open one', async () => {
  server.on(`GET ${api}/baseline`, { body: baselineAnswer({ measured, permitted: ['baseline.open'] }) });
  await renderTab(path);
  expect(await screen.findByRole('button', { name: 'Start the next round' })).toBeTruthy();
});
