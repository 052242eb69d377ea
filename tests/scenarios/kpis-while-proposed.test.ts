import { accordOnLoopback, cast, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import { executive } from '../support/baseline-story.js';
import { proposeCharter, readPage, setUpWorkspace } from '../support/charter-story.js';
import { defineKpi, uptime } from '../support/kpi-story.js';

describe('Changing the KPI set while a charter awaits signatures', () => {
  let on: AccordOnLoopback;
  beforeAll(async () => {
    on = await accordOnLoopback({ now: () => new Date('2026-04-15T09:00:00Z') });
    await setUpWorkspace(on);
  });
  afterAll(() => on.close());

  it('asks with the signers’ names, then puts the charter back to draft', async () => {
    const { id } = await defineKpi(on);
    const { fingerprint } = await proposeCharter(on);
    await on.api(cast.ceo, 'POST', '/charters/1/sign', { fingerprint });
    const state = async () => (await readPage(on, cast.ceo)).data.underWay?.state;
    expect(await state()).toBe('proposed');

    // Not part of what is signed.
    const other = { ...uptime({ enteredBy: executive.objectId }), basedOn: 1 };
    expect((await on.api(cast.cio, 'PUT', `/kpis/${id}`, other)).status).toBe(200);
    expect(await state()).toBe('proposed');

    const asked = { status: 409, body: { code: 'kpis.signatures-would-be-void', signers: [cast.ceo.name] } };
    const heavier = { ...uptime({ weight: 3 }), basedOn: 2 };
    expect(await on.api(cast.cio, 'PUT', `/kpis/${id}`, heavier)).toMatchObject(asked);
    expect(await on.api(cast.cio, 'POST', '/kpis', uptime({ name: 'Another' }))).toMatchObject(asked);
    expect(await on.api(cast.cio, 'POST', `/kpis/${id}/retire`)).toMatchObject(asked);
    expect(await state()).toBe('proposed');

    const confirmed = { ...heavier, voidSignatures: true };
    expect((await on.api(cast.cio, 'PUT', `/kpis/${id}`, confirmed)).status).toBe(200);
    expect(await state()).toBe('draft');
    const { body } = await on.api<{ data: { entries: { action: string; details: object }[] } }>(
      cast.ceo,
      'GET',
      '/history',
    );
    expect(body.data.entries.find(({ action }) => action === 'kpis.changed')?.details).toMatchObject({
      voidedSignatures: true,
    });
  });
});
