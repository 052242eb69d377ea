import type { Figure } from '../../../domain/dashboard/dashboard-api.js';
import { useDashboardStyles } from './dashboard-styles.js';
import { say, useDays } from './dashboard-words.js';

const size = { width: 160, height: 40, edge: 4 } as const;

interface SparklineProps {
  label: string;
  points: NonNullable<Figure['trend']>;
}

/** A small line without axes; its name says where it begins and ends, and the table beside it all between. */
export function Sparkline({ label, points }: SparklineProps) {
  const page = useDashboardStyles();
  const days = useDays();
  const [first, last] = [points.at(0), points.at(-1)];
  const drawn = placed(points);
  if (!first || !last || drawn.length < 2) return null;
  const name = say('trend', {
    label,
    count: points.length,
    first: days(first.date),
    last: days(last.date),
    from: first.shown,
    to: last.shown,
  });
  const end = drawn.at(-1);
  return (
    <svg
      // A figure drawn here has no address that an img could load.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="img"
      aria-label={name}
      className={page.trend}
      viewBox={`0 0 ${size.width} ${size.height}`}
      preserveAspectRatio="none"
    >
      <path
        d={pathOf(drawn)}
        fill="none"
        stroke="currentColor"
        strokeWidth={2}
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
      />
      {end && (
        <path
          d={`M${end.x} ${end.y}h0.01`}
          stroke="currentColor"
          strokeWidth={7}
          strokeLinecap="round"
          vectorEffect="non-scaling-stroke"
        />
      )}
    </svg>
  );
}

interface Place {
  index: number;
  x: number;
  y: number;
}

/** Where the values stand, from the lowest at the bottom to the highest; weeks without one are left out. */
export function placed(points: SparklineProps['points']): Place[] {
  const values = points.flatMap(({ value }) => value ?? []);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const { width, height, edge } = size;
  const step = (width - 2 * edge) / Math.max(1, points.length - 1);
  return points.flatMap(({ value }, index) => {
    if (value === null) return [];
    const share = high === low ? 0.5 : (value - low) / (high - low);
    return [{ index, x: round(edge + index * step), y: round(height - edge - share * (height - 2 * edge)) }];
  });
}

const round = (place: number) => Math.round(place * 10) / 10;

/** A line through neighbours; where a week has no value it breaks off. */
export function pathOf(places: readonly Place[]): string {
  return places
    .map(({ index, x, y }, at) => `${places[at - 1]?.index === index - 1 ? 'L' : 'M'}${x} ${y}`)
    .join('');
}
