import { z } from 'zod';
import { cast } from './support/cast.js';
import { eventually } from './support/eventually.js';
import type { Seat } from './support/seat.js';
import { prepareStage } from './support/stage.js';

const stage = prepareStage();
const saving = '**/charters/*/articles/**';

beforeAll(async () => {
  await stage().backstage.setUp();
  await stage().backstage.api(cast.chiefOfStaff, 'POST', '/charters');
});

it('offers both texts when two people have written in one article, and keeps the one chosen', async () => {
  const zoe = await openArticle(cast.chiefOfStaff, 'summary');
  const maya = await openArticle(cast.ceo, 'summary');
  // The browser's own line about the answer that her text was based on an older one.
  stage().expectComplaint(maya, /status of 409/);

  const letThrough = await holdNextSave(maya);
  await text(maya).fill('Northern words.');
  await text(zoe).fill('Southern words.');
  await zoe.tab.getByText('Saved at').first().waitFor();
  letThrough();

  const choice = maya.tab.getByRole('region', {
    name: `${cast.chiefOfStaff.name} has changed this article meanwhile`,
  });
  const theirs = choice.getByRole('region', { name: 'In the charter now' });
  const mine = choice.getByRole('region', { name: 'What you typed' });
  await eventually(async () => {
    expect(await theirs.innerText()).toContain('Southern');
    expect(await mine.innerText()).toContain('Northern');
  });
  await choice.getByRole('button', { name: 'Keep mine' }).click();
  await maya.tab.getByText('Saved at').first().waitFor();
  await expectText(zoe, 'Northern words.');
});

it('loses nothing that was typed when the page is loaded again before it was saved', async () => {
  const zoe = await openArticle(cast.chiefOfStaff, 'purpose');
  let reloaded = false;
  // Nothing arrives, whatever the page sends on its way out.
  await zoe.page.route(saving, (route) => (reloaded ? route.continue() : undefined));
  await text(zoe).fill('Typed, and not saved yet.');
  await zoe.tab.getByText('Saving', { exact: true }).first().waitFor();

  // From the new document on: its own saves may come before the reload is said to be over.
  zoe.page.once('domcontentloaded', () => {
    reloaded = true;
  });
  await zoe.page.reload();
  await text(zoe).waitFor();
  expect(await text(zoe).inputValue()).toBe('Typed, and not saved yet.');
  // By the new document; or by the old one, whose held request the browser may let go as it leaves.
  await eventually(async () =>
    expect(await stored('purpose')).toEqual({ text: 'Typed, and not saved yet.' }),
  );
});

async function stored(article: string): Promise<unknown> {
  const { data } = z
    .object({ data: z.object({ underWay: z.object({ articles: z.record(z.string(), z.unknown()) }) }) })
    .parse(await stage().backstage.api(cast.chiefOfStaff, 'GET', '/charters'));
  return data.underWay.articles[article];
}

async function openArticle(person: typeof cast.ceo, article: string): Promise<Seat> {
  const seat = await stage().enter(person, { view: 'tab', page: `charter/edit/${article}` });
  await text(seat).waitFor();
  return seat;
}

const text = (seat: Seat) => seat.tab.getByLabel('Text', { exact: true });

async function expectText(seat: Seat, expected: string): Promise<void> {
  await eventually(async () => expect(await text(seat).inputValue()).toBe(expected));
}

/** The next save doesn't reach the server until the returned function is called. */
async function holdNextSave({ page }: Seat): Promise<() => void> {
  let letThrough = (): void => undefined;
  const told = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route(
    saving,
    async (route) => {
      await told;
      await route.continue();
    },
    { times: 1 },
  );
  return letThrough;
}
