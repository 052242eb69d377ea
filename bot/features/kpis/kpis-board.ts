import { definitionNow, type Kpi } from '../../../domain/kpis/kpi.js';
import kpiTexts from '../../../domain/kpis/kpis-texts.en.json' with { type: 'json' };
import type { Standing } from '../../../domain/kpis/standing.js';
import type { BoardOutcome } from '../../contributions/board-source.js';
import type { TileContext } from '../../contributions/tile.js';
import { noFigure, tileWords } from '../../contributions/tile-words.js';
import texts from './kpis-tile-texts.en.json' with { type: 'json' };

/** The KPIs as the board reads them, in the order given. A band's target is to be within it. */
export function boardOutcomes(
  standings: readonly { kpi: Kpi; standing: Standing }[],
  context: TileContext,
): BoardOutcome[] {
  const { exact } = tileWords(context);
  return standings.map(({ kpi, standing: { status, newest } }) => {
    const { name, owner, unit, target, band } = definitionNow(kpi);
    const goal = band ? `${exact(band.low)}–${exact(band.high)}` : target ? exact(target.value) : noFigure;
    return {
      name,
      owner: texts[`owner.${owner}`],
      value: newest ? exact(newest.value) : noFigure,
      target: `${goal} ${unit}`.trim(),
      word: kpiTexts[`status.${status}`],
      alarming: status === 'red' || status === 'stale',
    };
  });
}
