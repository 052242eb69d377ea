import type { Change } from '../../domain/kernel/outcome.js';
import type { Workspace } from '../../domain/workspace/workspace.js';
import type { StoredWorkspace } from '../workspaces/snapshot.js';

/** What somebody else's decision looked at, for reads that belong to the same moment. */
export type BeforeChange = Pick<StoredWorkspace<unknown>, 'workspace' | 'head' | 'reads'>;

/**
 * What a feature does when a leader is gone or replaced: in the same commit as that. Undefined if it has nothing
 * to do. `by` is the object id of who brought the change about.
 */
export interface LeaderChangeReaction {
  react(
    before: BeforeChange,
    after: Workspace,
    by: string,
    now: Date,
  ): Promise<Omit<Change<unknown>, 'result'> | undefined>;
}
