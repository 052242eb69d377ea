import { defaultCadence } from '../../../domain/workspace/cadence.js';
import { setUp } from '../../../domain/workspace/set-up.js';
import type { SetUpCommand } from '../../../domain/workspace/workspace-api.js';
import { workspaceSchema, type Workspace } from '../../../domain/workspace/workspace.js';
import { changed, refused, sent } from '../expect-outcome.js';
import { actorIn, at, freshWorkspace, people, sampleWorkspace, seat, withSeat } from '../sample-workspace.js';

const command: SetUpCommand = {
  ceo: people.ceo,
  cio: people.cio,
  facilitators: [people.facilitator],
  executives: [people.executive],
  contributors: [people.contributor],
  timeZone: 'America/New_York',
  currency: 'EUR',
};

const roster = Object.values(people)
  .filter((objectId) => objectId !== people.outsider)
  .map((objectId) => ({ objectId, guest: objectId === people.newcomer }));

function trySetUp(changes: Partial<SetUpCommand> = {}, workspace: Workspace = freshWorkspace()) {
  return setUp(workspace, { ...command, ...changes }, roster, actorIn(workspace, 'roster'), at(5));
}

describe('setting a workspace up', () => {
  it('names the roles and the settings, and asks both leaders to accept', () => {
    const { result, deliveries } = changed(trySetUp());
    expect(workspaceSchema.parse(result)).toMatchObject({
      setUpAt: at(5).toISOString(),
      leaders: {
        ceo: { objectId: people.ceo, state: 'asked' },
        cio: { objectId: people.cio, state: 'asked' },
      },
      facilitators: [people.facilitator],
      executives: [people.executive],
      contributors: [people.contributor],
      settings: { timeZone: 'America/New_York', currency: 'EUR', language: 'en' },
      pilot: null,
    });
    expect(deliveries).toEqual([
      expect.objectContaining({ kind: 'post', card: 'workspace.leadership', objectId: people.ceo }),
      expect.objectContaining({ kind: 'post', card: 'workspace.leadership', objectId: people.cio }),
      expect.objectContaining({ kind: 'update', card: 'workspace.welcome', to: 'workspace' }),
    ]);
  });

  it('is open to anybody of the roster until both leaders have accepted', () => {
    const halfway = withSeat(sampleWorkspace(), 'cio', 'asked');
    expect(changed(trySetUp({}, halfway)).result.settings.currency).toBe('EUR');
  });

  it('leaves contributors as they are where the form doesn’t ask for them', () => {
    const halfway = withSeat(sampleWorkspace(), 'cio', 'asked');
    const { contributors: _notAsked, ...asked } = command;
    const outcome = setUp(halfway, asked, roster, actorIn(halfway, 'roster'), at(5));
    expect(changed(outcome).result.contributors).toEqual(halfway.contributors);
  });

  it('refuses a pilot whose name could not be read again', () => {
    const pilot = { name: '\u0958'.repeat(200) };
    expect(refused(trySetUp({ pilot })).code).toBe('workspace.section-invalid');
  });

  it('keeps a seat that the same person has accepted, and asks only whoever is new', () => {
    const halfway = withSeat(sampleWorkspace(), 'cio', 'asked');
    const outcome = changed(trySetUp({ cio: people.executive, executives: [] }, halfway));
    expect(outcome.result.leaders.ceo).toEqual(halfway.leaders.ceo);
    expect(outcome.result.leaders.cio).toMatchObject({ objectId: people.executive, state: 'asked' });
    expect(sent(outcome)).toEqual([
      `post workspace.leadership ${people.executive}`,
      'update workspace.welcome workspace',
    ]);
  });

  it('does not ask again who has not answered yet', () => {
    const asked = { ...freshWorkspace(), leaders: { ceo: seat(people.ceo, 'asked'), cio: null } };
    expect(sent(changed(trySetUp({}, asked)))).toEqual([
      `post workspace.leadership ${people.cio}`,
      'update workspace.welcome workspace',
    ]);
  });

  it('asks somebody who has declined anew when named again', () => {
    const declined = withSeat(sampleWorkspace(), 'cio', 'declined');
    expect(changed(trySetUp({}, declined)).result.leaders.cio).toMatchObject({
      state: 'asked',
      askedAt: at(5).toISOString(),
      answeredAt: null,
    });
  });

  it('remembers when it was set up first', () => {
    const halfway = withSeat(sampleWorkspace(), 'cio', 'asked');
    expect(changed(trySetUp({}, halfway)).result.setUpAt).toBe(at().toISOString());
  });

  it('names each person once, and no leader among the executives', () => {
    const { executives, facilitators } = changed(
      trySetUp({
        executives: [people.executive, people.ceo, people.executive],
        facilitators: [people.facilitator, people.facilitator],
      }),
    ).result;
    expect(executives).toEqual([people.executive]);
    expect(facilitators).toEqual([people.facilitator]);
  });

  it('puts object ids into the history, never a name', () => {
    const [event] = changed(trySetUp()).events;
    expect(event).toMatchObject({ action: 'workspace.set-up', details: { by: people.roster } });
    expect(JSON.stringify(event)).not.toContain('The roster');
  });

  it.each([
    ['a name, a budget and people', { name: ' Claims ', budget: 5e5, people: 4 }, 'Claims', 5e5, 4],
    ['only a name', { name: 'Claims' }, 'Claims', null, null],
    ['a budget of nothing', { name: 'Claims', budget: 0, people: 0 }, 'Claims', 0, 0],
  ])('keeps the pilot with %s', (_, pilot, name, amount, fullTime) => {
    expect(changed(trySetUp({ pilot })).result.pilot).toEqual({
      name,
      budget: amount === null ? null : { amount, currency: 'EUR' },
      people: fullTime,
    });
  });

  it('takes working hours, holidays and cadence, each day once and in order', () => {
    const cadence = defaultCadence.slice(0, 2);
    const { settings } = changed(
      trySetUp({
        workingHours: { from: '08:00', to: '16:30', days: [5, 1, 5] },
        holidays: ['2027-01-01', '2026-12-25', '2027-01-01'],
        cadence,
      }),
    ).result;
    expect(settings.workingHours).toEqual({ from: '08:00', to: '16:30', days: [1, 5] });
    expect(settings.holidays).toEqual(['2026-12-25', '2027-01-01']);
    expect(settings.cadence).toEqual(cadence);
  });

  it('leaves working hours, holidays and cadence as they are where they are left out', () => {
    const workspace = freshWorkspace();
    workspace.settings.holidays = ['2026-12-25'];
    const { workingHours, holidays, cadence } = workspace.settings;
    expect(changed(trySetUp({}, workspace)).result.settings).toMatchObject({
      workingHours,
      holidays,
      cadence,
    });
  });

  it('has no pilot while its name is blank', () => {
    expect(changed(trySetUp({ pilot: { name: ' \n', budget: 10 } })).result.pilot).toBeNull();
  });
});

describe('setting a workspace up is refused', () => {
  it.each<[string, Partial<SetUpCommand>, string, string]>([
    ['one person as both leaders', { cio: people.ceo }, 'workspace.one-person-two-leaders', 'cio'],
    [
      'a leader as facilitator',
      { facilitators: [people.cio] },
      'workspace.leader-as-facilitator',
      'facilitators',
    ],
    [
      'working hours that end before they begin',
      { workingHours: { from: '17:00', to: '09:00', days: [1] } },
      'workspace.hours-end-before-they-begin',
      'workingHours',
    ],
    [
      'working hours that no clock shows',
      { workingHours: { from: '25:00', to: '26:00', days: [1] } },
      'workspace.section-invalid',
      'workingHours',
    ],
    ['a zone that nobody knows', { timeZone: 'Europe/Atlantis' }, 'workspace.unknown-time-zone', 'timeZone'],
    ['an outsider as CEO', { ceo: people.outsider }, 'workspace.person-not-in-roster', 'ceo'],
    [
      'an outsider as contributor',
      { contributors: [people.outsider] },
      'workspace.person-not-in-roster',
      'contributors',
    ],
    ['a guest of the tenant as CIO', { cio: people.newcomer }, 'workspace.guest-without-leave', 'cio'],
    [
      'a guest of the tenant as executive',
      { executives: [people.newcomer] },
      'workspace.guest-without-leave',
      'executives',
    ],
  ])('with %s, naming the field', (_, changes, code, field) => {
    expect(refused(trySetUp(changes))).toMatchObject({ code, details: { field } });
  });

  it.each<[string, Workspace, string]>([
    ['after both leaders have accepted', sampleWorkspace(), 'workspace.already-set-up'],
    [
      'in an archived workspace',
      { ...freshWorkspace(), archivedAt: at().toISOString() },
      'workspace.archived',
    ],
  ])('%s', (_, workspace, code) => {
    expect(refused(trySetUp({}, workspace)).code).toBe(code);
  });

  it('to somebody without any role, not even the roster’s', () => {
    const outsider = { objectId: people.outsider, name: 'The outsider', roles: [] };
    expect(refused(setUp(freshWorkspace(), command, roster, outsider, at(5))).code).toBe(
      'workspace.not-allowed',
    );
  });
});
