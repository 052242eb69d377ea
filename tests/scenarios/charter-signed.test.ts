import { ulid } from 'ulid';
import { accordOnLoopback, cast, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import { proposeCharter, readPage, setUpWorkspace, signOffPost } from '../support/charter-story.js';

describe('the first story', () => {
  let on: AccordOnLoopback;
  beforeEach(async () => {
    on = await accordOnLoopback({ logLevel: 'error' });
  });
  afterEach(() => on.close());

  it('takes a charter from the draft in the tab over the card in the channel into force', async () => {
    await setUpWorkspace(on);
    const { number, fingerprint } = await proposeCharter(on);

    const post = await signOffPost(on, number);
    const view = await on.act(cast.cio, post, 'charter.view', {
      v: 1,
      workspace: on.workspaceId,
      charter: number,
      ordinal: 1,
    });
    expect(JSON.stringify(view.body)).toContain('"charter.sign"');
    const signed = await on.act(cast.cio, post, 'charter.sign', {
      v: 1,
      workspace: on.workspaceId,
      charter: number,
      ordinal: 1,
      fingerprint,
      commandId: ulid(),
    });
    expect(JSON.stringify(signed.body)).toContain('You have signed');
    await on.settled();
    expect(JSON.stringify((await signOffPost(on, number)).card)).toContain('✓ Seán O’Brien');

    const answer = await on.api(cast.ceo, 'POST', `/charters/${number}/sign`, { fingerprint });
    expect(answer.status).toBe(200);
    await on.settled();

    const page = await readPage(on, cast.ceo);
    expect(page.data.inForce).toMatchObject({ number, state: 'in-force', fingerprint });
    expect(page.data.underWay).toBeNull();
    expect(page.data.inForce?.signatures.map(({ role, from }) => [role, from])).toEqual([
      ['cio', 'card'],
      ['ceo', 'tab'],
    ]);
    expect(await on.cards(cast.ceo, 'The AI Strategy Charter is in force')).toHaveLength(1);
    for (const leader of [cast.ceo, cast.cio]) {
      const [copy] = await on.cards(leader, 'Fingerprint', on.personalChat(leader));
      expect(JSON.stringify(copy?.card)).toContain('In force since');
    }
  });
});
