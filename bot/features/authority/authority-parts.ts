import type { ReadParts } from '../../workspaces/api-answers.js';
import type { CommandParts } from '../../workspaces/run-command.js';
import { AuthorityActions } from './authority-actions.js';
import { limitsAmendments } from './authority-amendment.js';
import { limitsAnnex } from './authority-annex.js';
import { authorityRoutes } from './authority-routes.js';
import { authorityTile } from './authority-tile.js';

/** What delegated authority gives to charter, dashboard and API. */
export function authorityParts(commands: CommandParts) {
  const actions = new AuthorityActions(commands);
  return {
    actions,
    annex: limitsAnnex,
    amendments: limitsAmendments,
    tile: authorityTile,
    routes: (parts: ReadParts) => authorityRoutes(parts, actions, commands.now),
  };
}
