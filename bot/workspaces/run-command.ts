import { refuse, type Outcome, type Refusal } from '../../domain/kernel/outcome.js';
import type { DueWork } from '../due-work/due-work.js';
import { commitChange, doneSchema } from '../storage/commit.js';
import type { Head } from '../storage/head.js';
import { doneRow } from '../storage/keys.js';
import type { RecordTable, StoredRow } from '../storage/record-table.js';
import { OutcomeUnknown } from '../storage/storage-errors.js';
import { untilCommitted, type CommandQueue } from './command-queue.js';
import type { Membership } from './membership.js';
import { loadSnapshot, type LoadExtra, type Snapshot, type Visitor } from './snapshot.js';

export interface CommandParts {
  records: RecordTable;
  membership: Membership;
  queue: CommandQueue;
  dueWork: DueWork;
  now: () => Date;
}

export interface Command<Extra, Result> {
  /** `feature.verb`: kept in the done-marker. */
  useCase: string;
  workspaceId: string;
  visitor: Visitor;
  /** ULID, made when the card or form was drawn. */
  commandId: string;
  loadExtra: LoadExtra<Extra>;
  /** Ask the roster anew if it is older than what signing allows. */
  strict?: boolean;
  /** Pure but for reads that depend on the snapshot. */
  decide: (snapshot: Snapshot<Extra>, now: Date) => Outcome<Result> | Promise<Outcome<Result>>;
  /** Rows beside the records that are written with them. */
  besides?: (snapshot: Snapshot<Extra>) => { row: string; body: object }[];
}

export type CommandAnswer<Extra, Result> =
  /** Carried out now, earlier by this very command, or nothing had to be done. */
  | { kind: 'done'; snapshot: Snapshot<Extra>; result: Result | undefined; head: Head }
  | { kind: 'refused'; snapshot: Snapshot<Extra>; refusal: Refusal }
  /** Not of the roster, or no such workspace. */
  | { kind: 'stranger' };

/**
 * Load, decide, commit; the deliveries start after the answer. In two waits: one wave that announces the
 * intent and reads all that is needed, and one transaction. A repeat of a command that was carried out is
 * answered as done, with the state as it is now.
 */
export async function runCommand<Extra, Result>(
  parts: CommandParts,
  command: Command<Extra, Result>,
): Promise<CommandAnswer<Extra, Result>> {
  const lost = await untilCommitted(parts, command.workspaceId, async () => tryOnce(parts, command));
  if (!('lost' in lost)) return lost;
  return { kind: 'refused', snapshot: lost.lost, refusal: refuse('conflict') };
}

async function tryOnce<Extra, Result>(
  parts: CommandParts,
  command: Command<Extra, Result>,
): Promise<CommandAnswer<Extra, Result> | { lost: Snapshot<Extra> }> {
  const { records, membership, dueWork, now } = parts;
  const { workspaceId, commandId, useCase, visitor } = command;
  const load = () =>
    loadSnapshot(records, membership, workspaceId, visitor, command.loadExtra, command.strict);
  const [intent, snapshot, done] = await Promise.all([
    dueWork.announce(workspaceId, commandId),
    load(),
    records.read(workspaceId, doneRow(commandId)),
  ]);
  const finished = <Answer>(answer: Answer): Answer => {
    dueWork.follow(workspaceId, intent);
    return answer;
  };
  if (!snapshot) return finished({ kind: 'stranger' });
  const answerRepeat = async ({ body }: StoredRow): Promise<CommandAnswer<Extra, Result>> => {
    const { by, useCase: carriedOut } = doneSchema.parse(body);
    if (by !== visitor.objectId || carriedOut !== useCase) {
      return { kind: 'refused', snapshot, refusal: refuse('command-id-used') };
    }
    // What was read beside the marker may be from before the commit that wrote it.
    const current = await load();
    return current
      ? { kind: 'done', snapshot: current, result: undefined, head: current.head.body }
      : { kind: 'stranger' };
  };
  if (done) return finished(await answerRepeat(done));

  const at = now();
  const outcome = await command.decide(snapshot, at);
  if (outcome.refused) {
    // A refusal is final, so this very command may not have been carried out elsewhere while we were loading.
    const meanwhile = await records.read(workspaceId, doneRow(commandId));
    return finished(
      meanwhile ? await answerRepeat(meanwhile) : { kind: 'refused', snapshot, refusal: outcome },
    );
  }
  if (outcome.unchanged) {
    return finished({ kind: 'done', snapshot, result: outcome.result, head: snapshot.head.body });
  }
  try {
    const head = await commitChange(records, {
      workspaceId,
      head: snapshot.head,
      change: outcome,
      reads: snapshot.reads,
      besides: command.besides?.(snapshot) ?? [],
      commandId,
      useCase,
      by: visitor.objectId,
      now: at,
    });
    if (head) return finished({ kind: 'done', snapshot, result: outcome.result, head });
  } catch (fault) {
    // The next try finds the done-marker if the lost answer was a yes.
    if (!(fault instanceof OutcomeUnknown)) throw fault;
  }
  return finished({ lost: snapshot });
}
