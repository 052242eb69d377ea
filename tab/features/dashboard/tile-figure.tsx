import { Link } from 'react-router';
import type { Figure } from '../../../domain/dashboard/dashboard-api.js';
import { useAddress } from '../../components/workspace-context.js';
import { useDashboardStyles } from './dashboard-styles.js';
import { say, useDays } from './dashboard-words.js';
import { TileTrend } from './tile-trend.js';
import { ToneMark } from './tone-mark.js';

/** A figure with what it is of; it leads to its records. */
export function TileFigure({ figure }: { figure: Figure }) {
  const page = useDashboardStyles();
  const to = useAddress();
  const days = useDays();
  const { label, shown, address, word, tone, note, date, trend } = figure;
  return (
    <div className={page.figure}>
      <Link to={to(address)} className={page.figureLink}>
        <span className={page.words}>{label}</span>
        <span className={trend === null ? page.shown : page.shownLarge}>{shown}</span>
      </Link>
      {word !== null && <ToneMark tone={tone} word={word} />}
      {trend !== null && trend.length > 1 && <TileTrend label={label} points={trend} />}
      {note !== null && <p className={page.quiet}>{note}</p>}
      {date !== null && <p className={page.quiet}>{say('as-of', { day: days(date) })}</p>}
    </div>
  );
}
