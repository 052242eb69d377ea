import type { RoundCommandAnswer } from '../../domain/baseline/baseline-api.js';
import type { BaselineItem } from '../../domain/baseline/baseline.js';
import { rangeOf } from '../../bot/storage/keys.js';
import type { PlaygroundPerson } from '../../playground/playground-api.js';
import { accordOnLoopback, cast, places, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import {
  answering,
  askedCard,
  executive,
  readBaseline,
  rosterPerson,
  saveAnswers,
  sendPresets,
} from '../support/baseline-story.js';
import { offeredData } from '../support/charter-steps.js';
import { setUpWorkspace } from '../support/charter-story.js';

describe('the baseline', () => {
  let on: AccordOnLoopback;
  let items: BaselineItem[];
  beforeEach(async () => {
    on = await accordOnLoopback();
    await setUpWorkspace(on);
  });
  afterEach(() => on.close());

  const view = (leader: typeof cast.ceo, step?: number) => ({
    v: 1,
    workspace: on.workspaceId,
    round: 1,
    ...(step !== undefined && { step }),
    person: leader.objectId,
  });
  const chosen = (from: number, owner: string) =>
    Object.fromEntries(
      items.slice(from, from + 4).flatMap(({ id }) => [
        [`today.${id}`, owner],
        [`should.${id}`, owner],
      ]),
    );

  it('is edited, sent, answered on the card and in the tab, and measured once', async () => {
    const opened = await on.api<RoundCommandAnswer>(cast.chiefOfStaff, 'POST', '/baseline/rounds');
    const { items: presets } = opened.body.data;
    const list = [
      ...presets.slice(0, 11),
      { id: null, text: 'Prompt library', kind: 'activity', tier: 'operational' },
    ];
    const edited = await on.api<RoundCommandAnswer>(cast.ceo, 'PUT', '/baseline/rounds/1/items', {
      items: list,
      basedOn: 0,
    });
    items = edited.body.data.items;
    expect(items.at(-1)).toMatchObject({ id: 'own-1', text: 'Prompt library' });
    expect((await on.api(cast.cio, 'POST', '/baseline/rounds/1/send', { listRevision: 1 })).status).toBe(200);
    await on.settled();

    const asked = await askedCard(on, cast.cio);
    expect(JSON.stringify(asked.card)).toContain('Seán O’Brien: please answer 12 items by');
    let card = await on.act(cast.cio, asked, 'baseline.view', view(cast.cio));
    expect(JSON.stringify(card.body)).toContain('step 1 of 3');
    for (const step of [1, 2, 3]) {
      card = await on.act(cast.cio, asked, 'baseline.save', {
        ...view(cast.cio, step),
        ...chosen((step - 1) * 4, 'cio'),
      });
      const expected = step < 3 ? `${step * 4} of 12 answered` : 'You have answered all 12 items';
      expect(JSON.stringify(card.body)).toContain(expected);
    }
    await on.settled();
    const waiting = await readBaseline(on, executive);
    expect(waiting.data.underWay?.leaders).toMatchObject({
      ceo: { answered: false },
      cio: { answered: true },
    });
    expect(waiting.data.measured).toBeNull();

    const saved = await saveAnswers(on, cast.ceo, answering(items, ['ceo', 'ceo', 'ceo', 'cio']));
    expect(saved.body.data).toMatchObject({ complete: true, state: 'final' });
    await on.settled();

    const [cover] = await on.cards(cast.ceo, 'The alignment gap is measured');
    if (!cover) throw new Error('The gap is not posted.');
    // Everybody in the channel reads the cover; the gap is for those with a role.
    expect(JSON.stringify(cover.card)).not.toMatch(/25|owner/);
    const uncover = async (person: PlaygroundPerson) =>
      (await on.act(person, cover, 'baseline.gap', offeredData(cover.card, 'baseline.gap') ?? {})).body;
    expect(JSON.stringify(await uncover(executive))).toContain('The gap is measured: 25 %');
    expect(await uncover(rosterPerson)).toMatchObject({ statusCode: 403 });
    expect(JSON.stringify((await askedCard(on, cast.cio)).card)).toContain('The alignment gap is 25 %');
    for (const person of [cast.ceo, cast.cio, cast.chiefOfStaff, executive]) {
      const { data } = await readBaseline(on, person);
      expect(data.measured).toMatchObject({ gap: 25, apart: 3, trend: [{ round: 1, percent: 25 }] });
      expect(data.measured?.rows.map(({ agreement }) => agreement)).toEqual([
        ...Array<string>(3).fill('differ'),
        ...Array<string>(9).fill('agreed'),
      ]);
    }
    const { from, to } = rangeOf('answer');
    expect(await on.accord.tables.records.range(on.workspaceId, from, to)).toEqual([]);
  });

  it('takes answers changed until both are through, and none afterwards', async () => {
    items = await sendPresets(on);
    await saveAnswers(on, cast.cio, answering(items, ['cio']));
    const changed = await saveAnswers(on, cast.cio, [{ item: 'hiring', today: 'nobody' }]);
    expect(changed.body.data).toMatchObject({
      complete: true,
      state: 'sent',
      own: { hiring: { today: 'nobody' } },
    });
    const closing = answering(items, ['cio']);
    expect((await saveAnswers(on, cast.ceo, closing)).body.data.state).toBe('final');
    expect((await readBaseline(on, cast.ceo)).data.measured).toMatchObject({ gap: 8, apart: 1 });

    const late = await saveAnswers(on, cast.cio, [{ item: 'hiring', today: 'cio' }]);
    expect(late).toMatchObject({ status: 409, body: { code: 'baseline.final' } });
    // The last save once more, as after a lost answer.
    expect((await saveAnswers(on, cast.ceo, closing)).body.data).toMatchObject({
      complete: true,
      state: 'final',
    });
  });

  it('keeps what two devices of one leader answer at once', async () => {
    items = await sendPresets(on);
    await Promise.all(answering(items, ['cio']).map((answer) => saveAnswers(on, cast.cio, [answer])));
    expect((await readBaseline(on, cast.chiefOfStaff)).data.underWay?.leaders.cio?.answered).toBe(true);
  });

  it('shows a leader’s own answers to that leader only, and a page unchanged as 304', async () => {
    items = await sendPresets(on);
    await saveAnswers(on, cast.cio, [{ item: 'hiring', today: { title: 'Head of HR' } }]);
    const mine = await on.api(cast.cio, 'GET', '/baseline');
    expect(JSON.stringify(mine.body)).toContain('Head of HR');
    for (const person of [cast.ceo, cast.chiefOfStaff, executive]) {
      expect(JSON.stringify(await readBaseline(on, person))).not.toContain('Head of HR');
    }
    const etag = mine.headers.get('etag') ?? '';
    expect((await on.api(cast.cio, 'GET', '/baseline', undefined, { etag })).status).toBe(304);
    await saveAnswers(on, cast.cio, [{ item: 'hiring', today: 'cio' }]);
    expect((await on.api(cast.cio, 'GET', '/baseline', undefined, { etag })).status).toBe(200);
  });

  it('is nothing for people without a role, and for strangers not there at all', async () => {
    items = await sendPresets(on);
    expect((await on.api(rosterPerson, 'GET', '/baseline')).status).toBe(403);
    expect((await on.api(cast.outsider, 'GET', '/baseline')).status).toBe(404);
    expect((await saveAnswers(on, executive, answering(items, ['ceo']))).status).toBe(403);
    expect((await saveAnswers(on, cast.outsider, answering(items, ['ceo']))).status).toBe(404);
    const [inChannel] = await on.cards(cast.chiefOfStaff, 'Accord');
    if (!inChannel) throw new Error('No card is posted in the channel.');
    const peek = await on.act(cast.chiefOfStaff, inChannel, 'baseline.view', view(cast.chiefOfStaff));
    expect(JSON.stringify(peek.body)).toContain('Only the CEO and the CIO are asked');
    expect(JSON.stringify(peek.body)).not.toContain('Input.ChoiceSet');
  });

  it.each<[string, object[], string]>([
    [
      'the same name twice',
      [0, 1].map(() => ({ id: null, text: 'Prompts', kind: 'activity', tier: 'strategic' })),
      'baseline.item-twice',
    ],
    [
      'a tier that isn’t one',
      [{ id: null, text: 'A', kind: 'activity', tier: 'tactical' }],
      'request.body-invalid',
    ],
  ])('refuses a list with %s', async (_, list, code) => {
    await on.api(cast.ceo, 'POST', '/baseline/rounds');
    const answer = await on.api(cast.ceo, 'PUT', '/baseline/rounds/1/items', { items: list, basedOn: 0 });
    expect(answer).toMatchObject({ status: 422, body: { code } });
  });

  it('waits in `my` for a leader until all is answered, and says in chat where it stands', async () => {
    items = await sendPresets(on);
    const chat = on.personalChat(cast.cio);
    const ask = async (text: string, where = chat, person = cast.cio) => {
      await on.write(person, text, where);
      return JSON.stringify((await on.messages(person, where)).at(-1));
    };
    expect(await ask('my')).toContain('answer 12 items on who owns what');
    await saveAnswers(on, cast.cio, answering(items, ['cio']));
    expect(await ask('my')).not.toContain('who owns what');
    expect(await ask('baseline', places.channel.id, executive)).toContain('CEO and CIO: please answer by');
    const inPerson = await ask('baseline', on.personalChat(executive), executive);
    expect(inPerson).toContain('Maya Okonkwo: please answer by');
    expect(inPerson).toContain('✓ has answered');
  });

  it('finishes for the next leader who looks what a crash left unfinished', async () => {
    items = await sendPresets(on);
    await saveAnswers(on, cast.cio, answering(items, ['cio']));
    // As if the process had died between the last answer and the closing.
    const closing = jest.spyOn(on.accord.baselines, 'closeIfComplete').mockResolvedValueOnce(undefined);
    expect((await saveAnswers(on, cast.ceo, answering(items, ['ceo']))).body.data.state).toBe('sent');
    closing.mockRestore();
    expect((await readBaseline(on, executive)).data.measured).toBeNull();
    expect((await readBaseline(on, cast.cio)).data.measured).toMatchObject({ gap: 100 });
    await on.settled();
    expect(await on.cards(cast.ceo, 'The alignment gap is measured')).toHaveLength(1);
  });
});
