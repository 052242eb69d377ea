import { ulid } from 'ulid';
import type { KpiAnswer } from '../../domain/kpis/kpis-api.js';
import type { KeyCommandAnswer } from '../../domain/kpis/push-api.js';
import { accordOnLoopback, cast, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import { allRows } from '../support/all-rows.js';
import { setUpWorkspace } from '../support/charter-story.js';
import { defineKpi, enterReading } from '../support/kpi-story.js';
import { makePushKey, push, readPushKey, type Pushed } from '../support/push-story.js';

describe('The key for readings over HTTP', () => {
  let on: AccordOnLoopback;
  let kpi: string;
  beforeAll(async () => {
    on = await accordOnLoopback({ now: () => new Date('2026-04-15T09:00:00Z') });
    await setUpWorkspace(on);
    kpi = (await defineKpi(on)).id;
  });
  afterAll(() => on.close());

  const march = { period: '2026-03', value: 93 };
  const said = ({ status, body }: Pushed) =>
    JSON.stringify([status, body]).replace(/urn:uuid:[0-9a-f-]{36}/, '');

  it('is shown once, and stored nowhere', async () => {
    const commandId = ulid();
    const make = () =>
      on.api<KeyCommandAnswer>(cast.ceo, 'POST', '/kpi-key', { replaces: null }, { commandId });
    const made = await make();
    const secret = made.body.data.secret ?? '';
    expect(secret).toMatch(/^accord_push_[\w-]{43}$/);
    expect((await make()).body.data).toMatchObject({ secret: null, key: { number: 1 } });
    expect((await readPushKey(on)).data).toMatchObject({
      key: { number: 1, ending: secret.slice(-4), revokedAt: null, madeBy: { name: cast.ceo.name } },
      address: expect.stringContaining(`/api/workspaces/${on.workspaceId}/kpis/{kpi}/readings`),
    });
    for (const row of (await allRows(on.prefix)).values()) expect(row).not.toContain(secret);
    const pushed = await push(on, kpi, march, { authorization: `bearer ${secret}` });
    expect(pushed).toMatchObject({ status: 200, body: { data: { ...march, result: 'entered' } } });
  });

  it('ends with the one that replaces it, and when it is revoked', async () => {
    const first = await makePushKey(on);
    const second = await makePushKey(on);
    const withKey = async (key: string) =>
      (await push(on, kpi, march, { authorization: `Bearer ${key}` })).status;
    expect([await withKey(first), await withKey(second)]).toEqual([401, 200]);
    const { number = 0 } = (await readPushKey(on)).data.key ?? {};
    const late = await on.api(cast.cio, 'POST', '/kpi-key/revoke', { number: number - 1 });
    expect(late).toMatchObject({ status: 409, body: { code: 'kpis.key-changed' } });
    await on.api(cast.cio, 'POST', '/kpi-key/revoke', { number });
    expect(await withKey(second)).toBe(401);
    const { body } = await on.api<{ data: { entries: { action: string }[] } }>(cast.ceo, 'GET', '/history');
    expect(body.data.entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['kpis.key-made', 'kpis.key-rotated', 'kpis.key-revoked']),
    );
  });

  it('tells nobody without it whether there is such a workspace, KPI or body', async () => {
    await makePushKey(on);
    const nowhere = 'm5zq2c7tkx4r6bnhdy3gwj5fpv2e7sla4oi6uqtz3xckr5mbn2dq';
    const answers = [];
    for (const authorization of ['Bearer accord_push_wrong', 'Basic YTpi', undefined]) {
      const more = authorization === undefined ? {} : { authorization };
      answers.push(
        await push(on, kpi, march, more),
        await push(on, 'no-such', march, more),
        await push(on, kpi, { value: 'x' }, more),
        await push(on, kpi, march, { ...more, workspace: nowhere }),
        await push(on, kpi, march, { ...more, workspace: 'x' }),
      );
    }
    expect(new Set(answers.map(said)).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 401, body: { code: 'key.required' } });
    expect(answers[0]?.headers.get('www-authenticate')).toBe('Bearer');
  });

  it('says clearly what is wrong with a reading', async () => {
    const authorization = `Bearer ${await makePushKey(on)}`;
    const answer = async (id: string, reading: object) => {
      const { status, body } = await push(on, id, reading, { authorization });
      return [status, body.code];
    };
    expect(await answer('no-such', march)).toEqual([404, 'kpis.unknown-kpi']);
    expect(await answer(kpi, { period: '2026-W10', value: 1 })).toEqual([422, 'kpis.period-unknown']);
    expect(await answer(kpi, { period: '2027-01', value: 1 })).toEqual([422, 'kpis.period-ahead']);
    expect(await answer(kpi, { period: '2026-03', value: 'many' })).toEqual([422, 'request.body-invalid']);
    const retired = await defineKpi(on, { name: 'Retired' });
    await on.api(cast.cio, 'POST', `/kpis/${retired.id}/retire`);
    expect(await answer(retired.id, march)).toEqual([409, 'kpis.retired']);
  });

  it('changes nothing with the same value, a person’s note included, and corrects with another one', async () => {
    const authorization = `Bearer ${await makePushKey(on)}`;
    const { id } = await defineKpi(on, { name: 'Accuracy' });
    await enterReading(on, cast.cio, id, '2026-02', { value: 92, seen: null, note: 'By hand' });
    const results = [];
    for (const value of [92, 94, 94]) {
      const { body } = await push(on, id, { period: '2026-02-14', value }, { authorization });
      results.push(body.data.result);
    }
    expect(results).toEqual(['unchanged', 'corrected', 'unchanged']);
    const { body } = await on.api<KpiAnswer>(cast.ceo, 'GET', `/kpis/${id}`);
    expect(body.data.readings).toMatchObject([
      { period: '2026-02', value: 94, way: 'push', by: null, earlier: [{ value: 92, note: 'By hand' }] },
    ]);
  });
});
