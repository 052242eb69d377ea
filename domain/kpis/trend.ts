import { definitionNow, type Kpi } from './kpi.js';

export type Trend = 'better' | 'worse' | 'same';

/** The newest reading against the one before, the way that is good. Undefined with fewer than two, and for a band. */
export function trendOf(kpi: Pick<Kpi, 'definitions' | 'recent'>): Trend | undefined {
  const { direction } = definitionNow(kpi);
  const [newest, before] = kpi.recent;
  if (!newest || !before || direction === 'band') return undefined;
  if (newest.value === before.value) return 'same';
  return newest.value > before.value === (direction === 'up') ? 'better' : 'worse';
}
