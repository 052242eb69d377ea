import type { BenchmarkSource } from '../../contributions/benchmark-source.js';
import type { BoardDecisions } from '../../contributions/board-source.js';
import type { FeatureParts, FeatureTools } from '../../contributions/feature-parts.js';
import type { TileSource } from '../../contributions/tile.js';
import { Projections } from '../../projection/projections.js';
import { DecisionActions } from './decision-actions.js';
import { decisionBenchmarks } from './decision-benchmarks.js';
import { decisionCards } from './decision-cards.js';
import { decisionClock } from './decision-clock.js';
import { decisionCommands, decisionWaiting } from './decision-commands.js';
import { decisionDocuments } from './decision-documents.js';
import { decisionVerbs } from './decision-handlers.js';
import { decisionListRoutes } from './decision-list-routes.js';
import { DecisionListing } from './decision-listing.js';
import { decisionRoutes } from './decision-routes.js';
import type { DecisionSources } from './decision-store.js';
import { decisionWeek, weeklyCard } from './decision-weekly.js';
import { boardDecisions } from './decisions-board.js';
import { decisionsTile } from './decisions-tile.js';
import { logDialog } from './log-dialog.js';

export interface DecisionParts extends FeatureParts {
  actions: DecisionActions;
  tile: TileSource;
  board: BoardDecisions;
  benchmarks: BenchmarkSource;
}

/** Decisions: their way to whoever decides, the clock that escalates them, and the list of all. */
export function decisionParts(
  { commands, reads, links, directory }: FeatureTools,
  sources: DecisionSources,
): DecisionParts {
  const { records, now } = commands;
  const actions = new DecisionActions(commands, sources);
  const listing = new DecisionListing(records, new Projections(records, [decisionDocuments]), now);
  const cards = { actions, links };
  return {
    actions,
    tile: decisionsTile,
    board: boardDecisions(listing),
    benchmarks: decisionBenchmarks(listing),
    routes: [...decisionListRoutes(reads, listing), ...decisionRoutes(reads, actions)],
    verbs: decisionVerbs(cards),
    dialogs: [logDialog(actions, commands, directory)],
    commands: decisionCommands(cards, records, listing),
    waiting: [decisionWaiting(cards, records)],
    cards: [...decisionCards(records, sources, links, now), weeklyCard(records, links)],
    jobs: [decisionClock(commands, sources), decisionWeek(commands)],
  };
}
