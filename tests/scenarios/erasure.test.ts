import { ulid } from 'ulid';
import type {
  HistoryPageAnswer,
  HistoryVerificationAnswer,
  OwnNameAnswer,
} from '../../domain/history/history-api.js';
import { sentenceOf } from '../../domain/history/history-words.js';
import type { PlaygroundPerson } from '../../playground/playground-api.js';
import {
  accordOnLoopback,
  cast,
  people,
  places,
  type AccordOnLoopback,
} from '../support/accord-on-loopback.js';
import { allRows } from '../support/all-rows.js';
import { signBoth, type ProblemAnswer } from '../support/charter-steps.js';
import { proposeCharter, setUpWorkspace } from '../support/charter-story.js';

const executive = people[3] ?? cast.outsider;
const member = people[4] ?? cast.outsider;

jest.setTimeout(60_000);

describe('erasing a person', () => {
  let on: AccordOnLoopback;
  let clock: Date;
  beforeEach(async () => {
    clock = new Date();
    on = await accordOnLoopback({ now: () => clock });
    await setUpWorkspace(on);
    for (const person of [executive, member]) await on.api(person, 'GET', '/charters');
  });
  afterEach(() => on.close());

  const erase = (by: PlaygroundPerson, whom: PlaygroundPerson, commandId = ulid()) =>
    on.api<ProblemAnswer>(by, 'POST', `/people/${whom.objectId}/erasure`, {}, { commandId });

  const verified = async () =>
    (await on.api<HistoryVerificationAnswer>(cast.ceo, 'GET', '/history/verification')).body.data;

  const history = async () => (await on.api<HistoryPageAnswer>(cast.ceo, 'GET', '/history')).body;

  /** The rows of all tables in which the name stands. */
  async function rowsWith({ name }: PlaygroundPerson): Promise<string[]> {
    await on.settled();
    const rows = await allRows(on.prefix);
    return [...rows].filter(([, text]) => text.includes(name)).map(([row]) => row.split('/').at(-1) ?? '');
  }

  async function leaveTeam(person: PlaygroundPerson): Promise<void> {
    const path = `/api/conversations/${encodeURIComponent(places.channel.id)}/members`;
    await fetch(`${on.playground.origin}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ as: cast.ceo.objectId, objectId: person.objectId, member: false }),
    });
  }

  it.each([
    ['an executive who has left', executive, true],
    ['an executive who is still in the team', executive, false],
    ['a member of the team without a role', member, false],
  ])('leaves no row with the name of %s, and the history intact', async (_, person, gone) => {
    expect((await rowsWith(person)).length).toBeGreaterThan(0);
    if (gone) await leaveTeam(person);
    const before = (await history()).data.end.sequence;
    expect((await erase(cast.chiefOfStaff, person)).status).toBe(200);
    expect(await rowsWith(person)).toEqual([]);

    const { data } = await history();
    expect(data.end.sequence).toBe(before + 1);
    const [entry] = data.entries;
    expect(entry && sentenceOf(entry, data.names)).toContain('erased the name of a person');
    expect(JSON.stringify(data)).not.toContain(person.name);
    expect(await verified()).toMatchObject({ intact: true, fault: null });
  });

  it('holds although the person goes on looking: the roster doesn’t bring the name back', async () => {
    await erase(executive, executive);
    for (let look = 0; look < 3; look += 1) {
      clock = new Date(clock.getTime() + 20 * 60_000);
      expect((await on.api(executive, 'GET', '/charters')).status).toBe(200);
      await on.write(executive, 'my');
    }
    expect(await rowsWith(executive)).toEqual([]);
    // The role has ended with the name.
    expect((await on.api(executive, 'GET', '/history')).status).toBe(403);
    expect(await verified()).toMatchObject({ intact: true });
  });

  it('keeps the name in signatures, and only there', async () => {
    await signBoth(on, [cast.ceo, cast.cio], await proposeCharter(on));
    const raw = on.accord.tables.records;
    const row = await raw.read(on.workspaceId, 'workspace');
    // Another has been made CEO since: the seat is what a replacement leaves behind.
    const body = row?.body as { leaders: { ceo: object } };
    expect((await erase(cast.cio, cast.ceo)).body.code).toBe('erasure.leader');
    const seat = { ...body.leaders.ceo, objectId: member.objectId };
    const { verify, restore } = await withRecord({ ...body, leaders: { ...body.leaders, ceo: seat } });
    expect((await erase(cast.cio, cast.ceo)).status).toBe(200);
    expect(await rowsWith(cast.ceo)).toEqual(['charter!0001']);
    const signed = await raw.read(on.workspaceId, 'charter!0001');
    expect(JSON.stringify(signed?.body).split(cast.ceo.name)).toHaveLength(2);
    await restore();
    expect(await verify()).toMatchObject({ intact: true });
  });

  it('shows everybody of the team what is kept of them, and is offered to all but leaders', async () => {
    const own = async (person: PlaygroundPerson) => {
      const { status, body } = await on.api<OwnNameAnswer>(person, 'GET', '/people/me');
      return status === 200 ? [body.data.name, body.permitted] : status;
    };
    expect(await own(member)).toEqual([member.name, ['history.erase-oneself']]);
    expect(await own(executive)).toEqual([executive.name, ['history.erase-oneself']]);
    expect(await own(cast.ceo)).toEqual([cast.ceo.name, []]);
    expect(await own(cast.guest)).toBe(404);
    expect(await own(cast.outsider)).toBe(404);
    expect((await erase(member, member)).status).toBe(200);
    expect(await own(member)).toEqual(['', ['history.erase-oneself']]);
  });

  it('holds when the person is given a role afterwards: the roster is asked, and its name not kept', async () => {
    expect((await erase(member, member)).status).toBe(200);
    const roles = { facilitators: [], executives: [member.objectId], contributors: [] };
    const saved = await on.api(cast.ceo, 'PUT', '/settings/people', { content: roles, basedOn: 0 });
    expect(saved.status).toBe(200);
    expect(await rowsWith(member)).toEqual([]);
  });

  it('is done once, however often it is asked for', async () => {
    const commandId = ulid();
    expect((await erase(cast.ceo, member, commandId)).status).toBe(200);
    const before = (await history()).data.end.sequence;
    expect((await erase(cast.ceo, member, commandId)).status).toBe(200);
    expect((await erase(cast.cio, member)).status).toBe(200);
    expect((await history()).data.end.sequence).toBe(before);
  });

  it('is refused to others, for leaders, and with an id that is none', async () => {
    const refused = await erase(executive, member);
    expect([refused.status, refused.body.code]).toEqual([403, 'erasure.not-allowed']);
    const leader = await erase(cast.chiefOfStaff, cast.cio);
    expect([leader.status, leader.body.code]).toEqual([409, 'erasure.leader']);
    expect((await on.api(cast.ceo, 'POST', '/people/everybody/erasure')).status).toBe(400);
    expect((await erase(cast.outsider, cast.outsider)).status).toBe(404);
    expect((await rowsWith(executive)).length).toBeGreaterThan(0);
  });

  /** Puts another workspace record in place for a while, as it would be after a change that isn't built. */
  async function withRecord(body: object) {
    const { storedRows } = await import('../support/stored-rows.js');
    const raw = storedRows(on.prefix, on.workspaceId);
    const { text } = await raw.read('workspace');
    await raw.write('workspace', JSON.stringify(body));
    return { verify: verified, restore: () => raw.write('workspace', text) };
  }
});
