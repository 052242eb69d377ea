import type { DecisionFacetsAnswer, DecisionListAnswer } from '../../domain/decisions/decision-list-api.js';
import { accordOnLoopback, cast, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import { setUpWorkspace } from '../support/charter-story.js';
import { command, deciding, propose } from '../support/decision-story.js';
import { everyRole } from '../support/every-role.js';
import { addManyDecisions } from '../support/many-decisions.js';
import { watchRequests } from '../support/watch-requests.js';

const watched = watchRequests();
const { ceo, cio, chiefOfStaff } = cast;

async function listOf(on: AccordOnLoopback, query = '', instance = 0) {
  const answer = await on.api<DecisionListAnswer>(ceo, 'GET', `/decisions/all${query}`, undefined, {
    instance,
  });
  if (answer.status !== 200) throw new Error(`The list answered ${JSON.stringify(answer.body)}.`);
  return answer.body.data;
}
const numbersOf = ({ decisions }: DecisionListAnswer['data']) => decisions.map(({ number }) => number);

describe('the list of all decisions', () => {
  let on: AccordOnLoopback;
  beforeAll(async () => {
    on = await accordOnLoopback({ instances: 2, around: watched.around });
    await setUpWorkspace(on);
    await propose(on, chiefOfStaff, { title: 'Which cloud do we train on?', initiative: 'Claims triage' });
    const second = await propose(on, cio, { title: 'Hire a data steward', tier: 'strategic' });
    await command(
      on,
      ceo,
      `/${second.number}/decide`,
      deciding(second.version, { rationale: 'Quality first.' }),
    );
    await propose(on, ceo, { title: 'Retire the old warehouse', dueOn: '2027-06-01' });
  });
  afterAll(() => on.close());

  it('is newest first, with how each one ended or whom it waits for', async () => {
    const { decisions, total, next } = await listOf(on);
    expect({ total, next }).toEqual({ total: 3, next: null });
    expect(decisions).toMatchObject([
      { number: 3, name: 'D-3', state: 'proposed', waitsFor: [{ name: cio.name }], decidedBy: [] },
      { number: 2, state: 'decided', result: 'accepted', waitsFor: [], decidedBy: [{ name: ceo.name }] },
      { number: 1, state: 'proposed', initiative: 'Claims triage', result: null },
    ]);
  });

  it.each([
    ['a word of the title', 'q=warehouse', [3]],
    ['a beginning, in any case', 'q=WAREH', [3]],
    ['a slip', 'q=warehuose', [3]],
    ['a word of the rationale', 'q=quality', [2]],
    ['a word of an option', 'q=dearer', [3, 2, 1]],
    ['all words, not some', 'q=quality%20warehouse', []],
    ['its number as people say it', 'q=D-2', [2]],
    ['a state', 'state=open', [3, 1]],
    ['an end', 'state=accepted', [2]],
    ['a tier', 'tier=strategic', [2]],
    ['whose it is', `owner=${ceo.objectId}`, [2]],
    ['an initiative', 'initiative=claims%20triage', [1]],
    ['an age', 'age=over-30', []],
    ['words and a filter', 'q=dearer&state=open&sort=oldest', [1, 3]],
    ['the date it is due', 'sort=due', [3, 2, 1]],
  ])('finds by %s', async (_, query, expected) => {
    const numbers = numbersOf(await listOf(on, `?${query}`));
    // What fits equally well stands in an order of relevance, which these texts don't tell.
    expect(/sort=/.test(query) ? numbers : numbers.toSorted((a, b) => b - a)).toEqual(expected);
  });

  it.each(['state=lost', 'age=soon', 'owner=Ada', 'after=x', 'sort=random', `q=${'x'.repeat(201)}`])(
    'refuses %s',
    async (query) => {
      const { status } = await on.api(ceo, 'GET', `/decisions/all?${query}`);
      expect(status).toBe(400);
    },
  );

  it('finds on one server at once what was decided on the other', async () => {
    await listOf(on, '?q=warehouse', 0);
    await listOf(on, '?q=warehouse', 1);
    const matter = { title: 'How do we ship?', tier: 'strategic' } as const;
    const { number } = await propose(on, chiefOfStaff, matter);
    const input = { text: 'Zeppelins carry freight cheaply.' };
    expect((await command(on, cio, `/${number}/input`, input, { instance: 0 })).status).toBe(200);
    for (const instance of [1, 0]) {
      expect(numbersOf(await listOf(on, '?q=zeppelin', instance))).toEqual([number]);
    }
  });

  it('answers words in the chat with the best matches, and in the channel with their numbers alone', async () => {
    const own = on.personalChat(ceo);
    await on.write(ceo, 'decisions warehuose', own);
    expect(await on.cards(ceo, 'D-3: Retire the old warehouse', own)).toHaveLength(1);
    await on.write(ceo, 'decisions warehuose');
    const [posted] = (await on.cards(ceo, '1 decision fits')).slice(-1);
    expect(JSON.stringify(posted?.card)).toContain('D-3');
    expect(JSON.stringify(posted?.card)).not.toContain('warehouse');
    await on.write(everyRole.member, 'decisions warehouse');
    const answers = await on.messages(everyRole.member);
    expect(answers.at(-1)?.text).toMatch(/Decisions are for people with a role/);
  });

  it('offers as filters whose decisions there are, and their initiatives', async () => {
    const { body } = await on.api<DecisionFacetsAnswer>(ceo, 'GET', '/decisions/facets');
    const owners = [ceo, cio].map(({ objectId, name }) => ({ objectId, name }));
    expect(body.data).toEqual({
      owners: owners.toSorted((one, other) => one.name.localeCompare(other.name)),
      initiatives: ['Claims triage'],
    });
  });
});

describe('the list of many decisions', () => {
  const gone = 'dddddddd-0000-4000-8000-00000000000d';
  let on: AccordOnLoopback;
  beforeAll(async () => {
    on = await accordOnLoopback({ instances: 2, around: watched.around });
    await setUpWorkspace(on);
  });
  afterAll(() => on.close());

  // Rows put in by hand are news to a server only that hasn't searched yet.
  it.each([
    [60, 0],
    [400, 1],
  ])('asks the store as much with %d of them: 2 waits, and 1 for a search', async (count, instance) => {
    await addManyDecisions(on.accord.tables.records, on.workspaceId, count, [gone, cio.objectId]);
    const first = await watched.costOf(() => listOf(on, '', instance), '/decisions/all');
    expect(first).toMatchObject({ waits: 2, operations: 5 });
    expect(first.entitiesRead).toBeLessThan(60);
    const { number } = await propose(on, chiefOfStaff, { title: 'Zeppelins for freight' });
    await listOf(on, '?q=zeppelin', instance);
    const search = await watched.costOf(async () => {
      expect(numbersOf(await listOf(on, '?q=zeppelin', instance))).toContain(number);
    }, '/decisions/all');
    expect(search).toMatchObject({ waits: 1, operations: 4 });
  });

  it('goes on from page to page, each decision once, with and without words', async () => {
    for (const query of ['', 'state=accepted', 'tier=operational&sort=oldest']) {
      const seen: number[] = [];
      let page = await listOf(on, `?${query}`, 1);
      const { total } = page;
      for (;;) {
        seen.push(...numbersOf(page));
        if (page.next === null) break;
        page = await listOf(on, `?${query}&after=${page.next}`, 1);
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.length).toBe(total);
      expect(total).toBeGreaterThan(100);
    }
  });

  it('calls whoever was erased a former member, and doesn’t offer them as a filter', async () => {
    const { decisions } = await listOf(on, '?tier=strategic&state=accepted', 1);
    expect(decisions[0]?.decidedBy).toEqual([{ objectId: gone, name: 'Former member' }]);
    const { body } = await on.api<DecisionFacetsAnswer>(ceo, 'GET', '/decisions/facets', undefined, {
      instance: 1,
    });
    expect(body.data.owners.map(({ objectId }) => objectId)).not.toContain(gone);
  });
});
