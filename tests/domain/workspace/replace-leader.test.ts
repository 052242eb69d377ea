import { acceptLeadership, declineLeadership } from '../../../domain/workspace/leadership.js';
import {
  memberLeft,
  permittedOnLeaders,
  proposeLeader,
  withdrawProposedLeader,
} from '../../../domain/workspace/replace-leader.js';
import { isAskedToLead, leaderOf, rolesOf, type LeaderRole } from '../../../domain/workspace/roles.js';
import { setUp } from '../../../domain/workspace/set-up.js';
import type { Workspace } from '../../../domain/workspace/workspace.js';
import { changed, refused, sent, unchanged } from '../expect-outcome.js';
import { actorIn, at, people, sampleWorkspace, withSeat } from '../sample-workspace.js';

type Person = keyof typeof people;

const inRoster = (objectId: string, guest = false) => ({ objectId, guest });

function propose(workspace: Workspace, role: LeaderRole, person: Person, by: Person) {
  const objectId = people[person];
  return proposeLeader(workspace, role, objectId, inRoster(objectId), actorIn(workspace, by), at(60));
}

const proposed = () => changed(propose(sampleWorkspace(), 'cio', 'newcomer', 'ceo')).result;

describe('replacing a leader', () => {
  it('changes nothing but who is asked, until that person accepts', () => {
    const outcome = changed(propose(sampleWorkspace(), 'cio', 'newcomer', 'ceo'));
    expect(leaderOf(outcome.result, 'cio')).toBe(people.cio);
    expect(isAskedToLead(outcome.result, 'cio', people.newcomer)).toBe(true);
    expect(rolesOf(outcome.result, people.newcomer)).toEqual(['roster']);
    expect(outcome.events).toEqual([
      expect.objectContaining({
        action: 'workspace.leader-proposed',
        details: { role: 'cio', person: people.newcomer, by: people.ceo },
      }),
    ]);
    expect(sent(outcome)).toContain(`post workspace.leadership ${people.newcomer}`);
    expect(sent(outcome)).toContain('update workspace.welcome workspace');
  });

  it('gives the seat to the new one once they accept, and takes it from the one before', () => {
    const workspace = proposed();
    const outcome = changed(acceptLeadership(workspace, 'cio', actorIn(workspace, 'newcomer'), at(70)));
    expect(leaderOf(outcome.result, 'cio')).toBe(people.newcomer);
    expect(rolesOf(outcome.result, people.cio)).toEqual(['roster']);
    expect(outcome.result.successors.cio).toBeNull();
    expect(outcome.events[0]?.details).toMatchObject({ replaced: people.cio });
  });

  it('leaves the seat with the one before when the new one declines', () => {
    const workspace = proposed();
    const { result } = changed(declineLeadership(workspace, 'cio', actorIn(workspace, 'newcomer'), at(70)));
    expect(leaderOf(result, 'cio')).toBe(people.cio);
    expect(result.successors.cio).toBeNull();
  });

  it('can be taken back, and then nobody is asked', () => {
    const workspace = proposed();
    const { result } = changed(withdrawProposedLeader(workspace, 'cio', actorIn(workspace, 'ceo')));
    expect(isAskedToLead(result, 'cio', people.newcomer)).toBe(false);
    expect(unchanged(withdrawProposedLeader(result, 'cio', actorIn(result, 'ceo'))).result).toBe(result);
    const late = acceptLeadership(result, 'cio', actorIn(result, 'newcomer'), at(80));
    expect(refused(late).code).toBe('workspace.not-asked');
  });

  it('asks another person instead of the first, whose answer comes too late', () => {
    const workspace = proposed();
    const { result } = changed(propose(workspace, 'cio', 'executive', 'ceo'));
    expect(isAskedToLead(result, 'cio', people.newcomer)).toBe(false);
    expect(isAskedToLead(result, 'cio', people.executive)).toBe(true);
  });

  it('changes nothing when the same person is asked again', () => {
    const workspace = proposed();
    expect(unchanged(propose(workspace, 'cio', 'newcomer', 'ceo')).result).toBe(workspace);
  });

  it('makes a facilitator who accepts no facilitator any more (rulings, section 1)', () => {
    const workspace = changed(propose(sampleWorkspace(), 'cio', 'facilitator', 'ceo')).result;
    const { result } = changed(acceptLeadership(workspace, 'cio', actorIn(workspace, 'facilitator'), at(70)));
    expect(rolesOf(result, people.facilitator)).toEqual(['cio', 'roster']);
  });

  it('lets the leader who is left take over a vacant seat, giving up the one held (rulings, section 1)', () => {
    const vacant = withSeat(sampleWorkspace(), 'ceo', 'vacant');
    const workspace = changed(propose(vacant, 'ceo', 'cio', 'cio')).result;
    const { result } = changed(acceptLeadership(workspace, 'ceo', actorIn(workspace, 'cio'), at(70)));
    expect([leaderOf(result, 'ceo'), leaderOf(result, 'cio')]).toEqual([people.cio, undefined]);
  });

  type Case = [why: string, Workspace, LeaderRole, Person, Person, code: string];
  it.each<Case>([
    [
      'the leader of that seat',
      sampleWorkspace(),
      'cio',
      'newcomer',
      'cio',
      'workspace.other-leader-proposes',
    ],
    [
      'a facilitator, who never appoints one',
      sampleWorkspace(),
      'cio',
      'newcomer',
      'facilitator',
      'workspace.not-allowed',
    ],
    ['an executive', sampleWorkspace(), 'cio', 'newcomer', 'executive', 'workspace.not-allowed'],
    ['the other leader, of oneself', sampleWorkspace(), 'cio', 'ceo', 'ceo', 'workspace.own-successor'],
    [
      'the other leader, of who holds it',
      sampleWorkspace(),
      'cio',
      'cio',
      'ceo',
      'workspace.holds-it-already',
    ],
    [
      'anybody, once archived',
      sampleWorkspace({ archivedAt: at().toISOString() }),
      'cio',
      'newcomer',
      'ceo',
      'workspace.archived',
    ],
  ])('is refused when proposed by %s', (_, workspace, role, person, by, code) => {
    expect(refused(propose(workspace, role, person, by)).code).toBe(code);
  });

  it('is refused for somebody who is not in the roster, and for a guest', () => {
    const workspace = sampleWorkspace();
    const ceo = actorIn(workspace, 'ceo');
    const of = (candidate: { objectId: string; guest: boolean } | undefined) =>
      refused(proposeLeader(workspace, 'cio', people.outsider, candidate, ceo, at(60))).code;
    expect(of(undefined)).toBe('workspace.person-not-in-roster');
    expect(of(inRoster(people.outsider, true))).toBe('workspace.guest-without-leave');
  });

  it('is offered to those alone who may do it', () => {
    const workspace = proposed();
    const of = (person: Person) =>
      permittedOnLeaders(workspace, {
        objectId: people[person],
        roles: rolesOf(workspace, people[person]),
      });
    expect(of('ceo')).toEqual({ ceo: [], cio: ['propose-leader', 'withdraw-proposed-leader'] });
    expect(of('cio')).toEqual({ ceo: ['propose-leader'], cio: [] });
    expect(of('newcomer')).toEqual({ ceo: [], cio: ['answer-leadership'] });
    expect(of('facilitator')).toEqual({ ceo: [], cio: [] });
  });
});

describe('a leader who leaves the team', () => {
  it('leaves the seat vacant, and the other leader where they are', () => {
    const outcome = changed(memberLeft(sampleWorkspace(), people.cio));
    expect(outcome.result.leaders.cio).toBeNull();
    expect(leaderOf(outcome.result, 'ceo')).toBe(people.ceo);
    expect(outcome.events).toEqual([
      expect.objectContaining({
        action: 'workspace.leader-left',
        details: { role: 'cio', person: people.cio },
      }),
    ]);
  });

  it('and was only asked to lead is asked no more', () => {
    const { result } = changed(memberLeft(proposed(), people.newcomer));
    expect(result.successors.cio).toBeNull();
    expect(leaderOf(result, 'cio')).toBe(people.cio);
  });

  it.each<Person>(['facilitator', 'executive', 'roster'])('concerns nobody if it was a %s', (person) => {
    const workspace = sampleWorkspace();
    expect(unchanged(memberLeft(workspace, people[person])).result).toBe(workspace);
  });

  it('lets the set-up be done again only once both seats are vacant (rulings, section 1)', () => {
    const again = (workspace: Workspace) =>
      setUp(
        workspace,
        {
          ceo: people.newcomer,
          cio: people.executive,
          facilitators: [],
          executives: [],
          contributors: [],
          timeZone: 'Europe/Berlin',
          currency: 'EUR',
        },
        [inRoster(people.newcomer), inRoster(people.executive)],
        actorIn(workspace, 'roster'),
        at(90),
      );
    const oneGone = changed(memberLeft(sampleWorkspace(), people.cio)).result;
    expect(refused(again(oneGone)).code).toBe('workspace.already-set-up');
    const bothGone = changed(memberLeft(oneGone, people.ceo)).result;
    expect(permittedOnLeaders(bothGone, actorIn(bothGone, 'roster')).ceo).toEqual(['set-up']);
    expect(changed(again(bothGone)).result.leaders.ceo).toMatchObject({
      objectId: people.newcomer,
      state: 'asked',
    });
  });
});
