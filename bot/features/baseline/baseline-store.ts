import type { BaselineRecords } from '../../../domain/baseline/baseline-records.js';
import {
  answeredSchema,
  baselineRef,
  leaderAnswersSchema,
  roundSchema,
  type Answered,
  type BaselineRound,
  type LeaderAnswers,
} from '../../../domain/baseline/baseline.js';
import type { GivenByLeaders } from '../../../domain/baseline/close-round.js';
import { leaderOf } from '../../../domain/workspace/roles.js';
import type { Workspace } from '../../../domain/workspace/workspace.js';
import { answeredAbout, answeredRow, answerRow, answersAbout, rangeOf } from '../../storage/keys.js';
import type { RecordTable } from '../../storage/record-table.js';
import type { RowReader } from '../../storage/tracked-reads.js';
import type { Snapshot } from '../../workspaces/snapshot.js';

/** The rounds, oldest first, and who has answered everything: nothing of what was answered. */
export interface StoredBaseline {
  rounds: BaselineRound[];
  answered: Answered[];
}

/** One wave of two ranges, whoever is looking and whatever was answered. */
export async function loadBaseline(records: RowReader, workspaceId: string): Promise<StoredBaseline> {
  const { kind } = baselineRef(0);
  const [rounds, answered] = await Promise.all(
    [rangeOf(kind), answeredAbout({ kind })].map(({ from, to }) => records.range(workspaceId, from, to)),
  );
  return {
    rounds: (rounds ?? []).map(({ body }) => roundSchema.parse(body)),
    answered: (answered ?? []).map(({ body }) => answeredSchema.parse(body)),
  };
}

/** What decisions look at. */
export function baselineRecords({ workspace, extra }: Snapshot<StoredBaseline>): BaselineRecords {
  return { workspace, rounds: extra.rounds };
}

/** One leader's own answers, with the ETag under which they may be replaced. */
export async function loadOwnAnswers(
  records: RecordTable,
  workspaceId: string,
  number: number,
  objectId: string,
): Promise<{ given: LeaderAnswers; etag: string } | undefined> {
  const row = await records.read(workspaceId, answerRow(baselineRef(number), objectId));
  return row && { given: leaderAnswersSchema.parse(row.body), etag: row.etag };
}

/** Both leaders' answers: only for closing a round that both have answered. */
export async function loadGivenByLeaders(
  records: RecordTable,
  workspace: Workspace,
  number: number,
): Promise<GivenByLeaders> {
  const of = async (objectId: string | undefined) =>
    objectId === undefined ? undefined : loadOwnAnswers(records, workspace.id, number, objectId);
  const [ceo, cio] = await Promise.all([of(leaderOf(workspace, 'ceo')), of(leaderOf(workspace, 'cio'))]);
  return { ceo: ceo?.given, cio: cio?.given };
}

/**
 * Keeps a leader's answers, unless another device has kept some since they were read. Costs the same
 * whatever the answers are, and touches no row that anybody else reads.
 */
export async function keepOwnAnswers(
  records: RecordTable,
  workspaceId: string,
  number: number,
  objectId: string,
  given: LeaderAnswers,
  etag: string | undefined,
): Promise<'kept' | 'conflict'> {
  const row = answerRow(baselineRef(number), objectId);
  const outcome =
    etag === undefined
      ? await records.insert(workspaceId, row, given)
      : await records.replace(workspaceId, row, given, etag);
  return typeof outcome === 'string' ? 'conflict' : 'kept';
}

export async function markAnswered(
  records: RecordTable,
  workspaceId: string,
  answered: Answered,
): Promise<void> {
  await records.put(workspaceId, answeredRow(baselineRef(answered.round), answered.objectId), answered);
}

/** Takes out what was given blindly in a round that is final, that of former leaders too. */
export async function dropAnswers(records: RecordTable, workspaceId: string, number: number): Promise<void> {
  const about = baselineRef(number);
  for (const { from, to } of [answersAbout(about), answeredAbout(about)]) {
    for (const { row } of await records.range(workspaceId, from, to)) await records.remove(workspaceId, row);
  }
}
