import type { ApiRoute } from '../../http/api-route.js';
import type { ReadParts } from '../../workspaces/api-answers.js';
import type { CommandParts } from '../../workspaces/run-command.js';
import { KpiActions } from './kpis-actions.js';
import { kpiRoutes } from './kpis-routes.js';
import { PushKeyActions } from './push-key-actions.js';
import { pushKeyRoutes } from './push-key-routes.js';
import { pushRoutes } from './push-routes.js';
import { PushedReadings } from './pushed-readings.js';
import { readingsTickets } from './readings-downloads.js';
import { readingsImportRoutes } from './readings-import-routes.js';
import { ReadingsImport } from './readings-import.js';

/** What can be done with KPIs, and with readings by the way they come. */
export interface KpiUseCases {
  set: KpiActions;
  keys: PushKeyActions;
  pushes: PushedReadings;
  imports: ReadingsImport;
}

export const kpiUseCases = (commands: CommandParts): KpiUseCases => ({
  set: new KpiActions(commands),
  keys: new PushKeyActions(commands),
  pushes: new PushedReadings(commands),
  imports: new ReadingsImport(commands),
});

/** The KPIs' part of the API. */
export function everyKpiRoute(
  parts: ReadParts,
  { set, keys, pushes, imports }: KpiUseCases,
  publicOrigin: string,
  now: () => Date,
): ApiRoute[] {
  return [
    ...kpiRoutes(parts, set, now),
    ...readingsImportRoutes(imports),
    ...readingsTickets(parts, now),
    ...pushKeyRoutes(parts, keys, publicOrigin),
    ...pushRoutes(parts.records, pushes),
  ];
}
