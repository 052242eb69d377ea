import { cast } from './support/cast.js';
import type { Seat } from './support/seat.js';
import { prepareStage } from './support/stage.js';

const stage = prepareStage();

beforeAll(async () => {
  await stage().backstage.setUp();
  await stage().backstage.draftCharter();
  await stage().backstage.propose();
});

it.each([320, 1440])('shows the charter %i pixels wide without scrolling sideways', async (width) => {
  const wei = await stage().enter(cast.executive, { view: 'tab', width });
  await wei.tab.getByRole('heading', { name: 'AI Strategy Charter' }).waitFor();
  const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  expect(await wei.tab.locator('body').evaluate(overflow)).toBe(0);
  expect(await wei.page.evaluate(overflow)).toBe(0);
});

it('lets a leader sign by keyboard alone', async () => {
  const maya = await stage().enter(cast.ceo, { view: 'tab' });
  await maya.tab.getByRole('button', { name: 'Sign', exact: true }).waitFor();
  await tabTo(maya, 'Sign');
  await maya.page.keyboard.press('Enter');
  await maya.tab.getByRole('heading', { name: 'Sign version 1 of the AI Strategy Charter' }).waitFor();
  await tabTo(maya, 'Sign version 1');
  await maya.page.keyboard.press('Enter');
  const said = maya.tab.getByText('You have signed version 1.');
  await said.waitFor();
  expect(await said.innerText()).toContain('as soon as the other leader has signed too');
});

/** Presses Tab until the named button of the tab has the focus. */
async function tabTo({ page, tab }: Seat, name: string): Promise<void> {
  const button = tab.getByRole('button', { name, exact: true });
  const most = 60;
  for (let presses = 0; presses < most; presses += 1) {
    if (await button.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`“${name}” was not reached with ${most} presses of Tab.`);
}
