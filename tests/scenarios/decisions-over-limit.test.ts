import type { PlaygroundPerson } from '../../playground/playground-api.js';
import { accordOnLoopback, cast, people, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import { offeredData } from '../support/charter-steps.js';
import { setUpWorkspace } from '../support/charter-story.js';
import { charterWithLimits, limitsOfYear, propose, readDecision } from '../support/decision-story.js';

describe('a decision above what is delegated', () => {
  let on: AccordOnLoopback;
  const clock = new Date('2027-05-10T08:00:00Z');
  beforeAll(async () => {
    on = await accordOnLoopback({ now: () => clock });
    await setUpWorkspace(on);
    const dates = { from: '2027-01-01', to: '2027-12-31' };
    const hiring = { perDecision: 2, inAll: 6, upToGrade: 'Senior', ...dates, above: 'both' as const };
    await charterWithLimits(on, limitsOfYear(2027, { hiring, grades: ['Junior', 'Senior'] }));
  });
  afterAll(() => on.close());

  const cardsOf = (person: PlaygroundPerson, name: string) =>
    on.cards(person, `"${name}"`, on.personalChat(person));

  const reachedBy = async (name: string): Promise<string[]> => {
    await on.settled();
    const reached: string[] = [];
    for (const person of people.filter((one) => one.objectId !== cast.outsider.objectId)) {
      if ((await cardsOf(person, name)).length > 0) reached.push(person.name);
    }
    return reached.toSorted();
  };

  it('reaches both leaders to approve, and nobody else, where the charter says so', async () => {
    const { holder, name } = await propose(on, cast.chiefOfStaff, {
      commitment: { kind: 'hiring', amount: 3, grade: 'Senior' },
    });
    expect(holder).toBe('both');
    expect(await reachedBy(name)).toEqual([cast.ceo.name, cast.cio.name].toSorted());
    for (const leader of [cast.ceo, cast.cio]) {
      const [card] = await cardsOf(leader, name);
      expect(offeredData(card?.card, 'decision.accept')).toBeDefined();
    }
  });

  it('reaches exactly the people whom the charter names: the CEO to decide, both leaders to know', async () => {
    const { number, holder, name } = await propose(on, cast.cio, {
      commitment: { kind: 'budget', amount: 50_001 },
    });
    expect(holder).toBe('ceo');
    expect(await reachedBy(name)).toEqual([cast.ceo.name, cast.cio.name].toSorted());
    expect(await on.cards(cast.ceo, name)).toEqual([]);

    const [card] = await cardsOf(cast.ceo, name);
    const data = offeredData(card?.card, 'decision.accept');
    if (!card || !data) throw new Error('The CEO was not asked.');
    await on.act(cast.ceo, card, 'decision.accept', { ...data, rationale: 'It pays.' });
    await on.settled();
    const closed = (await readDecision(on, cast.cio, number)).data;
    expect([closed.state, closed.outcome?.counted]).toEqual(['decided', false]);
    const again = await on.act(cast.ceo, card, 'decision.accept', { ...data, rationale: 'It pays.' });
    expect(JSON.stringify(again.body)).toContain(`${name} is accepted`);
  });

  it('is nobody else’s to accept, and not to be read without a role', async () => {
    const { number, name } = await propose(on, cast.cio, {
      commitment: { kind: 'budget', amount: 60_000 },
    });
    const [card] = await cardsOf(cast.ceo, name);
    const data = offeredData(card?.card, 'decision.accept');
    if (!card || !data) throw new Error('The CEO was not asked.');
    const [own] = await cardsOf(cast.cio, name);
    if (!own) throw new Error('The CIO was not told.');
    const taken = await on.act(cast.cio, own, 'decision.accept', { ...data, rationale: 'Mine.' });
    expect(JSON.stringify(taken.body)).toContain('isn’t yours to decide');
    const roster = people[4] ?? cast.outsider;
    const hidden = await on.api(roster, 'GET', `/decisions/${number}`);
    expect(hidden.status).toBe(404);
    expect((await on.api(cast.outsider, 'GET', `/decisions/${number}`)).status).toBe(404);
  });
});
