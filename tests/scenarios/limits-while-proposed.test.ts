import type { AuthorityAnswer } from '../../domain/authority/authority-api.js';
import { accordOnLoopback, cast, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import { proposeCharter, readPage, setUpWorkspace } from '../support/charter-story.js';
import { limitsOfYear } from '../support/decision-story.js';

describe('limits while a charter waits for signatures', () => {
  let on: AccordOnLoopback;
  beforeAll(async () => {
    on = await accordOnLoopback();
    await setUpWorkspace(on);
  });
  afterAll(() => on.close());

  const save = (perDecision: number, basedOn: number, voidSignatures?: boolean) => {
    const limits = limitsOfYear(2027);
    if (limits.budget) limits.budget.perDecision = perDecision;
    return on.api<{ code?: string; signers?: string[] }>(cast.cio, 'PUT', '/authority/limits', {
      limits,
      basedOn,
      ...(voidSignatures !== undefined && { voidSignatures }),
    });
  };

  it('are an edit of it: it asks, voids the signatures, and tells the signer', async () => {
    expect((await save(50_000, 0)).status).toBe(200);
    const { number, fingerprint } = await proposeCharter(on);
    await on.api(cast.ceo, 'POST', `/charters/${number}/sign`, { fingerprint });
    const before = await on.api<AuthorityAnswer>(cast.cio, 'GET', '/authority');
    expect(before.body.data.proposed).toEqual({ charter: number, signers: [cast.ceo.name] });

    expect(await save(60_000, 1)).toMatchObject({
      status: 409,
      body: { code: 'authority.signatures-would-be-void', signers: [cast.ceo.name] },
    });
    expect((await readPage(on, cast.ceo)).data.underWay?.state).toBe('proposed');
    expect((await save(60_000, 1, true)).status).toBe(200);
    expect((await readPage(on, cast.ceo)).data.underWay).toMatchObject({
      state: 'draft',
      voided: { reason: 'edited', signers: [cast.ceo.objectId] },
    });
    await on.settled();
    expect(await on.cards(cast.ceo, 'is void', on.personalChat(cast.ceo))).toHaveLength(1);

    const stale = await on.api<{ code: string }>(cast.cio, 'POST', `/charters/${number}/sign`, {
      fingerprint,
    });
    expect(stale).toMatchObject({ status: 409, body: { code: 'charter.not-proposed' } });
    const page = await on.api<AuthorityAnswer>(cast.cio, 'GET', '/authority');
    expect(page.body.data).toMatchObject({ proposed: null, newest: { version: 2 } });
  });
});
