import type { DeepLinks } from '../../cards/deep-link.js';
import type { ApiRoute } from '../../http/api-route.js';
import type { ReadParts } from '../../workspaces/api-answers.js';
import type { CommandParts } from '../../workspaces/run-command.js';
import { KpiActions } from './kpis-actions.js';
import { kpisAmendments } from './kpis-amendment.js';
import { kpisAnnex } from './kpis-annex.js';
import { kpiCommands, kpiWaiting } from './kpis-commands.js';
import { kpiVerbs } from './kpis-handlers.js';
import { kpiRoutes } from './kpis-routes.js';
import { kpisBenchmarks } from './kpis-benchmarks.js';
import { kpisTile } from './kpis-tile.js';
import { payTile } from './pay-tile.js';
import { PushKeyActions } from './push-key-actions.js';
import { pushKeyRoutes } from './push-key-routes.js';
import { pushRoutes } from './push-routes.js';
import { PushedReadings } from './pushed-readings.js';
import { readingsDownloads, readingsTickets } from './readings-downloads.js';
import { readingsImportRoutes } from './readings-import-routes.js';
import { ReadingsImport } from './readings-import.js';

/** What can be done with KPIs, and with readings by the way they come. */
export interface KpiUseCases {
  set: KpiActions;
  keys: PushKeyActions;
  pushes: PushedReadings;
  imports: ReadingsImport;
}

/** The KPIs' use cases, and what they give to charter, dashboard, chat and API. */
export function kpiParts(commands: CommandParts, links: DeepLinks) {
  const { now } = commands;
  const useCases: KpiUseCases = {
    set: new KpiActions(commands),
    keys: new PushKeyActions(commands),
    pushes: new PushedReadings(commands),
    imports: new ReadingsImport(commands),
  };
  const cards = { actions: useCases.set, links, now };
  return {
    useCases,
    annex: kpisAnnex,
    amendments: kpisAmendments,
    tile: kpisTile,
    pay: payTile,
    benchmarks: kpisBenchmarks(commands.records),
    downloads: readingsDownloads(commands.records),
    verbs: kpiVerbs(cards),
    commands: kpiCommands(cards),
    waiting: kpiWaiting(cards),
    routes: (parts: ReadParts, publicOrigin: string) => routesOf(parts, useCases, publicOrigin, now),
  };
}

function routesOf(
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
