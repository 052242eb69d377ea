import { noBenchmarks, ownBenchmarksSchema } from '../../../domain/benchmarks/own-benchmarks.js';
import { publishedFigures } from '../../../domain/benchmarks/published.js';
import { textOf } from '../../../domain/kernel/texts.js';
import { mayTake } from '../../../domain/workspace/permissions.js';
import type { TileSource } from '../../contributions/tile.js';
import { figure, tileLine, tileWords } from '../../contributions/tile-words.js';
import { ownRow } from './benchmarks-store.js';
import texts from './benchmarks-tile-texts.en.json' with { type: 'json' };

const mostLines = 3;
const address = 'benchmarks';

/** How many figures there are to compare with, and the workspace's own, newest first. */
export const benchmarksTile: TileSource = {
  id: 'benchmarks',
  first: [{ row: ownRow }],
  show(rows, context) {
    if (!mayTake('benchmarks.read', context.actor.roles)) return {};
    const body = rows.one(ownRow);
    const { figures } = body === undefined ? noBenchmarks : ownBenchmarksSchema.parse(body);
    const { number } = tileWords(context);
    const own = figures.length;
    return {
      tile: {
        id: 'benchmarks',
        title: texts['title'],
        address,
        figures: [
          figure({ label: texts['published'], shown: number(publishedFigures.length), address }),
          figure({
            label: texts['own'],
            shown: number(own),
            address,
            ...(own === 0 && { note: texts['own.none'] }),
          }),
        ],
        bars: [],
        lines: figures
          .toReversed()
          .slice(0, mostLines)
          .map(({ statement, value, unit, publisher, year, at }) =>
            tileLine({
              text: `${number(value)} ${unit}`.trim() + ` · ${statement}`,
              detail: textOf(texts, 'line', { publisher, year: String(year) }, context.locale),
              date: at,
              address,
            }),
          ),
        note: texts['note'],
      },
    };
  },
};
