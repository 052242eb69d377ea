import { makeStyles, tokens } from '@fluentui/react-components';

const [width, height, margin] = [120, 32, 4] as const;

const useStyles = makeStyles({
  picture: { display: 'block', width: `${width}px`, height: `${height}px`, flexShrink: 0 },
  line: { fill: 'none', stroke: tokens.colorNeutralForeground3, strokeWidth: tokens.strokeWidthThick },
  newest: { fill: tokens.colorNeutralForeground1 },
});

interface SparklineProps {
  /** Oldest first. */
  values: readonly number[];
  /** What the line shows, in words: whoever doesn't see it hears this. */
  label: string;
}

/** A small line without axes, its newest point marked; nothing for fewer than two values. */
export function Sparkline({ values, label }: SparklineProps) {
  const styles = useStyles();
  if (values.length < 2) return null;
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const points = values.map((value, index) => ({
    x: margin + (index / (values.length - 1)) * (width - 2 * margin),
    // A level line lies in the middle.
    y: height - margin - (most === least ? 0.5 : (value - least) / (most - least)) * (height - 2 * margin),
  }));
  const newest = points.at(-1);
  return (
    <svg
      // A figure drawn here has no address that an img could load.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      className={styles.picture}
    >
      <polyline
        className={styles.line}
        points={points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')}
      />
      {newest && <circle className={styles.newest} cx={newest.x} cy={newest.y} r={3} />}
    </svg>
  );
}
