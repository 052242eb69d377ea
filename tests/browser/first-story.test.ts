import { cast } from './support/cast.js';
import { useStage } from './support/stage.js';
import { step } from './support/step.js';

const stage = useStage();
const { ceo, cio, chiefOfStaff } = cast;

it('takes a newcomer from an empty playground to a charter in force', async () => {
  const zoe = await stage().enter(chiefOfStaff);
  const findings: string[] = [];

  await step('adds Accord to the team', async () => {
    await zoe.window.getByText('Teams on your own machine').waitFor();
    findings.push(...(await zoe.findingsInEachTheme('01-playground')));
    await zoe.window.getByRole('button', { name: 'Add Accord to Northwind Robotics' }).click();
    await zoe.message('please set up Accord').waitFor();
    findings.push(...(await zoe.findingsInEachTheme('02-welcome-card')));
  });

  await step('sets up in the dialog', async () => {
    await zoe.message('please set up Accord').getByRole('button', { name: 'Set up' }).click();
    const dialog = zoe.page.getByRole('dialog');
    await dialog.getByLabel('CEO').selectOption(ceo.name);
    await dialog.getByLabel('CIO').selectOption(cio.name);
    await dialog.getByRole('group', { name: 'Facilitator' }).getByLabel(chiefOfStaff.name).check();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await zoe.message(`${ceo.name} (CEO), ${cio.name} (CIO): please accept your role.`).waitFor();
  });
  expect(findings).toEqual([]);
});
