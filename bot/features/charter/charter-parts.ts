import type { AmendmentSource } from '../../contributions/amendment-source.js';
import type { AnnexSource } from '../../contributions/annex-source.js';
import type { FeatureParts, FeatureTools } from '../../contributions/feature-parts.js';
import type { HistoryCheck } from '../../contributions/history-check.js';
import type { TileSource } from '../../contributions/tile.js';
import { AmendmentActions } from './amendment-actions.js';
import { amendmentCards } from './amendment-cards.js';
import { amendmentWaiting } from './amendment-checks.js';
import { amendmentDownloads, amendmentTickets } from './amendment-downloads.js';
import { amendmentVerbs } from './amendment-handlers.js';
import { amendmentRoutes } from './amendment-routes.js';
import { CharterActions } from './charter-actions.js';
import { charterCards } from './charter-cards.js';
import { charterCommands, charterWaiting } from './charter-commands.js';
import { charterDownloads, charterTickets } from './charter-downloads.js';
import { charterVerbs } from './charter-handlers.js';
import { charterRoutes } from './charter-routes.js';
import { charterTile } from './charter-tile.js';

/** What others put into the charter's annex, what of it can be amended, and who says that records are intact. */
interface CharterSources {
  annex: readonly AnnexSource[];
  amendments: readonly AmendmentSource[];
  history: HistoryCheck;
}

export interface CharterParts extends FeatureParts {
  charters: CharterActions;
  amendments: AmendmentActions;
  tile: TileSource;
}

/** The charter and its amendments. */
export function charterParts(
  { commands, reads, links }: FeatureTools,
  { annex, amendments: sources, history }: CharterSources,
): CharterParts {
  const { records, now } = commands;
  const charters = new CharterActions(commands, annex);
  const amendments = new AmendmentActions(commands, sources);
  return {
    charters,
    amendments,
    tile: charterTile,
    routes: [
      ...charterRoutes(reads, charters, annex),
      ...amendmentRoutes(reads, amendments, sources, now),
      ...charterTickets(reads, now),
      ...amendmentTickets(reads, now),
    ],
    verbs: [
      ...charterVerbs({ commands, actions: charters, links }),
      ...amendmentVerbs({ commands, actions: amendments, sources, links }),
    ],
    commands: charterCommands(commands, links, history),
    waiting: [charterWaiting(commands, links), amendmentWaiting(commands, links)],
    cards: [...charterCards(records, links), ...amendmentCards(records, links)],
    downloads: [charterDownloads(records, annex), amendmentDownloads(records)],
  };
}
