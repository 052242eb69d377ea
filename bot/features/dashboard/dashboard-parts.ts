import type { DeepLinks } from '../../cards/deep-link.js';
import type { BoardDecisions } from '../../contributions/board-source.js';
import type { TileSource } from '../../contributions/tile.js';
import type { ReadParts } from '../../workspaces/api-answers.js';
import type { CommandParts } from '../../workspaces/run-command.js';
import { boardDownloads, boardTickets } from './board-downloads.js';
import { DashboardActions } from './dashboard-actions.js';
import { dashboardCommands } from './dashboard-commands.js';
import { dashboardVerbs } from './dashboard-handlers.js';
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
    routes: (parts: ReadParts) => [...dashboardRoutes(parts, actions, now), ...boardTickets(parts, now)],
  };
}
