import { screen, waitFor, within } from '@testing-library/react';
import { api, cio } from '../../support/sample-answers.js';
import { problem, stubServer } from '../../support/stub-server.js';
import { cellNamed, giveHeights, withoutAccountable } from './sample-matrix-page.js';
import { openMatrix } from './stored-matrix.js';

const server = stubServer();
jest.setTimeout(120_000);
beforeAll(giveHeights);
beforeEach(() => sessionStorage.clear());

const rowsIn = (grid: HTMLElement) =>
  [...grid.querySelectorAll('tbody th')].map((cell) => cell.textContent?.trim());

test('changes everything about an activity, each change at once', async () => {
  const { user, grid, saved, stored } = await openMatrix(server);
  await user.click(cellNamed(grid, 'Model selection, CIO'));
  await user.click(screen.getByRole('button', { name: 'Edit activity' }));
  const panel = within(screen.getByRole('region', { name: 'Activity: Model selection' }));
  const name = panel.getByLabelText('Activity');
  await user.clear(name);
  await user.type(name, 'Choose models{Enter}');
  await user.selectOptions(panel.getByLabelText('Phase'), 'Govern');
  await user.click(panel.getByLabelText('Vendor'));
  await user.selectOptions(panel.getByLabelText('Data science'), 'Informed');
  await saved(4);
  expect(stored().activities.find(({ id }) => id === 'preset-model-selection')).toMatchObject({
    name: 'Choose models',
    phase: 'govern',
    authority: ['vendor'],
    cells: { 'data-science': 'I' },
  });
});

test('keeps a name that was emptied from being saved, and says why', async () => {
  const { user, grid } = await openMatrix(server);
  await user.click(cellNamed(grid, 'Model selection, CIO'));
  await user.click(screen.getByRole('button', { name: 'Edit activity' }));
  await user.clear(screen.getByLabelText('Activity'));
  await user.tab();
  expect(await screen.findByText('An activity needs a name.')).toBeTruthy();
  expect(cellNamed(grid, 'Model selection, CIO')).toBeTruthy();
});

test('adds an activity after the one where one is, and takes one out', async () => {
  const { user, grid, saved } = await openMatrix(server);
  await user.click(cellNamed(grid, 'Model selection, CIO'));
  await user.click(screen.getByRole('button', { name: 'Add activity' }));
  expect(rowsIn(grid).slice(1, 3)).toEqual(['Model selection', expect.stringContaining('New activity')]);
  await user.click(screen.getByRole('button', { name: 'Remove activity' }));
  expect(rowsIn(grid)).toHaveLength(5);
  await saved(2);
});

test('lets the CIO alone name who is accountable', async () => {
  const { user, grid } = await openMatrix(server);
  await user.click(cellNamed(grid, 'Model selection, CIO'));
  await user.click(screen.getByRole('button', { name: 'Edit activity' }));
  const named = screen.getByLabelText('Named to be accountable');
  expect(within(named).queryByRole('option', { name: cio.name })).toBeNull();
  expect(screen.getByText('Only the CIO names somebody.')).toBeTruthy();
});

test('adds a column for a title, renames it, and refuses one that is there', async () => {
  const { user, grid, saved } = await openMatrix(server);
  await user.click(screen.getByRole('button', { name: 'People and roles' }));
  const title = screen.getByLabelText(/^Add a title/);
  await user.type(title, 'Head of data{Enter}');
  expect(within(grid).getByRole('columnheader', { name: /^Head of data/ })).toBeTruthy();
  await user.type(title, 'data  SCIENCE{Enter}');
  expect(await screen.findByText('The matrix has this column already.')).toBeTruthy();
  const own = screen.getByDisplayValue('Head of data');
  await user.clear(own);
  await user.type(own, 'Data lead{Enter}');
  expect(within(grid).getByRole('columnheader', { name: /^Data lead/ })).toBeTruthy();
  await saved(2);
});

test('shows the activities that the address asks for, and leads to a finding that it hides', async () => {
  const { user, grid } = await openMatrix(server, {
    matrix: withoutAccountable,
    search: '?phase=govern&tier=strategic',
  });
  expect(rowsIn(grid)).toEqual(['Report results to the board']);
  expect(screen.getByText('1 of 5 activities')).toBeTruthy();
  const [go] = await screen.findAllByRole('button', { name: 'Go there' });
  if (go) await user.click(go);
  await waitFor(() => expect(rowsIn(grid)).toHaveLength(5));
  await waitFor(() => expect(document.activeElement?.textContent).toContain('Set the ambition for AI'));
  await user.click(screen.getByRole('button', { name: 'Filter' }));
  await user.click(screen.getByLabelText('Only with findings'));
  await waitFor(() => expect(rowsIn(grid)).not.toContain('Report results to the board'));
  expect(rowsIn(grid)).toContain('Set the ambition for AI');
  expect(location.search).toBe('?found=1');
});

test('mends in one tap beside the cell, and undoes that', async () => {
  const { user, grid, saved } = await openMatrix(server, { matrix: withoutAccountable });
  await user.click(cellNamed(grid, 'Set the ambition for AI, CEO'));
  const here = within(await screen.findByRole('region', { name: 'The cell where you are' }));
  await user.click(here.getByRole('button', { name: /Make the leader of its tier accountable/ }));
  expect(cellNamed(grid, 'Set the ambition for AI, CEO').getAttribute('aria-label')).toMatch(/Accountable/);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(cellNamed(grid, 'Set the ambition for AI, CEO').getAttribute('aria-label')).toMatch(/empty/);
  await saved(2);
});

test('counts the load by person when it is asked for', async () => {
  const { user } = await openMatrix(server);
  await user.click(await screen.findByText('Load by person'));
  const table = within(await screen.findByRole('region', { name: 'Load by person' }));
  expect(table.getByRole('row', { name: /^Ravi Menon 3 2/ })).toBeTruthy();
});

test('names each mistake of an import by line and column, and imports nothing', async () => {
  const { user } = await openMatrix(server);
  const said = '“Built” is no phase.';
  const mistake = { line: 3, column: 2, heading: 'Phase', code: 'import.phase-unknown', said };
  server.on(`POST ${api}/matrix/import-preview`, {
    body: { revision: 9, data: { ...nothing, problems: [mistake] } },
  });
  await user.click(screen.getByRole('button', { name: 'Import' }));
  await user.type(screen.getByLabelText('CSV, or cells out of a spreadsheet'), 'Activity');
  await user.click(screen.getByRole('button', { name: 'Look at what would change' }));
  const table = within(await screen.findByRole('region', { name: 'Mistakes by line and column' }));
  expect(table.getByRole('row', { name: `3 2 Phase ${said}` })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Import it' })).toBeNull();
});

test('imports what was looked at, once it is confirmed', async () => {
  const { user } = await openMatrix(server);
  server.on(`POST ${api}/matrix/import-preview`, {
    body: { revision: 9, data: { ...nothing, added: ['Review'], unchanged: 24 } },
  });
  server.on(`POST ${api}/matrix/import`, problem(409, 'raci.import-outdated', 'Changed', 'Look again.'));
  await user.click(screen.getByRole('button', { name: 'Import' }));
  await user.click(screen.getByLabelText('are taken out'));
  await user.type(screen.getByLabelText('CSV, or cells out of a spreadsheet'), 'Activity');
  await user.click(screen.getByRole('button', { name: 'Look at what would change' }));
  expect(await screen.findByText('1 new activity:')).toBeTruthy();
  expect(server.requests(`POST ${api}/matrix/import`)).toHaveLength(0);
  await user.click(screen.getByRole('button', { name: 'Import it' }));
  expect(await screen.findByText(/Look again\./)).toBeTruthy();
  expect(server.requests(`POST ${api}/matrix/import`)[0]?.body).toEqual({
    text: 'Activity',
    mode: 'replace',
    basedOn: 3,
    voidSignatures: false,
  });
});

const nothing = {
  basedOn: 3,
  problems: [],
  added: [],
  changed: [],
  removed: [],
  unchanged: 0,
  newColumns: [],
};
