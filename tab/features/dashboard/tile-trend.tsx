import type { Figure } from '../../../domain/dashboard/dashboard-api.js';
import { Sparkline } from '../../components/sparkline.js';
import { useDashboardStyles } from './dashboard-styles.js';
import { say, useDays } from './dashboard-words.js';

interface TileTrendProps {
  label: string;
  points: NonNullable<Figure['trend']>;
}

/** A figure's trend; its name says where it begins and ends, and the table beside it all between. */
export function TileTrend({ label, points }: TileTrendProps) {
  const page = useDashboardStyles();
  const days = useDays();
  const [first, last] = [points.at(0), points.at(-1)];
  if (!first || !last) return null;
  const name = say('trend', {
    label,
    count: points.length,
    first: days(first.date),
    last: days(last.date),
    from: first.shown,
    to: last.shown,
  });
  return <Sparkline values={points.map(({ value }) => value)} label={name} className={page.trend} />;
}
