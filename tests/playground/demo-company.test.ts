import { makeDemoCompany } from '../../playground/demo-company.js';
import { accordOnLoopback, cast, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import { readBaseline } from '../support/baseline-story.js';
import { readDecision } from '../support/decision-story.js';

// A year of use cases, one after the other.
jest.setTimeout(60_000);

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
    expect(await on.cards(cast.ceo, 'The gap is measured')).toHaveLength(2);
    const told = await Promise.all([3, 5, 6, 8, 9].map((number) => readDecision(on, cast.ceo, number)));
    const [overruled, aboveLimit, escalated, reopened, again] = told.map(({ data }) => data);
    expect(overruled?.outcome?.overruledReason).not.toBeNull();
    expect([aboveLimit?.routedBy, aboveLimit?.outcome?.as]).toEqual(['limit', 'ceo']);
    expect([escalated?.escalations, escalated?.state]).toEqual([1, 'decided']);
    expect([reopened?.state, again?.reopens?.number]).toEqual(['reopened', 8]);
  });
});
