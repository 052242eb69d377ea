import { cast } from './support/cast.js';
import { inspect, inspectOverlay } from './support/inspect.js';
import type { Seat } from './support/seat.js';
import { prepareStage } from './support/stage.js';
import { step } from './support/step.js';

const stage = prepareStage();
const { ceo, cio, chiefOfStaff, executive } = cast;
const minutes = 60_000;

it(
  'draws each card readably for everybody, in every theme and in 320 pixels',
  async () => {
    const { backstage } = stage();
    const findings: string[] = [];
    const note = async (found: Promise<string[]>): Promise<void> => {
      findings.push(...(await found));
    };
    const zoe = await stage().enter(chiefOfStaff);

    await step('adds Accord', async () => {
      await note(inspect(zoe, 'playground-empty'));
      await backstage.install();
      const welcome = zoe.message('please set up Accord');
      await welcome.waitFor();
      await note(inspect(zoe, 'card-welcome', welcome));
    });

    await step('opens the set-up', () =>
      note(
        inspectOverlay('dialog-set-up', async (theme) => {
          const seat = await stage().enter(chiefOfStaff, { theme });
          await seat.message('please set up Accord').getByRole('button', { name: 'Set up' }).click();
          const of = seat.page.getByRole('dialog');
          await of.getByRole('button', { name: 'Save' }).waitFor();
          return { seat, of };
        }),
      ),
    );

    const maya = await stage().enter(ceo);
    const sean = await stage().enter(cio);
    const wei = await stage().enter(executive);

    await step('asks the leaders', async () => {
      await backstage.choosePeople();
      await maya.goTo('Accord');
      await note(inspectMessage(maya, 'please accept or decline the role', 'card-leadership-asked'));
      await note(inspectMessage(sean, 'please accept your role', 'card-welcome-leader'));
      await backstage.acceptRoles();
      await note(inspectMessage(maya, 'You hold the role', 'card-leadership-held'));
      await note(inspectMessage(zoe, 'is set up. Next:', 'card-welcome-ready'));
    });

    await step('proposes the charter', async () => {
      await backstage.draftCharter();
      await backstage.propose();
      await note(inspectMessage(wei, 'please sign by', 'card-sign-off-posted'));
      await wei.message('please sign by').getByRole('button', { name: 'Review and sign' }).click();
      await note(inspectMessage(wei, 'Only the CEO and the CIO sign', 'card-sign-off-executive'));
      await note(inspectMessage(sean, 'please sign or decline by', 'card-sign-off-leader'));
      await sean.message('please sign or decline by').getByRole('button', { name: 'Decline' }).click();
      await note(inspectMessage(sean, 'Why do you decline?', 'card-sign-off-declining'));
      await note(inspectMessage(maya, 'please sign or decline by', 'card-sign-off-personal'));
    });

    await step('signs it', async () => {
      await backstage.sign(cio);
      await note(inspectMessage(sean, 'You have signed.', 'card-sign-off-signed-own'));
      await note(inspectMessage(wei, /please sign by.*✓/s, 'card-sign-off-one-signed'));
      await backstage.sign(ceo);
      await note(inspectMessage(wei, 'In force since', 'card-sign-off-in-force'));
      await note(inspectMessage(wei, 'The AI Strategy Charter is in force', 'card-in-force'));
    });

    await step('takes the next version back three times', async () => {
      await backstage.api(chiefOfStaff, 'POST', '/charters');
      await backstage.propose();
      await backstage.sign(ceo);
      await backstage.decline(
        cio,
        'The limit for vendor contracts is too low.\nPlease raise it to a million.',
      );
      await note(inspectMessage(wei, `Declined by ${cio.name}`, 'card-sign-off-declined'));
      await maya.goTo('Accord');
      await note(inspectMessage(maya, 'please look at the draft again', 'card-declined-news'));
      await backstage.propose();
      await backstage.sign(ceo);
      await backstage.withdraw();
      await note(inspectMessage(wei, 'Withdrawn by', 'card-sign-off-withdrawn'));
      await note(inspectMessage(maya, 'your signature on version 2 is void', 'card-void-news'));
      await backstage.propose();
      await backstage.write('purpose', { text: 'Another purpose, written while it waited for signatures.' });
      await note(inspectMessage(wei, 'Taken back to draft', 'card-sign-off-edited'));
    });

    expect(findings).toEqual([]);
  },
  15 * minutes,
);

async function inspectMessage(seat: Seat, words: string | RegExp, name: string): Promise<string[]> {
  const message = seat.message(words).last();
  await message.waitFor();
  return inspect(seat, name, message);
}
