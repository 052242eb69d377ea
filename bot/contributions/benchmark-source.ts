import type { YoursById } from '../../domain/benchmarks/yours.js';
import type { Actor } from '../../domain/workspace/roles.js';
import type { StoredWorkspace } from '../workspaces/snapshot.js';

/** A workspace, for somebody who may read its benchmarks. */
export interface BenchmarkPlace extends Pick<StoredWorkspace<unknown>, 'head' | 'workspace'> {
  workspaceId: string;
  actor: Actor;
  /** Local date of the workspace. */
  today: string;
  now: Date;
}

/** What a feature's records give beside published figures: one file `<feature>-benchmarks.ts`. */
export type BenchmarkSource = (place: BenchmarkPlace) => Promise<YoursById>;
