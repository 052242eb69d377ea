import { useId } from 'react';
import type { Tile } from '../../../domain/dashboard/dashboard-api.js';
import { QuietLink } from '../../components/quiet-link.js';
import { useAddress } from '../../components/workspace-context.js';
import { useDashboardStyles } from './dashboard-styles.js';
import { TileFigure } from './tile-figure.js';
import { TileBars, TileLines } from './tile-lines.js';
import { TrendTable } from './trend-table.js';

/** One subject of the dashboard: whatever its feature gives is made of figures, bars and lines. */
export function TileCard({ tile }: { tile: Tile }) {
  const page = useDashboardStyles();
  const titleId = useId();
  const to = useAddress();
  const { title, address, figures, bars, lines, note } = tile;
  return (
    <section aria-labelledby={titleId} className={page.tile}>
      <h3 id={titleId} className={page.title}>
        <QuietLink to={to(address)}>{title}</QuietLink>
      </h3>
      {figures.length > 0 && (
        <div className={page.figures}>
          {figures.map((figure) => (
            <TileFigure key={figure.label} figure={figure} />
          ))}
        </div>
      )}
      {bars.length > 0 && <TileBars bars={bars} />}
      {lines.length > 0 && <TileLines lines={lines} />}
      {note !== null && <p className={page.quiet}>{note}</p>}
      <TrendTable title={title} figures={figures} />
    </section>
  );
}
