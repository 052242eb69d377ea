import { accept, acceptUnchanged, refuse, type Outcome } from '../kernel/outcome.js';
import { digestOf } from '../kernel/digest.js';
import { leaderOf, type LeaderRole } from '../workspace/roles.js';
import type { Workspace } from '../workspace/workspace.js';
import { alignmentGap } from './alignment-gap.js';
import { completeAnswers } from './answers.js';
import {
  baselineRef,
  roundId,
  type Answers,
  type BaselineRound,
  type LeaderAnswers,
  type Measurement,
} from './baseline.js';
import { inTerm, latestMeasured, latestRound, termOf, type BaselineRecords } from './baseline-records.js';
import { answerCards, type RoundResult } from './list.js';
import { withoutLeaders } from './owner.js';

/** What each leader of today has answered; undefined where there is nothing. */
export type GivenByLeaders = Readonly<Record<LeaderRole, LeaderAnswers | undefined>>;

/**
 * Makes the round final once both leaders have answered everything: answers, gap and trend become its record.
 * Before that, and again afterwards, nothing happens. The history keeps digests of the answers, not their words.
 */
export function closeRound(
  records: BaselineRecords,
  number: number,
  given: GivenByLeaders,
  now: Date,
): Outcome<RoundResult> {
  const { workspace } = records;
  const round = latestRound(records);
  if (round?.number !== number) return refuse('baseline.unknown-version', { number });
  if (workspace.archivedAt !== null) return refuse('workspace.archived');
  const ceo = givenBy('ceo', round, workspace, given);
  const cio = givenBy('cio', round, workspace, given);
  if (round.state !== 'sent' || !ceo || !cio) return acceptUnchanged({ round });

  const gap = alignmentGap(round.items, ceo.answers, cio.answers);
  const at = now.toISOString();
  const earlier = latestMeasured(records)?.measurement?.trend ?? [];
  const measurement: Measurement = {
    ceo,
    cio,
    gap,
    trend: [...earlier, { round: number, at, percent: gap.percent }],
  };
  const final: BaselineRound = { ...round, state: 'final', finalAt: at, measurement };
  return accept({
    writes: [{ ref: baselineRef(number), body: final }],
    events: [
      answeredEvent(number, 'ceo', ceo),
      answeredEvent(number, 'cio', cio),
      {
        action: 'baseline.final',
        subject: baselineRef(number),
        details: { gapPercent: gap.percent, apart: gap.apart.length, items: round.items.length },
      },
    ],
    deliveries: [
      { kind: 'post', card: 'baseline.gap', subject: roundId(number), to: 'workspace' },
      ...answerCards('update', records, number),
    ],
    result: { round: final },
  });
}

function givenBy(
  role: LeaderRole,
  round: BaselineRound,
  workspace: Workspace,
  given: GivenByLeaders,
): Measurement[LeaderRole] | undefined {
  const objectId = leaderOf(workspace, role);
  const own = inTerm(given[role], termOf(workspace, role));
  const complete = own && completeAnswers(round.items, own.answers);
  if (objectId === undefined || !complete) return undefined;
  // Somebody named as an other may have become a leader since.
  const answers: Answers = Object.fromEntries(
    Object.entries(complete).map(([id, { today, should }]) => [
      id,
      { today: withoutLeaders(today, workspace), should: withoutLeaders(should, workspace) },
    ]),
  );
  return { objectId, answers };
}

function answeredEvent(number: number, role: LeaderRole, { objectId, answers }: Measurement[LeaderRole]) {
  return {
    action: 'baseline.answered',
    subject: baselineRef(number),
    details: { role, by: objectId, answers: digestOf(answers) },
  };
}
