import type { ShownStep } from '../../../domain/dashboard/dashboard-api.js';
import type { BoardDecisions } from '../../contributions/board-source.js';
import type { FeatureParts, FeatureTools } from '../../contributions/feature-parts.js';
import type { TileSource } from '../../contributions/tile.js';
import type { Snapshot } from '../../workspaces/snapshot.js';
import { boardDownloads, boardTickets } from './board-downloads.js';
import { DashboardActions } from './dashboard-actions.js';
import { dashboardCommands } from './dashboard-commands.js';
import { dashboardVerbs } from './dashboard-handlers.js';
import { loadFirst } from './dashboard-store.js';
import { contextOf, drawDashboard } from './draw-dashboard.js';
import { dashboardRoutes } from './dashboard-routes.js';

export interface DashboardParts extends FeatureParts {
  /** The six steps, for pages that go by them too. */
  stepsFor: (snapshot: Snapshot<unknown>, locale: string) => Promise<ShownStep[]>;
}

/** The dashboard and the board page. `tiles` in the order in which it shows them. */
export function dashboardParts(
  { commands, reads, links }: FeatureTools,
  tiles: readonly TileSource[],
  decisions: BoardDecisions,
): DashboardParts {
  const { records, now } = commands;
  const actions = new DashboardActions(commands, tiles);
  return {
    stepsFor: async (snapshot, locale) => {
      const extra = await loadFirst(tiles, records, snapshot.workspaceId);
      const context = contextOf(snapshot, now(), locale);
      return (await drawDashboard(tiles, records, { extra }, context)).steps;
    },
    routes: [...dashboardRoutes(reads, actions, now), ...boardTickets(reads, now)],
    verbs: dashboardVerbs({ actions, links }),
    commands: dashboardCommands({ actions, links }),
    downloads: [boardDownloads(records, tiles, decisions, now)],
  };
}
