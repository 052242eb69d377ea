import { ulid } from 'ulid';
import type { PlaygroundPerson } from '../../playground/playground-api.js';
import {
  accordOnLoopback,
  cast,
  people,
  places,
  type AccordOnLoopback,
} from '../support/accord-on-loopback.js';
import { proposeCharter, setUpWorkspace } from '../support/charter-story.js';

const colleague = people[4] ?? cast.outsider;

jest.setTimeout(60_000);

/** How old an answer of the roster may be (docs/operating.md, "How soon a removed person loses access"). */
describe('the roster is asked again', () => {
  let clock: Date;
  let on: AccordOnLoopback;
  beforeEach(async () => {
    clock = new Date();
    on = await accordOnLoopback({ now: () => clock, instances: 2 });
    await setUpWorkspace(on);
  });
  afterEach(() => on.close());

  const later = (seconds: number): void => {
    clock = new Date(clock.getTime() + seconds * 1000);
  };
  const asked = () => on.playground.records.filter(({ path }) => path.includes('/members/')).length;
  /** How often the roster was asked during this. */
  const questions = async (what: () => Promise<unknown>): Promise<number> => {
    const before = asked();
    await what();
    return asked() - before;
  };
  const look = (person: PlaygroundPerson, instance = 0) =>
    on.api<{ code?: string }>(person, 'GET', '/charters', undefined, { instance });

  /** Takes somebody out of the team; the bot hears nothing of it unless told. */
  async function setMember(person: PlaygroundPerson, member: boolean): Promise<void> {
    const path = `/api/conversations/${encodeURIComponent(places.channel.id)}/members`;
    const body = { as: cast.ceo.objectId, objectId: person.objectId, member };
    await fetch(`${on.playground.origin}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  it('after 15 minutes for reading, not before', async () => {
    await look(colleague);
    later(15 * 60);
    expect(await questions(() => look(colleague))).toBe(0);
    later(1);
    expect(await questions(() => look(colleague))).toBe(1);
    expect(await questions(() => look(colleague))).toBe(0);
  });

  it('after 5 minutes for signing, not before', async () => {
    const { number, fingerprint } = await proposeCharter(on);
    const sign = () =>
      on.api(cast.cio, 'POST', `/charters/${number}/sign`, { fingerprint }, { commandId: ulid() });
    await look(cast.cio);
    await on.accord.tables.records.remove(on.workspaceId, `member!${cast.cio.objectId}`);
    expect(await questions(() => look(cast.cio))).toBe(1);
    later(5 * 60);
    expect(await questions(sign)).toBe(0);
    later(1);
    expect(await questions(() => look(cast.cio))).toBe(0);
    expect(await questions(sign)).toBe(1);
  });

  it('60 seconds after somebody was not in it', async () => {
    expect(await questions(() => look(cast.outsider))).toBe(1);
    later(59);
    expect(await questions(() => look(cast.outsider))).toBe(0);
    later(2);
    expect(await questions(() => look(cast.outsider))).toBe(1);
  });

  it('whoever is removed loses access at once where the channel said so, elsewhere with their row', async () => {
    for (const instance of [0, 1]) expect((await look(colleague, instance)).status).toBe(200);
    await setMember(colleague, false);
    for (const instance of [0, 1]) expect((await look(colleague, instance)).status).toBe(404);
  });

  it('whoever is removed unheard loses access when what was known is 15 minutes old, on every server', async () => {
    await look(colleague);
    const row = await on.accord.tables.records.read(on.workspaceId, `member!${colleague.objectId}`);
    await setMember(colleague, false);
    // As if the bot had been down when Teams said so.
    await on.accord.tables.records.put(on.workspaceId, `member!${colleague.objectId}`, row?.body);
    later(15 * 60 + 61);
    for (const instance of [0, 1]) expect((await look(colleague, instance)).status).toBe(404);
  });

  it('whoever is added is let in at once, though they were turned away a moment ago', async () => {
    expect((await look(cast.outsider)).status).toBe(404);
    await setMember(cast.outsider, true);
    expect((await look(cast.outsider)).status).toBe(200);
  });
});
