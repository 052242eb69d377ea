import { withUsage } from '../../../domain/authority/usage.js';
import { decide } from '../../../domain/decisions/decide.js';
import { reopen, supersede, withdraw } from '../../../domain/decisions/end-decision.js';
import { escalate, escalateByClock, giveBack, takeUp } from '../../../domain/decisions/escalate.js';
import { decisionId, decisionNumber, type Decision } from '../../../domain/decisions/decision.js';
import { giveInput } from '../../../domain/decisions/give-input.js';
import { accepted, refused } from '../expect-outcome.js';
import type { people } from '../sample-workspace.js';
import { as, closing, content, limits, proposed, route } from './sample-decision.js';

const escalated = (decision: Decision, who: keyof typeof people = 'executive') =>
  accepted(escalate(decision, 'Urgent.', as(who))).result.decision;

describe('an escalation', () => {
  it('goes to the first level above the one that has it, and only the level asked last decides', () => {
    const up = escalated(proposed());
    expect([up.state, up.holder, up.level]).toEqual(['escalated', 'ceo', 1]);
    expect(refused(decide(up, closing(up), undefined, as('cio'))).code).toBe('decision.not-asked');
    expect(giveInput(up, 'I would.', as('cio')).refused).toBe(false);
    expect(escalated(up, 'ceo').holder).toBe('both');
    expect(escalated(proposed('executive', { tier: 'strategic' })).holder).toBe('both');
  });

  it('of somebody who is not on the path goes to its first level, and asks the CEO without a charter', () => {
    const named = proposed('cio', { activity: 'a' }, { route: route() });
    expect(escalated(named).holder).toBe('cio');
    const bare = proposed('executive', {}, { path: [] });
    expect(bare.clockEndsAt).toBeNull();
    const up = accepted(escalate(bare, 'Why', as('executive', { path: [] }))).result.decision;
    expect(up.holder).toBe('ceo');
    expect(refused(escalate(up, 'More', as('executive', { path: [] }))).code).toBe('decision.no-level-above');
  });

  it('is for the proposer, the consulted and the decider, with a reason', () => {
    const decision = proposed('cio', { activity: 'a' }, { route: route() });
    expect(escalate(decision, 'Why', as('contributor')).refused).toBe(false);
    expect(refused(escalate(decision, 'Why', as('roster'))).code).toBe('decision.not-asked');
    expect(refused(escalate(decision, '', as('cio'))).code).toBe('decision.reason-missing');
  });

  it('and the steps of the clock that follow it count as one', () => {
    const up = escalated(proposed());
    const now = new Date(up.clockEndsAt ?? '');
    const outcome = escalateByClock(up, up.clockEndsAt ?? '', as('cio', { now }));
    const next = outcome && accepted(outcome).result.decision;
    expect([next?.holder, next?.escalations]).toEqual(['both', 1]);
    expect(escalateByClock(up, up.clockEndsAt ?? '', as('cio'))).toBeUndefined();
    expect(escalateByClock(up, '2027-01-01T00:00:00.000Z', as('cio', { now }))).toBeUndefined();
  });

  it('can be given back with a reason; escalated again after that is a re-escalation', () => {
    const up = escalated(proposed());
    const back = accepted(giveBack(up, 'Yours.', as('ceo'))).result.decision;
    expect([back.state, back.holder, back.reescalated]).toEqual(['proposed', 'cio', false]);
    expect(escalated(back)).toMatchObject({ reescalated: true, escalations: 2 });
    expect(refused(giveBack(back, 'No.', as('cio'))).code).toBe('decision.not-escalated');
  });

  it('is taken up by the CEO only, and recorded as that', () => {
    const taken = accepted(takeUp(proposed(), 'Mine.', as('ceo'))).result.decision;
    expect([taken.holder, taken.steps.at(-1)?.kind]).toEqual(['ceo', 'taken-up']);
    expect(refused(takeUp(proposed(), 'Mine.', as('cio'))).code).toBe('decision.not-allowed');
    expect(refused(takeUp(taken, 'Mine.', as('ceo'))).code).toBe('decision.not-to-take-up');
  });
});

describe('the end of a decision', () => {
  const authority = { chartered: true, limits, usage: [withUsage([], 'budget', '2027-01-11', 100)] };
  const decided = () => {
    const decision = proposed('cio', { commitment: { kind: 'budget', amount: 100 } });
    return accepted(decide(decision, closing(decision), undefined, as('cio'))).result.decision;
  };

  it('may be a withdrawal by its proposer or whoever has it, escalated or not, with a reason', () => {
    const up = escalated(proposed());
    expect(accepted(withdraw(up, 'Moot.', as('executive'))).result.decision.state).toBe('withdrawn');
    expect(withdraw(up, 'Moot.', as('ceo')).refused).toBe(false);
    expect(refused(withdraw(up, 'Moot.', as('cio'))).code).toBe('decision.not-allowed');
    expect(refused(withdraw(up, '', as('ceo'))).code).toBe('decision.reason-missing');
  });

  it('opened again keeps its content, is linked both ways, and frees its amount', () => {
    const outcome = accepted(
      reopen(decided(), { number: 2, reason: 'New figures.' }, as('ceo', { authority })),
    );
    expect(outcome.result.decision).toMatchObject({
      number: 2,
      reescalated: true,
      holder: 'cio',
      reopens: { number: 1 },
    });
    expect(outcome.writes.map(({ body }) => body)).toEqual([
      expect.objectContaining({ number: 2 }),
      expect.objectContaining({ state: 'reopened', reopenedAs: { number: 2, reason: 'New figures.' } }),
      { kind: 'budget', quarter: '2027-Q1', days: { '2027-01-11': 0 } },
    ]);
    expect(refused(reopen(decided(), { number: 2, reason: 'Why' }, as('executive'))).code).toBe(
      'decision.not-allowed',
    );
    expect(refused(reopen(proposed(), { number: 2, reason: 'Why' }, as('ceo'))).code).toBe(
      'decision.not-decided',
    );
  });

  it('superseded only once its successor is accepted', () => {
    const before = decided();
    const successor = { number: 2, reason: 'Better.', content: content() };
    const next = accepted(supersede(before, successor, as('cio'))).result.decision;
    const no = accepted(
      decide(next, closing(next, { result: 'rejected' }), before, as('cio', { authority })),
    );
    expect(no.writes).toHaveLength(1);
    const yes = accepted(decide(next, closing(next), before, as('cio', { authority })));
    expect(yes.writes[1]?.body).toMatchObject({ state: 'superseded', supersededBy: { number: 2 } });
    expect(yes.writes[2]?.body).toMatchObject({ days: { '2027-01-11': 0 } });
  });

  it('is found by its number: the newest comes first', () => {
    expect([decisionNumber(decisionId(17)), decisionId(18) < decisionId(17)]).toEqual([17, true]);
  });
});
