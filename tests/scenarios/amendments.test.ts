import { createHash } from 'node:crypto';
import { accordOnLoopback, cast, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import {
  commandAmendment,
  pendingOf,
  proposeAmendment,
  readAmendment,
  readAmendments,
} from '../support/amendment-story.js';
import { rosterPerson } from '../support/baseline-story.js';
import { offeredData, signBoth } from '../support/charter-steps.js';
import { proposeCharter, setUpWorkspace } from '../support/charter-story.js';
import { limitsOfYear, propose } from '../support/decision-story.js';
import { editMatrix, readMatrix, rename, savePresets, setCell } from '../support/raci-story.js';

describe('amendments of the matrix and the limits', () => {
  let on: AccordOnLoopback;
  const clock = new Date('2027-05-10T08:00:00Z');
  beforeEach(async () => {
    on = await accordOnLoopback({ instances: 2, now: () => clock });
    await setUpWorkspace(on);
    await savePresets(on);
    const limits = limitsOfYear(2027);
    await on.api(cast.cio, 'PUT', '/authority/limits', { limits, basedOn: 0 });
    await signBoth(on, [cast.ceo, cast.cio], await proposeCharter(on));
  });
  afterEach(() => on.close());

  const edit = async (...edits: Parameters<typeof editMatrix>[3]) => {
    const { version } = (await readMatrix(on, cast.cio)).data;
    const saved = await editMatrix(on, cast.cio, version, edits);
    expect(saved.status).toBe(200);
  };
  const saveLimits = async (perDecision: number, basedOn: number) => {
    const limits = limitsOfYear(2027);
    if (limits.budget) limits.budget.perDecision = perDecision;
    const saved = await on.api(cast.cio, 'PUT', '/authority/limits', { limits, basedOn });
    expect(saved.status).toBe(200);
  };

  it('have nothing to say as long as all that is saved is in force', async () => {
    expect((await readAmendments(on, cast.ceo)).data).toEqual({ charter: 1, pending: [], amendments: [] });
    expect(await proposeAmendment(on, cast.ceo, 'matrix')).toMatchObject({
      status: 409,
      body: { code: 'charter.amendment-nothing' },
    });
  });

  it('of operational rows are the CIO’s: in force with one tap, numbered, and the CEO is told', async () => {
    await edit(rename('preset-go-live', 'Go-live'));
    const pending = await pendingOf(on, 'matrix');
    expect(pending).toMatchObject({ signers: ['cio'], problem: null });
    expect(pending?.changes).toEqual([
      {
        key: 'row:preset-go-live',
        label: 'Release to production',
        before: expect.stringContaining('Release to production; Operational'),
        after: expect.stringContaining('Go-live; Operational'),
        signers: 'cio',
      },
    ]);
    expect(await proposeAmendment(on, cast.cio, 'matrix')).toMatchObject({
      status: 200,
      body: { data: { number: 1, state: 'in-force', name: '1.1' } },
    });
    await on.settled();
    expect((await readMatrix(on, cast.ceo)).data.inForce).toMatchObject({ version: 2, changed: [] });
    const [told] = await on.cards(cast.ceo, 'please take note', on.personalChat(cast.ceo));
    expect(JSON.stringify(told?.card)).toContain('Amendment 1.1');
    expect(await on.cards(cast.ceo, 'Executive team: please read what has changed')).toHaveLength(1);
    // Nobody was ever asked to sign it, so there is no card that asks.
    expect(await on.cards(cast.ceo, 'amendment-sign')).toEqual([]);
    const { data, permitted } = await readAmendment(on, rosterPerson, 1);
    expect(data).toMatchObject({ name: '1.1', text: [{ label: 'Release to production' }] });
    expect(permitted).toEqual([]);
    const checked = await on.api(cast.ceo, 'GET', '/amendments/1/verification');
    expect(checked.body).toMatchObject({ data: { intact: true, findings: [] } });
  });

  it('of strategic rows wait for both; decisions go by them only once they are in force', async () => {
    const strategic = (await readMatrix(on, cast.ceo)).data.matrix.activities.find(
      ({ tier }) => tier === 'strategic',
    );
    if (!strategic) throw new Error('No strategic preset.');
    await edit({ kind: 'change-activity', activity: strategic.id, change: { tier: 'operational' } });
    await edit(setCell(strategic.id, 'ceo', 'C'), {
      kind: 'set-cell',
      activity: strategic.id,
      column: 'cio',
      letter: 'A/R',
    });
    expect((await propose(on, cast.cio, { activity: strategic.id })).holder).toBe('ceo');

    const asked = await proposeAmendment(on, cast.chiefOfStaff, 'matrix');
    expect(asked.body.data).toMatchObject({ number: 1, state: 'proposed', name: null });
    await on.settled();
    expect((await propose(on, cast.cio, { activity: strategic.id })).holder).toBe('ceo');

    const [card] = await on.cards(cast.ceo, 'amendment', on.personalChat(cast.ceo));
    const data = offeredData(card?.card, 'charter.amendment-sign');
    if (!card || !data) throw new Error('The CEO was not asked.');
    const answered = await on.act(cast.ceo, card, 'charter.amendment-sign', data);
    expect(JSON.stringify(answered.body)).toContain('You have signed. Waiting for');
    expect((await propose(on, cast.cio, { activity: strategic.id })).holder).toBe('ceo');
    const { fingerprint } = (await readAmendment(on, cast.cio, 1)).data;
    expect(await commandAmendment(on, cast.cio, 1, 'sign', { fingerprint })).toMatchObject({
      body: { data: { state: 'in-force', name: '1.1' } },
    });
    await on.settled();
    expect((await propose(on, cast.cio, { activity: strategic.id })).holder).toBe('cio');
    const [posted] = await on.cards(cast.ceo, 'In force as amendment 1.1');
    expect(JSON.stringify(posted?.card)).toContain('✓');
  });

  it('come as a Markdown file whose SHA-256 is the fingerprint, to whoever may read them', async () => {
    await edit(rename('preset-go-live', 'Go-live'));
    await proposeAmendment(on, cast.cio, 'matrix');
    await saveLimits(70_000, 1);
    await proposeAmendment(on, cast.cio, 'limits');
    const ticket = (person: typeof cast.ceo, number: number) =>
      on.api<{ address: string }>(person, 'POST', `/amendments/${number}/tickets`);
    for (const [person, number, name] of [
      [rosterPerson, 1, 'amendment 1.1.md'],
      [cast.ceo, 2, 'amendment of 1, proposal 2.md'],
    ] as const) {
      const file = await fetch(new URL((await ticket(person, number)).body.address, on.origin));
      expect(decodeURIComponent(file.headers.get('content-disposition') ?? '')).toContain(name);
      const hash = createHash('sha256').update(Buffer.from(await file.arrayBuffer()));
      const { fingerprint } = (await readAmendment(on, cast.ceo, number)).data;
      expect(hash.digest('hex')).toBe(fingerprint);
    }
    expect(await ticket(rosterPerson, 2)).toMatchObject({
      status: 404,
      body: { code: 'charter.unknown-amendment' },
    });
    expect((await ticket(cast.outsider, 1)).status).toBe(404);
    expect((await ticket(cast.ceo, 3)).status).toBe(404);
  });

  it('of limits are checked against once both leaders have signed, who proposes with the same tap', async () => {
    await saveLimits(70_000, 1);
    const commitment = { kind: 'budget' as const, amount: 60_000 };
    expect((await propose(on, cast.cio, { commitment })).holder).toBe('ceo');
    expect(await proposeAmendment(on, cast.cio, 'limits')).toMatchObject({
      body: { data: { state: 'proposed' } },
    });
    const { data } = await readAmendment(on, cast.ceo, 1);
    expect(data.signatures.map(({ role }) => role)).toEqual(['cio']);
    expect(data.text[0]).toMatchObject({
      before: expect.stringContaining('50000 EUR'),
      after: expect.stringContaining('70000 EUR'),
    });
    const { fingerprint } = data;
    await commandAmendment(on, cast.ceo, 1, 'sign', { fingerprint });
    expect((await propose(on, cast.cio, { commitment })).holder).toBe('cio');
  });

  it('are signed by both at the same instant on two servers, and enter into force once', async () => {
    await saveLimits(70_000, 1);
    await proposeAmendment(on, cast.chiefOfStaff, 'limits');
    const { fingerprint } = (await readAmendment(on, cast.ceo, 1)).data;
    const answers = await Promise.all(
      [cast.ceo, cast.cio].map((leader, instance) =>
        commandAmendment(on, leader, 1, 'sign', { fingerprint }, { instance }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    await on.settled();
    const { data } = await readAmendment(on, cast.ceo, 1);
    expect(data).toMatchObject({ state: 'in-force', name: '1.1' });
    expect(data.signatures).toHaveLength(2);
    expect(await on.cards(cast.ceo, 'Executive team: please read what has changed')).toHaveLength(1);
    // Tapping again changes nothing.
    const again = await commandAmendment(on, cast.cio, 1, 'sign', { fingerprint });
    expect(again).toMatchObject({ status: 200, body: { data: { state: 'in-force' } } });
    expect((await readAmendments(on, cast.ceo)).data.amendments).toHaveLength(1);
  });

  it('refuse another fingerprint, and what is proposed unseen', async () => {
    await saveLimits(70_000, 1);
    const { fingerprint: seen } = (await pendingOf(on, 'limits')) ?? {};
    await saveLimits(80_000, 2);
    const body = { kind: 'limits', fingerprint: seen };
    expect(await on.api(cast.cio, 'POST', '/amendments', body)).toMatchObject({
      status: 409,
      body: { code: 'charter.amendment-changed' },
    });
    await proposeAmendment(on, cast.chiefOfStaff, 'limits');
    const stale = await commandAmendment(on, cast.ceo, 1, 'sign', { fingerprint: 'f'.repeat(64) });
    expect(stale).toMatchObject({ status: 409, body: { code: 'charter.fingerprint-superseded' } });
    expect((await readAmendment(on, cast.ceo, 1)).data.signatures).toEqual([]);
  });

  it('are declined with a reason, or withdrawn, and those concerned are told', async () => {
    await saveLimits(70_000, 1);
    await proposeAmendment(on, cast.cio, 'limits');
    const { fingerprint } = (await readAmendment(on, cast.ceo, 1)).data;
    const silent = await commandAmendment(on, cast.ceo, 1, 'decline', { fingerprint, reason: ' ' });
    expect(silent).toMatchObject({ status: 422, body: { code: 'charter.reason-missing' } });
    await commandAmendment(on, cast.ceo, 1, 'decline', { fingerprint, reason: 'Too much.' });
    await on.settled();
    expect(await on.cards(cast.cio, 'Too much.', on.personalChat(cast.cio))).not.toEqual([]);
    expect((await readAmendment(on, cast.ceo, 1)).data.ended).toMatchObject({ reason: 'declined' });
    const late = await commandAmendment(on, cast.cio, 1, 'sign', { fingerprint });
    expect(late).toMatchObject({ status: 409, body: { code: 'charter.amendment-closed' } });

    expect((await proposeAmendment(on, cast.cio, 'limits')).body.data).toMatchObject({ number: 2 });
    await commandAmendment(on, cast.chiefOfStaff, 2, 'withdraw');
    await on.settled();
    expect((await readAmendment(on, cast.ceo, 2)).data).toMatchObject({ state: 'withdrawn' });
    expect(await on.cards(cast.cio, 'Withdrawn by', on.personalChat(cast.cio))).not.toEqual([]);
    const hidden = await on.api(rosterPerson, 'GET', '/amendments/2');
    expect(hidden.status).toBe(404);
  });
});
