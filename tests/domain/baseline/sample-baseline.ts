import fc from 'fast-check';
import type { BaselineRecords } from '../../../domain/baseline/baseline-records.js';
import { termOf } from '../../../domain/baseline/baseline-records.js';
import type {
  Answers,
  BaselineItem,
  BaselineRound,
  LeaderAnswers,
  Owner,
} from '../../../domain/baseline/baseline.js';
import { closeRound } from '../../../domain/baseline/close-round.js';
import { openRound, sendList } from '../../../domain/baseline/list.js';
import type { LeaderRole } from '../../../domain/workspace/roles.js';
import type { Workspace } from '../../../domain/workspace/workspace.js';
import { accepted } from '../expect-outcome.js';
import { actorIn, at, people, sampleWorkspace } from '../sample-workspace.js';

export const noRounds = (workspace = sampleWorkspace()): BaselineRecords => ({ workspace, rounds: [] });

/** The same records with this round as the newest. */
export const withRound = (records: BaselineRecords, round: BaselineRound): BaselineRecords => ({
  ...records,
  rounds: [...records.rounds.filter(({ number }) => number !== round.number), round],
});

export function withOpenRound(records = noRounds()): BaselineRecords {
  const actor = actorIn(records.workspace, 'facilitator');
  return withRound(records, accepted(openRound(records, actor, at())).result.round);
}

export function withSentRound(records = withOpenRound()): BaselineRecords {
  const { number, listRevision } = newest(records);
  const actor = actorIn(records.workspace, 'facilitator');
  const sent = accepted(sendList(records, { number, listRevision }, actor, at(1)));
  return withRound(records, sent.result.round);
}

/** Both have given these answers to everything; item ids are taken from the list. */
export function withFinalRound(records = withSentRound(), ceo: Owner = 'ceo', cio: Owner = 'cio') {
  const { number, items } = newest(records);
  const { workspace } = records;
  const given = {
    ceo: givenBy('ceo', workspace, everything(items, ceo)),
    cio: givenBy('cio', workspace, everything(items, cio)),
  };
  return withRound(records, accepted(closeRound(records, number, given, at(2))).result.round);
}

export function newest({ rounds }: BaselineRecords): BaselineRound {
  const round = rounds.at(-1);
  if (!round) throw new Error('There is no round.');
  return round;
}

/** The same owner, today and wished for, of every item. */
export const everything = (items: readonly Pick<BaselineItem, 'id'>[], owner: Owner): Answers =>
  Object.fromEntries(items.map(({ id }) => [id, { today: owner, should: owner }]));

export function givenBy(
  role: LeaderRole,
  workspace: Workspace,
  answers: LeaderAnswers['answers'],
): LeaderAnswers {
  const term = termOf(workspace, role);
  if (!term) throw new Error(`Nobody is ${role}.`);
  return { term, answers };
}

/** Any owner that can be stored. */
export const anyOwner = (): fc.Arbitrary<Owner> =>
  fc.oneof(
    fc.constantFrom<Owner>('ceo', 'cio', 'both', 'nobody'),
    fc.constantFrom(people.executive, people.contributor).map((person) => ({ person })),
    fc.constantFrom('Head of Data', 'head  of data', 'COO', 'Chief Risk Officer').map((title) => ({ title })),
  );
