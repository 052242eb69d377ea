import { leaderOf, type LeaderRole } from '../workspace/roles.js';
import type { Workspace } from '../workspace/workspace.js';
import type { Answered, BaselineRound, LeaderAnswers, Term } from './baseline.js';

/** What decisions about the baseline look at. */
export interface BaselineRecords {
  workspace: Workspace;
  /** Oldest first. */
  rounds: readonly BaselineRound[];
}

/** The newest round, whatever its state. */
export function latestRound({ rounds }: BaselineRecords): BaselineRound | undefined {
  return rounds.at(-1);
}

/** The newest round that both leaders have answered. */
export function latestMeasured({ rounds }: BaselineRecords): BaselineRound | undefined {
  return rounds.findLast(({ state }) => state === 'final');
}

/** The present time in a leader's seat; undefined while it is vacant. */
export function termOf(workspace: Workspace, role: LeaderRole): Term | undefined {
  const seat = workspace.leaders[role];
  return seat?.state === 'accepted' ? { role, since: seat.answeredAt ?? seat.askedAt } : undefined;
}

/** What was given in this very time in the seat; anything older is dropped (rulings, section 3). */
export function inTerm<Given extends LeaderAnswers | Answered>(
  given: Given | undefined,
  term: Term | undefined,
): Given | undefined {
  if (!given || !term) return undefined;
  return given.term.role === term.role && given.term.since === term.since ? given : undefined;
}

/** Whether the leader of today has answered everything in a round. */
export function hasAnswered(
  workspace: Workspace,
  role: LeaderRole,
  round: Pick<BaselineRound, 'number'>,
  answered: readonly Answered[],
): boolean {
  const objectId = leaderOf(workspace, role);
  const given = answered.find((one) => one.round === round.number && one.objectId === objectId);
  return inTerm(given, termOf(workspace, role)) !== undefined;
}
