import type { ShownStep } from '../../../domain/dashboard/dashboard-api.js';
import type { DeepLinks } from '../../cards/deep-link.js';
import type { BoardDecisions } from '../../contributions/board-source.js';
import type { TileSource } from '../../contributions/tile.js';
import type { ReadParts } from '../../workspaces/api-answers.js';
import type { Snapshot } from '../../workspaces/snapshot.js';
import type { CommandParts } from '../../workspaces/run-command.js';
import { boardDownloads, boardTickets } from './board-downloads.js';
import { DashboardActions } from './dashboard-actions.js';
import { dashboardCommands } from './dashboard-commands.js';
import { dashboardVerbs } from './dashboard-handlers.js';
import { loadFirst } from './dashboard-store.js';
import { contextOf, drawDashboard } from './draw-dashboard.js';
import { dashboardRoutes } from './dashboard-routes.js';

/** What the dashboard gives to chat, downloads and API. `tiles` in the order in which it shows them. */
export function dashboardParts(
  commands: CommandParts,
  tiles: readonly TileSource[],
  decisions: BoardDecisions,
  links: DeepLinks,
) {
  const { now } = commands;
  const actions = new DashboardActions(commands, tiles);
  return {
    verbs: dashboardVerbs({ actions, links }),
    commands: dashboardCommands({ actions, links }),
    downloads: boardDownloads(commands.records, tiles, decisions, now),
    /** The six steps, for pages that go by them too. */
    stepsFor: async (snapshot: Snapshot<unknown>, locale: string): Promise<ShownStep[]> => {
      const { records } = commands;
      const extra = await loadFirst(tiles, records, snapshot.workspaceId);
      const context = contextOf(snapshot, now(), locale);
      return (await drawDashboard(tiles, records, { extra }, context)).steps;
    },
    routes: (parts: ReadParts) => [...dashboardRoutes(parts, actions, now), ...boardTickets(parts, now)],
  };
}
