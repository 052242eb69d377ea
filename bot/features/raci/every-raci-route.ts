import type { ApiRoute } from '../../http/api-route.js';
import type { ReadParts } from '../../workspaces/api-answers.js';
import type { RaciActions } from './raci-actions.js';
import { matrixTickets } from './raci-downloads.js';
import { importRoutes } from './raci-import.js';
import { raciRoutes } from './raci-routes.js';

/** All of the matrix's part of the API. */
export const everyRaciRoute = (reads: ReadParts, actions: RaciActions, now: () => Date): ApiRoute[] => [
  ...raciRoutes(reads, actions),
  ...importRoutes(actions),
  ...matrixTickets(reads, now),
];
