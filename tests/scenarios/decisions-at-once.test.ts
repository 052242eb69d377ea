import { accordOnLoopback, cast, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import { setUpWorkspace } from '../support/charter-story.js';
import type { AuthorityAnswer } from '../../domain/authority/authority-api.js';
import type { DecisionCommandAnswer } from '../../domain/decisions/decisions-api.js';
import { charterWithLimits, deciding, limitsOfYear, matter } from '../support/decision-story.js';

const count = 200;
const amount = 1000;
/** Room for 120 of them. */
const perPeriod = 120_000;

describe('two hundred decisions of one quarter, decided at once on two servers', () => {
  let on: AccordOnLoopback;
  const clock = new Date('2027-05-10T08:00:00Z');
  beforeAll(async () => {
    on = await accordOnLoopback({ instances: 2, now: () => clock });
    await setUpWorkspace(on);
    const limits = limitsOfYear(2027);
    await charterWithLimits(on, { ...limits, budget: limits.budget && { ...limits.budget, perPeriod } });
  });
  afterAll(() => on.close());

  it('never go over the limit, refuse none that fits, and give none up as a conflict', async () => {
    const token = await on.token(cast.cio);
    const numbers: number[] = [];
    for (let index = 0; index < count; index += 1) {
      const body = matter({ title: `Purchase ${index + 1}`, commitment: { kind: 'budget', amount } });
      const { body: answer } = await on.api<DecisionCommandAnswer>(cast.cio, 'POST', '/decisions', body, {
        token,
      });
      numbers.push(answer.data.number);
    }
    expect(new Set(numbers).size).toBe(count);
    const answers = await Promise.all(
      numbers.map((number, index) =>
        on.api<DecisionCommandAnswer>(cast.cio, 'POST', `/decisions/${number}/decide`, deciding(1), {
          token,
          instance: index % 2,
        }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    const decided = answers.filter(({ body }) => body.data.state === 'decided');
    expect(decided).toHaveLength(perPeriod / amount);
    const routed = answers.filter(({ body }) => body.routedUp);
    expect(routed).toHaveLength(count - perPeriod / amount);
    expect(routed.every(({ body }) => body.data.holder === 'ceo' && body.data.state === 'proposed')).toBe(
      true,
    );
    // In the order of the commits: all that fitted came first, and went through.
    const last = Math.max(...decided.map(({ body }) => body.revision));
    expect(routed.every(({ body }) => body.revision > last)).toBe(true);

    const page = await on.api<AuthorityAnswer>(cast.ceo, 'GET', '/authority');
    expect(page.body.data.bars[0]).toMatchObject({ kind: 'budget', used: perPeriod, most: perPeriod });
    await on.settled();
  }, 180_000);
});
