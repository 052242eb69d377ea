import { screen, waitFor, within } from '@testing-library/react';
import type { BenchmarksAnswer } from '../../../../domain/benchmarks/benchmarks-api.js';
import { publishedFigures } from '../../../../domain/benchmarks/published.js';
import { sampleBenchmark } from '../../../support/sample-benchmark.js';
import { renderTab } from '../../support/render-tab.js';
import { api, ceo, frame, workspaceId } from '../../support/sample-answers.js';
import { stubServer } from '../../support/stub-server.js';

const server = stubServer();
const path = `/workspaces/${workspaceId}/benchmarks`;
const id = '01JD0000000000000000000001';
const own = { ...sampleBenchmark, id, by: ceo.objectId, at: '2026-11-20T09:00:00.000Z' };

const answer = (changes: Partial<BenchmarksAnswer['data']> = {}, mayEdit = true): BenchmarksAnswer => ({
  ...frame(),
  data: {
    published: publishedFigures.map((figure) => ({
      ...figure,
      yours:
        figure.yours === null
          ? null
          : {
              counts: figure.yours,
              shown: figure.id === 'ceo-primary-driver' ? '75 % (3 of 4)' : null,
              percent: null,
              address: 'matrix',
            },
    })),
    own: { version: 4, figures: [own] },
    practices: [
      {
        id: 'charter',
        title: 'A charter that both have signed',
        state: 'working',
        word: 'Working',
        evidence: 'Version 2 is in force.',
        date: '2026-11-20',
        address: 'charter/2',
      },
      {
        id: 'decision-making',
        title: 'Who decides what is mapped',
        state: 'failing',
        word: 'Failing',
        evidence: 'No activity is mapped.',
        date: '2026-11-20',
        address: 'matrix',
      },
    ],
    ...changes,
  },
  permitted: mayEdit ? ['benchmarks.edit'] : [],
});

test('sets what the records say beside each published figure, with its source', async () => {
  server.on(`GET ${api}/benchmarks`, { body: answer() });
  await renderTab(path);
  const table = within(await screen.findByRole('table'));
  const row = within(table.getByRole('row', { name: /primary driver of AI strategy/ }));
  expect(row.getByText('70 %')).toBeTruthy();
  expect(row.getByRole('link', { name: '75 % (3 of 4)' }).getAttribute('href')).toContain('/matrix');
  expect(row.getByRole('link', { name: /Global AI Confessions Report/ }).getAttribute('href')).toMatch(
    /^https:/,
  );
  const career = within(table.getByRole('row', { name: /reputation or career/ }));
  expect(career.getByText('Your records count nothing like it')).toBeTruthy();
  const metrics = within(table.getByRole('row', { name: /established AI metrics/ }));
  expect(metrics.getByText('No figure yet')).toBeTruthy();
});

test('leads from a practice that is missing to where it is mended, and from none that is kept', async () => {
  server.on(`GET ${api}/benchmarks`, { body: answer() });
  await renderTab(path);
  const practices = within(await screen.findByRole('region', { name: 'What the guide recommends' }));
  expect(practices.getAllByText(/^(Working|Failing)$/)).toHaveLength(2);
  const [mend, ...others] = practices.getAllByRole('link', { name: 'Go there' });
  expect([mend?.getAttribute('href'), others]).toEqual([`/tab/workspaces/${workspaceId}/matrix`, []]);
});

test('saves a figure only with its source, and keeps what was typed when it is refused', async () => {
  server.on(`GET ${api}/benchmarks`, { body: answer({ own: { version: 4, figures: [] } }) });
  const { user } = await renderTab(path);
  await user.click(await screen.findByRole('button', { name: 'Add a figure' }));
  await user.type(screen.getByRole('textbox', { name: /What it counts/ }), 'Makers with one owner of AI');
  await user.type(screen.getByRole('textbox', { name: 'Figure' }), '1,250.5');
  await user.type(screen.getByRole('textbox', { name: /Year/ }), '2026');
  await user.type(screen.getByRole('textbox', { name: /Web address/ }), 'outlook');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.getAllByText('Fill this in.')).toHaveLength(2);
  expect(screen.getByText(/Write an address that begins with/)).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: /Published by/ }), 'Robotics Makers');
  await user.type(screen.getByRole('textbox', { name: /Title of the source/ }), 'Outlook');
  await user.clear(screen.getByRole('textbox', { name: /Web address/ }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('There is nothing here.')).toBeTruthy();
  expect(screen.getByDisplayValue('Robotics Makers')).toBeTruthy();
});

test('takes a figure of one’s own out, by the version that was on the screen', async () => {
  server.on(`GET ${api}/benchmarks`, { body: answer() });
  server.on(`POST ${api}/benchmarks/own/${id}/removal`, {
    body: { revision: 9, data: { own: { version: 5, figures: [] } } },
  });
  const { user } = await renderTab(path);
  await user.click(await screen.findByRole('button', { name: `Remove “${own.statement}”` }));
  await waitFor(() =>
    expect(server.requests(`POST ${api}/benchmarks/own/${id}/removal`)[0]?.body).toEqual({ basedOn: 4 }),
  );
});

test('offers nothing to whoever may only read', async () => {
  server.on(`GET ${api}/benchmarks`, { body: answer({}, false) });
  await renderTab(path);
  await screen.findByText(own.statement, { exact: false });
  expect(screen.queryByRole('button', { name: /figure|Remove|Change/ })).toBeNull();
});
