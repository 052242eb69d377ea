import { CharterUnderFire, type Moments } from '../support/charter-under-fire.js';
import { compiledServer } from '../support/compiled-server.js';
import type { KilledCommand } from '../support/killed-command.js';
import type { Moment } from '../support/request-steps.js';

// A fixed sample; `npm run faults` kills the server at every step of both commands.
type Kill = [command: 'propose' | 'sign', Moment, expected: { committed: boolean; repeated: number }];

const once = { committed: true, repeated: 0 };
const twice = { committed: true, repeated: 1 };
const never = { committed: false, repeated: 0 };

/** What each of two servers goes through, in rounds of a proposal and a signature. */
const rounds: [propose: Kill, sign: Kill][][] = [
  [
    [
      ['propose', { side: 'after', nth: 1, step: 'announce the intent' }, never],
      ['sign', { side: 'after', nth: 1, step: 'commit' }, once],
    ],
    [
      ['propose', { side: 'after', nth: 1, step: 'post a card' }, twice],
      ['sign', { side: 'before', nth: 2, step: 'update a card' }, once],
    ],
  ],
  [
    [
      ['propose', { side: 'before', nth: 2, step: 'mark as sent' }, twice],
      ['sign', { side: 'before', nth: 1, step: 'commit' }, never],
    ],
    [
      ['propose', { side: 'after', nth: 1, step: 'lease' }, once],
      ['sign', { side: 'before', nth: 1, step: 'drop the intent' }, once],
    ],
  ],
];

const kills = rounds.flat(2).map(([command, moment, expected]) => ({
  name: `${command}, ${moment.side} request ${moment.nth} to ${moment.step}`,
  command,
  moment,
  expected,
}));

describe('a server killed in the middle of a command', () => {
  const opened: CharterUnderFire[] = [];
  const outcomes = new Map<Moment, Promise<KilledCommand | undefined>>();
  let removeServer = () => {};

  beforeAll(async () => {
    const { script, remove } = compiledServer();
    removeServer = remove;
    opened.push(...(await Promise.all(rounds.map(() => CharterUnderFire.open(script)))));
    const undisturbed = opened[0]!.learn();
    for (const [lane, charters] of opened.entries()) {
      let before: Promise<unknown> = undisturbed;
      for (const [propose, sign] of rounds[lane] ?? []) {
        const moments: Moments = { propose: propose[1], sign: sign[1] };
        const fired = before.then(async () => charters.fire(moments, await undisturbed));
        for (const [command, moment] of [propose, sign]) {
          const outcome = fired.then((all) => all.find((one) => one.command === command));
          // Looked at by its own test, which may be later than it fails.
          outcome.catch(() => {});
          outcomes.set(moment, outcome);
        }
        before = fired;
      }
    }
  }, 120_000);
  afterAll(async () => {
    await Promise.allSettled(outcomes.values());
    await Promise.all(opened.map((charters) => charters.close()));
    removeServer();
  }, 120_000);

  it.each(kills)(
    'loses nothing: $name',
    async ({ moment, expected }) => {
      const outcome = await outcomes.get(moment);
      expect(outcome?.killedAt?.step).toBe(moment.step);
      expect(outcome).toMatchObject(expected);
    },
    120_000,
  );
});
