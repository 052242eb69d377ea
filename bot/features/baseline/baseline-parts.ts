import type { FeatureParts, FeatureTools } from '../../contributions/feature-parts.js';
import type { TileSource } from '../../contributions/tile.js';
import { BaselineActions } from './baseline-actions.js';
import { baselineCards } from './baseline-cards.js';
import { baselineCommands, baselineWaiting } from './baseline-commands.js';
import { baselineVerbs } from './baseline-handlers.js';
import { baselineRoutes } from './baseline-routes.js';
import { baselineTile } from './baseline-tile.js';

export interface BaselineParts extends FeatureParts {
  actions: BaselineActions;
  tile: TileSource;
}

/** Who owns what today, as both leaders see it, and the gap between them. */
export function baselineParts({ commands, reads, links }: FeatureTools): BaselineParts {
  const actions = new BaselineActions(commands);
  return {
    actions,
    tile: baselineTile,
    routes: baselineRoutes(reads, actions),
    verbs: baselineVerbs({ commands, actions, links }),
    commands: baselineCommands(actions, links),
    waiting: [baselineWaiting(actions, links)],
    cards: baselineCards(commands.records, links),
  };
}
