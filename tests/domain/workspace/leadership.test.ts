import { acceptLeadership, declineLeadership } from '../../../domain/workspace/leadership.js';
import { bothLeadersAccepted, leaderOf, rolesOf, type LeaderRole } from '../../../domain/workspace/roles.js';
import type { Workspace } from '../../../domain/workspace/workspace.js';
import { changed, refused, sent, unchanged } from '../expect-outcome.js';
import { actorIn, at, people, sampleWorkspace, seat, withSeat } from '../sample-workspace.js';

const answers = { accept: acceptLeadership, decline: declineLeadership };
const asked = (role: LeaderRole) => withSeat(sampleWorkspace(), role, 'asked');
const archived = (role: LeaderRole) => ({ ...asked(role), archivedAt: at().toISOString() });

describe('accepting leadership', () => {
  it.each(['ceo', 'cio'] as const)('gives the %s the role from then on, not before', (role) => {
    const before = asked(role);
    expect(rolesOf(before, people[role])).toEqual(['roster']);
    const outcome = changed(acceptLeadership(before, role, actorIn(before, role), at(9)));
    expect(rolesOf(outcome.result, people[role])).toEqual([role, 'roster']);
    expect(outcome.result.leaders[role]).toMatchObject({
      state: 'accepted',
      answeredAt: at(9).toISOString(),
    });
    expect(bothLeadersAccepted(outcome.result)).toBe(true);
    expect(outcome.events).toEqual([
      expect.objectContaining({
        action: 'workspace.leadership-accepted',
        details: { role, by: people[role] },
      }),
    ]);
    expect(sent(outcome)).toEqual([
      `update workspace.leadership ${people.ceo}`,
      `update workspace.leadership ${people.cio}`,
      'update workspace.welcome workspace',
    ]);
  });

  it('changes nothing the second time', () => {
    const workspace = sampleWorkspace();
    expect(unchanged(acceptLeadership(workspace, 'ceo', actorIn(workspace, 'ceo'), at(9))).result).toBe(
      workspace,
    );
  });

  it('takes the facilitator’s role from a facilitator who accepts (rulings, section 1)', () => {
    const before = sampleWorkspace({
      leaders: { ceo: seat(people.ceo, 'accepted'), cio: seat(people.facilitator, 'asked') },
    });
    const { result } = changed(acceptLeadership(before, 'cio', actorIn(before, 'facilitator'), at(9)));
    expect(rolesOf(result, people.facilitator)).toEqual(['cio', 'roster']);
  });

  it('makes a leader who accepts the other role give up the one held (rulings, section 1)', () => {
    const before = sampleWorkspace({
      leaders: { ceo: seat(people.cio, 'asked'), cio: seat(people.cio, 'accepted') },
    });
    const { result } = changed(acceptLeadership(before, 'ceo', actorIn(before, 'cio'), at(9)));
    expect(rolesOf(result, people.cio)).toEqual(['ceo', 'roster']);
    expect(result.leaders.cio).toBeNull();
    expect(leaderOf(result, 'cio')).toBeUndefined();
  });

  it('leaves another leader’s seat as it is', () => {
    const before = asked('cio');
    const { result } = changed(acceptLeadership(before, 'cio', actorIn(before, 'cio'), at(9)));
    expect(result.leaders.ceo).toEqual(before.leaders.ceo);
    expect(result.facilitators).toEqual(before.facilitators);
  });
});

describe('declining leadership', () => {
  it('leaves the seat vacant until somebody else is asked', () => {
    const before = asked('cio');
    const outcome = changed(declineLeadership(before, 'cio', actorIn(before, 'cio'), at(9)));
    expect(outcome.result.leaders.cio).toMatchObject({ state: 'declined', answeredAt: at(9).toISOString() });
    expect(leaderOf(outcome.result, 'cio')).toBeUndefined();
    expect(outcome.events[0]?.action).toBe('workspace.leadership-declined');
    expect(sent(outcome)).toContain('update workspace.welcome workspace');
  });

  it('changes nothing the second time', () => {
    const workspace = withSeat(sampleWorkspace(), 'cio', 'declined');
    expect(unchanged(declineLeadership(workspace, 'cio', actorIn(workspace, 'cio'), at(9))).result).toBe(
      workspace,
    );
  });
});

describe('an answer about leadership is refused', () => {
  type Case = [keyof typeof answers, string, Workspace, LeaderRole, keyof typeof people, string];
  it.each<Case>([
    ['accept', 'somebody else of the roster', asked('cio'), 'cio', 'roster', 'workspace.not-asked'],
    ['accept', 'the other leader', asked('cio'), 'cio', 'ceo', 'workspace.not-asked'],
    [
      'accept',
      'anybody while nobody is asked',
      withSeat(sampleWorkspace(), 'cio', 'vacant'),
      'cio',
      'cio',
      'workspace.not-asked',
    ],
    [
      'accept',
      'who has declined already',
      withSeat(sampleWorkspace(), 'cio', 'declined'),
      'cio',
      'cio',
      'workspace.not-asked',
    ],
    ['accept', 'the person asked, once archived', archived('cio'), 'cio', 'cio', 'workspace.archived'],
    ['decline', 'somebody else of the roster', asked('ceo'), 'ceo', 'roster', 'workspace.not-asked'],
    [
      'decline',
      'anybody while nobody is asked',
      withSeat(sampleWorkspace(), 'ceo', 'vacant'),
      'ceo',
      'ceo',
      'workspace.not-asked',
    ],
    ['decline', 'who holds the role', sampleWorkspace(), 'ceo', 'ceo', 'workspace.leadership-held'],
    ['decline', 'the person asked, once archived', archived('ceo'), 'ceo', 'ceo', 'workspace.archived'],
  ])('%s, to %s', (answer, _, workspace, role, who, code) => {
    expect(refused(answers[answer](workspace, role, actorIn(workspace, who), at(9))).code).toBe(code);
  });
});
