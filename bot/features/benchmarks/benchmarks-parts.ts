import type { BenchmarkSource } from '../../contributions/benchmark-source.js';
import type { FeatureParts, FeatureTools } from '../../contributions/feature-parts.js';
import { BenchmarksActions } from './benchmarks-actions.js';
import { benchmarksRoutes, type StepsFor } from './benchmarks-routes.js';

export interface BenchmarksParts extends FeatureParts {
  actions: BenchmarksActions;
}

/** Published figures beside what the records say, by `sources`; and the practices, by the six steps. */
export function benchmarksParts(
  { commands, reads }: FeatureTools,
  sources: readonly BenchmarkSource[],
  stepsFor: StepsFor,
): BenchmarksParts {
  const actions = new BenchmarksActions(commands);
  return { actions, routes: benchmarksRoutes(reads, actions, sources, stepsFor, commands.now) };
}
