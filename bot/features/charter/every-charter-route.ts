import type { AmendmentSource } from '../../contributions/amendment-source.js';
import type { AnnexSource } from '../../contributions/annex-source.js';
import type { ApiRoute } from '../../http/api-route.js';
import type { ReadParts } from '../../workspaces/api-answers.js';
import type { AmendmentActions } from './amendment-actions.js';
import { amendmentTickets } from './amendment-downloads.js';
import { amendmentRoutes } from './amendment-routes.js';
import type { CharterActions } from './charter-actions.js';
import { charterTickets } from './charter-downloads.js';
import { charterRoutes } from './charter-routes.js';

/** The use cases of the charter and its amendments, with what other features put into its annex. */
interface CharterParts {
  charters: CharterActions;
  annex: readonly AnnexSource[];
  amendments: AmendmentActions;
  amendmentSources: readonly AmendmentSource[];
}

/** All of the charter's part of the API. */
export const everyCharterRoute = (
  reads: ReadParts,
  { charters, annex, amendments, amendmentSources }: CharterParts,
  now: () => Date,
): ApiRoute[] => [
  ...charterRoutes(reads, charters, annex),
  ...amendmentRoutes(reads, amendments, amendmentSources, now),
  ...charterTickets(reads, now),
  ...amendmentTickets(reads, now),
];
