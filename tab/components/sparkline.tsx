const size = { width: 160, height: 40, edge: 4 } as const;

interface SparklineProps {
  /** Oldest first; null where there is none. */
  values: readonly (number | null)[];
  /** What the line shows, in words: whoever doesn't see it hears this. */
  label: string;
  /** Says how large it is, and in which colour. */
  className: string;
}

/** A small line without axes, its newest point marked; nothing for fewer than two values. */
export function Sparkline({ values, label, className }: SparklineProps) {
  const places = placed(values);
  const end = places.at(-1);
  if (!end || places.length < 2) return null;
  return (
    <svg
      // A figure drawn here has no address that an img could load.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="img"
      aria-label={label}
      className={className}
      viewBox={`0 0 ${size.width} ${size.height}`}
      preserveAspectRatio="none"
    >
      <path
        d={pathOf(places)}
        fill="none"
        stroke="currentColor"
        strokeWidth={2}
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
      />
      <path
        d={`M${end.x} ${end.y}h0.01`}
        stroke="currentColor"
        strokeWidth={7}
        strokeLinecap="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}

interface Place {
  index: number;
  x: number;
  y: number;
}

/** Where the values stand, from the lowest at the bottom to the highest; a level line lies in the middle. */
function placed(values: SparklineProps['values']): Place[] {
  const known = values.flatMap((value) => value ?? []);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const { width, height, edge } = size;
  const step = (width - 2 * edge) / Math.max(1, values.length - 1);
  return values.flatMap((value, index) => {
    if (value === null) return [];
    const share = high === low ? 0.5 : (value - low) / (high - low);
    return [{ index, x: round(edge + index * step), y: round(height - edge - share * (height - 2 * edge)) }];
  });
}

const round = (place: number) => Math.round(place * 10) / 10;

/** A line through neighbours; where a value is missing it breaks off. */
function pathOf(places: readonly Place[]): string {
  return places
    .map(({ index, x, y }, at) => `${places[at - 1]?.index === index - 1 ? 'L' : 'M'}${x} ${y}`)
    .join('');
}
