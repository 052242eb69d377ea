import { ulid } from 'ulid';
import { rangeOf } from '../../bot/storage/keys.js';
import type { CharterCommandAnswer } from '../../domain/charter/charter-api.js';
import { historyEntrySchema } from '../../domain/history/history-chain.js';
import { accordOnLoopback, cast, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import { proposeCharter, readPage, setUpWorkspace, signOffPost } from '../support/charter-story.js';

const rounds = 50;

/** The entries of the history with one of these actions, by the charter that they are about. */
async function entriesOf(on: AccordOnLoopback, action: string): Promise<string[]> {
  const { from, to } = rangeOf('history');
  const rows = await on.accord.tables.records.range(on.workspaceId, from, to);
  return rows
    .map(({ body }) => historyEntrySchema.parse(body))
    .filter((entry) => entry.action === action)
    .map((entry) => entry.subject.id);
}

describe('two leaders who sign at the same instant', () => {
  let on: AccordOnLoopback;
  beforeAll(async () => {
    on = await accordOnLoopback({ instances: 2 });
    await setUpWorkspace(on);
  });
  afterAll(() => on.close());

  it(`tapping three times each, on two servers, in ${rounds} rounds, give two signatures and one announcement`, async () => {
    const tokens = { ceo: await on.token(cast.ceo), cio: await on.token(cast.cio) };
    for (let round = 1; round <= rounds; round += 1) {
      const { number, fingerprint } = await proposeCharter(on);
      const post = await signOffPost(on, number);
      // One leader on the card of the first server, the other in the tab of the second; then the other way round.
      const [onCard, inTab] = round % 2 === 0 ? [cast.ceo, cast.cio] : [cast.cio, cast.ceo];
      const token = inTab === cast.ceo ? tokens.ceo : tokens.cio;
      const commandId = ulid();
      const tap = () =>
        on.act(onCard, post, 'charter.sign', {
          v: 1,
          workspace: on.workspaceId,
          charter: number,
          ordinal: 1,
          fingerprint,
          commandId,
        });
      // Two taps with the form's own id, and one from another device.
      const press = (id: string) =>
        on.api<CharterCommandAnswer>(
          inTab,
          'POST',
          `/charters/${number}/sign`,
          { fingerprint },
          { instance: 1, commandId: id, token },
        );
      const formId = ulid();
      const [cards, answers] = await Promise.all([
        Promise.all([tap(), tap(), tap()]),
        Promise.all([press(formId), press(formId), press(ulid())]),
      ]);
      for (const { status, body } of cards) {
        expect(status).toBe(200);
        expect(JSON.stringify(body)).toContain('✓');
      }
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
      await on.settled();
      const { inForce } = (await readPage(on, cast.ceo)).data;
      expect(inForce).toMatchObject({ number, fingerprint });
      expect(inForce?.signatures.map(({ role }) => role).toSorted()).toEqual(['ceo', 'cio']);
    }
    const each = Array.from({ length: rounds }, (_, index) => String(index + 1).padStart(4, '0'));
    expect(await entriesOf(on, 'charter.in-force')).toEqual(each);
    expect(await entriesOf(on, 'charter.signed')).toEqual(each.flatMap((number) => [number, number]));
    const announcements = on.playground.records.filter(
      ({ method, body }) =>
        method === 'POST' && JSON.stringify(body).includes('The AI Strategy Charter is in force'),
    );
    expect(announcements).toHaveLength(rounds);
  }, 180_000);
});
