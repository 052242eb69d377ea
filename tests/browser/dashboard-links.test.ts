import { cast } from './support/cast.js';
import { prepareStage } from './support/stage.js';

const stage = prepareStage(['--demo']);

it('leads from each figure, step and tile of the dashboard to a page that is there', async () => {
  const { tab } = await stage().enter(cast.ceo, { view: 'tab', page: 'dashboard' });
  const dashboard = tab.getByRole('heading', { level: 1, name: 'Dashboard' });
  const other = tab.locator('h1').filter({ hasNotText: /^Dashboard$/ });
  const links = tab.locator('main a[href]');
  await tab.getByRole('link', { name: 'Benchmarks' }).last().waitFor();
  const hrefs = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  // The week's review, which step 4 is about, is on this very page.
  const addresses = [...new Set(hrefs)].filter((href) => !href.endsWith('/dashboard'));
  expect(addresses.length).toBeGreaterThan(15);

  const lost: string[] = [];
  for (const address of addresses) {
    await tab.locator(`main a[href="${address}"]`).first().click();
    await other.first().waitFor();
    const title = await other.first().innerText();
    if (/not |there is no|gone|wrong/i.test(title)) lost.push(`${address}: ${title}`);
    await tab.getByRole('navigation', { name: 'Accord' }).getByRole('link', { name: 'Dashboard' }).click();
    await dashboard.waitFor();
    await tab.getByRole('link', { name: 'Benchmarks' }).last().waitFor();
  }
  expect(lost).toEqual([]);
}, 300_000);
