import { accordOnLoopback, cast, people, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import { setUpWorkspace } from '../support/charter-story.js';
import {
  charterWithLimits,
  command,
  deciding,
  propose,
  readDecision,
  sweepAll,
} from '../support/decision-story.js';
import { readMatrix, savePresets } from '../support/raci-story.js';

const executive = people[3] ?? cast.guest;

describe('those whom the matrix asks and informs', () => {
  let on: AccordOnLoopback;
  let clock = new Date('2027-03-01T08:00:00Z');
  const ids = new Map<string, string>();
  beforeAll(async () => {
    on = await accordOnLoopback({ instances: 2, now: () => clock });
    await setUpWorkspace(on);
    await savePresets(on);
    const { data } = await readMatrix(on, cast.ceo);
    for (const { id, name } of data.matrix.activities) ids.set(name, id);
  });
  afterAll(() => on.close());

  const about = (name: string, title: string) => {
    const activity = ids.get(name);
    if (activity === undefined) throw new Error(`No activity is called ${name}: ${[...ids.keys()].join()}`);
    return propose(on, cast.chiefOfStaff, { title, activity });
  };
  const accept = (person: typeof cast.ceo, { number, version }: { number: number; version: number }) =>
    command(on, person, `/${number}/decide`, deciding(version));
  const weekly = (person: typeof cast.ceo) =>
    on.cards(person, 'What was decided last week', on.personalChat(person));

  it('are waited for no longer than the due time: a C who never answers delays nothing', async () => {
    const { number, version, asked, holder } = await about(
      'Build or buy, and vendor selection',
      'Buy the labelling tool?',
    );
    expect([holder, asked.map(({ objectId }) => objectId)]).toEqual(['cio', [executive.objectId]]);
    clock = new Date(asked[0]?.dueAt ?? '');
    expect(clock.toISOString()).toBe('2027-03-02T16:00:00.000Z');
    await sweepAll(on);
    expect((await readDecision(on, cast.cio, number)).data).toMatchObject({
      state: 'proposed',
      holder: 'cio',
    });
    const closed = await accept(cast.cio, { number, version });
    expect(closed.body.data.outcome?.withoutInputOf).toEqual([executive.objectId]);
  });

  it('get one card with all of the week, when working hours begin after it, and no second one', async () => {
    clock = new Date('2027-03-05T09:00:00Z');
    await accept(cast.cio, await about('Build or buy, and vendor selection', 'Rent the cluster?'));
    clock = new Date('2027-03-08T07:59:00Z');
    await sweepAll(on);
    expect(await weekly(cast.ceo)).toEqual([]);
    clock = new Date('2027-03-08T08:00:00Z');
    await sweepAll(on);
    await sweepAll(on);
    const cards = await weekly(cast.ceo);
    expect(cards).toHaveLength(1);
    const words = JSON.stringify(cards[0]?.card);
    expect(words).toContain('2 decisions that you are informed of were made last week');
    expect(words).toContain('Buy the labelling tool?');
    expect(words).toContain('Rent the cluster?');
    // Consulted, not informed.
    expect(await weekly(executive)).toEqual([]);
  });

  it('get the outcome of a strategic one at once, and on the list of its own week', async () => {
    const matter = await about('Rank the use cases in one portfolio', 'Stop the second pilot?');
    expect(matter.informed).toEqual([executive.objectId]);
    await command(on, cast.cio, `/${matter.number}/input`, { text: 'It has no user.' });
    await accept(cast.ceo, matter);
    const told = await on.cards(executive, `${matter.name} is accepted`, on.personalChat(executive));
    expect(told).toHaveLength(1);
    clock = new Date('2027-03-15T08:00:00Z');
    await sweepAll(on);
    expect(await weekly(executive)).toHaveLength(1);
    expect(await weekly(cast.ceo)).toHaveLength(1);
  });
});

it('a strategic decision is still the CEO’s when the CIO’s time for input is over', async () => {
  let clock = new Date('2027-03-01T08:00:00Z');
  const on = await accordOnLoopback({ now: () => clock });
  try {
    await setUpWorkspace(on);
    await charterWithLimits(on);
    const { number, version, asked, clockEndsAt } = await propose(on, cast.ceo, { tier: 'strategic' });
    expect([asked[0]?.dueAt, clockEndsAt]).toEqual(['2027-03-02T16:00:00.000Z', '2027-03-03T16:00:00.000Z']);
    clock = new Date('2027-03-02T16:00:00Z');
    await sweepAll(on);
    expect((await readDecision(on, cast.ceo, number)).data).toMatchObject({
      state: 'proposed',
      holder: 'ceo',
    });
    const closed = await command(
      on,
      cast.ceo,
      `/${number}/decide`,
      deciding(version, { withoutCioReason: 'The fair is tomorrow.' }),
    );
    expect(closed.body.data.state).toBe('decided');
  } finally {
    await on.close();
  }
});
