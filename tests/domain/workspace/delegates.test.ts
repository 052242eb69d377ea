import { delegateOf, delegatorsOf, isAbsent } from '../../../domain/workspace/delegates.js';
import type { Delegation, Workspace } from '../../../domain/workspace/workspace.js';
import { people, sampleWorkspace, withSeat } from '../sample-workspace.js';

const delegation = (change: Partial<Delegation> = {}): Delegation => ({
  by: people.cio,
  delegate: people.executive,
  from: '2026-03-02',
  to: '2026-03-13',
  what: 'all',
  activities: [],
  ...change,
});
const withDelegation = (change: Partial<Delegation> = {}, workspace = sampleWorkspace()): Workspace => ({
  ...workspace,
  delegations: [delegation(change)],
});
const operational = { tier: 'operational', activity: 'Model selection' } as const;
const strategic = { tier: 'strategic', activity: 'Market focus' } as const;

describe('who decides for a leader', () => {
  it.each<[string, string, boolean]>([
    ['the day before', '2026-03-01', false],
    ['on the first day', '2026-03-02', true],
    ['on the last day', '2026-03-13', true],
    ['the day after', '2026-03-14', false],
  ])('%s', (_, date, holds) => {
    const found = delegateOf(withDelegation(), people.cio, date, operational);
    expect(found).toBe(holds ? people.executive : undefined);
  });

  it.each<
    [string, Partial<Delegation>, typeof operational | typeof strategic | { tier: 'operational' }, boolean]
  >([
    ['all covers strategic matters', { what: 'all' }, strategic, true],
    ['all operational covers operational ones', { what: 'all-operational' }, operational, true],
    ['all operational leaves strategic ones out', { what: 'all-operational' }, strategic, false],
    ['a list covers what it names, case and spaces aside', named(' model   SELECTION '), operational, true],
    ['a list leaves the rest out', named('Deployment'), operational, false],
    ['a list covers nothing without an activity', named('Model selection'), { tier: 'operational' }, false],
  ])('%s', (_, change, matter, covered) => {
    const found = delegateOf(withDelegation(change), people.cio, '2026-03-05', matter);
    expect(found === people.executive).toBe(covered);
  });

  it.each<[string, Workspace]>([
    ['a delegate who leads meanwhile', withDelegation({ delegate: people.ceo })],
    ['a delegate who is a facilitator', withDelegation({ delegate: people.facilitator })],
    [
      'a delegation by somebody who leads no more',
      withDelegation({}, withSeat(sampleWorkspace(), 'cio', 'vacant')),
    ],
  ])('nobody, through %s', (_, workspace) => {
    expect(delegateOf(workspace, people.cio, '2026-03-05', operational)).toBeUndefined();
  });

  it('is asked the other way round too: for whom somebody decides', () => {
    const workspace = withDelegation({ what: 'all-operational' });
    expect(delegatorsOf(workspace, people.executive, '2026-03-05', operational)).toEqual([people.cio]);
    expect(delegatorsOf(workspace, people.executive, '2026-03-05', strategic)).toEqual([]);
    expect(delegatorsOf(workspace, people.cio, '2026-03-05', operational)).toEqual([]);
  });
});

describe('an absence', () => {
  const away = (date: string, objectId: string = people.ceo) =>
    isAbsent(
      { ...sampleWorkspace(), absences: [{ objectId: people.ceo, from: '2026-07-06', to: '2026-07-10' }] },
      objectId,
      date,
    );
  it('includes both its days, and is one person’s alone', () => {
    expect(['2026-07-05', '2026-07-06', '2026-07-10', '2026-07-11'].map((date) => away(date))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(away('2026-07-07', people.cio)).toBe(false);
  });
});

function named(activity: string): Partial<Delegation> {
  return { what: 'activities', activities: [activity] };
}
