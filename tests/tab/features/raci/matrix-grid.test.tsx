import { screen, waitFor } from '@testing-library/react';
import type { EditsBody } from '../../../../domain/raci/raci-api.js';
import { applyEdits } from '../../../../domain/raci/apply-edits.js';
import { presetMatrix } from '../../../../domain/raci/presets.js';
import type { Matrix, MatrixEdit } from '../../../../domain/raci/raci.js';
import { renderTab } from '../../support/render-tab.js';
import { api, workspaceId } from '../../support/sample-answers.js';
import { problem, stubServer, type Received } from '../../support/stub-server.js';
import { cellNamed, giveHeights, matrixAnswer } from './sample-matrix-page.js';

const server = stubServer();
const path = `/workspaces/${workspaceId}/matrix`;
const editsRoute = `POST ${api}/matrix/edits`;
beforeAll(giveHeights);
beforeEach(() => sessionStorage.clear());

const edited = (matrix: Matrix, edits: readonly MatrixEdit[]): Matrix => {
  const outcome = applyEdits(matrix, edits);
  if ('refused' in outcome) throw new Error(outcome.code);
  return outcome.matrix;
};
const editsOf = ({ body }: Received) => (body as EditsBody).edits;
const set = (activity: string, column: string, letter: 'R' | 'A' | 'C' | 'I' | null): MatrixEdit => ({
  kind: 'set-cell',
  activity: `preset-${activity}`,
  column,
  letter,
});

/** A server that keeps the matrix, as far as these stories need one. */
async function openGrid(start: Matrix = presetMatrix) {
  let [version, matrix] = [3, start];
  server.on(`GET ${api}/matrix`, () => ({ body: matrixAnswer({ version, matrix }) }));
  server.on(editsRoute, (request) => {
    const asSent = (request.body as EditsBody).basedOn === version;
    matrix = edited(matrix, editsOf(request));
    version += 1;
    return { body: { revision: 20 + version, data: { version, asSent } } };
  });
  const { user } = await renderTab(path);
  const grid = await screen.findByRole('grid');
  const letterIn = (name: string) => cellNamed(grid, name).getAttribute('aria-label')?.split(': ')[1];
  const others = (...edits: MatrixEdit[]): void => {
    matrix = edited(matrix, edits);
    version += 1;
  };
  const saved = async (count: number): Promise<MatrixEdit[]> => {
    await waitFor(() => expect(server.requests(editsRoute).flatMap(editsOf)).toHaveLength(count));
    await screen.findByText('Everything is saved');
    return server.requests(editsRoute).flatMap(editsOf);
  };
  return { user, grid, letterIn, others, saved, stored: () => matrix };
}

const focused = () =>
  document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;

test('is one stop of the Tab key, within which arrows, Home, End and their likes move', async () => {
  const { user, grid } = await openGrid();
  expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  await user.click(cellNamed(grid, 'Model selection, CIO'));
  await user.keyboard('{ArrowLeft}');
  expect(focused()).toBe('Model selection, CEO: Informed');
  await user.keyboard('{ArrowDown}');
  expect(focused()).toContain('Build or buy, and vendor selection, CEO');
  await user.keyboard('{End}');
  expect(focused()).toContain('Build or buy, and vendor selection, Risk and legal');
  await user.keyboard('{Home}');
  expect(focused()).toBe('Build or buy, and vendor selection');
  await user.keyboard('{Control>}{End}{/Control}');
  expect(focused()).toContain('Report results to the board, Risk and legal');
  await user.keyboard('{Control>}{Home}{/Control}{ArrowUp}{ArrowLeft}');
  expect(focused()).toBe('Set the ambition for AI');
  expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
});

test('takes typed letters, A then R for both, and Delete; all of it saved in one go', async () => {
  const { user, grid, letterIn, saved } = await openGrid();
  await user.click(cellNamed(grid, 'Model selection, CEO'));
  await user.keyboard('c{ArrowRight}ar{ArrowDown}{Delete}');
  expect(letterIn('Model selection, CEO')).toBe('Consulted');
  expect(letterIn('Model selection, CIO')).toBe('Accountable and responsible');
  expect(letterIn('Build or buy, and vendor selection, CIO')).toMatch(/^empty\b/);
  // The A that was there already needs no edit.
  await saved(3);
  expect(server.requests(editsRoute)).toHaveLength(1);
});

test('fills a range that Shift has chosen, and undoes and redoes it as one step', async () => {
  const { user, grid, letterIn, saved } = await openGrid();
  await user.click(cellNamed(grid, 'Model selection, CEO'));
  await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}c');
  const rows = ['Model selection', 'Build or buy, and vendor selection', 'Evaluate models before use'];
  expect(rows.map((row) => letterIn(`${row}, CEO`))).toEqual(Array(3).fill('Consulted'));
  await user.keyboard('{Control>}z{/Control}');
  expect(rows.map((row) => letterIn(`${row}, CEO`))).toEqual(['Informed', 'Informed', 'empty']);
  await user.keyboard('{Control>}y{/Control}');
  expect(rows.map((row) => letterIn(`${row}, CEO`))).toEqual(Array(3).fill('Consulted'));
  await saved(9);
});

test('pastes a block out of a spreadsheet, and copies one', async () => {
  const { user, grid, letterIn, saved } = await openGrid();
  await user.click(cellNamed(grid, 'Model selection, CEO'));
  await user.paste('c\tA/R\tI\r\n\tr\r\n');
  expect(letterIn('Model selection, CEO')).toBe('Consulted');
  expect(letterIn('Model selection, CIO')).toBe('Accountable and responsible');
  expect(letterIn('Model selection, Executives')).toBe('Informed');
  expect(letterIn('Build or buy, and vendor selection, CEO')).toBe('empty');
  expect(letterIn('Build or buy, and vendor selection, CIO')).toMatch(/^Responsible\b/);
  let copied = '';
  const copy = Object.assign(new Event('copy', { bubbles: true }), {
    clipboardData: { setData: (_kind: string, text: string) => void (copied = text) },
  });
  document.body.dispatchEvent(copy);
  expect(copied).toBe('C\tA/R\tI\n\tR\tC');
  await saved(5);
});

test('pastes nothing of a block with something that is no letter, and says which', async () => {
  const { user, grid, letterIn } = await openGrid();
  await user.click(cellNamed(grid, 'Model selection, CEO'));
  await user.paste('C\tMaybe');
  expect(await screen.findByText(/“Maybe” is no letter/)).toBeTruthy();
  expect(letterIn('Model selection, CEO')).toBe('Informed');
  expect(server.requests(editsRoute)).toHaveLength(0);
});

test('offers the letters at a cell where Enter is pressed, and gives the focus back', async () => {
  const { user, grid, letterIn, saved } = await openGrid();
  await user.click(cellNamed(grid, 'Model selection, CEO'));
  await user.keyboard('{Enter}');
  await user.click(await screen.findByRole('menuitem', { name: /^Consulted/ }));
  expect(letterIn('Model selection, CEO')).toBe('Consulted');
  await waitFor(() => expect(focused()).toBe('Model selection, CEO: Consulted'));
  await saved(1);
});

test('shows others’ edits beside one’s own, in different activities', async () => {
  const { user, grid, letterIn, others, stored } = await openGrid();
  others(set('skills', 'ceo', null));
  await user.click(cellNamed(grid, 'Model selection, CEO'));
  await user.keyboard('c');
  await waitFor(() => expect(letterIn('Hire and develop AI skills, CEO')).toMatch(/^empty\b/));
  expect(letterIn('Model selection, CEO')).toBe('Consulted');
  expect(stored().activities.find(({ id }) => id === 'preset-model-selection')?.cells['ceo']).toBe('C');
});

test('tells who has met somebody else in one activity, and loses neither edit', async () => {
  const { user, grid, letterIn, others, saved, stored } = await openGrid();
  let first = true;
  const store = (request: Received) => {
    if (first) {
      first = false;
      others(set('model-selection', 'cio', 'R'));
      return problem(409, 'raci.activity-changed', 'Not changed', 'Somebody else has changed it.', {
        extra: { activity: 'preset-model-selection', name: 'Model selection' },
      });
    }
    others(...editsOf(request));
    return { body: { revision: 40, data: { version: 5, asSent: true } } };
  };
  server.on(editsRoute, store);
  await user.click(cellNamed(grid, 'Model selection, CEO'));
  await user.keyboard('c');
  expect(await screen.findByText(/Somebody else has changed “Model selection”/)).toBeTruthy();
  expect(letterIn('Model selection, CIO')).toMatch(/^Responsible\b/);
  expect(letterIn('Model selection, CEO')).toMatch(/^Informed\b/);
  await user.click(screen.getByRole('button', { name: 'Make it all the same' }));
  expect(letterIn('Model selection, CEO')).toMatch(/^Consulted\b/);
  await saved(2);
  expect(stored().activities.find(({ id }) => id === 'preset-model-selection')?.cells).toMatchObject({
    ceo: 'C',
    cio: 'R',
  });
});

test('takes back what the server refuses, says why, and keeps it for another try', async () => {
  const { user, grid, letterIn } = await openGrid();
  server.on(editsRoute, problem(403, 'raci.not-allowed', 'Not allowed', 'You edit no longer.'));
  await user.click(cellNamed(grid, 'Model selection, CEO'));
  await user.keyboard('c');
  expect(await screen.findByText('You edit no longer.')).toBeTruthy();
  expect(letterIn('Model selection, CEO')).toBe('Informed');
  await user.click(screen.getByRole('button', { name: 'Leave it as it is' }));
  expect(screen.queryByText('You edit no longer.')).toBeNull();
});

test('keeps edits while the server can’t be reached, over a reload too, and sends them under the same id', async () => {
  const { user, grid } = await openGrid();
  server.on(editsRoute, problem(503, 'service.busy', 'Busy', 'Try again.'));
  await user.click(cellNamed(grid, 'Model selection, CEO'));
  await user.keyboard('c');
  expect(await screen.findByText(/could not be saved just now/)).toBeTruthy();
  const id = server.requests(editsRoute)[0]?.headers['idempotency-key'];
  document.body.replaceChildren();

  const again = await openGrid();
  expect(again.letterIn('Model selection, CEO')).toBe('Consulted');
  await again.saved(2);
  const ids = server.requests(editsRoute).map(({ headers }) => headers['idempotency-key']);
  expect(ids).toEqual([id, id]);
});
