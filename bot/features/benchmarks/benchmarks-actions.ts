import {
  removeBenchmark,
  saveBenchmark,
  type OwnBenchmarks,
  type SaveBenchmark,
} from '../../../domain/benchmarks/own-benchmarks.js';
import { runCommand, type CommandAnswer, type CommandParts } from '../../workspaces/run-command.js';
import type { Visitor } from '../../workspaces/snapshot.js';
import { loadOwn } from './benchmarks-store.js';

export interface BenchmarksCall {
  workspaceId: string;
  visitor: Visitor;
  commandId: string;
}

export type BenchmarksAnswered = CommandAnswer<OwnBenchmarks, OwnBenchmarks>;

/** The use cases of a workspace's own figures. */
export class BenchmarksActions {
  constructor(private readonly parts: CommandParts) {}

  save(call: BenchmarksCall, command: SaveBenchmark): Promise<BenchmarksAnswered> {
    return runCommand(this.parts, {
      ...call,
      useCase: 'benchmarks.save',
      loadExtra: loadOwn,
      decide: ({ workspace, extra: own, actor }, now) =>
        saveBenchmark({ workspace, own }, command, actor, now),
    });
  }

  remove(call: BenchmarksCall, command: Omit<SaveBenchmark, 'content'>): Promise<BenchmarksAnswered> {
    return runCommand(this.parts, {
      ...call,
      useCase: 'benchmarks.remove',
      loadExtra: loadOwn,
      decide: ({ workspace, extra: own, actor }) => removeBenchmark({ workspace, own }, command, actor),
    });
  }
}
