import { accessibilityFindings } from './support/accessibility.js';
import { cast } from './support/cast.js';
import { prepareStage } from './support/stage.js';
import { step } from './support/step.js';

const stage = prepareStage();
const { ceo, cio, chiefOfStaff } = cast;

it('takes a newcomer from an empty playground to a charter in force', async () => {
  const zoe = await stage().enter(chiefOfStaff);
  const sean = await stage().enter(cio);
  const maya = await stage().enter(ceo);

  await step('adds Accord to the team', async () => {
    await zoe.window.getByText('Teams on your own machine').waitFor();
    expect(await accessibilityFindings(zoe.page)).toEqual([]);
    await zoe.window.getByRole('button', { name: 'Add Accord to Northwind Robotics' }).click();
    await zoe.message('please set up Accord').waitFor();
  });

  await step('sets up in the dialog', async () => {
    await zoe.message('please set up Accord').getByRole('button', { name: 'Set up' }).click();
    const dialog = zoe.page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'CEO', exact: true }).selectOption(ceo.name);
    await dialog.getByRole('combobox', { name: 'CIO', exact: true }).selectOption(cio.name);
    await dialog.locator('#facilitators').getByLabel(chiefOfStaff.name).check();
    expect(await accessibilityFindings(zoe.page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await zoe.message(`${ceo.name} (CEO), ${cio.name} (CIO): please accept your role.`).waitFor();
  });

  await step('has the CEO accept in the chat with the bot', async () => {
    await maya.goTo('Accord');
    const asked = maya.message(`${ceo.name}: please accept or decline the role of CEO`);
    await asked.getByRole('button', { name: 'Accept', exact: true }).click();
    await maya.message('You hold the role of CEO').waitFor();
    expect(await accessibilityFindings(maya.page)).toEqual([]);
  });

  await step('has the CIO accept on his own view of the card in the channel', async () => {
    await sean.message('please accept your role').getByRole('button', { name: 'Accept as CIO' }).click();
    await sean.message('is set up. Next: the leaders draft the charter and sign it.').waitFor();
  });

  await step('drafts the charter', async () => {
    await zoe.view('Accord');
    await zoe.tab.getByRole('button', { name: 'Open the first draft' }).click();
    await zoe.tab.getByRole('heading', { name: 'Summary', level: 1 }).waitFor();
    await zoe.tab.getByRole('button', { name: 'Use a suggestion' }).click();
    const articles = zoe.tab.getByRole('navigation', { name: 'Articles' });
    await articles.getByRole('link', { name: 'Purpose and scope' }).click();
    await zoe.tab.getByRole('heading', { name: 'Purpose and scope', level: 1 }).waitFor();
    await zoe.tab.getByRole('button', { name: 'Use a suggestion' }).click();
    await articles.getByRole('link', { name: 'Cross-functional team' }).click();
    for (const discipline of ['data science', 'engineering', 'business analysis']) {
      await zoe.tab
        .getByLabel(`Why there is nobody for ${discipline}`)
        .fill('Bought in for the pilot; hired when it has shown its worth.');
    }
    await zoe.tab
      .getByRole('heading', { name: 'missing before this can be proposed' })
      .waitFor({ state: 'detached' });
    expect(await accessibilityFindings(zoe.page)).toEqual([]);
  });

  await step('proposes it', async () => {
    await zoe.tab.getByText('Nothing is missing.').waitFor();
    await zoe.tab.getByRole('button', { name: 'Propose for signature' }).click();
    await zoe.tab.getByText('Awaiting signatures').first().waitFor();
    expect(await accessibilityFindings(zoe.page)).toEqual([]);
  });

  const both = await stage().enter(ceo, { beside: cio });
  const bothWindows = [both.window, both.page.getByRole('region', { name: `${cio.name}, ${cio.title}` })];

  await step('has the CIO sign on the card, which arrived by itself', async () => {
    const card = sean.message('AI Strategy Charter, version 1');
    await card.getByText(`${cio.name}: please sign or decline by`).waitFor();
    expect(await accessibilityFindings(sean.page)).toEqual([]);
    await card.getByRole('button', { name: 'Sign', exact: true }).click();
    await card.getByText(`You have signed. Waiting for ${ceo.name} (CEO)`).waitFor();
  });

  await step('has the CEO sign in the tab', async () => {
    await maya.goTo('AI leadership');
    await maya.view('Accord');
    await maya.tab.getByRole('button', { name: 'Sign', exact: true }).click();
    await maya.tab.getByText('Yours is the second signature').waitFor();
    expect(await accessibilityFindings(maya.page)).toEqual([]);
    await maya.tab.getByRole('button', { name: 'Sign version 1' }).click();
    await maya.tab.getByText('Both signatures are there: the charter is in force.').waitFor();
  });

  await step('shows everybody that it is in force', async () => {
    await sean.message('In force since').waitFor();
    await sean.message('The AI Strategy Charter is in force').waitFor();
    for (const window of bothWindows) {
      const messages = window.getByRole('article');
      await messages.filter({ hasText: 'In force since' }).waitFor();
      await messages.filter({ hasText: 'The AI Strategy Charter is in force' }).waitFor();
    }
    expect(await accessibilityFindings(both.page)).toEqual([]);
    // Found without a reload, and without having been told by a click.
    await zoe.tab.getByRole('article').getByText('In force since').waitFor();
    // Whatever was sent twice would have arrived by now.
    expect(await sean.message('The AI Strategy Charter is in force').count()).toBe(1);
    expect(await sean.message('Fingerprint').count()).toBe(1);
  });
});
