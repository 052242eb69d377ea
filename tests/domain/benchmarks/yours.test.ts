import { yoursOfDecisions, yoursOfKpis, yoursOfMatrix } from '../../../domain/benchmarks/yours.js';
import { listed, type ListedDecision } from '../../../domain/decisions/listed-decision.js';
import { monday, proposed } from '../decisions/sample-decision.js';
import { kpi } from '../kpis/sample-kpi.js';
import { activity, ceo, context, matrixOf } from '../raci/sample-matrix.js';
import { people, sampleWorkspace, withSeat } from '../sample-workspace.js';

describe('strategic activities whose accountable person is the CEO', () => {
  const strategic = { tier: 'strategic' as const };
  it.each([
    ['none without strategic activities', matrixOf(activity({ ceo: 'A' })), undefined],
    ['by the CEO’s column', matrixOf(activity({ ceo: 'A' }, strategic)), [1, 1]],
    ['by A/R too', matrixOf(activity({ ceo: 'A/R' }, strategic)), [1, 1]],
    ['not by R', matrixOf(activity({ ceo: 'R', cio: 'A' }, strategic)), [0, 1]],
    [
      'of all strategic ones',
      matrixOf(activity({ ceo: 'A' }, strategic), activity({ cio: 'A' }, strategic), activity({ ceo: 'A' })),
      [1, 2],
    ],
  ])('count: %s', (_, matrix, expected) => {
    const found = yoursOfMatrix(matrix, context)['ceo-primary-driver'];
    expect(found && [found.kind, Object.values(found).slice(1)]).toEqual(expected && ['share', expected]);
  });

  it('count by a column of the person who is CEO', () => {
    const own = {
      columns: [{ id: 'c', kind: 'person' as const, person: ceo }],
      activities: [activity({ c: 'A' }, strategic)],
    };
    expect(yoursOfMatrix(own, context)['ceo-primary-driver']).toMatchObject({ count: 1, all: 1 });
  });
});

describe('decisions of the last 12 months', () => {
  const workspace = sampleWorkspace();
  const from = '2026-01-11T00:00:00.000Z';
  const decision = (changes: Partial<ListedDecision> = {}): ListedDecision => ({
    ...listed(proposed()),
    home: 'cio',
    decidedAt: monday.toISOString(),
    deciders: [people.cio],
    ...changes,
  });
  const found = (...decisions: ListedDecision[]) => yoursOfDecisions(decisions, workspace, from);

  it('give no figure where there are none, or nobody is CEO', () => {
    expect(found()).toEqual({});
    expect(yoursOfDecisions([decision()], withSeat(workspace, 'ceo', 'vacant'), from)).toEqual({});
  });

  it.each<[string, Partial<ListedDecision>, number]>([
    ['the CIO alone', {}, 0],
    ['the CEO decided', { deciders: [people.ceo] }, 1],
    ['the CEO gave input', { inputBy: [people.ceo] }, 1],
  ])('the CEO takes part in: %s', (_, changes, count) => {
    expect(found(decision(changes))['ceo-in-most-decisions']).toEqual({ kind: 'share', count, all: 1 });
  });

  it.each<[string, Partial<ListedDecision>, number]>([
    ['nobody said anything', {}, 0],
    ['the CEO countered', { counteredBy: [people.ceo] }, 1],
    ['somebody else countered', { counteredBy: [people.executive] }, 0],
    ['the CEO escalated', { escalatedBy: [people.ceo] }, 1],
    ['the CEO overruled', { overruled: true, deciders: [people.ceo] }, 1],
    ['the CEO decided without overruling', { deciders: [people.ceo] }, 0],
  ])('the CEO challenges the CIO: %s', (_, changes, count) => {
    expect(found(decision(changes))['ceo-challenged-cio']).toEqual({ kind: 'share', count, all: 1 });
  });

  it('count vendor contracts by themselves', () => {
    const countered = { counteredBy: [people.ceo] };
    const yours = found(
      decision({ ...countered, commitment: 'vendor' }),
      decision({ commitment: 'vendor' }),
      decision(countered),
    );
    expect(yours['ceo-questioned-cio']).toEqual({ kind: 'share', count: 1, all: 2 });
    expect(yours['ceo-challenged-cio']).toEqual({ kind: 'share', count: 2, all: 3 });
  });

  it('leave out what is open, older, or was never the CIO’s', () => {
    const yours = found(
      decision({ decidedAt: null }),
      decision({ decidedAt: '2026-01-10T23:59:59.999Z' }),
      decision({ home: 'ceo', deciders: [people.ceo] }),
    );
    expect(yours).toEqual({ 'ceo-in-most-decisions': { kind: 'share', count: 1, all: 1 } });
  });
});

describe('measures', () => {
  const today = '2026-04-10';

  it('give no figure where there are none', () => {
    expect(yoursOfKpis([], today)).toEqual({});
  });

  it('count with a reading that is not stale, of all', () => {
    const fresh = kpi({}, { '2026-03': 60 });
    const stale = kpi({}, { '2026-01': 20 });
    expect(yoursOfKpis([fresh, stale, kpi()], today)['boards-ai-metrics']).toEqual({
      kind: 'share',
      count: 1,
      all: 3,
    });
  });

  it.each([
    ['the heaviest', 3, 1, true],
    ['as heavy as another', 2, 2, true],
    ['lighter than another', 1, 2, false],
  ])('say whether revenue growth leads: %s', (_, growth, share, yes) => {
    const kpis = [
      kpi({ owner: 'ceo', name: 'AI-driven revenue growth', weight: growth }),
      kpi({ owner: 'ceo', name: 'Market share', weight: share }),
      kpi({ owner: 'cio', name: 'Uptime', weight: 100 }),
    ];
    expect(yoursOfKpis(kpis, today)['revenue-growth-leading-measure']).toEqual({ kind: 'answer', yes });
  });
});
