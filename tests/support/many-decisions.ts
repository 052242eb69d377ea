import { decisionRef, type Decision } from '../../domain/decisions/decision.js';
import { headSchema } from '../../bot/storage/head.js';
import { headRow, recordRow } from '../../bot/storage/keys.js';
import type { RecordTable } from '../../bot/storage/record-table.js';

/** Numbers from 0 to 1 that look like chance and are the same in each run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    // A linear congruential generator, constants of Numerical Recipes.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const syllables = 'ba co di fe gu ha ji ko lu me ni po qua ri so ta ve wi xo zu'.split(' ');
const initiatives = ['Claims triage', 'Forecasting', 'Assistant', null] as const;
const firstDay = Date.parse('2016-01-04T09:00:00Z');
const halfDay = 12 * 60 * 60 * 1000;

/** Made-up words of two to five syllables, of which a few are frequent and most are rare, as in what people write. */
export const wordFrom = (dice: () => number): string => {
  const spelled = seeded(Math.floor(8000 * dice() ** 3));
  const length = 2 + Math.floor(spelled() * 4);
  return Array.from({ length }, () => syllables[Math.floor(spelled() * syllables.length)]).join('');
};
const sentence = (dice: () => number, words: number) =>
  Array.from({ length: words }, () => wordFrom(dice)).join(' ');

/** One of many, decided long ago; its words come of its number alone. */
export function decisionOfMany(number: number, [ceo, cio]: readonly [string, string]): Decision {
  const dice = seeded(number * 7919);
  const at = new Date(firstDay + number * halfDay).toISOString();
  const strategic = dice() < 0.3;
  return {
    number,
    title: sentence(dice, 7),
    context: sentence(dice, 80),
    options: [
      { name: sentence(dice, 3), pros: [sentence(dice, 8)], cons: [sentence(dice, 8)] },
      { name: sentence(dice, 3), pros: [sentence(dice, 8)], cons: [] },
    ],
    activity: null,
    activityName: null,
    initiative: initiatives[number % initiatives.length] ?? null,
    tier: strategic ? 'strategic' : 'operational',
    commitment: null,
    dueOn: null,
    revisit: { on: null, condition: '' },
    links: [],
    state: 'decided',
    version: 2,
    proposedBy: cio,
    proposedAt: at,
    editedBy: null,
    editedAt: null,
    routedBy: 'tier',
    home: strategic ? 'ceo' : 'cio',
    holder: strategic ? 'ceo' : 'cio',
    level: -1,
    heldSince: at,
    clockEndsAt: null,
    responsible: [],
    informed: [],
    asked: [],
    inputs: [{ id: 'i1', by: cio, forPerson: null, at, text: sentence(dice, 30) }],
    counters: [],
    steps: [],
    escalations: 0,
    reescalated: false,
    toStandUp: false,
    approvals: [],
    outcome: {
      result: dice() < 0.8 ? 'accepted' : 'rejected',
      rationale: sentence(dice, 60),
      at,
      on: at.slice(0, 10),
      by: strategic ? ceo : cio,
      forPerson: null,
      as: strategic ? 'ceo' : 'cio',
      withoutInputOf: [],
      withoutCioReason: null,
      overruledReason: null,
      counted: false,
    },
    withdrawn: null,
    supersedes: null,
    reopens: null,
    supersededBy: null,
    reopenedAs: null,
  };
}

/** Decisions 1 to `count`, as rows: what years of use leave behind. The history says nothing of them. */
export async function addManyDecisions(
  records: RecordTable,
  workspaceId: string,
  count: number,
  leaders: readonly [string, string],
): Promise<void> {
  for (let start = 1; start <= count; start += 100) {
    const numbers = Array.from({ length: Math.min(100, count - start + 1) }, (_, index) => start + index);
    const outcome = await records.transact(
      workspaceId,
      numbers.map((number) => ({
        kind: 'put',
        row: recordRow(decisionRef(number)),
        body: decisionOfMany(number, leaders),
      })),
    );
    if (!outcome.committed) throw new Error(`Decisions from ${start} on were not written.`);
  }
  const head = await records.read(workspaceId, headRow);
  const body = headSchema.parse(head?.body);
  const counters = { ...body.counters, [decisionRef(1).kind]: count };
  await records.put(workspaceId, headRow, { ...body, counters });
}
