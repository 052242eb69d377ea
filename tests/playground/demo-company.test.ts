import { makeDemoCompany } from '../../playground/demo-company.js';
import { accordOnLoopback, cast, people, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import { readAmendments } from '../support/amendment-story.js';
import { readBaseline } from '../support/baseline-story.js';
import { findingsOf } from '../../domain/raci/findings.js';
import type { KpiAnswer } from '../../domain/kpis/kpis-api.js';
import { readKpis } from '../support/kpi-story.js';
import { readDashboard, stepOf } from '../support/dashboard-story.js';
import { readMatrix } from '../support/raci-story.js';
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
    const { matrix, context, inForce } = (await readMatrix(on, cast.ceo)).data;
    expect([matrix.activities.length, inForce?.charter]).toEqual([26, '2']);
    expect(findingsOf(matrix, context)).toEqual([]);
    expect(stepOf(await readDashboard(on), 'decision-making')?.state).toBe('working');

    const all = await Promise.all(
      Array.from({ length: 23 }, (_, index) => readDecision(on, cast.ceo, index + 1)),
    );
    const titled = (title: string) =>
      all.map(({ data }) => data).filter((one) => one.title.startsWith(title));
    expect(titled('Promise customers')[0]?.outcome?.overruledReason).not.toBeNull();
    expect(titled('Second site')).toMatchObject([{ routedBy: 'limit', outcome: { as: 'ceo' } }]);
    expect(titled('Hire four')).toMatchObject([{ outcome: { as: 'both' }, approvals: [{}, {}] }]);
    expect(titled('No scoring')[0]?.outcome?.withoutCioReason).not.toBeNull();
    expect(titled('Retrain weekly')).toMatchObject([
      { escalations: 1, state: 'decided', reescalated: false },
    ]);
    expect(titled('Fewer false')).toMatchObject([{ escalations: 2, state: 'decided', reescalated: true }]);
    expect(titled('Who is on call')[0]?.steps).toMatchObject([{ kind: 'clock', by: null, to: 'ceo' }]);
    const [reopened, again] = titled('Monitoring by');
    expect([reopened?.state, again?.reopens?.number]).toEqual(['reopened', reopened?.number]);
    expect(again?.outcome?.as).toEqual({ person: people[7]?.objectId });
    expect(titled('Train on')).toMatchObject([{ state: 'superseded' }]);
    const open = all.filter(({ data }) => data.outcome === null && data.withdrawn === null);
    expect(open.map(({ data }) => data.holder)).toEqual(['ceo', 'ceo', 'cio']);

    expect((await readAmendments(on, cast.ceo)).data.amendments).toMatchObject([
      { name: '2.1', kind: 'kpis', state: 'in-force', signatures: [{ role: 'cio' }, { role: 'ceo' }] },
    ]);
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
