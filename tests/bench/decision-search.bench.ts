import MiniSearch from 'minisearch';
import { decisionDocuments } from '../../bot/features/decisions/decision-documents.js';
import { decisionListRoutes } from '../../bot/features/decisions/decision-list-routes.js';
import { DecisionListing } from '../../bot/features/decisions/decision-listing.js';
import { Projections } from '../../bot/projection/projections.js';
import { wordOptions } from '../../bot/projection/search-words.js';
import type { Roster } from '../../bot/teams/roster.js';
import { Looks } from '../../bot/workspaces/looks.js';
import { Membership } from '../../bot/workspaces/membership.js';
import { decisionName } from '../../domain/decisions/decision.js';
import {
  decisionListAnswerSchema,
  type DecisionListAnswer,
} from '../../domain/decisions/decision-list-api.js';
import { wordsOf } from '../../domain/decisions/listed-decision.js';
import { tenantId } from '../../playground/people.js';
import { accordOnLoopback, cast, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import { setUpWorkspace } from '../support/charter-story.js';
import { addManyDecisions, decisionOfMany, seeded, wordFrom } from '../support/many-decisions.js';
import { watchRequests } from '../support/watch-requests.js';

const count = 10_000;
const leaders = [cast.ceo.objectId, cast.cio.objectId] as const;
const watched = watchRequests();
const milliseconds = (since: number) => performance.now() - since;

/** What people type: a word, two, a beginning, a slip. */
const searches = Array.from({ length: 40 }, (_, index) => {
  const dice = seeded(index + 1);
  const word = wordFrom(dice);
  const kinds = [word, `${word} ${wordFrom(dice)}`, word.slice(0, 4), `${word.slice(0, 3)}x${word.slice(4)}`];
  return kinds[index % kinds.length] ?? word;
});

describe(`a list of ${count} decisions`, () => {
  let on: AccordOnLoopback;
  beforeAll(async () => {
    on = await accordOnLoopback({ around: watched.around });
    await setUpWorkspace(on);
    await addManyDecisions(on.accord.tables.records, on.workspaceId, count, leaders);
  });
  afterAll(() => on.close());

  it('shows its first page in at most 2 waits', async () => {
    const use = await watched.costOf(async () => {
      const { body } = await on.api<DecisionListAnswer>(cast.ceo, 'GET', '/decisions/all');
      expect(body.data.decisions).toHaveLength(50);
    }, '/decisions/all');
    console.info(`first page: ${use.waits} waits, ${use.operations} operations, ${use.entitiesRead} rows`);
    expect(use.waits).toBeLessThanOrEqual(2);
  });

  it('is searched in at most 3 times what the bare library takes for the same texts', async () => {
    const bare = new MiniSearch(wordOptions);
    for (let number = 1; number <= count; number += 1) {
      const decision = decisionOfMany(number, leaders);
      const title = `${decisionName(number)} ${decision.title}`;
      bare.add({ id: String(number), title, text: wordsOf(decision) });
    }
    const { records, directory } = on.accord.tables;
    const now = () => new Date();
    const listing = new DecisionListing(records, new Projections(records, [decisionDocuments]), now);
    // The whole answer: who is asking, what they may see, the state of the records, the search, each line's words.
    const asked = () => Promise.reject(new Error('Who asks was known a moment ago.'));
    const roster: Roster = { person: asked, people: asked };
    const membership = new Membership(records, directory, roster, on.accord.settings, now);
    const looks = new Looks(records, now, 'bench', on.accord.settings.rosterMinutes);
    const [route] = decisionListRoutes({ records, membership, looks }, listing);
    const viewer = { tenantId, objectId: cast.ceo.objectId, name: cast.ceo.name };
    const search = async (q: string) => {
      const params = { workspace: on.workspaceId };
      const answer = await route?.handle({ params, query: { q }, body: undefined, viewer, locale: 'en' });
      if (!answer || !('body' in answer)) throw new Error('The list did not answer.');
      return decisionListAnswerSchema.parse(answer.body).data;
    };
    const overHttp = async (q: string) =>
      on.api<DecisionListAnswer>(cast.ceo, 'GET', `/decisions/all?q=${encodeURIComponent(q)}`);
    await overHttp('');
    const began = performance.now();
    await search(searches[0] ?? '');
    const first = milliseconds(began);

    const times: { bare: number; ours: number; http: number }[] = [];
    // Side by side, so that whatever slows the machine slows both.
    for (const words of searches) {
      const start = performance.now();
      const found = bare.search(words).length;
      const between = performance.now();
      const { total } = await search(words);
      const answered = performance.now();
      const sent = await overHttp(words);
      times.push({ bare: between - start, ours: answered - between, http: milliseconds(answered) });
      expect([total, sent.body.data.total]).toEqual([found, found]);
    }
    const mean = (of: 'bare' | 'ours' | 'http') =>
      times.reduce((sum, one) => sum + one[of], 0) / searches.length;
    const [ours, theirs, http] = [mean('ours'), mean('bare'), mean('http')];
    const ratio = ours / theirs;
    console.info(
      `first search ${first.toFixed(0)} ms; then ${ours.toFixed(1)} ms, ` +
        `the bare library ${theirs.toFixed(1)} ms: ${ratio.toFixed(2)} times; ` +
        `with HTTP and a token ${http.toFixed(1)} ms`,
    );
    expect(ratio).toBeLessThanOrEqual(3);
  });
});
