import { decide } from '../../../domain/decisions/decide.js';
import type { Decision } from '../../../domain/decisions/decision.js';
import { onWeeklyList, tellWeek, weekOf, type WeeklyList } from '../../../domain/decisions/weekly-list.js';
import { accepted } from '../expect-outcome.js';
import { people, sampleWorkspace } from '../sample-workspace.js';
import { as, closing, monday, proposed, route } from './sample-decision.js';

const list = (changes: Partial<WeeklyList> = {}): WeeklyList => ({
  week: '2027-W02',
  decided: [1],
  told: [],
  ...changes,
});
const outcome = { result: 'accepted' } as Decision['outcome'];
const where = { workspace: sampleWorkspace(), now: monday };

describe('the week’s list', () => {
  it('is begun by the first one decided, with the clock that sends it when work begins after the week', () => {
    const decision = proposed('cio', { activity: 'a1' }, { route: route() });
    const { writes, deliveries } = accepted(
      decide(decision, closing(decision), undefined, as('executive', { route: route() })),
    );
    expect(writes.find(({ ref }) => ref.kind === 'decision-week')?.body).toEqual(list());
    expect(deliveries).toContainEqual({
      kind: 'job',
      job: 'decision.weekly',
      subject: '2027-W02',
      at: '2027-01-18T08:00:00.000Z',
      to: 'workspace',
    });
  });

  it('takes the next one without another clock, and none of whom nobody is informed', () => {
    const weekly = list();
    const { writes, deliveries } = onWeeklyList(
      { number: 2, informed: [people.roster] },
      { ...where, weekly },
    );
    expect(writes).toEqual([
      { ref: { kind: 'decision-week', id: '2027-W02' }, body: list({ decided: [1, 2] }) },
    ]);
    expect(deliveries).toEqual([]);
    expect(onWeeklyList({ number: 2, informed: [] }, { ...where, weekly: undefined }).writes).toEqual([]);
  });

  it('goes to each informed once, however often the clock rings', () => {
    const decisions = [
      { informed: [people.roster, people.ceo], outcome },
      { informed: [people.ceo], outcome },
      { informed: [people.cio], outcome: null },
    ];
    const told = tellWeek(list(), decisions, where);
    expect(told?.deliveries.map((one) => (one.to === 'person' ? one.objectId : one.kind))).toEqual([
      people.roster,
      people.ceo,
    ]);
    const [first] = told?.writes ?? [];
    expect(tellWeek(first?.body as WeeklyList, decisions, where)).toBeUndefined();
  });

  it('goes to more people than fit into one transaction in several', () => {
    const crowd = Array.from({ length: 130 }, (_none, index) => `person-${index}`);
    let now = list();
    const sent: string[] = [];
    for (let rounds = 0; rounds < 5; rounds += 1) {
      const told = tellWeek(now, [{ informed: crowd, outcome }], where);
      if (!told) break;
      sent.push(...told.deliveries.flatMap((one) => (one.to === 'person' ? [one.objectId] : [])));
      now = told.writes[0]?.body as WeeklyList;
    }
    expect(sent).toEqual(crowd);
  });

  it('is of the workspace’s own week, the turn of the year included', () => {
    expect(weekOf({ ...where, now: new Date('2027-01-03T22:59:00Z') })).toBe('2026-W53');
    expect(weekOf({ ...where, now: new Date('2027-01-03T23:00:00Z') })).toBe('2027-W01');
  });

  it('is sent nowhere once Accord was removed', () => {
    const workspace = sampleWorkspace({ archivedAt: '2027-01-12T08:00:00.000Z' });
    expect(
      tellWeek(list(), [{ informed: [people.ceo], outcome }], { workspace, now: monday }),
    ).toBeUndefined();
  });
});
