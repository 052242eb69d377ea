import { ulid } from 'ulid';
import { rangeOf } from '../../bot/storage/keys.js';
import { historyEntrySchema } from '../../domain/history/history-chain.js';
import type { PlaygroundPerson } from '../../playground/playground-api.js';
import { accordOnLoopback, cast, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import { proposeCharter, readPage, setUpWorkspace, signOffPost } from '../support/charter-story.js';
import { tapAtServer } from '../support/tap-at-server.js';

/** Where each leader signs, and through which server: taps of one person at the same instant. */
type Taps = ['card' | 'tab', instance: number][];

const ways: [string, ceo: Taps, cio: Taps][] = [
  [
    'both on the card, each through both servers',
    [
      ['card', 0],
      ['card', 1],
    ],
    [
      ['card', 1],
      ['card', 0],
    ],
  ],
  [
    'both in the tab, each through both servers',
    [
      ['tab', 0],
      ['tab', 1],
    ],
    [
      ['tab', 1],
      ['tab', 0],
    ],
  ],
  [
    'card and tab crosswise',
    [
      ['card', 1],
      ['tab', 0],
    ],
    [
      ['tab', 1],
      ['card', 0],
    ],
  ],
  [
    'the card of the second server against the tab of the first',
    [
      ['card', 1],
      ['card', 1],
      ['card', 1],
    ],
    [
      ['tab', 0],
      ['tab', 0],
      ['tab', 0],
    ],
  ],
];

const roundsEach = 5;

describe('two leaders with several devices, on two servers', () => {
  let on: AccordOnLoopback;
  beforeAll(async () => {
    on = await accordOnLoopback({ instances: 2 });
    await setUpWorkspace(on);
  });
  afterAll(() => on.close());

  async function happened(action: string, number: number): Promise<number> {
    const { from, to } = rangeOf('history');
    const rows = await on.accord.tables.records.range(on.workspaceId, from, to);
    const entries = rows.map(({ body }) => historyEntrySchema.parse(body));
    return entries.filter((entry) => entry.action === action && Number(entry.subject.id) === number).length;
  }

  async function signOnce(ceo: Taps, cio: Taps): Promise<number> {
    const { number, fingerprint } = await proposeCharter(on);
    const message = await signOffPost(on, number);
    const sign = (person: PlaygroundPerson, taps: Taps) => {
      // A card keeps its command id however often it is tapped; each open tab has one of its own.
      const cardId = ulid();
      return taps.map(async ([where, instance]) => {
        if (where === 'tab') {
          const tab = await on.api(person, 'POST', `/charters/${number}/sign`, { fingerprint }, { instance });
          return tab.status === 200 ? 'done' : tab.body;
        }
        const data = {
          v: 1,
          workspace: on.workspaceId,
          charter: number,
          ordinal: 1,
          fingerprint,
          commandId: cardId,
        };
        const tap = { person, message, verb: 'charter.sign', data };
        const { status, body } = await tapAtServer(on, instance, tap);
        const text = JSON.stringify(body);
        return status === 200 && /You have signed|In force since/.test(text) ? 'done' : text;
      });
    };
    const done = await Promise.all([...sign(cast.ceo, ceo), ...sign(cast.cio, cio)]);
    expect(done).toEqual(done.map(() => 'done'));
    await on.settled();
    return number;
  }

  it.each(ways)(
    '%s: all are told that it is done, and it is done once',
    async (_way, ceo, cio) => {
      for (let round = 1; round <= roundsEach; round += 1) {
        const number = await signOnce(ceo, cio);
        const { inForce, underWay } = (await readPage(on, cast.ceo)).data;
        expect([inForce?.number, underWay]).toEqual([number, null]);
        expect(inForce?.signatures.map(({ role }) => role).toSorted()).toEqual(['ceo', 'cio']);
        expect(await happened('charter.signed', number)).toBe(2);
        expect(await happened('charter.in-force', number)).toBe(1);
        const announced = await on.cards(cast.ceo, 'The AI Strategy Charter is in force');
        expect(
          announced.filter(({ card }) => JSON.stringify(card).includes(`version ${number}"`)),
        ).toHaveLength(1);
      }
    },
    60_000,
  );
});
