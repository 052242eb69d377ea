import { accordOnLoopback, cast, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import { setUpWorkspace } from '../support/charter-story.js';
import {
  charterWithLimits,
  command,
  deciding,
  propose,
  readDecision,
  sweepAll,
} from '../support/decision-story.js';

describe('decisions that wait, by a clock that is moved', () => {
  let on: AccordOnLoopback;
  let clock = new Date('2027-02-26T09:00:00Z');
  beforeAll(async () => {
    on = await accordOnLoopback({ instances: 2, now: () => clock });
    await setUpWorkspace(on);
  });
  afterAll(() => on.close());

  const at = async (instant: string) => {
    clock = new Date(instant);
    await sweepAll(on);
  };

  it('do not close when strategic and without the CIO, before his due time and without a reason', async () => {
    clock = new Date('2027-03-01T08:00:00Z');
    const { number, version, asked } = await propose(on, cast.ceo, { tier: 'strategic' });
    expect(asked.map(({ objectId }) => objectId)).toEqual([cast.cio.objectId]);
    const dueAt = asked[0]?.dueAt ?? '';
    expect(dueAt).toBe('2027-03-02T16:00:00.000Z');
    const early = await command(
      on,
      cast.ceo,
      `/${number}/decide`,
      deciding(version, { withoutCioReason: 'Now' }),
    );
    expect([early.status, early.body.code]).toEqual([409, 'decision.cio-input-missing']);

    clock = new Date(dueAt);
    const silent = await command(on, cast.ceo, `/${number}/decide`, deciding(version));
    expect([silent.status, silent.body.code]).toEqual([422, 'decision.without-cio-reason-missing']);
    const closed = await command(
      on,
      cast.ceo,
      `/${number}/decide`,
      deciding(version, { withoutCioReason: 'The fair is tomorrow.' }),
    );
    expect(closed.body.data).toMatchObject({
      state: 'decided',
      outcome: { withoutCioReason: 'The fair is tomorrow.', withoutInputOf: [cast.cio.objectId] },
    });
  });

  it('close at once when the CIO has given input, and need a reason of their own against his counterargument', async () => {
    const { number, version } = await propose(on, cast.ceo, { tier: 'strategic' });
    const countered = await command(on, cast.cio, `/${number}/counter`, {
      text: 'The figures speak against it.',
      evidence: [{ kind: 'figures', text: 'Utilisation 34 %' }],
    });
    expect(countered.status).toBe(200);
    const stale = await command(on, cast.ceo, `/${number}/decide`, deciding(version));
    expect(stale.body.code).toBe('decision.changed');
    const now = countered.body.data.version;
    const unanswered = await command(on, cast.ceo, `/${number}/decide`, deciding(now));
    expect(unanswered.body.code).toBe('decision.counters-unanswered');
    const answers = [{ counter: 'c1', text: 'It was a quarter with one customer less.' }];
    const bare = await command(on, cast.ceo, `/${number}/decide`, deciding(now, { answers }));
    expect(bare.body.code).toBe('decision.overruled-reason-missing');
    const full = deciding(now, { answers, overruledReason: 'The market does not wait.' });
    const closed = await command(on, cast.ceo, `/${number}/decide`, full);
    expect(closed.body.data.outcome).toMatchObject({ overruledReason: 'The market does not wait.' });
    const again = await command(on, cast.ceo, `/${number}/decide`, full);
    expect([again.status, again.body.data.state]).toEqual([200, 'decided']);
    const edited = await on.api(cast.ceo, 'PUT', `/decisions/${number}`, {
      ...closed.body.data,
      title: 'Other',
    });
    expect(edited.status).toBe(409);
  });

  it('pass three levels over a weekend and a change of the clocks, each asked at the right instant, once', async () => {
    await charterWithLimits(on);
    // Friday, two days before the clocks of Berlin go forward.
    clock = new Date('2027-03-26T09:00:00Z');
    const { number, clockEndsAt } = await propose(on, cast.cio);
    expect(clockEndsAt).toBe('2027-03-31T08:00:00.000Z');
    await at('2027-03-31T07:59:59Z');
    expect((await readDecision(on, cast.cio, number)).data.state).toBe('proposed');

    await at('2027-03-31T08:00:00Z');
    const second = (await readDecision(on, cast.ceo, number)).data;
    expect(second).toMatchObject({ state: 'escalated', holder: 'ceo', escalations: 1 });
    expect(second.clockEndsAt).toBe('2027-04-02T08:00:00.000Z');
    expect(await on.cards(cast.ceo, `please decide D-${number}`, on.personalChat(cast.ceo))).toHaveLength(1);

    await at('2027-04-02T08:00:00Z');
    const third = (await readDecision(on, cast.ceo, number)).data;
    expect(third).toMatchObject({ holder: 'both', escalations: 1 });
    // Seven hours on Friday and one on Monday.
    expect(third.clockEndsAt).toBe('2027-04-05T08:00:00.000Z');

    await at('2027-04-05T08:00:00Z');
    const ended = (await readDecision(on, cast.ceo, number)).data;
    expect(ended).toMatchObject({ holder: 'both', toStandUp: true, clockEndsAt: null, escalations: 1 });
    expect(ended.steps.map(({ kind, at: when, to }) => [kind, when, to])).toEqual([
      ['clock', '2027-03-31T08:00:00.000Z', 'ceo'],
      ['clock', '2027-04-02T08:00:00.000Z', 'both'],
      ['clock', '2027-04-05T08:00:00.000Z', null],
    ]);
    expect(await on.cards(cast.cio, 'passed the last level', on.personalChat(cast.cio))).not.toEqual([]);
  });
});
