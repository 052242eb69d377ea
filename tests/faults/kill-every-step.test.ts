import { CharterUnderFire, type UndisturbedRound } from '../support/charter-under-fire.js';
import { compiledServer } from '../support/compiled-server.js';
import type { KilledCommand } from '../support/killed-command.js';
import type { Moment } from '../support/request-steps.js';

/** Servers that are killed side by side: most of a kill's time goes by with waiting for leases to run out. */
const lanes = 4;
/** With more something is so wrong that the rest would only take time. */
const mostFailures = 5;

type Command = keyof UndisturbedRound;

/** Before and after each request that writes; a read changes nothing, so that there before is as good as after. */
function momentsOf(steps: string[]): Moment[] {
  return steps.flatMap((step, index): Moment[] => {
    const nth = index + 1;
    return /^(read|list) /.test(step)
      ? [{ side: 'after', nth }]
      : [
          { side: 'before', nth },
          { side: 'after', nth },
        ];
  });
}

/** The line of the table that is printed at the end. */
function lineOf({ command, side, killedAt, answered, committed, repeated, seconds }: KilledCommand): string {
  const where = killedAt ? `${String(killedAt.k).padStart(3)} ${killedAt.step}` : '  – was through before';
  const what = [
    committed ? 'committed' : 'not committed, its repeat was',
    answered ? 'answered' : 'no answer, its repeat had one',
    ...(repeated > 0 ? ['one card posted twice'] : []),
  ];
  return `${command.padEnd(8)} ${side.padEnd(6)} ${where.padEnd(26)} ${`${seconds.toFixed(1)} s`.padStart(7)}  ${what.join('; ')}`;
}

describe('a server killed at every step from the intent to the last mark', () => {
  let undisturbed: UndisturbedRound;
  const killed: KilledCommand[] = [];
  const failures: unknown[] = [];
  const of = (command: Command) => killed.filter((one) => one.command === command);

  beforeAll(async () => {
    const { script, remove } = compiledServer();
    const first = await CharterUnderFire.open(script);
    undisturbed = await first.learn();
    const waiting = {
      propose: momentsOf(undisturbed.propose.steps),
      sign: momentsOf(undisturbed.sign.steps),
    };
    await Promise.all(
      Array.from({ length: lanes }, async (_, lane) => {
        let charters = lane === 0 ? first : await CharterUnderFire.open(script);
        for (;;) {
          const moments = { propose: waiting.propose.shift(), sign: waiting.sign.shift() };
          if ((!moments.propose && !moments.sign) || failures.length >= mostFailures) break;
          try {
            killed.push(...(await charters.fire(moments, undisturbed)));
          } catch (fault) {
            failures.push(new Error(`With ${JSON.stringify(moments)}`, { cause: fault }));
            await charters.close();
            charters = await CharterUnderFire.open(script);
          }
        }
        await charters.close();
      }),
    );
    remove();
    const order = (one: KilledCommand) => [one.command, String(one.killedAt?.k ?? 999).padStart(3), one.side];
    const sorted = killed.toSorted((one, other) => order(one).join().localeCompare(order(other).join()));
    process.stdout.write(`${sorted.map(lineOf).join('\n')}\n${killed.length} kills\n`);
  }, 1_200_000);

  it('leaves all as if nothing had happened, or nothing at all and a repeat that succeeds', () => {
    expect(failures).toEqual([]);
  });

  it.each<Command>(['propose', 'sign'])('was killed at each step of %s', (command) => {
    const reached = of(command).filter(({ killedAt }) => killedAt);
    expect(reached).toHaveLength(momentsOf(undisturbed[command].steps).length);
  });

  it.each<Command>(['propose', 'sign'])(
    'has carried out %s exactly if its transaction got through',
    (command) => {
      const commit = undisturbed[command].steps.indexOf('commit') + 1;
      for (const { killedAt, side, committed } of of(command)) {
        const k = killedAt?.k ?? Number.POSITIVE_INFINITY;
        expect({ k, side, committed }).toEqual({
          k,
          side,
          committed: k > commit || (k === commit && side === 'after'),
        });
      }
    },
  );

  it('posts a card twice only when killed between the connector’s acceptance and our mark', () => {
    const repeats = killed.filter(({ repeated }) => repeated > 0);
    const moments = new Set(repeats.map(({ side, killedAt }) => `${side} ${killedAt?.step}`));
    expect([...moments].toSorted()).toEqual(['after post a card', 'before mark as sent']);
    expect(repeats.every(({ repeated }) => repeated === 1)).toBe(true);
    // Three cards of the proposal and one of the signature, each with these two moments.
    expect(repeats).toHaveLength(8);
  });
});
