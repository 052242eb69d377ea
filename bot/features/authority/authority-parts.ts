import type { AmendmentSource } from '../../contributions/amendment-source.js';
import type { AnnexSource } from '../../contributions/annex-source.js';
import type { FeatureParts, FeatureTools } from '../../contributions/feature-parts.js';
import type { TileSource } from '../../contributions/tile.js';
import { AuthorityActions } from './authority-actions.js';
import { limitsAmendments } from './authority-amendment.js';
import { limitsAnnex } from './authority-annex.js';
import { authorityRoutes } from './authority-routes.js';
import { authorityTile } from './authority-tile.js';

export interface AuthorityParts extends FeatureParts {
  actions: AuthorityActions;
  annex: AnnexSource;
  amendments: AmendmentSource;
  tile: TileSource;
}

/** What is delegated to the CIO, and what of it is used. */
export function authorityParts({ commands, reads }: FeatureTools): AuthorityParts {
  const actions = new AuthorityActions(commands);
  return {
    actions,
    annex: limitsAnnex,
    amendments: limitsAmendments,
    tile: authorityTile,
    routes: authorityRoutes(reads, actions, commands.now),
  };
}
