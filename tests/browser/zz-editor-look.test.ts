import { cast } from './support/cast.js';
import { useStage } from './support/stage.js';
import { takePicture } from './support/pictures.js';
import { accessibilityFindings } from './support/accessibility.js';
const stage = useStage();
it('looks', async () => {
  await stage().backstage.setUp();
  await stage().backstage.api(cast.chiefOfStaff, 'POST', '/charters');
  const zoe = await stage().enter(cast.chiefOfStaff, { view: 'tab', page: 'charter/edit/summary' });
  await zoe.page.setViewportSize({ width: 1440, height: 1600 });
  for (const article of ['Summary', 'Decision rights', 'Escalation path', 'Cross-functional team', 'Cadence']) {
    await zoe.tab.getByRole('navigation', { name: 'Articles' }).getByRole('link', { name: article }).click();
    await zoe.tab.getByRole('heading', { level: 1, name: article }).waitFor();
    await takePicture(zoe.page, `w-${article}`);
    process.stdout.write(article + ' ' + (await accessibilityFindings(zoe.page)).join('\n') + '\n');
  }
  await zoe.tab.getByRole('navigation', { name: 'Articles' }).getByRole('link', { name: 'Summary' }).click();
  const findings = await zoe.findingsInEachTheme('summary');
  process.stdout.write('themes ' + findings.join('\n') + '\n');
  await zoe.page.setViewportSize({ width: 320, height: 1600 });
  await takePicture(zoe.page, 'n-summary');
  await zoe.tab.getByLabel('Article', { exact: true }).selectOption('decision-rights');
  await zoe.tab.getByRole('heading', { level: 1, name: 'Decision rights' }).waitFor();
  await takePicture(zoe.page, 'n-rights');
  process.stdout.write('320 ' + (await accessibilityFindings(zoe.page)).join('\n') + '\n');
  // conflict
  await zoe.page.setViewportSize({ width: 1440, height: 1600 });
  await zoe.tab.getByRole('navigation', { name: 'Articles' }).getByRole('link', { name: 'Responsibilities of the CEO' }).click();
  const maya = await stage().enter(cast.ceo, { view: 'tab', page: 'charter/edit/ceo' });
  await maya.page.setViewportSize({ width: 1440, height: 1600 });
  const { promise: gate, resolve: openGate } = (() => { let resolve = () => {}; const promise = new Promise<void>((r) => (resolve = r)); return { promise, resolve }; })();
  stage().expectComplaint(maya, /409/);
  await maya.page.route('**/charters/draft/articles/**', async (route) => { await gate; await route.continue(); });
  await maya.tab.getByLabel('Text', { exact: true }).press('Control+End');
  await maya.tab.getByLabel('Text', { exact: true }).pressSequentially(' Maya adds a few words.');
  await zoe.tab.getByLabel('Text', { exact: true }).fill('The CEO sets the vision for AI and answers to the board.');
  await zoe.tab.getByText('Saved at').first().waitFor();
  openGate();
  await maya.tab.getByRole('button', { name: 'Keep mine' }).waitFor();
  await maya.page.waitForTimeout(500);
  await takePicture(maya.page, 'conflict');
  process.stdout.write('conflict ' + (await accessibilityFindings(maya.page)).join('\n') + '\n');
  const f = await maya.findingsInEachTheme('conflict');
  process.stdout.write('conflict themes ' + f.join('\n') + '\n');
});
