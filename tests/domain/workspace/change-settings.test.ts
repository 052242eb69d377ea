import { changeSettings, permittedSections } from '../../../domain/workspace/change-settings.js';
import type { SectionContent } from '../../../domain/workspace/settings-sections.js';
import { workspaceSchema, type Workspace } from '../../../domain/workspace/workspace.js';
import { changed, refused, unchanged } from '../expect-outcome.js';
import { actorIn, at, people, sampleWorkspace } from '../sample-workspace.js';

type Person = keyof typeof people;
const roster = Object.values(people)
  .filter((objectId) => objectId !== people.outsider)
  .map((objectId) => ({ objectId, guest: objectId === people.newcomer }));

const save = (workspace: Workspace, change: SectionContent, by: Person = 'ceo', basedOn = 0) =>
  changeSettings(workspace, { ...change, basedOn }, roster, actorIn(workspace, by));

const everyday = { from: '08:30', to: '17:00', days: [1, 2, 3, 4, 5] };
const time = (change: object = {}): SectionContent => ({
  section: 'time',
  content: { timeZone: 'Asia/Tokyo', workingHours: everyday, holidays: [], ...change },
});
const peopleSection = (change: object): SectionContent => ({
  section: 'people',
  content: { facilitators: [], executives: [], contributors: [], ...change },
});
const delegates = (change: object): SectionContent => ({
  section: 'delegates',
  content: {
    delegations: [
      {
        delegate: people.executive,
        from: '2026-03-02',
        to: '2026-03-13',
        what: 'all',
        activities: [],
        ...change,
      },
    ],
  },
});

/** 200 characters that Unicode NFC makes 400 of. */
const twiceAsLong = '\u0958'.repeat(200);

describe('saving a section of the settings', () => {
  it('stores it, counts the save, and says which in the history without names', () => {
    const outcome = changed(
      save(sampleWorkspace(), time({ holidays: ['2026-05-05', '2026-05-03', '2026-05-03'] })),
    );
    expect(outcome.result.settings).toMatchObject({
      timeZone: 'Asia/Tokyo',
      workingHours: everyday,
      holidays: ['2026-05-03', '2026-05-05'],
    });
    expect(outcome.result.settingEdits).toEqual({ time: 1 });
    expect(outcome.events).toEqual([
      expect.objectContaining({
        action: 'workspace.settings-changed',
        details: { section: 'time', by: people.ceo },
      }),
    ]);
  });

  it('takes any name that people have, and drops blank activities', () => {
    const activities = ['O\u2019Brien', 'Zoe\u0308', '李', 'zoe@example.com', '  ', 'x'.repeat(200)];
    const { result } = changed(save(sampleWorkspace(), delegates({ what: 'activities', activities })));
    expect(result.delegations[0]?.activities).toEqual([
      'O\u2019Brien',
      'Zo\u00eb',
      '李',
      'zoe@example.com',
      'x'.repeat(200),
    ]);
    expect(workspaceSchema.safeParse(result).success).toBe(true);
  });

  it('changes nothing when it says what is there', () => {
    const { result } = changed(save(sampleWorkspace(), time()));
    expect(unchanged(save(result, time(), 'ceo', 0)).result).toBe(result);
  });

  it('is refused when somebody else has saved that section since, and not for another section', () => {
    const { result } = changed(save(sampleWorkspace(), time(), 'facilitator'));
    const late = refused(save(result, time({ timeZone: 'Europe/Paris' }), 'ceo', 0));
    expect(late).toMatchObject({
      code: 'workspace.settings-changed',
      details: { section: 'time', saved: 1 },
    });
    changed(save(result, { section: 'reminders', content: { signatureReminderDays: [2] } }, 'ceo', 0));
  });

  it('lets each leader have their own absences and delegates, without getting into each other’s way', () => {
    const absences = (from: string): SectionContent => ({
      section: 'absences',
      content: { absences: [{ from, to: '2026-08-14' }] },
    });
    const first = changed(save(sampleWorkspace(), absences('2026-08-03'), 'ceo')).result;
    const { result } = changed(save(first, absences('2026-08-10'), 'cio', 0));
    expect(result.absences).toEqual([
      { objectId: people.ceo, from: '2026-08-03', to: '2026-08-14' },
      { objectId: people.cio, from: '2026-08-10', to: '2026-08-14' },
    ]);
    const without = changed(
      save(result, { section: 'absences', content: { absences: [] } }, 'ceo', 1),
    ).result;
    expect(without.absences.map(({ objectId }) => objectId)).toEqual([people.cio]);
  });

  it('lets each leader name who sees their own pay link, among people with a role', () => {
    const pay = (...named: string[]): SectionContent => ({ section: 'pay', content: { people: named } });
    const first = changed(
      save(sampleWorkspace(), pay(people.executive, people.cio, people.ceo), 'ceo'),
    ).result;
    const { result, events } = changed(save(first, pay(people.facilitator), 'cio', 0));
    expect(result.payViewers).toEqual([
      { by: people.ceo, people: [people.executive, people.cio] },
      { by: people.cio, people: [people.facilitator] },
    ]);
    expect(events[0]?.details).toMatchObject({
      section: 'pay',
      by: people.cio,
      people: [people.facilitator],
    });
    expect(changed(save(result, pay(), 'ceo', 1)).result.payViewers).toEqual([
      { by: people.cio, people: [people.facilitator] },
    ]);
    expect(refused(save(first, pay(people.roster), 'ceo', 1)).code).toBe('workspace.person-without-role');
    expect(refused(save(first, pay(), 'facilitator', 0)).code).toBe('workspace.not-allowed');
  });

  it('keeps a leader out of the executives rather than giving one person two places', () => {
    const { result } = changed(
      save(sampleWorkspace(), peopleSection({ executives: [people.cio, people.roster] })),
    );
    expect(result.executives).toEqual([people.roster]);
  });

  it('lets somebody who holds a role already stay, though the roster doesn’t know them any more', () => {
    const workspace = sampleWorkspace({ executives: [people.outsider] });
    const { result } = changed(
      save(workspace, peopleSection({ executives: [people.outsider, people.roster] })),
    );
    expect(result.executives).toEqual([people.outsider, people.roster]);
  });

  it('gives a role to a guest only once a leader has let them in', () => {
    const asExecutive = peopleSection({ executives: [people.newcomer] });
    expect(refused(save(sampleWorkspace(), asExecutive)).code).toBe('workspace.guest-without-leave');
    const guests: SectionContent = { section: 'guests', content: { guests: [people.newcomer] } };
    const { result } = changed(save(sampleWorkspace(), guests, 'cio'));
    expect(changed(save(result, asExecutive)).result.executives).toEqual([people.newcomer]);
  });

  it('takes a pilot without a name as none, and puts its budget into the workspace’s currency', () => {
    const pilot = (name: string): SectionContent => ({
      section: 'pilot',
      content: { name, budget: 250_000, people: 4 },
    });
    const { result } = changed(save(sampleWorkspace(), pilot('  Demand  forecasting ')));
    expect(result.pilot).toEqual({
      name: 'Demand forecasting',
      budget: { amount: 250_000, currency: 'USD' },
      people: 4,
    });
    expect(changed(save(result, pilot(' '), 'ceo', 1)).result.pilot).toBeNull();
  });
});

describe('a section is refused', () => {
  const workspace = sampleWorkspace();
  it.each<[string, SectionContent, string]>([
    ['with an unknown zone', time({ timeZone: 'Mars/Olympus' }), 'workspace.unknown-time-zone'],
    [
      'with a day that ends before it begins',
      time({ workingHours: { ...everyday, from: '18:00' } }),
      'workspace.hours-end-before-they-begin',
    ],
    [
      'with a leader as facilitator',
      peopleSection({ facilitators: [people.cio] }),
      'workspace.leader-as-facilitator',
    ],
    [
      'with somebody who isn’t there',
      peopleSection({ executives: [people.outsider] }),
      'workspace.person-not-in-roster',
    ],
    [
      'with an absence that ends before it begins',
      { section: 'absences', content: { absences: [{ from: '2026-08-14', to: '2026-08-03' }] } },
      'workspace.ends-before-it-begins',
    ],
    [
      'with the other leader as delegate',
      delegates({ delegate: people.cio }),
      'workspace.cannot-be-delegate',
    ],
    ['with oneself as delegate', delegates({ delegate: people.ceo }), 'workspace.cannot-be-delegate'],
    [
      'with a facilitator as delegate',
      delegates({ delegate: people.facilitator }),
      'workspace.cannot-be-delegate',
    ],
    [
      'with a delegate who isn’t there',
      delegates({ delegate: people.outsider }),
      'workspace.person-not-in-roster',
    ],
    [
      'with a guest who isn’t let in as delegate',
      delegates({ delegate: people.newcomer }),
      'workspace.guest-without-leave',
    ],
    ['with a list of no activity', delegates({ what: 'activities' }), 'workspace.names-no-activity'],
    [
      'with activities of nothing but spaces',
      delegates({ what: 'activities', activities: [' ', '\u0007'] }),
      'workspace.names-no-activity',
    ],
    [
      'with a name that is too long once it is tidied',
      delegates({ what: 'activities', activities: [twiceAsLong] }),
      'workspace.section-invalid',
    ],
    [
      'with a pilot whose name is too long once it is tidied',
      { section: 'pilot', content: { name: twiceAsLong, budget: null, people: null } },
      'workspace.section-invalid',
    ],
    [
      'with hours that no clock shows',
      time({ workingHours: { from: '09:00', to: '99:99', days: [1] } }),
      'workspace.section-invalid',
    ],
    ['with a delegation that ends first', delegates({ to: '2026-03-01' }), 'workspace.ends-before-it-begins'],
  ])('%s', (_, change, code) => {
    expect(refused(save(workspace, change)).code).toBe(code);
  });

  it('once archived', () => {
    const archived = sampleWorkspace({ archivedAt: at().toISOString() });
    expect(refused(save(archived, time())).code).toBe('workspace.archived');
    expect(permittedSections(archived, actorIn(archived, 'ceo'))).toEqual([]);
  });

  it.each<[Person, SectionContent]>([
    ['executive', time()],
    ['contributor', time()],
    ['roster', time()],
    ['facilitator', { section: 'guests', content: { guests: [] } }],
    ['facilitator', delegates({})],
  ])('for the %s: %j', (who, change) => {
    expect(refused(save(workspace, change, who)).code).toBe('workspace.not-allowed');
    expect(permittedSections(workspace, actorIn(workspace, who))).not.toContain(change.section);
  });
});
