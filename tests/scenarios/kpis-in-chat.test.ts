import type { HistoryPageAnswer } from '../../domain/history/history-api.js';
import type { PlaygroundMessage, PlaygroundPerson } from '../../playground/playground-api.js';
import { accordOnLoopback, cast, people, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import { offeredData } from '../support/charter-steps.js';
import { executive } from '../support/baseline-story.js';
import { setUpWorkspace } from '../support/charter-story.js';
import { defineKpi, enterReading, readKpis, uptime } from '../support/kpi-story.js';

describe('KPIs in chat', () => {
  let on: AccordOnLoopback;
  let clock = new Date('2026-04-15T09:00:00Z');
  beforeAll(async () => {
    on = await accordOnLoopback({ now: () => clock });
    await setUpWorkspace(on);
    await defineKpi(on);
    await defineKpi(on, { name: 'Builds', unit: '', enteredBy: executive.objectId });
    await defineKpi(on, {
      name: 'Board pulse',
      owner: 'cio',
      kind: 'pulse',
      baseline: null,
      target: { value: 4, date: '2026-12-31' },
    });
    // The period in which they were defined is over.
    clock = new Date('2026-05-04T09:00:00Z');
  }, 60_000);
  afterAll(() => on.close());

  /** The newest card that somebody was shown for `kpis` in their own chat. */
  async function asked(person: PlaygroundPerson): Promise<PlaygroundMessage> {
    await on.write(person, 'kpis', on.personalChat(person));
    const card = (await on.cards(person, 'How the KPIs stand', on.personalChat(person))).at(-1);
    if (!card) throw new Error('No card came.');
    return card;
  }
  const save = async (person: PlaygroundPerson, message: PlaygroundMessage, typed: object) => {
    const data = { ...offeredData(message.card, 'kpis.enter'), ...typed };
    return JSON.stringify(await on.act(person, message, 'kpis.enter', data));
  };
  const valueOf = async (id: string) => {
    const { data } = await readKpis(on, cast.ceo);
    return data.kpis.find((kpi) => kpi.id === id)?.newest?.value;
  };

  it('asks each person for what is due from them, and from nobody else', async () => {
    const cios = JSON.stringify((await asked(cast.cio)).card);
    expect(cios).toContain(`${cast.cio.name}: 2 readings are due from you now.`);
    expect(cios).toContain('System uptime, April 2026 (%)');
    expect(cios).toContain('Board pulse, April 2026: mean of the answers, 1 to 5');
    expect(cios).not.toContain('"value-builds"');
    expect(JSON.stringify((await asked(executive)).card)).toContain('"value-builds"');
    const ceos = JSON.stringify((await asked(cast.ceo)).card);
    expect(ceos).toContain(`${cast.ceo.name}: no reading is due from you.`);
    expect(ceos).not.toContain('kpis.enter');
  });

  it('saves what fits, keeps what doesn’t with the reason, and says both', async () => {
    const message = await asked(cast.cio);
    const typed = {
      'value-system-uptime': '97.5',
      'value-board-pulse': '4',
      'asked-board-pulse': 8,
      'answered-board-pulse': '9',
      note: 'From the monitor.',
    };
    const card = await save(cast.cio, message, typed);
    expect(card).toContain('Saved: System uptime, April 2026: 97.5 %.');
    expect(card).toContain('Board pulse, April 2026 was not saved. More answered than were asked.');
    expect(card).toContain(`"id":"value-board-pulse"`);
    expect(card).toContain(`"value":4`);
    expect(card).not.toContain('"value-system-uptime"');
    expect(await valueOf('system-uptime')).toBe(97.5);
    expect(await valueOf('board-pulse')).toBeUndefined();
    const { body } = await on.api<HistoryPageAnswer>(cast.ceo, 'GET', '/history');
    expect(body.data.entries[0]).toMatchObject({
      action: 'kpis.reading-entered',
      details: { kpi: 'System uptime', period: '2026-04', value: 97.5, way: 'card' },
    });
  });

  it('changes nothing at a second tap of the same card', async () => {
    const message = await asked(executive);
    const typed = { 'value-builds': '95' };
    await save(executive, message, typed);
    const count = async () =>
      (await on.api<HistoryPageAnswer>(cast.ceo, 'GET', '/history')).body.data.entries.length;
    const before = await count();
    await save(executive, message, typed);
    expect(await count()).toBe(before);
    expect(await valueOf('builds')).toBe(95);
  });

  it('says so when somebody else was faster, and leaves their value', async () => {
    await defineKpi(on, { name: 'Late', cadence: 'monthly' });
    clock = new Date('2026-06-02T09:00:00Z');
    const message = await asked(cast.cio);
    await enterReading(on, cast.ceo, 'late', '2026-05', { value: 91, seen: null });
    expect(await save(cast.cio, message, { 'value-late': '99' })).toContain('Meanwhile 91 was entered.');
    expect(await valueOf('late')).toBe(91);
  });

  it.each([
    [{}, 'Nothing was typed.'],
    [{ 'value-system-uptime': 'much' }, 'Enter a number.'],
    [{ 'value-system-uptime': '1e15' }, 'Enter a number.'],
    [{ 'period-system-uptime': '2026-W01', 'value-system-uptime': '5' }, 'is no period of this KPI'],
  ])('answers %j within the card', async (typed, words) => {
    expect(await save(cast.cio, await asked(cast.cio), typed)).toContain(words);
  });

  it('refuses whoever isn’t asked for a KPI, and shows nothing to people without a role', async () => {
    const message = await asked(executive);
    const forged = { 'period-system-uptime': '2026-05', 'value-system-uptime': '1' };
    const data = { ...offeredData(await cardOf(cast.cio), 'kpis.enter'), ...forged };
    const refused = JSON.stringify(await on.act(executive, message, 'kpis.enter', data));
    expect(refused).toContain('You can’t do this with your role');
    expect(await valueOf('system-uptime')).toBe(97.5);
    const member = people[7];
    if (!member) throw new Error('The playground lacks somebody.');
    await on.write(member, 'kpis');
    expect((await on.messages(member)).at(-1)?.text).toBe('KPIs are for people with a role here.');
  });
  const cardOf = async (person: PlaygroundPerson) => (await asked(person)).card;

  it('posts no name and no figure of a KPI where the whole roster reads, and shows each their own', async () => {
    await on.write(cast.ceo, 'kpis');
    const posted = (await on.cards(cast.ceo, 'what you see then is for you alone')).at(-1);
    if (!posted) throw new Error('Nothing was posted.');
    const words = JSON.stringify(posted.card);
    expect(words).toContain(`now, from ${cast.cio.name}, ${executive.name}. Tap “Enter readings”`);
    for (const secret of ['System uptime', 'Builds', '97.5']) expect(words).not.toContain(secret);
    const data = offeredData(posted.card, 'kpis.show') ?? {};
    const own = JSON.stringify(await on.act(cast.cio, posted, 'kpis.show', data));
    expect(own).toContain('System uptime, May 2026 (%)');
    expect(JSON.stringify((await on.messages(cast.ceo)).find(({ id }) => id === posted.id))).not.toContain(
      'System uptime',
    );
    const member = people[7];
    if (!member) throw new Error('The playground lacks somebody.');
    expect(JSON.stringify(await on.act(member, posted, 'kpis.show', data))).toContain('kpis.not-allowed');
    expect(JSON.stringify(await on.act(cast.guest, posted, 'kpis.show', data))).not.toContain('uptime');
  });

  it('lists what is due in `my`, with the page of the KPI', async () => {
    await on.write(cast.cio, 'my', on.personalChat(cast.cio));
    const card = JSON.stringify(
      (await on.cards(cast.cio, 'is due from you', on.personalChat(cast.cio))).at(-1),
    );
    expect(card).toContain('the reading of System uptime for May 2026 is due from you');
    expect(card).toContain(encodeURIComponent(`workspaces/${on.workspaceId}/kpis/system-uptime`));
  });

  it('has room for the largest set: long names, pulses, sixty KPIs', async () => {
    for (let number = 0; number < 55; number += 1) {
      const fields = uptime({
        name: `${'Ä'.repeat(190)} ${number}`,
        kind: 'pulse',
        baseline: null,
        unit: 'ü'.repeat(30),
      });
      await on.api(cast.cio, 'POST', '/kpis', { ...fields, target: { value: 4, date: '2026-12-31' } });
    }
    clock = new Date('2026-07-02T09:00:00Z');
    // That every card is one which Teams draws, below 25 KB, is checked when Accord is closed.
    expect(JSON.stringify((await asked(cast.cio)).card)).toContain('enter these first, or open the page');
  }, 60_000);
});
