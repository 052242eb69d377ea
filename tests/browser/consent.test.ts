import type { PlaygroundPerson } from '../../playground/playground-api.js';
import { cast } from './support/cast.js';
import type { Seat } from './support/seat.js';
import { prepareStage } from './support/stage.js';
import { inspect } from './support/inspect.js';

const stage = prepareStage(['--ask-consent']);

beforeAll(() => stage().backstage.setUp());

const ask = (seat: Seat) => seat.tab.getByRole('button', { name: 'Continue', exact: true });

/** The charter's page as long as nothing is written. */
const page = (seat: Seat) => seat.tab.getByRole('heading', { name: /no charter/i });

/** The host says by a 403 that there is no consent yet, which browsers note. */
async function enter(person: PlaygroundPerson): Promise<Seat> {
  const seat = await stage().enter(person, { view: 'tab', page: 'charter' });
  stage().expectComplaint(seat, /api\/tokens/);
  return seat;
}

/** The window that Entra would show, once the person has asked for it. */
async function consentWindow(seat: Seat) {
  const [opened] = await Promise.all([seat.page.context().waitForEvent('page'), ask(seat).click()]);
  await opened.getByRole('heading', { name: 'Permissions requested' }).waitFor();
  return opened;
}

it('asks once for leave to sign in, and goes on to the page that was wanted', async () => {
  const ada = await enter(cast.ceo);
  await ask(ada).waitFor();
  expect(await inspect(ada, 'consent')).toEqual([]);
  const window = await consentWindow(ada);
  await Promise.all([window.waitForEvent('close'), window.getByRole('link', { name: 'Accept' }).click()]);
  await page(ada).waitFor();
  const again = await enter(cast.ceo);
  await page(again).waitFor();
  expect(await ask(again).count()).toBe(0);
});

it('stays where it is after a no, and says how to go on', async () => {
  const sean = await enter(cast.cio);
  const window = await consentWindow(sean);
  await Promise.all([window.waitForEvent('close'), window.getByRole('link', { name: 'Cancel' }).click()]);
  await sean.tab.getByRole('alert').waitFor();
  await ask(sean).waitFor();
  expect(await page(sean).count()).toBe(0);
});
