import { mayTake, permissions, type Action } from '../../../domain/workspace/permissions.js';
import { peopleWithRoles, rolesOf, type Role } from '../../../domain/workspace/roles.js';
import { people, sampleWorkspace, withSeat } from '../sample-workspace.js';

const roles: Role[] = ['ceo', 'cio', 'facilitator', 'executive', 'contributor', 'roster'];

/** Product section 1 as a table: who may, in the order of `roles`. */
const table: Record<Action, [boolean, boolean, boolean, boolean, boolean, boolean]> = {
  'workspace.read': [true, true, true, true, true, true],
  'workspace.set-up': [true, true, true, true, true, true],
  'workspace.change-settings': [true, true, true, false, false, false],
  'workspace.read-settings': [true, true, true, true, true, false],
  'workspace.change-leaders-settings': [true, true, false, false, false, false],
  'workspace.answer-leadership': [true, true, true, true, true, true],
  'workspace.replace-leader': [true, true, false, false, false, false],
  'charter.read': [true, true, true, true, true, true],
  'charter.read-under-way': [true, true, true, true, true, false],
  'charter.edit': [true, true, true, false, false, false],
  'charter.propose': [true, true, true, false, false, false],
  'charter.withdraw': [true, true, true, false, false, false],
  'charter.sign': [true, true, false, false, false, false],
  'charter.decline': [true, true, false, false, false, false],
  'charter.verify': [true, true, true, true, true, true],
  'baseline.read': [true, true, true, true, true, false],
  'baseline.edit': [true, true, true, false, false, false],
  'baseline.send': [true, true, true, false, false, false],
  'baseline.answer': [true, true, false, false, false, false],
  'decision.read': [true, true, true, true, true, false],
  'decision.propose': [true, true, true, true, false, false],
  'decision.take-part': [true, true, true, true, true, true],
  'authority.read': [true, true, true, true, true, false],
  'authority.edit': [true, true, true, false, false, false],
  'raci.read': [true, true, true, true, true, true],
  'raci.edit': [true, true, true, false, false, false],
  'raci.name-accountable': [false, true, false, false, false, false],
  'kpis.read': [true, true, true, true, true, false],
  'kpis.define': [true, true, true, false, false, false],
  'kpis.enter': [true, true, true, true, true, false],
  'dashboard.read': [true, true, true, true, true, false],
  'dashboard.review': [true, true, false, false, false, false],
  'kpis.manage-key': [true, true, false, false, false, false],
  'benchmarks.read': [true, true, true, true, true, false],
  'benchmarks.edit': [true, true, true, false, false, false],
  'history.read': [true, true, true, true, true, false],
  'history.export': [true, true, true, false, false, false],
  'history.erase-person': [true, true, true, false, false, false],
  'history.erase-oneself': [true, true, true, true, true, true],
};

describe('permissions', () => {
  it.each(Object.entries(table))('%s', (action, expected) => {
    expect(roles.map((role) => mayTake(action as Action, [role]))).toEqual(expected);
  });

  it('lets whoever may propose a charter withdraw it (rulings, section 4)', () => {
    expect(permissions['charter.withdraw']).toEqual(permissions['charter.propose']);
  });

  it('gives nothing to somebody without a role', () => {
    const actions = Object.keys(permissions) as Action[];
    expect(actions.filter((action) => mayTake(action, []))).toEqual([]);
  });

  it('gives somebody with several roles what any of them may', () => {
    expect(mayTake('charter.edit', ['contributor', 'facilitator'])).toBe(true);
    expect(mayTake('charter.sign', ['contributor', 'facilitator'])).toBe(false);
  });
});

describe('roles', () => {
  it.each<[keyof typeof people, Role[]]>([
    ['ceo', ['ceo', 'roster']],
    ['cio', ['cio', 'roster']],
    ['facilitator', ['facilitator', 'roster']],
    ['executive', ['executive', 'roster']],
    ['contributor', ['contributor', 'roster']],
    ['newcomer', ['roster']],
  ])('of the %s are held by object id', (who, expected) => {
    expect(rolesOf(sampleWorkspace(), people[who])).toEqual(expected);
  });

  it('may be several for one person', () => {
    const workspace = sampleWorkspace({ contributors: [people.facilitator, people.ceo] });
    expect(rolesOf(workspace, people.facilitator)).toEqual(['facilitator', 'contributor', 'roster']);
    expect(rolesOf(workspace, people.ceo)).toEqual(['ceo', 'contributor', 'roster']);
  });

  it.each(['asked', 'declined', 'vacant'] as const)('are not a leader’s while the seat is %s', (state) => {
    expect(rolesOf(withSeat(sampleWorkspace(), 'ceo', state), people.ceo)).toEqual(['roster']);
  });

  it('keep at hand the names of everybody who holds one or is asked to, once each', () => {
    const workspace = withSeat(sampleWorkspace({ contributors: [people.ceo] }), 'cio', 'asked');
    expect(peopleWithRoles(workspace)).toEqual([
      people.ceo,
      people.cio,
      people.facilitator,
      people.executive,
    ]);
  });
});
