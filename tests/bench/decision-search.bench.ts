import MiniSearch from 'minisearch';
import { decisionDocuments } from '../../bot/features/decisions/decision-documents.js';
import { DecisionListing, listedView } from '../../bot/features/decisions/decision-listing.js';
import { Projections } from '../../bot/projection/projections.js';
import { wordOptions } from '../../bot/projection/search-words.js';
import { loadWorkspace, nothingElse } from '../../bot/workspaces/snapshot.js';
import { decisionName } from '../../domain/decisions/decision.js';
import type { DecisionListAnswer } from '../../domain/decisions/decision-list-api.js';
import { wordsOf } from '../../domain/decisions/listed-decision.js';
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
    const { records } = on.accord.tables;
    const now = () => new Date();
    const listing = new DecisionListing(records, new Projections(records, [decisionDocuments]), now);
    const place = await loadWorkspace(records, on.workspaceId, undefined, nothingElse);
    if (!place) throw new Error('The workspace is gone.');
    const search = async (q: string) => {
      const page = await listing.page({ workspaceId: on.workspaceId, ...place }, { q });
      return { total: page.total, lines: page.decisions.map((one) => listedView(one, place)) };
    };
    const began = performance.now();
    await search(searches[0] ?? '');
    const first = milliseconds(began);

    const times: { bare: number; ours: number }[] = [];
    // Side by side, so that whatever slows the machine slows both.
    for (const words of searches) {
      const start = performance.now();
      const found = bare.search(words).length;
      const between = performance.now();
      const { total } = await search(words);
      times.push({ bare: between - start, ours: milliseconds(between) });
      expect(total).toBe(found);
    }
    const ours = times.reduce((sum, one) => sum + one.ours, 0) / searches.length;
    const theirs = times.reduce((sum, one) => sum + one.bare, 0) / searches.length;
    const ratio = ours / theirs;
    console.info(
      `first search ${first.toFixed(0)} ms; then ${ours.toFixed(1)} ms, ` +
        `the bare library ${theirs.toFixed(1)} ms: ${ratio.toFixed(2)} times`,
    );
    expect(ratio).toBeLessThanOrEqual(3);
  });
});
