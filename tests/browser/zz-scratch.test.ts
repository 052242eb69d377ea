import { cast } from './support/cast.js';
import { useStage } from './support/stage.js';
const stage = useStage();
it('x', async () => {
  await stage().backstage.install();
  const zoe = await stage().enter(cast.chiefOfStaff);
  await zoe.message('please set up Accord').getByRole('button', { name: 'Set up' }).click();
  const dialog = zoe.page.getByRole('dialog');
  await dialog.getByLabel('CEO').waitFor();
  console.log(await dialog.ariaSnapshot());
  console.log(await dialog.innerHTML());
});
