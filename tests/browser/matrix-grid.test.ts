import { matrixPageAnswerSchema } from '../../domain/raci/raci-api.js';
import { cast } from './support/cast.js';
import { eventually } from './support/eventually.js';
import { inspect } from './support/inspect.js';
import type { Seat } from './support/seat.js';
import { prepareStage } from './support/stage.js';
import { step } from './support/step.js';

const stage = prepareStage();
const minutes = 60_000;

beforeAll(() => stage().backstage.setUp());

it(
  'lets the matrix be worked on by keyboard alone, and looks right in every theme and width',
  async () => {
    const ravi = await stage().enter(cast.cio, { view: 'tab', page: 'matrix' });
    await ravi.tab.getByRole('button', { name: 'Start from 24 activities' }).waitFor();

    await step('starts from the ready-made activities', async () => {
      await tabTo(ravi, 'Start from 24 activities');
      await ravi.page.keyboard.press('Enter');
      await ravi.tab.getByRole('grid').waitFor();
      await saved(ravi);
    });

    await step('goes to a cell and types letters', async () => {
      await tabTo(ravi, /, CEO: /);
      await press(
        ravi,
        'Control+Home',
        ...Array<string>(8).fill('ArrowDown'),
        ...Array<string>(3).fill('ArrowRight'),
      );
      expect(await focused(ravi)).toBe('Model selection, CEO: Informed');
      await press(ravi, 'c', 'ArrowRight', 'a', 'r');
      expect(await focused(ravi)).toBe('Model selection, CIO: Accountable and responsible');
      await saved(ravi);
      expect(await cells('preset-model-selection')).toMatchObject({ ceo: 'C', cio: 'A/R' });
    });

    await step('chooses a range, clears it, undoes and redoes', async () => {
      await press(ravi, 'Shift+ArrowDown', 'Shift+ArrowDown', 'Delete');
      await saved(ravi);
      expect((await cells('preset-evaluation'))['cio']).toBeUndefined();
      await ravi.tab.getByText('21 of 24 activities without an error').waitFor();
      await press(ravi, 'Control+z');
      await ravi.tab.getByText('24 of 24 activities without an error').waitFor();
      await press(ravi, 'Control+y', 'Control+z');
      await saved(ravi);
      expect((await cells('preset-evaluation'))['cio']).toBe('A');
    });

    await step('copies a block and pastes it elsewhere', async () => {
      await press(ravi, 'ArrowLeft', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Control+c');
      await press(ravi, 'Control+End', 'Home', ...Array<string>(3).fill('ArrowRight'), 'Control+v');
      await saved(ravi);
      const [from, to] = [await cells('preset-evaluation'), await cells('preset-board-report')];
      for (const column of ['ceo', 'cio', 'executive']) expect(to[column]).toBe(from[column]);
    });

    await step('chooses a letter out of the menu of a cell', async () => {
      await press(ravi, 'Control+Home', 'End', 'Enter');
      await ravi.tab.getByRole('menuitem', { name: /^Responsible/ }).waitFor();
      await press(ravi, 'ArrowDown', 'ArrowDown', 'Enter');
      await eventually(async () => expect(await focused(ravi)).toMatch(/, Risk and legal: Consulted/));
    });

    await step('makes an error, and mends it beside the cell', async () => {
      await press(ravi, 'Control+Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Delete');
      const here = ravi.tab.getByRole('region', { name: 'The cell where you are' });
      await here.getByText(/has nobody accountable/).waitFor();
      await ravi.page.keyboard.press('Tab');
      await ravi.page.keyboard.press('Enter');
      await eventually(async () =>
        expect(await ravi.tab.getByText(/has nobody accountable/).count()).toBe(0),
      );
      expect(await focused(ravi)).toMatch(/^Set the ambition for AI, CEO: Accountable/);
      await saved(ravi);
    });

    await step('opens an activity and leaves it', async () => {
      await press(ravi, 'Home', 'Enter');
      await ravi.tab.getByRole('heading', { name: /^Activity: Set the ambition/ }).waitFor();
      expect(await inspect(ravi, 'matrix-row')).toEqual([]);
      await tabTo(ravi, 'Done');
      await press(ravi, 'Enter');
      await eventually(async () => expect(await focused(ravi)).toContain('Set the ambition for AI'));
    });

    expect(await inspect(ravi, 'matrix-grid')).toEqual([]);
  },
  10 * minutes,
);

it(
  'draws only what can be seen of 1,000 activities, and gets to each by keyboard',
  async () => {
    const headings = [
      'Activity',
      'Phase',
      'Tier',
      'CEO',
      'CIO',
      ...Array.from({ length: 28 }, (_, at) => `Team ${at}`),
    ];
    const rows = Array.from({ length: 1000 }, (_, at) =>
      [`Row ${at}`, 'Build', 'Operational', 'I', 'A', ...Array<string>(28).fill('R')].join(','),
    );
    const text = [headings.join(','), ...rows].join('\n');
    const { version } = (await matrix()).data;
    await stage().backstage.api(cast.cio, 'POST', '/matrix/import', {
      text,
      mode: 'replace',
      basedOn: version,
      voidSignatures: false,
    });
    const ravi = await stage().enter(cast.cio, { view: 'tab', page: 'matrix' });
    await ravi.tab.getByRole('grid').waitFor();
    await tabTo(ravi, /, CEO: /);
    await press(ravi, 'Control+End');
    expect(await focused(ravi)).toMatch(/^Row 999, Team 27: Responsible/);
    await press(ravi, 'PageUp', 'c');
    expect(await focused(ravi)).toMatch(/^Row 9\d\d, Team 27: Consulted/);
    await saved(ravi);
    expect(await ravi.tab.getByRole('grid').getAttribute('aria-rowcount')).toBe('1001');
    expect(await ravi.tab.locator('[data-row]').count()).toBeLessThan(60);
    expect(await inspect(ravi, 'matrix-large')).toEqual([]);
  },
  10 * minutes,
);

const saved = (seat: Seat) => seat.tab.getByText('Everything is saved').waitFor();

async function press({ page }: Seat, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** What has the focus inside the tab, as it is announced. */
const focused = ({ tab }: Seat): Promise<string> =>
  tab
    .locator(':focus')
    .evaluate((element) => element.getAttribute('aria-label') ?? (element as HTMLElement).innerText.trim())
    .catch(() => '');

/** As often as it takes: the way of somebody without a mouse. */
async function tabTo(seat: Seat, name: string | RegExp): Promise<void> {
  for (let count = 0; count < 80; count += 1) {
    const here = await seat.page.evaluate(() => document.activeElement?.tagName);
    const now = here === 'IFRAME' ? await focused(seat) : '';
    if (typeof name === 'string' ? now === name : name.test(now)) return;
    await seat.page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not lead to ${String(name)}.`);
}

const matrix = async () =>
  matrixPageAnswerSchema.parse(await stage().backstage.api(cast.cio, 'GET', '/matrix'));

async function cells(activity: string) {
  const { data } = await matrix();
  return data.matrix.activities.find(({ id }) => id === activity)?.cells ?? {};
}
