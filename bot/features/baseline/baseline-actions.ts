import { answerItems, type AnsweredResult, type GivenAnswer } from '../../../domain/baseline/answers.js';
import { hasAnswered, latestRound } from '../../../domain/baseline/baseline-records.js';
import { roundId } from '../../../domain/baseline/baseline.js';
import { closeRound } from '../../../domain/baseline/close-round.js';
import {
  editList,
  openRound,
  sendList,
  type ListEdit,
  type RoundResult,
} from '../../../domain/baseline/list.js';
import { refuse, type Outcome, type Refusal } from '../../../domain/kernel/outcome.js';
import { leaderRoles } from '../../../domain/workspace/roles.js';
import { OutcomeUnknown, StorageUnavailable } from '../../storage/storage-errors.js';
import { untilCommitted } from '../../workspaces/command-queue.js';
import { runCommand, type CommandAnswer, type CommandParts } from '../../workspaces/run-command.js';
import { loadSnapshot, type Snapshot, type Visitor } from '../../workspaces/snapshot.js';
import {
  baselineRecords,
  dropAnswers,
  keepOwnAnswers,
  loadBaseline,
  loadGivenByLeaders,
  loadOwnAnswers,
  markAnswered,
  type StoredBaseline,
} from './baseline-store.js';

/** Who commands what where; the id was made when the card or form was drawn. */
export interface BaselineCall {
  workspaceId: string;
  visitor: Visitor;
  commandId: string;
}

export type RoundAnswer = CommandAnswer<StoredBaseline, RoundResult>;

export type SavedAnswers =
  | { kind: 'saved'; snapshot: Snapshot<StoredBaseline>; saved: AnsweredResult }
  | { kind: 'refused'; snapshot: Snapshot<StoredBaseline>; refusal: Refusal }
  | { kind: 'stranger' };

interface AnswersCommand {
  number: number;
  answers: readonly GivenAnswer[];
}

/** The use cases of the baseline, called by card and page alike. */
export class BaselineActions {
  constructor(private readonly parts: CommandParts) {}

  openRound(call: BaselineCall): Promise<RoundAnswer> {
    return this.#run('baseline.open', call, (snapshot, now) =>
      openRound(baselineRecords(snapshot), snapshot.actor, now),
    );
  }

  editList(call: BaselineCall, edit: ListEdit): Promise<RoundAnswer> {
    return this.#run('baseline.edit', call, (snapshot) =>
      editList(baselineRecords(snapshot), edit, snapshot.actor),
    );
  }

  sendList(call: BaselineCall, command: { number: number; listRevision: number }): Promise<RoundAnswer> {
    return this.#run('baseline.send', call, (snapshot, now) =>
      sendList(baselineRecords(snapshot), command, snapshot.actor, now),
    );
  }

  /**
   * Keeps a leader's answers in a row of their own: no commit, no revision, no delivery, so that nobody else
   * can notice. Repeating it changes nothing. The save that makes both leaders complete closes the round.
   */
  async saveAnswers(call: Omit<BaselineCall, 'commandId'>, command: AnswersCommand): Promise<SavedAnswers> {
    const answer = await untilCommitted(this.parts, call.workspaceId, () => this.#trySave(call, command));
    if ('lost' in answer) {
      return { kind: 'refused', snapshot: answer.lost, refusal: refuse('conflict') };
    }
    if (answer.kind !== 'saved' || !answer.saved.complete) return answer;
    const closed = await this.closeIfComplete(call);
    if (!closed) return answer;
    // The other's last answer may have closed the round before this one was kept: what counts is the record.
    const saved = this.#decide(closed, undefined, command);
    return saved.refused
      ? { kind: 'refused', snapshot: closed, refusal: saved }
      : { kind: 'saved', snapshot: closed, saved };
  }

  /**
   * Makes the round final if both leaders have answered everything; each instance may try at once, and one of
   * them does it. Called whenever a leader comes by too, so that a crash between the last answer and this
   * leaves nothing undone. Returns the workspace as it is then, or undefined if the round isn't complete.
   */
  async closeIfComplete({
    workspaceId,
    visitor,
  }: Omit<BaselineCall, 'commandId'>): Promise<Snapshot<StoredBaseline> | undefined> {
    const { records } = this.parts;
    const snapshot = await this.load(workspaceId, visitor);
    const round = snapshot && latestRound(baselineRecords(snapshot));
    if (!round || round.state === 'open') return undefined;
    if (round.state === 'final') return snapshot;
    const { number } = round;
    const { workspace, extra } = snapshot;
    if (!leaderRoles.every((role) => hasAnswered(workspace, role, round, extra.answered))) return undefined;

    // One id for the round, so that it is closed once, whoever comes first.
    const call = { workspaceId, visitor, commandId: `baseline-${roundId(number)}-final` };
    await this.#run('baseline.final', call, async (fresh, now) => {
      const given = await loadGivenByLeaders(records, fresh.workspace, number);
      return closeRound(baselineRecords(fresh), number, given, now);
    });
    const after = await this.load(workspaceId, visitor);
    if (!after || latestRound(baselineRecords(after))?.state !== 'final') return undefined;
    await this.#tidyUp(workspaceId, number);
    return after;
  }

  /** The workspace with its rounds; undefined for a stranger. */
  load(workspaceId: string, visitor: Visitor): Promise<Snapshot<StoredBaseline> | undefined> {
    const { records, membership } = this.parts;
    return loadSnapshot(records, membership, workspaceId, visitor, loadBaseline);
  }

  async #trySave(
    { workspaceId, visitor }: Omit<BaselineCall, 'commandId'>,
    command: AnswersCommand,
  ): Promise<SavedAnswers | { lost: Snapshot<StoredBaseline> }> {
    const { records } = this.parts;
    const { number } = command;
    const [snapshot, own] = await Promise.all([
      this.load(workspaceId, visitor),
      loadOwnAnswers(records, workspaceId, number, visitor.objectId),
    ]);
    if (!snapshot) return { kind: 'stranger' };
    const saved = this.#decide(snapshot, own, command);
    if (saved.refused) return { kind: 'refused', snapshot, refusal: saved };
    const { objectId } = snapshot.actor;
    try {
      if (saved.toKeep) {
        const { toKeep } = saved;
        const kept = await keepOwnAnswers(records, workspaceId, number, objectId, toKeep, own?.etag);
        if (kept === 'conflict') return { lost: snapshot };
      }
    } catch (fault) {
      // Read again, it shows whether it was kept.
      if (!(fault instanceof OutcomeUnknown)) throw fault;
      return { lost: snapshot };
    }
    const { workspace, extra } = snapshot;
    const open = saved.complete && saved.round.state === 'sent';
    if (open && !hasAnswered(workspace, saved.term.role, saved.round, extra.answered)) {
      await markAnswered(records, workspaceId, { round: number, objectId, term: saved.term });
    }
    return { kind: 'saved', snapshot, saved };
  }

  #decide(
    snapshot: Snapshot<StoredBaseline>,
    own: Awaited<ReturnType<typeof loadOwnAnswers>>,
    command: AnswersCommand,
  ): AnsweredResult | Refusal {
    const known = new Set(Object.keys(snapshot.people).map((id) => id.toLowerCase()));
    return answerItems(baselineRecords(snapshot), own?.given, command, known, snapshot.actor);
  }

  /** The record has the answers now. What a fault leaves behind is read by nobody. */
  async #tidyUp(workspaceId: string, number: number): Promise<void> {
    try {
      await dropAnswers(this.parts.records, workspaceId, number);
    } catch (fault) {
      if (!(fault instanceof StorageUnavailable)) throw fault;
    }
  }

  #run(
    useCase: string,
    call: BaselineCall,
    decide: (
      snapshot: Snapshot<StoredBaseline>,
      now: Date,
    ) => Outcome<RoundResult> | Promise<Outcome<RoundResult>>,
  ): Promise<RoundAnswer> {
    return runCommand(this.parts, { ...call, useCase, loadExtra: loadBaseline, decide });
  }
}
