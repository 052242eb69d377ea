import { emptyMatrix } from '../../domain/raci/columns.js';
import { phases } from '../../domain/raci/matrix-parts.js';
import { presetEdits } from '../../domain/raci/presets.js';
import type { PlaygroundPerson } from '../../playground/playground-api.js';
import { cast } from './support/cast.js';
import { inspect } from './support/inspect.js';
import type { Seat } from './support/seat.js';
import { prepareStage } from './support/stage.js';
import { step } from './support/step.js';

const stage = prepareStage();
const { ceo, cio, chiefOfStaff } = cast;
const minutes = 60_000;

it(
  'draws settings, leaders, matrix, decisions and authority readably, in every theme and in 320 pixels',
  async () => {
    const { backstage } = stage();
    const findings: string[] = [];
    const look = async (person: PlaygroundPerson, page: string, heading: string | RegExp): Promise<void> => {
      const seat = await openPage(person, page, heading);
      findings.push(...(await inspect(seat, `page-${page.replaceAll('/', '-')}`)));
      await seat.page.close();
    };

    await step('sets up', async () => {
      await backstage.install();
      await look(chiefOfStaff, 'set-up', 'Set up Accord');
      await backstage.setUp();
      await look(ceo, 'leaders', 'Leaders');
      await look(ceo, 'settings', 'Settings');
    });

    await step('maps and decides', async () => {
      await backstage.api(cio, 'POST', '/matrix/edits', {
        basedOn: 0,
        edits: presetEdits(emptyMatrix, phases),
        voidSignatures: false,
      });
      await look(cio, 'matrix', 'RACI matrix');
      await backstage.api(cio, 'POST', '/decisions', {
        title: 'Which cloud do we train on?',
        context: 'The contract ends in spring.',
        options: [{ name: 'Stay', pros: ['No move'], cons: ['Dearer'] }],
        activity: 'preset-model-selection',
        initiative: null,
        tier: 'operational',
        commitment: null,
        dueOn: null,
        revisit: { on: null, condition: '' },
        links: [],
      });
      await look(ceo, 'decisions', 'Decisions');
      await look(ceo, 'decisions/all', 'All decisions');
      await look(ceo, 'decisions/1', /Which cloud/);
      await look(ceo, 'authority', 'Delegated authority');
    });

    expect(findings).toEqual([]);
  },
  10 * minutes,
);

async function openPage(person: PlaygroundPerson, page: string, heading: string | RegExp): Promise<Seat> {
  const seat = await stage().enter(person, { view: 'tab', page });
  await seat.tab.getByRole('heading', { name: heading }).first().waitFor();
  return seat;
}
