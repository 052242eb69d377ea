import { setTimeout as pause } from 'node:timers/promises';
import { cast } from './support/cast.js';
import type { Seat } from './support/seat.js';
import { prepareStage } from './support/stage.js';

const stage = prepareStage();
/** How often an open tab looks for changes. */
const lookSeconds = 5;

beforeAll(async () => {
  await stage().backstage.setUp();
  await stage().backstage.draftCharter();
});

it('shows in an open tab what was changed elsewhere within one look', async () => {
  const zoe = await openCharter();
  await stage().backstage.write('purpose', { text: 'A purpose that nobody had before.' }, cast.ceo);
  const written = Date.now();
  await zoe.tab.getByText('A purpose that nobody had before.').waitFor();
  // A look takes its time as well.
  expect(Date.now() - written).toBeLessThan((lookSeconds + 1) * 1000);
});

it('asks one short question a look, and none while it is hidden', async () => {
  const zoe = await openCharter();
  const asked = questionsOf(zoe);
  await pause(lookSeconds * 3 * 1000);
  const seen = asked.splice(0);
  expect(seen.length).toBeGreaterThanOrEqual(2);
  expect(seen.length).toBeLessThanOrEqual(3);
  expect(new Set(seen)).toEqual(new Set([expect.stringMatching(/\/revision$/)]));

  await setVisibility(zoe, 'hidden');
  asked.splice(0);
  await pause(lookSeconds * 2 * 1000);
  expect(asked).toEqual([]);

  await setVisibility(zoe, 'visible');
  await pause(1000);
  expect(asked).toEqual([expect.stringMatching(/\/revision$/)]);
});

async function openCharter(): Promise<Seat> {
  const zoe = await stage().enter(cast.chiefOfStaff, { view: 'tab' });
  await zoe.tab.getByRole('heading', { name: 'AI Strategy Charter' }).waitFor();
  return zoe;
}

/** What the tab asks the server from now on. */
function questionsOf({ page }: Seat): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url());
    if (origin === stage().product.tabOrigin && pathname.startsWith('/api/')) asked.push(pathname);
  });
  return asked;
}

/** A headless browser shows every page, so the tab is told in the browser's words that it is covered. */
async function setVisibility({ tab }: Seat, state: 'visible' | 'hidden'): Promise<void> {
  await tab.locator('body').evaluate((_body, wanted) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => wanted });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);
}
