import type { PlaygroundPerson } from '../../playground/playground-api.js';
import { cast } from './support/cast.js';
import { inspect } from './support/inspect.js';
import type { Seat } from './support/seat.js';
import { prepareStage } from './support/stage.js';
import { step } from './support/step.js';

const stage = prepareStage();
const { ceo, cio, chiefOfStaff, executive } = cast;
const minutes = 60_000;

it(
  'takes the baseline from the list over a card and the tab to the charter’s draft, readably throughout',
  async () => {
    const { backstage } = stage();
    const findings: string[] = [];
    const note = async (found: Promise<string[]>): Promise<void> => {
      findings.push(...(await found));
    };
    await backstage.setUp();

    await step('sends the list', async () => {
      const zoe = await openPage(chiefOfStaff, 'The gap hasn’t been measured yet');
      await note(inspect(zoe, 'page-baseline-none'));
      await zoe.tab.getByRole('button', { name: 'Start with 12 items' }).click();
      await zoe.tab.getByRole('heading', { name: 'The list' }).waitFor();
      await note(inspect(zoe, 'page-baseline-list'));
      await zoe.tab.getByRole('button', { name: 'Send 12 items' }).click();
      await zoe.tab.getByRole('region', { name: 'Who has answered' }).waitFor();
      await note(inspect(zoe, 'page-baseline-waiting'));
    });

    await step('answers on the card', async () => {
      const sean = await stage().enter(cio);
      await sean.goTo('Accord');
      const card = sean.message('Who owns what');
      // Teams asks for this leader's own view by itself.
      await card.getByText('step 1 of 3').waitFor();
      await note(inspect(sean, 'card-baseline-form', card));
      for (const [action, next] of [
        ['Next', 'step 2 of 3'],
        ['Next', 'step 3 of 3'],
        ['Save', 'You have answered all 12 items'],
      ] as const) {
        for (const choice of await card.getByRole('combobox').all()) await choice.selectOption('CIO');
        await card.getByRole('button', { name: action, exact: true }).click();
        await card.getByText(next).waitFor();
      }
      await note(inspect(sean, 'card-baseline-answered', card));
    });

    await step('answers in the tab', async () => {
      const maya = await openPage(ceo, 'Your answers');
      await note(inspect(maya, 'page-baseline-form'));
      const groups = maya.tab.getByRole('group');
      for (const [index, group] of (await groups.all()).entries()) {
        const owner = index < 3 ? 'CEO' : index === 3 ? 'Both' : 'CIO';
        for (const radio of await group.getByRole('radio', { name: owner, exact: true }).all())
          await radio.check();
      }
      await maya.tab.getByText('33 %').waitFor();
      await note(inspect(maya, 'page-baseline-measured'));
      await maya.tab.getByRole('button', { name: 'Use in the charter draft' }).click();
      await maya.tab.getByRole('button', { name: 'Open the draft' }).click();
      await maya.tab.getByRole('heading', { name: 'Decision rights' }).first().waitFor();
    });

    await step('says so in the chat', async () => {
      const wei = await stage().enter(executive);
      const card = wei.message(/The gap is measured: 33 %/);
      await card.waitFor();
      await note(inspect(wei, 'card-baseline-gap', card));
    });

    expect(findings).toEqual([]);
  },
  15 * minutes,
);

async function openPage(person: PlaygroundPerson, heading: string): Promise<Seat> {
  const seat = await stage().enter(person, { view: 'tab', page: 'baseline' });
  await seat.tab.getByRole('heading', { name: heading }).first().waitFor();
  return seat;
}
