import { screen, waitFor } from '@testing-library/react';
import type { MatrixEdit } from '../../../../domain/raci/raci.js';
import { problem, stubServer, type Received } from '../../support/stub-server.js';
import { cellNamed, giveHeights } from './sample-matrix-page.js';
import { editsOf, editsRoute, openMatrix } from './stored-matrix.js';

const server = stubServer();
const openGrid = () => openMatrix(server);
jest.setTimeout(120_000);
beforeAll(giveHeights);
beforeEach(() => sessionStorage.clear());

const set = (activity: string, column: string, letter: 'R' | 'A' | 'C' | 'I' | null): MatrixEdit => ({
  kind: 'set-cell',
  activity: `preset-${activity}`,
  column,
  letter,
});

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
  expect(focused()).toContain('Build or buy, and vendor selection, Data science');
  await user.keyboard('{Home}');
  expect(focused()).toBe('Build or buy, and vendor selection');
  await user.keyboard('{Control>}{End}{/Control}');
  expect(focused()).toContain('Report results to the board, Data science');
  await user.keyboard('{Control>}{Home}{/Control}{ArrowUp}{ArrowLeft}');
  expect(focused()).toBe('Set the ambition for AI');
  expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
});

test('takes typed letters, A then R for both, and Delete; and saves what is different', async () => {
  const { user, grid, letterIn, saved } = await openGrid();
  await user.click(cellNamed(grid, 'Model selection, CEO'));
  await user.keyboard('c{ArrowRight}ar{ArrowDown}{Delete}');
  expect(letterIn('Model selection, CEO')).toBe('Consulted');
  expect(letterIn('Model selection, CIO')).toBe('Accountable and responsible');
  expect(letterIn('Build or buy, and vendor selection, CIO')).toMatch(/^empty\b/);
  // The A that was there already needs no edit.
  await saved(3);
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
  others(set('board-report', 'cio', 'C'));
  await user.click(cellNamed(grid, 'Model selection, CEO'));
  await user.keyboard('c');
  await waitFor(() => expect(letterIn('Report results to the board, CIO')).toMatch(/^Consulted\b/));
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

test('keeps edits while the server can’t be reached, over a crash too, and sends them under the same id', async () => {
  const { user, grid } = await openGrid();
  server.on(editsRoute, problem(503, 'service.busy', 'Busy', 'Try again.'));
  await user.click(cellNamed(grid, 'Model selection, CEO'));
  await user.keyboard('c');
  expect(await screen.findByText(/could not be saved just now/)).toBeTruthy();
  const id = server.requests(editsRoute)[0]?.headers['idempotency-key'];
  // The page is gone without a word.
  document.body.replaceChildren();

  const again = await openGrid();
  expect(again.letterIn('Model selection, CEO')).toBe('Consulted');
  await again.saved(2);
  const ids = server.requests(editsRoute).map(({ headers }) => headers['idempotency-key']);
  expect(ids).toEqual([id, id]);
});
