import { ulid } from 'ulid';
import type { LeadersAnswer } from '../../domain/workspace/leaders-api.js';
import type { PlaygroundPerson } from '../../playground/playground-api.js';
import { accordOnLoopback, cast, people, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import { commandCharter, signBoth } from '../support/charter-steps.js';
import { proposeCharter, readPage, setUpInputs, setUpWorkspace } from '../support/charter-story.js';
import { readEntries } from '../support/history-story.js';
import { expectIntact } from '../support/untouched-history.js';

// Whole stories, on a machine that others use too.
jest.setTimeout(60_000);

const [, , , , newcomer] = people;
if (!newcomer) throw new Error('The playground lacks somebody.');

const day = 86_400_000;

describe('a change of leaders', () => {
  let clock: Date;
  let on: AccordOnLoopback;
  beforeEach(async () => {
    clock = new Date();
    on = await accordOnLoopback({ now: () => clock });
    await setUpWorkspace(on);
  });
  afterEach(async () => {
    await on.settled();
    await expectIntact(on);
    await on.close();
  });

  const leaders = async (person: PlaygroundPerson) =>
    (await on.api<LeadersAnswer>(person, 'GET', '/leaders')).body.data;
  const post = async (person: PlaygroundPerson, path: string, body: object = {}) => {
    const { status, body: answer } = await on.api<{ code?: string }>(
      person,
      'POST',
      `/leaders/${path}`,
      body,
    );
    await on.settled();
    return answer.code ?? status;
  };
  const propose = (by: PlaygroundPerson, role: 'ceo' | 'cio', person: PlaygroundPerson) =>
    post(by, `${role}/propose`, { objectId: person.objectId });
  const member = async (person: PlaygroundPerson, isMember: boolean) => {
    await on.setMember(person, isMember);
    await on.settled();
  };
  const answerOnCard = async (person: PlaygroundPerson, role: string, verb: 'accept' | 'decline') => {
    const asked = (await on.cards(person, `workspace.${verb}`, on.personalChat(person))).at(-1);
    if (!asked) throw new Error(`${person.name} was not asked.`);
    const data = { v: 1, workspace: on.workspaceId, role, commandId: ulid(), on: 'leadership' };
    await on.act(person, asked, `workspace.${verb}`, data);
    await on.settled();
  };
  const inForce = async () => {
    const charter = await proposeCharter(on);
    await signBoth(on, [cast.ceo, cast.cio], charter);
    return charter.number;
  };

  it('asks the new one on a card; until they accept, all stays as it was', async () => {
    expect(await propose(cast.ceo, 'cio', newcomer)).toBe(200);
    expect((await leaders(cast.ceo)).cio).toMatchObject({
      holder: { name: cast.cio.name, state: 'accepted' },
      successor: { name: newcomer.name, askedBy: { name: cast.ceo.name } },
      permitted: ['propose-leader', 'withdraw-proposed-leader'],
    });
    expect((await readPage(on, newcomer)).viewer.roles).not.toContain('cio');
    await answerOnCard(newcomer, 'cio', 'accept');
    expect((await readPage(on, newcomer)).viewer.roles).toContain('cio');
    expect((await readPage(on, cast.cio)).viewer.roles).not.toContain('cio');
  });

  it('while a charter is proposed puts it back to draft, tells the signer, and the old leader can’t sign', async () => {
    const { number, fingerprint } = await proposeCharter(on);
    await commandCharter(on, cast.ceo, number, 'sign', { fingerprint });
    await propose(cast.ceo, 'cio', newcomer);
    expect((await readPage(on, cast.ceo)).data.underWay?.state).toBe('proposed');
    expect(await post(newcomer, 'cio/answer', { accepted: true })).toBe(200);
    const { underWay } = (await readPage(on, cast.ceo)).data;
    expect(underWay).toMatchObject({ state: 'draft', voided: { reason: 'leader-changed' } });
    const told = await on.cards(cast.ceo, 'is void', on.personalChat(cast.ceo));
    expect(JSON.stringify(told.at(-1)?.card)).toContain('One of the leaders has changed');
    const late = await commandCharter(on, cast.cio, number, 'sign', { fingerprint });
    expect(late.body.code).toBe('charter.not-a-signer');
  });

  it('while one is in force keeps it as interim, opens its successor, and both of today sign that', async () => {
    const number = await inForce();
    await propose(cast.ceo, 'cio', newcomer);
    await post(newcomer, 'cio/answer', { accepted: true });
    const page = (await readPage(on, cast.ceo)).data;
    expect(page.inForce).toMatchObject({ number, state: 'in-force', interim: { roles: ['cio'] } });
    expect(Date.parse(page.inForce?.interim?.until ?? '') - clock.getTime()).toBe(30 * day);
    expect(page.underWay).toMatchObject({ number: number + 1, state: 'draft' });
    expect(page.underWay?.articles).toEqual(page.inForce?.articles);
    const posted = await on.cards(cast.ceo, 'In force as interim until');
    expect(posted).not.toHaveLength(0);

    expect((await commandCharter(on, cast.ceo, number + 1, 'propose')).status).toBe(200);
    const fingerprint = (await readPage(on, cast.ceo)).data.underWay?.fingerprint;
    for (const leader of [cast.ceo, newcomer]) {
      expect((await commandCharter(on, leader, number + 1, 'sign', { fingerprint })).status).toBe(200);
    }
    const after = (await readPage(on, cast.ceo)).data;
    expect(after.inForce).toMatchObject({ number: number + 1, interim: null });
    const actions = (await readEntries(on)).map(({ action }) => action);
    expect(actions).toEqual(expect.arrayContaining(['charter.interim', 'workspace.leader-proposed']));
  });

  it('by leaving the team makes the seat vacant at once; the one who is left names a successor', async () => {
    const number = await inForce();
    await member(cast.cio, false);
    const seat = (await leaders(cast.ceo)).cio;
    expect(seat).toMatchObject({ holder: null, permitted: ['propose-leader'] });
    const page = (await readPage(on, cast.ceo)).data;
    expect(page.inForce).toMatchObject({ number, interim: { roles: ['cio'] } });
    const [welcome] = await on.cards(cast.ceo, 'two leaders');
    expect(JSON.stringify(welcome?.card)).toContain('please name a new CIO');
    // What was interim stays so, from the same day on, when the seat is filled later.
    const since = page.inForce?.interim?.since;
    clock = new Date(clock.getTime() + 5 * day);
    expect(await propose(cast.ceo, 'cio', newcomer)).toBe(200);
    await answerOnCard(newcomer, 'cio', 'accept');
    expect((await readPage(on, cast.ceo)).data.inForce?.interim?.since).toBe(since);
  });

  it('of both lets anybody of the roster set up again, and not before', async () => {
    const again = async () => {
      const data = { v: 1, dialog: 'workspace.set-up', workspace: on.workspaceId, commandId: ulid() };
      const inputs = { ...setUpInputs, ceo: newcomer.objectId, cio: people[3]?.objectId, executives: '' };
      const { body } = await on.dialog(cast.chiefOfStaff, 'submit', { ...data, ...inputs, facilitators: '' });
      await on.settled();
      return JSON.stringify(body);
    };
    await member(cast.cio, false);
    expect(await again()).toContain('Both leaders have accepted');
    await member(cast.ceo, false);
    expect(await again()).toContain('Saved. The CEO and the CIO are asked to accept.');
    await answerOnCard(newcomer, 'ceo', 'accept');
    expect((await readPage(on, newcomer)).viewer.roles).toContain('ceo');
  });

  it('is refused to whoever it isn’t a matter of, with words that say whose', async () => {
    expect(await propose(cast.cio, 'cio', newcomer)).toBe('workspace.other-leader-proposes');
    expect(await propose(cast.chiefOfStaff, 'cio', newcomer)).toBe('workspace.not-allowed');
    expect(await propose(cast.ceo, 'cio', cast.guest)).toBe('workspace.guest-without-leave');
    expect(await propose(cast.ceo, 'cio', cast.outsider)).toBe('workspace.person-not-in-roster');
    expect(await propose(cast.ceo, 'cio', cast.ceo)).toBe('workspace.own-successor');
    expect(await post(newcomer, 'cio/answer', { accepted: true })).toBe('workspace.not-asked');
    const candidates = await on.api(cast.chiefOfStaff, 'GET', '/leaders/candidates');
    expect(candidates.status).toBe(403);
    expect((await leaders(cast.ceo)).cio.successor).toBeNull();
  });

  it('can be declined or taken back, and leaves no trace on who leads', async () => {
    await propose(cast.cio, 'ceo', newcomer);
    await answerOnCard(newcomer, 'ceo', 'decline');
    expect((await leaders(cast.cio)).ceo).toMatchObject({ holder: { name: cast.ceo.name }, successor: null });
    await propose(cast.cio, 'ceo', newcomer);
    expect(await post(cast.cio, 'ceo/withdraw')).toBe(200);
    const card = (await on.cards(newcomer, 'CEO in Northwind', on.personalChat(newcomer))).at(-1);
    expect(JSON.stringify(card?.card)).toContain('You are not asked any more');
    expect(await post(newcomer, 'ceo/answer', { accepted: true })).toBe('workspace.not-asked');
  });
});
