import { makeDemoCompany } from '../../playground/demo-company.js';
import { accordOnLoopback, cast, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import { readBaseline } from '../support/baseline-story.js';

// A year of use cases, one after the other.
jest.setTimeout(60_000);

describe('the demo company', () => {
  let clock = new Date();
  let on: AccordOnLoopback;
  beforeEach(async () => {
    on = await accordOnLoopback({ now: () => clock });
  });
  afterEach(() => on.close());

  it('has measured its alignment gap twice, and narrowed it', async () => {
    await makeDemoCompany(on.accord, on.playground.origin, (instant) => {
      clock = instant;
    });
    const { measured, underWay } = (await readBaseline(on, cast.ceo)).data;
    expect(underWay).toBeNull();
    expect(measured?.trend.map(({ percent }) => percent)).toEqual([67, 25]);
    expect(await on.cards(cast.ceo, 'The gap is measured')).toHaveLength(2);
  });
});
