import { withUsage } from '../../../domain/authority/usage.js';
import { decide } from '../../../domain/decisions/decide.js';
import { giveInput, putCounterargument } from '../../../domain/decisions/give-input.js';
import { editDecision, proposeDecision } from '../../../domain/decisions/propose-decision.js';
import { accepted, refused, sent, unchanged } from '../expect-outcome.js';
import { people, sampleWorkspace, withSeat } from '../sample-workspace.js';
import { as, closing, content, limits, monday, proposed, route } from './sample-decision.js';

const later = new Date('2027-01-13T09:00:00Z');
const budget = (amount: number) => ({ commitment: { kind: 'budget' as const, amount } });

describe('who decides', () => {
  it.each([
    ['strategic without an activity', proposed('executive', { tier: 'strategic' }), 'ceo', 'tier'],
    ['operational without an activity', proposed(), 'cio', 'tier'],
    [
      'the A of its activity',
      proposed('cio', { activity: 'a' }, { route: route() }),
      { person: people.executive },
      'matrix',
    ],
    [
      'an activity without an A',
      proposed('cio', { activity: 'a' }, { route: route({ because: 'tier', accountable: null }) }),
      'cio',
      'tier',
    ],
    ['an amount above the limit', proposed('cio', budget(101)), 'ceo', 'limit'],
    ['an amount at the limit', proposed('cio', budget(100)), 'cio', 'tier'],
  ])('%s', (_case, decision, holder, routedBy) => {
    expect([decision.holder, decision.routedBy, decision.state]).toEqual([holder, routedBy, 'proposed']);
  });

  it('asks every C within two working days, and the CIO on what is strategic or comes from the CEO', () => {
    const by = proposed('cio', { activity: 'a' }, { route: route() });
    expect(by.asked).toEqual([
      { objectId: people.contributor, askedAt: monday.toISOString(), dueAt: later.toISOString() },
    ]);
    const askedBy = (who: 'ceo' | 'cio' | 'executive', tier: 'strategic' | 'operational') =>
      proposed(who, { tier }).asked.map(({ objectId }) => objectId);
    expect(askedBy('executive', 'strategic')).toEqual([people.cio]);
    expect(askedBy('cio', 'strategic')).toEqual([]);
    const named = proposed('ceo', { activity: 'a' }, { route: route({ consulted: [] }) });
    expect(named.asked.map(({ objectId }) => objectId)).toEqual([people.cio]);
  });

  it('above the limit exactly the level that the charter names is asked, and both leaders are told', () => {
    const outcome = accepted(proposeDecision(content(budget(101)), 1, as('facilitator')));
    expect(sent(outcome)).toEqual([
      'job decision.clock workspace',
      `post decision.ask ${people.ceo}`,
      `post decision.news ${people.cio}`,
    ]);
  });

  it('may be proposed by facilitators, not by contributors', () => {
    expect(proposeDecision(content(), 1, as('facilitator')).refused).toBe(false);
    expect(refused(proposeDecision(content(), 1, as('contributor'))).code).toBe('decision.not-allowed');
    expect(refused(proposeDecision(content({ title: '' }), 1, as('cio'))).code).toBe(
      'decision.title-missing',
    );
  });
});

describe('closing a decision', () => {
  it('is for whoever has it: the CEO does not decide what is the CIO’s', () => {
    const decision = proposed();
    expect(refused(decide(decision, closing(decision), undefined, as('ceo'))).code).toBe(
      'decision.not-asked',
    );
    const vacant = withSeat(sampleWorkspace(), 'cio', 'vacant');
    expect(decide(decision, closing(decision), undefined, as('ceo', { workspace: vacant })).refused).toBe(
      false,
    );
  });

  it('does not wait for the consulted, whose silence the outcome names', () => {
    const decision = proposed('cio', { activity: 'a' }, { route: route() });
    const { result } = accepted(decide(decision, closing(decision), undefined, as('executive')));
    expect(result.decision.outcome?.withoutInputOf).toEqual([people.contributor]);
  });

  it('answers a repeated tap with what is there, and another answer with a no', () => {
    const decision = proposed();
    const { decision: closed } = accepted(decide(decision, closing(decision), undefined, as('cio'))).result;
    unchanged(decide(closed, closing(decision), undefined, as('cio')));
    expect(
      refused(decide(closed, closing(decision, { rationale: 'Other' }), undefined, as('cio'))).code,
    ).toBe('decision.closed');
    expect(refused(editDecision(closed, { content: content(), version: 1 }, as('cio'))).code).toBe(
      'decision.closed',
    );
    expect(refused(decide(decision, closing(decision, { rationale: '' }), undefined, as('cio'))).code).toBe(
      'decision.rationale-missing',
    );
    expect(refused(decide(decision, closing(decision, { version: 9 }), undefined, as('cio'))).code).toBe(
      'decision.changed',
    );
  });

  it('is by a delegate marked for the absent, whose input counts as theirs too', () => {
    const delegateOf = (id: string) => (id === people.cio ? people.executive : undefined);
    const own = proposed();
    const { decision } = accepted(
      decide(own, closing(own), undefined, as('executive', { delegateOf })),
    ).result;
    expect(decision.outcome).toMatchObject({ by: people.executive, forPerson: people.cio });
    const strategic = proposed('facilitator', { tier: 'strategic' });
    const heard = accepted(giveInput(strategic, 'Go.', as('executive', { delegateOf }))).result.decision;
    expect(decide(heard, closing(heard), undefined, as('ceo')).refused).toBe(false);
  });

  it('is not possible on what is strategic before the CIO was heard; after his time the CEO says why', () => {
    const decision = proposed('ceo', { tier: 'strategic' });
    const reason = { withoutCioReason: 'The fair.' };
    const close = (now: Date, more = {}) =>
      decide(decision, closing(decision, more), undefined, as('ceo', { now }));
    expect(refused(close(new Date(later.getTime() - 1), reason)).code).toBe('decision.cio-input-missing');
    expect(refused(close(later)).code).toBe('decision.without-cio-reason-missing');
    expect(accepted(close(later, reason)).result.decision.outcome?.withoutCioReason).toBe('The fair.');
    const byCio = proposed('cio', { tier: 'strategic' });
    expect(decide(byCio, closing(byCio), undefined, as('ceo')).refused).toBe(false);
  });

  it('needs an answer to each counterargument, and a reason of its own against the CIO’s, whoever decides', () => {
    const decision = proposed('ceo', { activity: 'a' }, { route: route() });
    const put = { text: 'No.', evidence: [] };
    const countered = accepted(putCounterargument(decision, put, as('cio'))).result.decision;
    const close = (more = {}) => decide(countered, closing(countered, more), undefined, as('executive'));
    expect(refused(close()).code).toBe('decision.counters-unanswered');
    const answers = [{ counter: 'c1', text: 'Yes.' }];
    expect(refused(close({ answers })).code).toBe('decision.overruled-reason-missing');
    expect(
      accepted(close({ answers, overruledReason: 'So.' })).result.decision.outcome?.overruledReason,
    ).toBe('So.');
    expect(
      accepted(close({ answers, result: 'rejected' })).result.decision.outcome?.overruledReason,
    ).toBeNull();
    expect(refused(putCounterargument(decision, put, as('outsider'))).code).toBe('decision.not-asked');
  });

  it('where both approve needs both, and one rejection rejects', () => {
    const both = { ...limits, budget: limits.budget && { ...limits.budget, above: 'both' as const } };
    const authority = { chartered: true, limits: both, usage: [] };
    const decision = proposed('facilitator', budget(101), { authority });
    const one = accepted(decide(decision, closing(decision), undefined, as('cio', { authority }))).result
      .decision;
    expect([one.state, one.approvals.map(({ role }) => role)]).toEqual(['proposed', ['cio']]);
    unchanged(decide(one, closing(one), undefined, as('cio', { authority })));
    const two = accepted(decide(one, closing(one), undefined, as('ceo', { authority }))).result.decision;
    expect([two.state, two.outcome?.counted]).toEqual(['decided', false]);
    const no = accepted(decide(one, closing(one, { result: 'rejected' }), undefined, as('ceo'))).result
      .decision;
    expect(no.outcome?.result).toBe('rejected');
  });

  it('checks the limit of that day again: what fitted alone goes upward once another has been accepted', () => {
    const decision = proposed('cio', budget(100));
    const usage = [withUsage([], 'budget', '2027-01-11', 100)];
    const authority = { chartered: true, limits, usage };
    const { result } = accepted(decide(decision, closing(decision), undefined, as('cio', { authority })));
    expect([result.routedUp, result.decision.state, result.decision.holder]).toEqual([
      true,
      'proposed',
      'ceo',
    ]);
    const first = accepted(decide(decision, closing(decision), undefined, as('cio')));
    expect(first.writes[1]).toEqual({
      ref: { kind: 'authority-usage', id: 'budget-2027-Q1' },
      body: { kind: 'budget', quarter: '2027-Q1', days: { '2027-01-11': 100 } },
    });
  });
});
