import type { AmendmentSource } from '../../contributions/amendment-source.js';
import type { AnnexSource } from '../../contributions/annex-source.js';
import type { BenchmarkSource } from '../../contributions/benchmark-source.js';
import type { FeatureParts, FeatureTools } from '../../contributions/feature-parts.js';
import type { TileSource } from '../../contributions/tile.js';
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

export interface KpiParts extends FeatureParts {
  useCases: KpiUseCases;
  annex: AnnexSource;
  amendments: AmendmentSource;
  tile: TileSource;
  pay: TileSource;
  benchmarks: BenchmarkSource;
}

/** KPIs, their readings by whichever way they come, and what hangs on them. */
export function kpiParts({ commands, reads, links, publicOrigin }: FeatureTools): KpiParts {
  const { records, now } = commands;
  const useCases: KpiUseCases = {
    set: new KpiActions(commands),
    keys: new PushKeyActions(commands),
    pushes: new PushedReadings(commands),
    imports: new ReadingsImport(commands),
  };
  const { set, keys, pushes, imports } = useCases;
  const cards = { actions: set, links, now };
  return {
    useCases,
    annex: kpisAnnex,
    amendments: kpisAmendments,
    tile: kpisTile,
    pay: payTile,
    benchmarks: kpisBenchmarks(records),
    routes: [
      ...kpiRoutes(reads, set, now),
      ...readingsImportRoutes(imports),
      ...readingsTickets(reads, now),
      ...pushKeyRoutes(reads, keys, publicOrigin),
      ...pushRoutes(records, pushes),
    ],
    verbs: kpiVerbs(cards),
    commands: kpiCommands(cards),
    waiting: [kpiWaiting(cards)],
    downloads: [readingsDownloads(records)],
  };
}
