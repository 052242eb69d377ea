import type { KpiAnswer, KpiCommandAnswer } from '../../domain/kpis/kpis-api.js';
import { loadKpis } from '../../bot/features/kpis/kpis-store.js';
import { measure } from '../../bot/storage/metering.js';
import { accordOnLoopback, cast, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import { proposeCharter, setUpWorkspace } from '../support/charter-story.js';
import { defineKpi, enterReading, readKpis, uptime } from '../support/kpi-story.js';

describe('KPIs over HTTP', () => {
  let on: AccordOnLoopback;
  let clock = new Date('2026-04-15T09:00:00Z');
  beforeAll(async () => {
    on = await accordOnLoopback({ now: () => clock });
    await setUpWorkspace(on);
  });
  afterAll(() => on.close());

  const readKpi = async (id: string, query = '') =>
    (await on.api<KpiAnswer>(cast.ceo, 'GET', `/kpis/${id}${query}`)).body;

  it('are defined, read, corrected and judged by the plan of their period', async () => {
    const { id } = await defineKpi(on);
    expect((await readKpis(on, cast.ceo)).data.kpis[0]).toMatchObject({
      id,
      status: 'not-yet-due',
      due: null,
    });

    // Plan at the end of March: 90 + 10 × 89/364 = 92.445…
    const entered = await enterReading(on, cast.cio, id, '2026-03', { value: 92, seen: null });
    expect(entered.body.data).toMatchObject({
      status: 'amber',
      newest: { period: '2026-03', colour: 'amber' },
    });
    const corrected = await enterReading(on, cast.cio, id, '2026-03-31', {
      value: 93,
      seen: 0,
      note: 'Late data',
    });
    expect(corrected.body.data).toMatchObject({ status: 'green', newest: { value: 93 } });
    const { data } = await readKpi(id);
    expect(data.readings).toMatchObject([
      { period: '2026-03', value: 93, corrections: 1, note: 'Late data', earlier: [{ value: 92 }] },
    ]);
    expect((await readKpis(on, cast.ceo)).data.scores).toMatchObject({ cio: expect.closeTo(0.3), ceo: null });
  });

  it('tell somebody who enters a value that another one came first', async () => {
    const { id } = await defineKpi(on, { name: 'Accuracy' });
    await enterReading(on, cast.cio, id, '2026-03', { value: 92, seen: null });
    const late = await enterReading(on, cast.ceo, id, '2026-03', { value: 95, seen: null });
    expect(late).toMatchObject({ status: 409, body: { code: 'kpis.reading-changed', value: 92, seen: 0 } });
    const again = await enterReading(on, cast.ceo, id, '2026-03', { value: 92, seen: null });
    expect(again.status).toBe(200);
  });

  it.each([
    ['2026-W10', 'kpis.period-unknown'],
    ['2026-05', 'kpis.period-ahead'],
  ])('refuse a reading for %s', async (period, code) => {
    const { data } = await readKpis(on, cast.cio);
    const refused = await enterReading(on, cast.cio, data.kpis[0]?.id ?? '', period, {
      value: 1,
      seen: null,
    });
    expect(refused).toMatchObject({ status: 422, body: { code } });
  });

  it('are judged by the definition of their period, whatever is changed later', async () => {
    const { id } = await defineKpi(on, { name: 'Throughput', thresholds: { green: 50, red: 10 } });
    await enterReading(on, cast.cio, id, '2026-03', { value: 60, seen: null });
    const body = { ...uptime({ name: 'Throughput', thresholds: { green: 95, red: 70 } }), basedOn: 1 };
    const changed = await on.api<KpiCommandAnswer>(cast.cio, 'PUT', `/kpis/${id}`, body);
    expect(changed.body.data).toMatchObject({ version: 2, newest: { colour: 'green' } });
    const stale = await on.api(cast.ceo, 'PUT', `/kpis/${id}`, { ...body, unit: 'req/s' });
    expect(stale).toMatchObject({ status: 409, body: { code: 'kpis.definition-changed' } });
    await enterReading(on, cast.cio, id, '2026-04', { value: 60, seen: null });
    const { data } = await readKpi(id);
    expect(data.readings.map(({ period, colour }) => [period, colour])).toEqual([
      ['2026-04', 'red'],
      ['2026-03', 'green'],
    ]);
  });

  it('page through the readings of years, and cost the same with one month and with ten years of them', async () => {
    const { id } = await defineKpi(on, { name: 'Weekly builds', cadence: 'weekly' });
    const weeks: string[] = [];
    for (let week = 1; week <= 52; week += 1) weeks.push(`2025-W${String(week).padStart(2, '0')}`);
    for (let week = 1; week <= 15; week += 1) weeks.push(`2026-W${String(week).padStart(2, '0')}`);
    const cost = () => measure('the KPIs', () => loadKpis(on.accord.tables.records, on.workspaceId));
    const before = await cost();
    for (const [index, week] of weeks.entries()) {
      await enterReading(on, cast.cio, id, week, { value: 90 + index / 10, seen: null });
    }
    const after = await cost();
    expect([after.waits, after.operations, after.entitiesRead]).toEqual([1, 1, before.entitiesRead]);
    const first = (await readKpi(id)).data;
    expect(first.readings).toHaveLength(60);
    const rest = (await readKpi(id, `?before=${first.next}`)).data;
    expect(rest.next).toBeNull();
    expect([...first.readings, ...rest.readings].map(({ period }) => period)).toEqual(weeks.toReversed());
    expect(first.kpi.recent).toHaveLength(12);
    expect(first.forecast).toMatchObject({ date: '2026-12-31', readings: 6 });
  }, 60_000);

  it('lie in the charter, which can’t be proposed while a scored one has no sourced baseline', async () => {
    const { id } = await defineKpi(on, {
      name: 'No baseline',
      baseline: null,
      thresholds: { green: 5, red: 1 },
    });
    const refused = await proposeCharter(on).then(
      () => undefined,
      (fault: unknown) => String(fault),
    );
    expect(refused).toContain('No baseline');
    await on.api(cast.cio, 'POST', `/kpis/${id}/retire`);
    clock = new Date(clock.getTime() + 60_000);
    const { body } = await on.api<{ data: { kpis: object[]; retired: object[] } }>(cast.ceo, 'GET', '/kpis');
    expect(body.data.retired).toMatchObject([{ id, name: 'No baseline' }]);
  });
});
