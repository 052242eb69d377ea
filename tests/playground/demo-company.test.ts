import { makeDemoCompany } from '../../playground/demo-company.js';
import { accordOnLoopback, cast, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import { readBaseline } from '../support/baseline-story.js';
import type { KpiAnswer } from '../../domain/kpis/kpis-api.js';
import { readKpis } from '../support/kpi-story.js';
import { readDecision } from '../support/decision-story.js';

// A year of use cases, one after the other.
jest.setTimeout(180_000);

describe('the demo company', () => {
  let clock = new Date();
  let on: AccordOnLoopback;
  beforeEach(async () => {
    on = await accordOnLoopback({ now: () => clock });
  });
  afterEach(() => on.close());

  it('has measured its alignment gap twice and narrowed it, and has a year of decisions', async () => {
    await makeDemoCompany(on.accord, on.playground.origin, (instant) => {
      clock = instant;
    });
    const { measured, underWay } = (await readBaseline(on, cast.ceo)).data;
    expect(underWay).toBeNull();
    expect(measured?.trend.map(({ percent }) => percent)).toEqual([67, 25]);
    expect(await on.cards(cast.ceo, 'The alignment gap is measured')).toHaveLength(2);
    const told = await Promise.all([3, 5, 6, 8, 9].map((number) => readDecision(on, cast.ceo, number)));
    const [overruled, aboveLimit, escalated, reopened, again] = told.map(({ data }) => data);
    expect(overruled?.outcome?.overruledReason).not.toBeNull();
    expect([aboveLimit?.routedBy, aboveLimit?.outcome?.as]).toEqual(['limit', 'ceo']);
    expect([escalated?.escalations, escalated?.state]).toEqual([1, 'decided']);
    expect([reopened?.state, again?.reopens?.number]).toEqual(['reopened', 8]);

    const { kpis, scores } = (await readKpis(on, cast.ceo)).data;
    expect(Object.fromEntries(kpis.map(({ id, status }) => [id, status]))).toMatchObject({
      'model-accuracy': 'green',
      'unplanned-downtime': 'green',
      'cost-efficiency': 'stale',
    });
    expect(Object.values(scores).every((score) => score !== null && score > 0.4)).toBe(true);
    const readings = async (id: string) =>
      (await on.api<KpiAnswer>(cast.ceo, 'GET', `/kpis/${id}`)).body.data.readings;
    const downtime = await readings('unplanned-downtime');
    expect(downtime).toHaveLength(51);
    expect(downtime.filter(({ colour }) => colour === 'red').length).toBeGreaterThan(5);
    const corrected = (await readings('system-uptime')).filter(({ corrections }) => corrections > 0);
    expect(corrected).toMatchObject([{ value: 99.45, earlier: [{ value: 98.9, way: 'push' }] }]);
  });
});
