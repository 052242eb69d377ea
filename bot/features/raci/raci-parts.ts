import type { AmendmentSource } from '../../contributions/amendment-source.js';
import type { AnnexSource } from '../../contributions/annex-source.js';
import type { BenchmarkSource } from '../../contributions/benchmark-source.js';
import type { FeatureParts, FeatureTools } from '../../contributions/feature-parts.js';
import type { TileSource } from '../../contributions/tile.js';
import { RaciActions } from './raci-actions.js';
import { matrixAmendments } from './raci-amendment.js';
import { matrixAnnex } from './raci-annex.js';
import { raciBenchmarks } from './raci-benchmarks.js';
import { raciCommands } from './raci-commands.js';
import { matrixDownloads, matrixTickets } from './raci-downloads.js';
import { importRoutes } from './raci-import.js';
import { raciRoutes } from './raci-routes.js';
import { raciTile } from './raci-tile.js';

export interface RaciParts extends FeatureParts {
  actions: RaciActions;
  annex: AnnexSource;
  amendments: AmendmentSource;
  tile: TileSource;
  benchmarks: BenchmarkSource;
}

/** The matrix: who is responsible, accountable, consulted and informed. */
export function raciParts({ commands, reads, links }: FeatureTools): RaciParts {
  const { records, now } = commands;
  const actions = new RaciActions(commands);
  return {
    actions,
    annex: matrixAnnex,
    amendments: matrixAmendments(records),
    tile: raciTile,
    benchmarks: raciBenchmarks(records),
    routes: [...raciRoutes(reads, actions), ...importRoutes(actions), ...matrixTickets(reads, now)],
    commands: raciCommands(actions, links),
    downloads: [matrixDownloads(records)],
  };
}
