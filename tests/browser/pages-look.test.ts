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
  'draws each page readably, in every theme and in 320 pixels',
  async () => {
    const { backstage } = stage();
    const findings: string[] = [];
    const note = async (found: Promise<string[]>): Promise<void> => {
      findings.push(...(await found));
    };

    await step('begins', async () => {
      await backstage.install();
      const zoe = await openPage(chiefOfStaff, 'charter', 'Accord isn’t set up here yet');
      await note(inspect(zoe, 'page-not-set-up'));
      await backstage.setUp();
      await zoe.page.reload();
      await zoe.tab.getByText('No charter yet').waitFor();
      await note(inspect(zoe, 'page-no-charter'));
    });

    await step('edits', async () => {
      await backstage.api(chiefOfStaff, 'POST', '/charters');
      await backstage.write('summary', { text: 'One programme, two owners.' });
      const zoe = await openPage(chiefOfStaff, 'charter/edit/summary', 'Summary');
      await note(inspect(zoe, 'page-editor-summary'));
      const articles: [path: string, title: string][] = [
        ['decision-rights', 'Decision rights'],
        ['escalation', 'Escalation path'],
        ['team', 'Cross-functional team'],
        ['measures', 'Measures and compensation'],
        ['cadence', 'Cadence'],
      ];
      for (const [path, title] of articles) {
        await zoe.tab
          .getByRole('navigation', { name: 'Articles' })
          .getByRole('link', { name: title })
          .click();
        await zoe.tab.getByRole('heading', { name: title, level: 1 }).waitFor();
        await note(inspect(zoe, `page-editor-${path}`));
      }
      const draft = await openPage(chiefOfStaff, 'charter', 'AI Strategy Charter');
      await note(inspect(draft, 'page-draft-check-list'));
    });

    await step('signs', async () => {
      await backstage.write('purpose', {
        text: 'Every AI initiative of the company, starting with the pilot.',
      });
      await backstage.write('team', {
        people: [{ name: 'Amira Haddad', discipline: 'data-science', share: 100 }],
        reasons: {
          'data-science': '',
          engineering: 'From the platform team.',
          'business-analysis': 'Hiring.',
        },
      });
      await backstage.propose();
      const maya = await openPage(ceo, 'charter', 'AI Strategy Charter');
      await note(inspect(maya, 'page-proposed-leader'));
      await maya.tab.getByRole('button', { name: 'Sign', exact: true }).click();
      await note(inspect(maya, 'page-sign-panel'));
      const zoe = await openPage(chiefOfStaff, 'charter/edit/summary', 'Summary');
      await zoe.tab.getByLabel('Text', { exact: true }).fill('One programme and its two owners.');
      await zoe.tab.getByText('This charter is awaiting signatures').waitFor();
      await note(inspect(zoe, 'page-editor-void-question'));
      await backstage.sign(cio);
      await backstage.sign(ceo);
      const wei = await openPage(executive, 'charter', 'AI Strategy Charter');
      await note(inspect(wei, 'page-in-force'));
      await wei.tab.getByRole('button', { name: 'More' }).click();
      await wei.tab.getByRole('menuitem', { name: 'Verify' }).waitFor();
      await wei.page.keyboard.press('Escape');
    });

    await step('goes on', async () => {
      await backstage.api(chiefOfStaff, 'POST', '/charters');
      await backstage.write('summary', { text: 'One programme, two owners, and one pilot to begin with.' });
      const pages: [path: string, heading: string | RegExp, name: string][] = [
        ['charter', 'AI Strategy Charter', 'page-in-force-and-draft'],
        ['charter/versions', 'Versions of the charter', 'page-versions'],
        ['charter/2/compare/1', 'Version 2 against version 1', 'page-comparison'],
        ['charter/1/verify', 'Is version 1 intact?', 'page-verification'],
      ];
      for (const [path, heading, name] of pages) {
        const zoe = await openPage(chiefOfStaff, path, heading);
        await note(inspect(zoe, name));
        await zoe.page.close();
      }
    });

    expect(findings).toEqual([]);
  },
  15 * minutes,
);

async function openPage(person: PlaygroundPerson, page: string, heading: string | RegExp): Promise<Seat> {
  const seat = await stage().enter(person, { view: 'tab', page });
  await seat.tab.getByRole('heading', { name: heading }).first().waitFor();
  return seat;
}
