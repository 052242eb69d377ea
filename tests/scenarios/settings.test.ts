import { ulid } from 'ulid';
import type { SettingsAnswer } from '../../domain/workspace/settings-api.js';
import { defaultThresholds } from '../../domain/workspace/thresholds.js';
import type { PlaygroundPerson } from '../../playground/playground-api.js';
import { accordOnLoopback, cast, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import { everyRole, setUpWithEveryRole } from '../support/every-role.js';
import { readEntries } from '../support/history-story.js';
import { expectIntact, expectUntouched } from '../support/untouched-history.js';

// Whole stories, on a machine that others use too.
jest.setTimeout(60_000);

describe('the settings of a workspace', () => {
  let on: AccordOnLoopback;
  beforeEach(async () => {
    on = await accordOnLoopback();
    await setUpWithEveryRole(on);
  });
  afterEach(async () => {
    await on.settled();
    await expectIntact(on);
    await on.close();
  });

  const read = async (person: PlaygroundPerson) =>
    (await on.api<SettingsAnswer>(person, 'GET', '/settings')).body.data;
  const save = async (person: PlaygroundPerson, section: string, content: object, basedOn?: number) => {
    const edits: Record<string, number> = (await read(cast.ceo)).edits;
    const body = { content, basedOn: basedOn ?? edits[section] ?? 0 };
    const answer = await on.api<{ code?: string }>(person, 'PUT', `/settings/${section}`, body);
    await on.settled();
    return answer.body.code ?? answer.status;
  };
  const time = (timeZone: string) => ({
    timeZone,
    workingHours: { from: '08:00', to: '16:00', days: [1, 2, 3, 4] },
    holidays: ['2026-12-25'],
  });

  it('are saved by section, and who looks sees them at once', async () => {
    expect(await save(cast.chiefOfStaff, 'time', time('Asia/Tokyo'))).toBe(200);
    const seen = await on.api<SettingsAnswer>(everyRole.executive, 'GET', '/settings');
    expect(seen.body.data.settings).toMatchObject(time('Asia/Tokyo'));
    expect(seen.body.workspace.timeZone).toBe('Asia/Tokyo');
    expect(seen.body.data.permittedSections).toEqual([]);
    const [entry] = (await readEntries(on)).slice(-1);
    expect(entry).toMatchObject({ action: 'workspace.settings-changed', details: { section: 'time' } });
  });

  it('are refused to who saves upon an older state, with that state’s number, and nothing is lost', async () => {
    await save(cast.ceo, 'time', time('Asia/Tokyo'));
    expect(await save(cast.cio, 'time', time('Europe/Paris'), 0)).toBe('workspace.settings-changed');
    expect((await read(cast.ceo)).settings.timeZone).toBe('Asia/Tokyo');
    expect(await save(cast.cio, 'time', time('Europe/Paris'), 1)).toBe(200);
  });

  it.each<[string, string, object, string | number]>([
    ['an unknown zone', 'time', time('Mars/Olympus'), 'workspace.unknown-time-zone'],
    [
      'a currency that isn’t',
      'conventions',
      { currency: 'Euro', language: 'en' },
      'workspace.section-invalid',
    ],
    ['a section that isn’t', 'colours', {}, 'request.address-invalid'],
    ['something else than content', 'people', { facilitators: 'all' }, 'workspace.section-invalid'],
  ])('refuse %s, and stay as they were', async (_, section, content, code) => {
    const before = await readEntries(on);
    expect(await save(cast.ceo, section, content, 0)).toBe(code);
    await expectUntouched(on, before);
  });

  it('let a guest in by name, and out again when taken off the list', async () => {
    const page = async () => (await on.api(cast.guest, 'GET', '/charters')).status;
    expect(await page()).toBe(404);
    expect(await save(cast.chiefOfStaff, 'guests', { guests: [cast.guest.objectId] })).toBe(
      'workspace.not-allowed',
    );
    expect(await save(cast.cio, 'guests', { guests: [cast.guest.objectId] })).toBe(200);
    expect(await page()).toBe(200);
    expect(await save(cast.ceo, 'guests', { guests: [] })).toBe(200);
    expect(await page()).toBe(404);
  });

  it('change thresholds when the other leader agrees on the card, and not before', async () => {
    const thresholds = { ...defaultThresholds, overdueRecords: 2 };
    expect((await on.api(cast.ceo, 'POST', '/thresholds', { thresholds })).status).toBe(200);
    await on.settled();
    const wanted = (await read(cast.cio)).wanted;
    expect([(await read(cast.cio)).thresholds.overdueRecords, wanted?.by.name]).toEqual([3, cast.ceo.name]);
    const chat = on.personalChat(cast.cio);
    const [card] = await on.cards(cast.cio, 'Other thresholds', chat);
    if (!card) throw new Error('The CIO was not asked.');
    expect(JSON.stringify(card.card)).toContain('3 → 2');
    const data = { v: 1, workspace: on.workspaceId, wantedAt: wanted?.at, commandId: ulid() };
    await on.act(cast.cio, card, 'workspace.agree', data);
    await on.settled();
    expect((await read(cast.ceo)).thresholds.overdueRecords).toBe(2);
    const [now] = await on.cards(cast.cio, 'Other thresholds', chat);
    expect(JSON.stringify(now?.card)).toContain('Nothing waits for you here');
  });

  it('show everybody with a role who is away and who decides then; each leader writes their own', async () => {
    const { executive } = everyRole;
    const delegation = {
      delegate: executive.objectId,
      from: '2026-12-21',
      to: '2027-01-06',
      what: 'activities',
      activities: ['Model selection'],
    };
    const absences = [{ from: '2026-12-21', to: '2027-01-06' }];
    expect(await save(cast.cio, 'absences', { absences }, 0)).toBe(200);
    expect(await save(cast.cio, 'delegates', { delegations: [delegation] }, 0)).toBe(200);
    expect(await save(cast.ceo, 'absences', { absences: [] }, 0)).toBe(200);
    const seen = await read(everyRole.contributor);
    expect(seen.absences).toEqual([{ objectId: cast.cio.objectId, name: cast.cio.name, ...absences[0] }]);
    expect(seen.delegations).toMatchObject([
      { byName: cast.cio.name, delegateName: executive.name, activities: ['Model selection'] },
    ]);
  });
});

describe('the set-up in the tab', () => {
  it('has the rules of the card’s dialog, and goes on from what was saved', async () => {
    const on = await accordOnLoopback();
    await on.install();
    const { member } = everyRole;
    const setUp = async (change: object) => {
      const body = {
        ceo: cast.ceo.objectId,
        cio: cast.cio.objectId,
        timeZone: 'Europe/Berlin',
        currency: 'EUR',
      };
      const answer = await on.api<{ code?: string }>(member, 'POST', '/set-up', { ...body, ...change });
      await on.settled();
      return answer.body.code ?? answer.status;
    };
    const roster = await on.api<{ people: { name: string }[] }>(member, 'GET', '/roster');
    expect(roster.body.people.map(({ name }) => name)).toContain(cast.cio.name);
    expect(await setUp({ cio: cast.ceo.objectId })).toBe('workspace.one-person-two-leaders');
    expect(await setUp({ timeZone: 'Nowhere' })).toBe('workspace.unknown-time-zone');
    expect(await setUp({ ceo: cast.guest.objectId })).toBe('workspace.guest-without-leave');
    expect(await setUp({})).toBe(200);
    const data = { v: 1, dialog: 'workspace.set-up', workspace: on.workspaceId };
    const opened = JSON.stringify((await on.dialog(member, 'fetch', data)).body);
    expect(opened).toContain('"value":"Europe/Berlin"');
    expect(opened).toContain(`"value":"${cast.ceo.objectId}"`);
    for (const [leader, role] of [
      [cast.ceo, 'ceo'],
      [cast.cio, 'cio'],
    ] as const) {
      await on.api(leader, 'POST', `/leaders/${role}/answer`, { accepted: true });
    }
    expect(await setUp({})).toBe('workspace.already-set-up');
    expect((await on.api(member, 'GET', '/roster')).status).toBe(403);
    await on.settled();
    await on.close();
  });
});
