import type { Outcome } from '../../domain/kernel/outcome.js';
import { commitChange, doneSchema } from '../storage/commit.js';
import { freshHead } from '../storage/head.js';
import { doneRow } from '../storage/keys.js';
import { OutcomeUnknown, StorageUnavailable } from '../storage/storage-errors.js';
import { TrackedReads } from '../storage/tracked-reads.js';
import { untilCommitted } from './command-queue.js';
import type { CommandParts } from './run-command.js';
import { loadWorkspace, type LoadExtra, type StoredWorkspace } from './snapshot.js';

/** What the channel itself tells us (added, removed, renamed), or the clock: no person's right is asked. */
export interface ChannelCommand<Extra, Result> {
  useCase: string;
  workspaceId: string;
  /** Who brought it about, for the history. */
  by: string;
  commandId: string;
  loadExtra: LoadExtra<Extra>;
  /** Undefined if the workspace is not known yet; undefined as an answer if there is nothing to do. */
  decide: (
    stored: StoredWorkspace<Extra> | undefined,
    now: Date,
  ) => Outcome<Result> | undefined | Promise<Outcome<Result> | undefined>;
}

/** Load, decide, commit, as `runCommand` does, for a change that no member commands. */
export async function runChannelCommand<Extra, Result>(
  parts: CommandParts,
  command: ChannelCommand<Extra, Result>,
): Promise<{ result: Result | undefined }> {
  const { records, dueWork, now } = parts;
  const { workspaceId, commandId, useCase, by } = command;
  const answer = await untilCommitted(parts, workspaceId, async () => {
    const [intent, stored, done] = await Promise.all([
      dueWork.announce(workspaceId, commandId),
      loadWorkspace(records, workspaceId, undefined, command.loadExtra),
      records.read(workspaceId, doneRow(commandId)),
    ]);
    const finished = <Answer>(value: Answer): Answer => {
      dueWork.follow(workspaceId, intent);
      return value;
    };
    if (done && doneSchema.safeParse(done.body).success) return finished({ result: undefined });
    const at = now();
    const outcome = await command.decide(stored, at);
    if (!outcome || outcome.refused) return finished({ result: undefined });
    if (outcome.unchanged) return finished({ result: outcome.result });
    try {
      const head = await commitChange(records, {
        workspaceId,
        head: stored?.head ?? { body: freshHead, etag: undefined },
        change: outcome,
        reads: stored?.reads ?? new TrackedReads(records),
        besides: [],
        commandId,
        useCase,
        by,
        now: at,
      });
      if (head) return finished({ result: outcome.result });
    } catch (fault) {
      if (!(fault instanceof OutcomeUnknown)) throw fault;
    }
    return finished({ result: undefined, lost: true as const });
  });
  if ('lost' in answer) throw new StorageUnavailable('The workspace was changed by others all the while.');
  return answer;
}
