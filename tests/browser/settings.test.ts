import type { Locator } from 'playwright-core';
import type { PlaygroundPerson } from '../../playground/playground-api.js';
import { firstConversations, people } from '../../playground/people.js';
import { cast } from './support/cast.js';
import { eventually } from './support/eventually.js';
import type { Seat } from './support/seat.js';
import { prepareStage } from './support/stage.js';
import { step } from './support/step.js';

const stage = prepareStage();
const { ceo, cio, chiefOfStaff, executive, guest, outsider } = cast;
const [, , , , newcomer] = people;
const notThere = /^This workspace isn.t there, or you are not in its team/;
const minutes = 60_000;

it(
  'sets a workspace up in the tab, settles how it works, and replaces a leader',
  async () => {
    if (!newcomer) throw new Error('The playground lacks somebody.');
    await stage().backstage.install();
    const zoe = await openPage(chiefOfStaff, 'charter', 'Accord isn’t set up here yet');

    await step('begins to set up', async () => {
      await zoe.tab.getByRole('link', { name: 'Set it up here' }).click();
      await choose(zoe.tab.getByRole('combobox', { name: 'CEO' }), ceo.name);
      await choose(zoe.tab.getByRole('combobox', { name: 'CIO' }), ceo.name);
      await choose(zoe.tab.getByRole('combobox', { name: /Executive team/ }), executive.name);
      await zoe.tab.getByLabel('Pilot initiative (optional)').fill('Forecasting');
      await zoe.tab.getByRole('button', { name: 'Set up', exact: true }).click();
      await zoe.tab.getByText('One person can’t be CEO and CIO at once.').waitFor();
    });

    await step('is interrupted, and goes on', async () => {
      await zoe.page.reload();
      await zoe.tab.getByRole('link', { name: 'Set it up here' }).click();
      const leader = zoe.tab.getByRole('combobox', { name: 'CEO' });
      await leader.getByRole('option', { name: ceo.name }).waitFor({ state: 'attached' });
      expect(await leader.inputValue()).toBe(ceo.objectId);
      expect(await zoe.tab.getByLabel('Pilot initiative (optional)').inputValue()).toBe('Forecasting');
      await choose(zoe.tab.getByRole('combobox', { name: 'CIO' }), cio.name);
      await choose(zoe.tab.getByRole('combobox', { name: /Facilitators/ }), chiefOfStaff.name);
      await zoe.tab.getByRole('button', { name: 'Set up', exact: true }).click();
      await zoe.tab
        .getByText(/^Asked on/)
        .first()
        .waitFor();
    });

    await step('has both leaders accept in the tab', async () => {
      for (const [leader, role] of [
        [ceo, 'CEO'],
        [cio, 'CIO'],
      ] as const) {
        const seat = await openPage(leader, 'leaders', 'Leaders');
        await seat.tab.getByRole('button', { name: `Accept as ${role}` }).click();
        await seat.tab
          .getByRole('region', { name: role })
          .getByText(/^Holds the role since/)
          .waitFor();
        await seat.page.close();
      }
    });

    const maya = await openPage(ceo, 'settings', 'Settings');
    const sean = await openPage(cio, 'settings', 'Settings');

    await step('changes the time zone and the working hours', async () => {
      const time = section(maya, 'Time and working hours');
      await time.getByLabel('Time zone').fill('Mars/Olympus');
      await time.getByRole('button', { name: 'Save' }).click();
      await time.getByText(/“Mars\/Olympus” isn’t a time zone/).waitFor();
      stage().expectComplaint(maya, /status of 422/);
      await time.getByLabel('Time zone').fill('Asia/Tokyo');
      await time.getByLabel('Working day from').fill('08:30');
      await time.getByLabel('Friday').uncheck();
      await time.getByLabel('Holidays').fill('2026-12-25\n2027-01-01');
      await save(time);
      // By itself, where the other leader has the page open.
      await valueIn(section(sean, 'Time and working hours').getByLabel('Time zone'), 'Asia/Tokyo');
    });

    await step('records an absence and a delegate', async () => {
      const away = section(maya, 'Your absences');
      await away.getByRole('button', { name: 'Add an absence' }).click();
      await away.getByLabel(/^From/).fill('2026-12-21');
      await away.getByLabel(/^To/).fill('2027-01-06');
      await save(away);
      const delegates = section(maya, 'Who decides for you');
      await delegates.getByRole('button', { name: 'Add a delegate' }).click();
      await choose(delegates.getByRole('combobox', { name: 'Delegate' }), executive.name);
      await delegates.getByLabel(/^From/).fill('2026-12-21');
      await delegates.getByLabel(/^To/).fill('2027-01-06');
      await delegates.getByRole('combobox', { name: 'What' }).selectOption('These activities');
      await delegates.getByLabel('Activities, one a line').click();
      // Typed as people type it, line by line.
      await maya.page.keyboard.type('Model selection\nVendor choice');
      await save(delegates);
      const shown = section(sean, 'Who is away, and who decides then');
      await shown.getByText(`${ceo.name}: December 21, 2026 to January 6, 2027`, { exact: true }).waitFor();
      await shown.getByText(/Model selection, Vendor choice$/).waitFor();
    });

    await step('lets a guest in by name', async () => {
      const ingrid = await stage().enter(guest, { view: 'tab', page: 'charter' });
      stage().expectComplaint(ingrid, /status of 404/);
      await ingrid.tab.getByText(notThere).waitFor();
      const guests = section(maya, 'Guests let in by name');
      await choose(guests.getByRole('combobox', { name: 'Add to: Guests' }), guest.name);
      await save(guests);
      await ingrid.page.reload();
      await ingrid.tab.getByText('No charter yet').waitFor();
      await ingrid.page.close();
    });

    await step('changes thresholds by both leaders’ consent', async () => {
      const hers = section(maya, 'Thresholds and clocks');
      await hers.getByLabel('Records overdue at once').fill('2');
      await hers.getByRole('button', { name: 'Ask the other leader' }).click();
      await hers.getByRole('button', { name: 'Take the wish back' }).waitFor();
      const his = section(sean, 'Thresholds and clocks');
      await his.getByText(`${ceo.name} wants other values`).waitFor();
      await his.getByText('now 3').waitFor();
      await his.getByRole('button', { name: 'Agree' }).click();
      await his.getByRole('button', { name: 'Agree' }).waitFor({ state: 'detached' });
      await hers.getByRole('button', { name: 'Take the wish back' }).waitFor({ state: 'detached' });
      await valueIn(hers.getByLabel('Records overdue at once'), '2');
    });

    await step('shows it all to somebody who may only read it', async () => {
      const wei = await openPage(executive, 'settings', 'Settings');
      await wei.tab.getByText('You can read these settings').waitFor();
      await wei.page.close();
    });

    await step('replaces a leader', async () => {
      await maya.tab.getByRole('link', { name: 'Ask or replace a leader' }).click();
      const seat = maya.tab.getByRole('region', { name: 'CIO' });
      await seat.getByRole('button', { name: 'Name a new CIO' }).click();
      await choose(seat.getByRole('combobox', { name: 'Person' }), newcomer.name);
      await seat.getByRole('button', { name: 'Ask this person' }).click();
      await seat.getByText(`${newcomer.name} is asked to take over`).waitFor();
      const priya = await openPage(newcomer, 'leaders', 'Leaders');
      await priya.tab.getByRole('button', { name: 'Accept as CIO' }).click();
      await priya.tab
        .getByRole('region', { name: 'CIO' })
        .getByText(/^Holds the role since/)
        .waitFor();
      await seat.getByText(newcomer.name, { exact: true }).waitFor();
      await priya.page.close();
      // Whoever is replaced reads the settings no longer.
      stage().expectComplaint(sean, /status of 403 .*\/settings/);
      await sean.tab.getByText('You can’t do this with your role').waitFor();
    });

    await step('takes somebody into the team, and out of it', async () => {
      await zoe.view('Posts');
      await press(zoe, `Add ${outsider.name}`);
      const pat = await stage().enter(outsider, { view: 'tab', page: 'leaders' });
      await pat.tab.getByRole('heading', { name: 'Leaders' }).waitFor();
      await press(zoe, `Remove ${outsider.name}`);
      const away = await stage().enter(outsider, { place: chatWithBot(outsider), view: 'tab' });
      await away.window.getByRole('button', { name: 'Add Accord for me' }).click();
      await away.tab.getByText('You have no workspace yet').waitFor();
    });
  },
  20 * minutes,
);

async function openPage(person: PlaygroundPerson, page: string, heading: string | RegExp): Promise<Seat> {
  const seat = await stage().enter(person, { view: 'tab', page });
  await seat.tab.getByRole('heading', { name: heading }).first().waitFor();
  return seat;
}

const section = ({ tab }: Seat, name: string): Locator => tab.getByRole('region', { name, exact: true });

async function save(part: Locator): Promise<void> {
  await part.getByRole('button', { name: 'Save' }).click();
  await part.getByText('Saved.').waitFor();
}

/** Once the people of the team have been loaded. */
async function choose(field: Locator, name: string): Promise<void> {
  await field.getByRole('option', { name }).waitFor({ state: 'attached' });
  await field.selectOption(name);
}

/** Arrives by itself. */
async function valueIn(field: Locator, value: string): Promise<void> {
  await eventually(async () => expect(await field.inputValue()).toBe(value));
}

/** Presses a button of the list of people, such as “Add NAME”. */
async function press(seat: Seat, name: string): Promise<void> {
  await seat.window.getByRole('button', { name: /^\d+ (people|person)$/ }).click();
  await seat.page.getByRole('button', { name, exact: true }).click();
  await seat.page.keyboard.press('Escape');
}

function chatWithBot({ objectId }: PlaygroundPerson): string {
  const chat = firstConversations().find(
    ({ kind, memberIds }) => kind === 'personal' && memberIds[0] === objectId,
  );
  return chat?.id ?? '';
}
