import { firstConversations } from '../../playground/people.js';
import { cast, workspaceId } from './support/cast.js';
import { eventually } from './support/eventually.js';
import type { Seat } from './support/seat.js';
import { prepareStage } from './support/stage.js';

const stage = prepareStage();

beforeAll(async () => {
  await stage().backstage.setUp();
  await stage().backstage.draftCharter();
  await stage().backstage.propose();
});

it('shows an executive where the charter stands, and no way to sign it', async () => {
  const { executive, cio, ceo } = cast;
  const wei = await stage().enter(executive);
  const card = wei.message('AI Strategy Charter, version 1');
  await card.getByRole('button', { name: 'Review and sign' }).click();
  await card.getByText('Only the CEO and the CIO sign').waitFor();
  expect(await card.innerText()).toContain(`${ceo.name} (CEO), ${cio.name} (CIO): please sign by`);
  // Beside the card's own there is the menu that Teams has on each message.
  const buttons = card.getByRole('button').and(card.locator(':not([aria-haspopup])'));
  expect(await buttons.allInnerTexts()).toEqual(['Verify']);
  expect(await card.getByRole('link').allInnerTexts()).toEqual(['Open charter']);
});

it('answers an outsider like somebody who asks for a workspace that does not exist', async () => {
  const home = firstConversations().find(({ memberIds }) => memberIds[0] === cast.outsider.objectId);
  const textAt = async (id: string): Promise<string> => {
    const pat = await stage().enter(cast.outsider, {
      place: home?.id ?? '',
      view: 'tab',
      page: `workspaces/${id}/charter`,
    });
    stage().expectComplaint(pat, /status of 404/);
    await addForMe(pat);
    await pat.tab.getByRole('heading', { level: 1 }).waitFor();
    return pat.tab.locator('body').innerText();
  };
  const existing = await textAt(workspaceId);
  const unknown = await textAt('a'.repeat(workspaceId.length));
  expect(existing).toContain('you are not in its team');
  expect(existing).toBe(unknown);
});

it('says on a stale card why nothing was signed', async () => {
  const sean = await stage().enter(cast.cio, { deaf: true });
  const card = sean.message('AI Strategy Charter, version 1');
  await card.getByRole('button', { name: 'Sign', exact: true }).waitFor();
  const { backstage } = stage();
  await backstage.withdraw();
  await backstage.write('purpose', { text: 'Another purpose.' });
  await backstage.propose();

  await card.getByRole('button', { name: 'Sign', exact: true }).click();
  await card.getByText('The text has changed since this card was posted, so nothing was signed.').waitFor();
  await eventually(async () => expect(await card.innerText()).toContain('not signed yet'));
});

/** The first visit adds the app, as Teams does. */
async function addForMe(seat: Seat): Promise<void> {
  const add = seat.window.getByRole('button', { name: 'Add Accord for me' });
  const frame = seat.window.locator('iframe');
  await add.or(frame).first().waitFor();
  if (await add.isVisible()) await add.click();
}
