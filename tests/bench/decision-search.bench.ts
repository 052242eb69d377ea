import { setTimeout as pause } from 'node:timers/promises';
import MiniSearch from 'minisearch';
import { decisionDocuments } from '../../bot/features/decisions/decision-documents.js';
import { DecisionListing, listedView } from '../../bot/features/decisions/decision-listing.js';
import { Projections } from '../../bot/projection/projections.js';
import { wordOptions } from '../../bot/projection/search-words.js';
import type { Roster } from '../../bot/teams/roster.js';
import { frameOf } from '../../bot/workspaces/frame.js';
import { Membership } from '../../bot/workspaces/membership.js';
import { loadSnapshot, nothingElse, type Snapshot } from '../../bot/workspaces/snapshot.js';
import { mayTake } from '../../domain/workspace/permissions.js';
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
const notAsked = () => Promise.reject(new Error('Who asks was known a moment ago.'));
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
    // The reading of who asks and what they may see are the waits above; what is compared is all that is done then.
    const roster: Roster = { person: notAsked, people: notAsked };
    const membership = new Membership(records, directory, roster, on.accord.settings, now);
    const visitor = { tenantId, objectId: cast.ceo.objectId };
    const load = async () => {
      const snapshot = await loadSnapshot(records, membership, on.workspaceId, visitor, nothingElse);
      if (!snapshot) throw new Error('The workspace is gone.');
      return snapshot;
    };
    const search = async (snapshot: Snapshot<unknown>, q: string) => {
      if (!mayTake('decision.read', snapshot.actor.roles)) throw new Error('Not allowed.');
      const { decisions, total, next } = await listing.page(snapshot, { q });
      const views = decisions.map((one) => listedView(one, snapshot));
      const data = { decisions: views, total, next };
      return decisionListAnswerSchema.parse({ ...frameOf(snapshot), data }).data;
    };
    const overHttp = async (q: string) =>
      on.api<DecisionListAnswer>(cast.ceo, 'GET', `/decisions/all?q=${encodeURIComponent(q)}`);
    // Connections that ended while the texts were read have to be noticed first.
    await pause(100);
    await overHttp(searches[0] ?? '');
    const began = performance.now();
    await search(await load(), searches[0] ?? '');
    const first = milliseconds(began);

    const times: Record<'bare' | 'ours' | 'load' | 'http', number>[] = [];
    // Side by side, so that whatever slows the machine slows both.
    for (const words of searches) {
      const start = performance.now();
      const found = bare.search(words).length;
      const between = performance.now();
      const snapshot = await load();
      const loaded = performance.now();
      const { total } = await search(snapshot, words);
      const answered = performance.now();
      const sent = await overHttp(words);
      times.push({
        bare: between - start,
        load: loaded - between,
        ours: answered - loaded,
        http: milliseconds(answered),
      });
      expect([total, sent.body.data.total]).toEqual([found, found]);
    }
    const mean = (of: keyof (typeof times)[number]) =>
      times.reduce((sum, one) => sum + one[of], 0) / searches.length;
    const [ours, theirs, http] = [mean('ours'), mean('bare'), mean('http')];
    const ratio = ours / theirs;
    console.info(
      `first search ${first.toFixed(0)} ms; then ${ours.toFixed(1)} ms, ` +
        `the bare library ${theirs.toFixed(1)} ms: ${ratio.toFixed(2)} times; ` +
        `besides, ${mean('load').toFixed(1)} ms for the first wait; all of it over HTTP ${http.toFixed(1)} ms`,
    );
    expect(ratio).toBeLessThanOrEqual(3);
  });
});
