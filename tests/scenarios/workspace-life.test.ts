import { ulid } from 'ulid';
import type { LeadersAnswer } from '../../domain/workspace/leaders-api.js';
import type { Frame } from '../../domain/workspace/workspace-api.js';
import type { PlaygroundPerson } from '../../playground/playground-api.js';
import {
  accordOnLoopback,
  cast,
  people,
  places,
  type AccordOnLoopback,
} from '../support/accord-on-loopback.js';
import { commandCharter, editPurpose, signBoth, signOffData } from '../support/charter-steps.js';
import {
  proposeCharter,
  readPage,
  setUpInputs,
  setUpWorkspace,
  signOffPost,
} from '../support/charter-story.js';
import { activitiesOf, sendCrafted } from '../support/crafted-activities.js';
import { readEntries } from '../support/history-story.js';
import { setUpTimes } from '../support/set-up-times.js';
import { expectIntact, expectUntouched } from '../support/untouched-history.js';

// Whole stories, on a machine that others use too.
jest.setTimeout(60_000);

const [, , , , colleague, , member] = people;
if (!colleague || !member) throw new Error('The playground lacks somebody.');

const day = 86_400_000;

describe('the life of a workspace', () => {
  let clock: Date;
  let on: AccordOnLoopback;
  beforeEach(async () => {
    clock = new Date();
    on = await accordOnLoopback({ now: () => clock, instances: 2 });
  });
  afterEach(async () => {
    await on.settled();
    await expectIntact(on);
    await on.close();
  });

  const actions = async () => (await readEntries(on)).map(({ action }) => action);
  const frame = async (person: PlaygroundPerson) => (await on.api<Frame>(person, 'GET', '')).body;
  const welcomes = () => on.cards(cast.ceo, 'two leaders');
  const lastWelcome = async () => JSON.stringify((await welcomes()).at(-1)?.card);
  const setUp = async (inputs: object = {}, person: PlaygroundPerson = member) => {
    const data = { v: 1, dialog: 'workspace.set-up', workspace: on.workspaceId, commandId: ulid() };
    const answer = await on.dialog(person, 'submit', { ...data, ...setUpInputs, ...inputs });
    await on.settled();
    return JSON.stringify(answer.body);
  };
  const answerAs = async (
    person: PlaygroundPerson,
    role: 'ceo' | 'cio',
    answer: 'accept' | 'decline',
    commandId = ulid(),
  ) => {
    const [post] = await welcomes();
    if (!post) throw new Error('There is no welcome card.');
    const data = { v: 1, workspace: on.workspaceId, role, commandId, on: 'welcome' };
    const { body } = await on.act(person, post, `workspace.${answer}`, data);
    await on.settled();
    return JSON.stringify(body);
  };
  const installation = (installed: boolean, instance: number) =>
    Promise.all(
      activitiesOf(on)
        .installation(cast.chiefOfStaff, places.channel, installed)
        .map((activity) => sendCrafted(on, activity, { instance })),
    );

  it('begins once, with one welcome card, however often and on how many servers the bot is added', async () => {
    await on.install();
    await Promise.all([installation(true, 0), installation(true, 1), installation(true, 1)]);
    await on.settled();
    expect(await actions()).toEqual(['workspace.installed']);
    const posted = await welcomes();
    expect(posted).toHaveLength(1);
    const card = JSON.stringify(posted[0]?.card);
    expect(card).toContain('Anyone in Northwind Robotics: please set up Accord.');
    expect(card.match(/"title":"Set up"/g)).toHaveLength(1);
  });

  it('offers the roster in the set-up dialog, guests and strangers left out, with the defaults filled in', async () => {
    await on.install();
    const data = { v: 1, dialog: 'workspace.set-up', workspace: on.workspaceId };
    const opened = JSON.stringify((await on.dialog(member, 'fetch', data)).body);
    for (const { name, kind, objectId } of people) {
      expect([name, opened.includes(`{"title":"${name}","value":"${objectId}"}`)]).toEqual([
        name,
        kind === 'member',
      ]);
    }
    expect(opened).toContain('"id":"timeZone"');
    expect(opened).toContain('"value":"UTC"');
    expect(opened).toContain('"value":"USD"');
    expect(JSON.stringify((await on.dialog(cast.guest, 'fetch', data)).body)).toContain(
      'This workspace isn’t there',
    );
  });

  describe('when a form has a mistake', () => {
    beforeEach(() => on.install());

    it.each([
      ['one person for both', { cio: cast.ceo.objectId }, 'One person can’t be CEO and CIO at once.'],
      ['nobody as CIO', { cio: '' }, 'Please choose a CEO and a CIO'],
      ['a leader as facilitator', { facilitators: cast.ceo.objectId }, 'A leader can’t be a facilitator'],
      ['a zone that isn’t', { timeZone: 'Berlin Standard' }, '“Berlin Standard” isn’t a time zone'],
      ['a currency that isn’t', { currency: 'Euro!' }, 'check the time zone and the currency'],
      ['a guest as CEO', { ceo: cast.guest.objectId }, 'Guests can’t hold a role.'],
      ['somebody not of the team', { executives: cast.outsider.objectId }, 'isn’t in this team any more'],
      ['a budget in words', { pilotName: 'Forecasting', pilotBudget: 'a lot' }, 'Please choose'],
      ['hours that end before they begin', { ...setUpTimes, from: '19:00' }, 'ends before it begins'],
      ['no working day', { ...setUpTimes, days: '' }, 'at least one working day'],
      ['a holiday in words', { ...setUpTimes, holidays: 'Christmas Day' }, 'holidays as 2026-12-25'],
      ['a meeting without a time', { ...setUpTimes, 'check-in-time': '' }, 'times as 09:00'],
    ])('keeps what was typed, says what to mend, and stores nothing: %s', async (_, wrong, why) => {
      const before = await readEntries(on);
      const typed = { pilotName: 'Demand forecasting', pilotPeople: '7', ...wrong };
      const answer = await setUp(typed);
      expect(answer).toContain('"type":"continue"');
      expect(answer).toContain(why);
      const values = Object.values({ ...setUpInputs, ...typed }).filter((value) => value !== '');
      for (const value of values) expect(answer).toContain(`"value":${JSON.stringify(value)}`);
      await expectUntouched(on, before);
      expect((await frame(member)).workspace.setUp).toBe(false);
    });
  });

  it('takes working hours, holidays and cadence, and leaves them as they are by a form without them', async () => {
    await on.install();
    expect(await setUp({ ...setUpTimes, 'cio-report-every': 'none' })).toContain('Saved.');
    const saved = async () => {
      const { body } = await on.api<LeadersAnswer>(member, 'GET', '/leaders');
      if (!body.data.setUp) throw new Error('The set-up is over.');
      const { workingHours, holidays, cadence } = body.data.setUp;
      return { workingHours, holidays, cadence: cadence.map((entry) => Object.values(entry).join(' ')) };
    };
    const expected = {
      workingHours: { from: '08:30', to: '17:00', days: [1, 2, 4] },
      holidays: ['2026-12-25', '2027-01-01'],
      cadence: [
        'stand-up weekly 2 08:45 15',
        'check-in monthly 3 11:00 60',
        'dashboard-review weekly 1 09:15 15',
        'alignment-review quarterly 2 14:00 90',
      ],
    };
    expect(await saved()).toEqual(expected);
    expect(await setUp()).toContain('Saved.');
    expect(await saved()).toEqual(expected);
  });

  it('is set up by a right form, and its leaders hold their roles from the moment that they accept', async () => {
    await on.install();
    expect(await setUp({ currency: 'eur', pilotName: 'Forecasting', pilotBudget: '250,000' })).toContain(
      'Saved. The CEO and the CIO are asked to accept.',
    );
    expect((await frame(cast.ceo)).viewer.roles).toEqual(['roster']);
    expect((await frame(cast.ceo)).workspace).toMatchObject({ setUp: true, timeZone: 'Europe/Berlin' });
    expect(await answerAs(member, 'ceo', 'accept')).toContain('You are not asked to accept this role');
    const commandId = ulid();
    await answerAs(cast.ceo, 'ceo', 'accept', commandId);
    await answerAs(cast.ceo, 'ceo', 'accept', commandId);
    await answerAs(cast.ceo, 'ceo', 'accept');
    expect((await actions()).filter((action) => action === 'workspace.leadership-accepted')).toHaveLength(1);
    expect((await frame(cast.ceo)).viewer.roles).toEqual(['ceo', 'roster']);
    expect(await lastWelcome()).toContain('Seán O’Brien (CIO): please accept your role.');
    await answerAs(cast.cio, 'cio', 'accept');
    expect(await lastWelcome()).toContain('Northwind Robotics is set up.');
    expect(await setUp({ ceo: member.objectId })).toContain('Both leaders have accepted.');
    expect(await answerAs(cast.cio, 'cio', 'decline')).toContain('You have accepted this role already.');
    expect((await frame(cast.ceo)).workspace.leaders).toMatchObject({
      ceo: { objectId: cast.ceo.objectId, state: 'accepted' },
      cio: { objectId: cast.cio.objectId, state: 'accepted' },
    });
  });

  it('looks for somebody else when the person asked declines, and asks only whom it has not asked', async () => {
    await on.install();
    await setUp();
    await answerAs(cast.ceo, 'ceo', 'accept');
    await answerAs(cast.cio, 'cio', 'decline');
    expect(await lastWelcome()).toContain('CIO is vacant. Please name somebody in the set-up.');
    expect(await lastWelcome()).toContain('vacant: Seán O’Brien declined');

    await setUp({ cio: colleague.objectId });
    const asked = (person: PlaygroundPerson) =>
      on.cards(person, 'Your part in the AI strategy', on.personalChat(person));
    expect(await asked(cast.ceo)).toHaveLength(1);
    expect(await asked(colleague)).toHaveLength(1);
    // The card of whoever declined is still in their chat, and brings nothing back.
    expect(await answerAs(cast.cio, 'cio', 'accept')).toContain('You are not asked to accept this role');
    await answerAs(colleague, 'cio', 'accept');
    expect((await frame(colleague)).viewer.roles).toEqual(['cio', 'roster']);
    expect((await frame(cast.cio)).viewer.roles).toEqual(['roster']);
  });

  it('can ask the same person again after a no', async () => {
    await on.install();
    await setUp();
    await answerAs(cast.cio, 'cio', 'decline');
    await setUp();
    await answerAs(cast.cio, 'cio', 'accept');
    expect((await frame(cast.cio)).viewer.roles).toEqual(['cio', 'roster']);
  });

  it('sleeps while the bot is removed: nothing is sent or changed; and wakes with everything in its place', async () => {
    await setUpWorkspace(on);
    const first = await proposeCharter(on);
    await signBoth(on, [cast.ceo, cast.cio], first);
    const second = await proposeCharter(on);
    const post = await signOffPost(on, second.number);
    await on.remove();
    await on.settled();
    const asleep = await readEntries(on);
    expect(asleep.at(-1)?.action).toBe('workspace.archived');
    const sent = on.playground.records.length;

    const { fingerprint, number } = second;
    const onCard = await on.act(cast.ceo, post, 'charter.sign', signOffData(on, second));
    expect(JSON.stringify(onCard.body)).toContain('Accord was removed from this team');
    for (const refused of [
      await commandCharter(on, cast.ceo, number, 'sign', { fingerprint }),
      await commandCharter(on, cast.ceo, number, 'decline', { fingerprint, reason: 'No.' }),
      await commandCharter(on, cast.ceo, number, 'withdraw'),
      await commandCharter(on, cast.ceo, number, 'propose'),
      await editPurpose(on, cast.ceo, 'Another purpose.', true),
    ]) {
      expect([refused.status, refused.body.code]).toEqual([409, 'workspace.archived']);
      expect(refused.body.detail).toContain('Add it again to go on.');
    }
    expect(await setUp({}, cast.chiefOfStaff)).toContain('Accord was removed from this team');
    const opened = await on.dialog(cast.chiefOfStaff, 'fetch', {
      dialog: 'workspace.set-up',
      workspace: on.workspaceId,
    });
    expect(JSON.stringify(opened.body)).toContain('Accord was removed from this team');
    const page = await readPage(on, cast.ceo);
    expect(page.workspace.archived).toBe(true);
    expect(page.permitted).toEqual([]);
    expect(page.data.inForce).toMatchObject({ number: 1, fingerprint: first.fingerprint });
    await on.settled();
    await expectUntouched(on, asleep);
    clock = new Date(clock.getTime() + 10 * day);
    for (const { accord } of on.servers) await accord.dueWork.sweepNow();
    // The roster can't be asked any more; what was known of a member still holds.
    expect((await readPage(on, cast.ceo)).data.inForce?.number).toBe(1);
    const messages = on.playground.records.slice(sent).filter(({ method }) => method !== 'GET');
    expect(messages).toEqual([]);

    await on.install();
    await on.settled();
    expect((await actions()).at(-1)).toBe('workspace.restored');
    expect(await welcomes()).toHaveLength(2);
    expect((await frame(cast.ceo)).viewer.roles).toEqual(['ceo', 'roster']);
    await signBoth(on, [cast.cio, cast.ceo], second);
    const { data } = await readPage(on, cast.chiefOfStaff);
    expect(data.versions.map(({ number: version, state }) => [version, state])).toEqual([
      [2, 'in-force'],
      [1, 'superseded'],
    ]);
  });

  it('bears its team’s new name, as text, once the team is renamed', async () => {
    await setUpWorkspace(on);
    const renamed = (name: string) => {
      const base = activitiesOf(on).membership([], cast.ceo, places.channel, true);
      const { channelData, membersAdded: _, ...activity } = base as typeof base & { channelData: object };
      return sendCrafted(on, {
        ...activity,
        channelData: { ...channelData, eventType: 'teamRenamed', team: { ...places.channel.team, name } },
      });
    };
    await renamed('  Northwind\n **Labs** ');
    await renamed('Northwind **Labs**');
    await renamed('   ');
    expect((await frame(cast.ceo)).workspace.name).toBe('Northwind **Labs**');
    expect((await actions()).filter((action) => action === 'workspace.renamed')).toHaveLength(1);
    await on.write(cast.ceo, 'charter');
    const [card] = await on.cards(cast.ceo, '"text":"Northwind **Labs**"');
    expect(JSON.stringify(card?.card)).toContain('"type":"TextRun","text":"Northwind **Labs**"');
  });
});
