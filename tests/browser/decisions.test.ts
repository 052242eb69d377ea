import type { Locator } from 'playwright-core';
import { emptyMatrix } from '../../domain/raci/columns.js';
import { phases } from '../../domain/raci/matrix-parts.js';
import { presetEdits } from '../../domain/raci/presets.js';
import type { PlaygroundPerson } from '../../playground/playground-api.js';
import { accessibilityFindings } from './support/accessibility.js';
import { cast } from './support/cast.js';
import type { Seat } from './support/seat.js';
import { prepareStage } from './support/stage.js';
import { step } from './support/step.js';

const stage = prepareStage();
const { ceo, cio, executive } = cast;
const minutes = 60_000;
const year = new Date().getUTCFullYear();

it(
  'takes a decision from the CIO’s form over a counterargument on a card to the list, and one above the limit to the CEO',
  async () => {
    const findings: string[] = [];
    const check = async (seat: Seat, where: string): Promise<void> => {
      const found = await accessibilityFindings(seat.page);
      findings.push(...found.map((finding) => `${where}: ${finding}`));
    };
    await step('begins with a charter in force', charterWithLimits);
    const sean = await openPage(cio, 'decisions', 'Decisions');

    await step('logs a decision in the tab', async () => {
      await check(sean, 'nothing open');
      await sean.tab.getByRole('button', { name: 'Propose a decision' }).click();
      await sean.tab.getByLabel('What is to be decided').fill('Build the planner ourselves?');
      await sean.tab.getByLabel('Context').fill('The contract with the vendor ends in spring.');
      await sean.tab
        .getByRole('combobox', { name: 'Activity of the matrix' })
        .selectOption('Build or buy, and vendor selection');
      const who = sean.tab.getByRole('region', { name: 'Who then decides' });
      await who.getByText(`${cio.name} decides, by the matrix.`).waitFor();
      await who.getByText(/^Asked for input by .*李 Wei/).waitFor();
      await check(sean, 'form');
      await sean.tab.getByRole('button', { name: 'Propose', exact: true }).click();
      await sean.tab.getByRole('heading', { name: /Build the planner ourselves/ }).waitFor();
      await sean.tab.getByText(`Still asked: ${executive.name}`).waitFor();
    });

    await step(
      'asks for input on a card, which is answered with a counterargument and its evidence',
      async () => {
        const wei = await stage().enter(executive);
        await wei.goTo('Accord');
        await wei.message('please give input on D-1').waitFor();
        const card = wei.message('Build the planner ourselves');
        await fold(card, 'Add input', [['Your input', 'Two of us have built one before.']]);
        await card.getByText('Two of us have built one before.').waitFor();
        await check(wei, 'card of the consulted');
        await fold(card, 'Counter', [
          ['Counterargument', 'Nobody has time for it before summer.'],
          ['Evidence', 'Utilisation 97 %'],
        ]);
        await card.getByText(/Nobody has time for it before summer\. · Utilisation 97 %/).waitFor();
        await wei.page.close();
      },
    );

    await step(
      'shows the unanswered counterargument in the closing form, and does not close over it',
      async () => {
        await sean.tab.getByText('Not answered yet.').waitFor();
        await sean.tab.getByRole('button', { name: 'Accept', exact: true }).click();
        await sean.tab.getByText('One counterargument is not answered yet.').waitFor();
        await sean.tab.getByLabel('Rationale').fill('It is what sets us apart.');
        await sean.tab.getByRole('button', { name: 'Accept it' }).click();
        await sean.tab.getByText('Answer this counterargument, then decide.').waitFor();
        await check(sean, 'closing form');
        await sean.tab.getByLabel('Your answer').fill('The platform team lends two engineers.');
        await sean.tab.getByRole('button', { name: 'Accept it' }).click();
        await sean.tab.getByText('Accepted.', { exact: true }).waitFor();
        await sean.tab.getByRole('heading', { name: 'Outcome' }).waitFor();
        await check(sean, 'decided');
      },
    );

    await step('finds it in the list by words that were said about it', async () => {
      const maya = await openPage(ceo, 'decisions/all', 'All decisions');
      const found = maya.tab.getByRole('link', { name: /Build the planner ourselves/ });
      await found.waitFor();
      const words = maya.tab.getByRole('searchbox', { name: 'Search decisions' });
      await words.fill('kangaroo');
      await maya.tab.getByText('No decision fits.').waitFor();
      await words.fill('utilisation lends');
      await found.waitFor();
      await check(maya, 'list');
      await maya.page.close();
    });

    await step('routes an amount above the limit to the CEO, who decides it on her card', async () => {
      await sean.tab.getByRole('link', { name: 'All open decisions' }).click();
      await sean.tab.getByRole('button', { name: 'Propose a decision' }).click();
      await sean.tab.getByLabel('What is to be decided').fill('A second cluster');
      await sean.tab.getByRole('combobox', { name: 'Kind' }).selectOption('Budget');
      await sean.tab.getByLabel('Amount in EUR').fill('60000');
      await sean.tab.getByText(`so ${ceo.name} decides instead of ${cio.name}.`, { exact: false }).waitFor();
      await sean.tab.getByRole('button', { name: 'Propose', exact: true }).click();
      await sean.tab.getByText(new RegExp(`^With ${ceo.name} since`)).waitFor();
      await check(sean, 'above the limit');

      const maya = await stage().enter(ceo);
      await maya.goTo('Accord');
      const card = maya.message('please decide D-2');
      await check(maya, 'card of the CEO');
      await fold(card, 'Accept', [['Rationale', 'The order book pays for it.']]);
      await maya.message('D-2 is accepted').waitFor();
    });

    expect(findings).toEqual([]);
  },
  5 * minutes,
);

/** Opens a form of a card, fills it in, and sends it by the button of the same name inside it. */
async function fold(card: Locator, action: string, fields: [label: string, words: string][]): Promise<void> {
  await card.getByRole('button', { name: action, exact: true }).click();
  for (const [label, words] of fields) {
    await card.getByRole('textbox', { name: new RegExp(`^${label}`) }).fill(words);
  }
  await card.getByRole('button', { name: action, exact: true }).last().click();
}

async function charterWithLimits(): Promise<void> {
  const { backstage } = stage();
  await backstage.setUp();
  await backstage.api(cio, 'POST', '/matrix/edits', {
    basedOn: 0,
    edits: presetEdits(emptyMatrix, phases),
    voidSignatures: false,
  });
  const budget = {
    perDecision: 50_000,
    perPeriod: 120_000,
    period: 'quarter',
    from: `${year - 1}-01-01`,
    to: `${year + 1}-12-31`,
    above: 'ceo',
  };
  const limits = { budget, hiring: null, vendor: null, grades: [] };
  await backstage.api(cio, 'PUT', '/authority/limits', { limits, basedOn: 0 });
  await backstage.draftCharter();
  await backstage.propose();
  await backstage.sign(ceo);
  await backstage.sign(cio);
}

async function openPage(person: PlaygroundPerson, page: string, heading: string): Promise<Seat> {
  const seat = await stage().enter(person, { view: 'tab', page });
  await seat.tab.getByRole('heading', { name: heading }).first().waitFor();
  return seat;
}
