import { createHash } from 'node:crypto';
import type { KpiWish } from '../../domain/kpis/kpi-wish.js';
import { accordOnLoopback, cast, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import { commandAmendment, readAmendment } from '../support/amendment-story.js';
import { executive } from '../support/baseline-story.js';
import { signBoth } from '../support/charter-steps.js';
import { proposeCharter, readPage, setUpWorkspace } from '../support/charter-story.js';
import { defineKpi, readKpis, uptime } from '../support/kpi-story.js';

interface Needed {
  code: string;
  charter: number;
  fingerprint: string;
  changes: { key: string; label: string; before: string | null; after: string | null; signers: string }[];
}

describe('Changing the KPI set that a charter in force was signed with', () => {
  let on: AccordOnLoopback;
  let id: string;
  beforeEach(async () => {
    on = await accordOnLoopback({ now: () => new Date('2026-04-15T09:00:00Z') });
    await setUpWorkspace(on);
    ({ id } = await defineKpi(on));
    await signBoth(on, [cast.ceo, cast.cio], await proposeCharter(on));
  });
  afterEach(() => on.close());

  const change = (fields: Parameters<typeof uptime>[0], basedOn = 1) =>
    on.api<Needed>(cast.cio, 'PUT', `/kpis/${id}`, { ...uptime(fields), basedOn });
  const propose = (person: typeof cast.ceo, wish: KpiWish | object, fingerprint: string) =>
    on.api<{ code: string; data: { number: number; state: string; name: string | null } }>(
      person,
      'POST',
      '/amendments',
      { kind: 'kpis', wish, fingerprint },
    );
  const weights = async () =>
    Object.fromEntries((await readKpis(on, cast.ceo)).data.kpis.map(({ name, weight }) => [name, weight]));
  const wishOf = (fields: Parameters<typeof uptime>[0]): KpiWish => ({
    action: 'change',
    kpi: id,
    fields: uptime(fields),
    basedOn: 1,
  });

  it('is refused with what would be signed; proposed, it waits for the other leader, and applies with the last signature', async () => {
    const { status, body } = await change({ weight: 3 });
    expect(status).toBe(409);
    expect(body).toMatchObject({ code: 'kpis.needs-amendment', charter: 1 });
    expect(body.changes).toEqual([
      {
        key: `kpi:${id}`,
        label: 'System uptime',
        before: expect.stringContaining('Weight: 1.'),
        after: expect.stringContaining('Weight: 3.'),
        signers: 'both',
      },
    ]);
    const proposed = await propose(cast.cio, wishOf({ weight: 3 }), body.fingerprint);
    expect(proposed).toMatchObject({ status: 200, body: { data: { number: 1, state: 'proposed' } } });
    await on.settled();
    expect(await weights()).toEqual({ 'System uptime': 1 });

    const { data } = await readAmendment(on, cast.ceo, 1);
    expect(data).toMatchObject({ kind: 'kpis', signers: ['ceo', 'cio'], signatures: [{ role: 'cio' }] });
    const { fingerprint } = data;
    const signed = await commandAmendment(on, cast.ceo, 1, 'sign', { fingerprint });
    expect(signed).toMatchObject({ status: 200, body: { data: { state: 'in-force', name: '1.1' } } });
    expect(await weights()).toEqual({ 'System uptime': 3 });
    expect(await on.api(cast.ceo, 'GET', '/amendments/1/verification')).toMatchObject({
      body: { data: { intact: true } },
    });
    const ticket = await on.api<{ address: string }>(cast.ceo, 'POST', '/amendments/1/tickets');
    const file = await fetch(new URL(ticket.body.address, on.origin));
    expect(
      createHash('sha256')
        .update(await file.text())
        .digest('hex'),
    ).toBe(fingerprint);
  });

  it('goes for a new KPI and a retired one too, but not for who enters the readings', async () => {
    expect(await change({ enteredBy: executive.objectId })).toMatchObject({ status: 200 });
    const added = uptime({ name: 'Model accuracy' });
    const asked = await on.api<Needed>(cast.cio, 'POST', '/kpis', added);
    expect(asked.body).toMatchObject({
      code: 'kpis.needs-amendment',
      changes: [{ label: 'Model accuracy', before: null }],
    });
    const wish: KpiWish = { action: 'define', fields: added };
    await propose(cast.ceo, wish, asked.body.fingerprint);
    const { fingerprint } = (await readAmendment(on, cast.cio, 1)).data;
    await commandAmendment(on, cast.cio, 1, 'sign', { fingerprint });
    expect(await weights()).toEqual({ 'System uptime': 1, 'Model accuracy': 1 });

    const retired = await on.api<Needed>(cast.cio, 'POST', `/kpis/${id}/retire`);
    expect(retired.body).toMatchObject({
      code: 'kpis.needs-amendment',
      changes: [{ label: 'System uptime', after: null }],
    });
    await propose(cast.cio, { action: 'retire', kpi: id }, retired.body.fingerprint);
    const second = (await readAmendment(on, cast.ceo, 2)).data.fingerprint;
    await commandAmendment(on, cast.ceo, 2, 'sign', { fingerprint: second });
    expect(await weights()).toEqual({ 'Model accuracy': 1 });
  });

  it('ends another amendment of the same KPI, and leaves one of another KPI alone', async () => {
    const heavier = (await change({ weight: 3 })).body;
    const renamed = (await change({ name: 'Uptime' })).body;
    expect(renamed.changes).toMatchObject([
      { before: expect.stringMatching(/^“System uptime”: /), after: expect.stringMatching(/^“Uptime”: /) },
    ]);
    const added: KpiWish = { action: 'define', fields: uptime({ name: 'Model accuracy' }) };
    const other = await on.api<Needed>(cast.cio, 'POST', '/kpis', added.fields);
    await propose(cast.cio, wishOf({ weight: 3 }), heavier.fingerprint);
    await propose(cast.cio, wishOf({ name: 'Uptime' }), renamed.fingerprint);
    await propose(cast.cio, added, other.body.fingerprint);
    const { fingerprint } = (await readAmendment(on, cast.ceo, 2)).data;
    await commandAmendment(on, cast.ceo, 2, 'sign', { fingerprint });
    expect(await weights()).toEqual({ Uptime: 1 });
    expect((await readAmendment(on, cast.ceo, 1)).data.ended).toMatchObject({ reason: 'overtaken' });
    expect((await readAmendment(on, cast.ceo, 3)).data.state).toBe('proposed');
  });

  it('waits for a successor that is proposed with the same set, and says so', async () => {
    const { fingerprint } = (await change({ weight: 3 })).body;
    await propose(cast.cio, wishOf({ weight: 3 }), fingerprint);
    await proposeCharter(on);
    expect((await readPage(on, cast.ceo)).data.underWay?.state).toBe('proposed');
    expect(await change({ weight: 4 })).toMatchObject({
      status: 409,
      body: { code: 'kpis.charter-proposed', charter: 2 },
    });
    const { data } = await readAmendment(on, cast.ceo, 1);
    const refused = await commandAmendment(on, cast.ceo, 1, 'sign', { fingerprint: data.fingerprint });
    expect(refused).toMatchObject({ status: 409, body: { code: 'kpis.charter-proposed' } });
    expect(await weights()).toEqual({ 'System uptime': 1 });
  });

  it('refuses what can’t be read, what is not on the screen any more, and people without the right', async () => {
    const { fingerprint } = (await change({ weight: 3 })).body;
    expect(await propose(cast.cio, { action: 'halve' }, fingerprint)).toMatchObject({
      status: 422,
      body: { code: 'kpis.wish-unreadable' },
    });
    expect(await propose(cast.cio, wishOf({ weight: 4 }), fingerprint)).toMatchObject({
      status: 409,
      body: { code: 'charter.amendment-changed' },
    });
    expect(await propose(executive, wishOf({ weight: 3 }), fingerprint)).toMatchObject({
      status: 403,
      body: { code: 'charter.not-allowed' },
    });
  });

  it('leaves named who was named to enter readings since it was proposed', async () => {
    const { body } = await change({ weight: 3 });
    await propose(cast.cio, wishOf({ weight: 3 }), body.fingerprint);
    const named = { ...uptime({}), enteredBy: executive.objectId, basedOn: 1 };
    expect((await on.api(cast.cio, 'PUT', `/kpis/${id}`, named)).status).toBe(200);
    const { fingerprint } = (await readAmendment(on, cast.ceo, 1)).data;
    expect((await commandAmendment(on, cast.ceo, 1, 'sign', { fingerprint })).status).toBe(200);
    const [kpi] = (await readKpis(on, cast.ceo)).data.kpis;
    expect(kpi).toMatchObject({ weight: 3, enteredBy: [{ objectId: executive.objectId }] });
  });
});
