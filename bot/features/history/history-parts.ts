import type { FeatureParts, FeatureTools } from '../../contributions/feature-parts.js';
import { HistoryActions } from './history-actions.js';
import { historyDownloads } from './history-downloads.js';
import { historyVerbs } from './history-handlers.js';
import { historyRoutes } from './history-routes.js';

/** The history, its export and its verification. */
export function historyParts({ commands, reads }: FeatureTools): FeatureParts {
  return {
    routes: historyRoutes(reads, new HistoryActions(commands)),
    verbs: historyVerbs(commands),
    downloads: [historyDownloads(commands.records)],
  };
}
