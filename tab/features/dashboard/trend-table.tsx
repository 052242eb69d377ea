import { makeStyles, tokens } from '@fluentui/react-components';
import type { Figure } from '../../../domain/dashboard/dashboard-api.js';
import { Fold } from '../../components/fold.js';
import { usePlainTable } from '../../components/plain-table.js';
import { ScrollFrame } from '../../components/scroll-frame.js';
import { say, useDays } from './dashboard-words.js';

const useStyles = makeStyles({
  fold: {
    '& summary': {
      minHeight: '32px',
      color: tokens.colorNeutralForeground2,
      cursor: 'pointer',
      ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    },
    '& td': { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  },
});

type Trend = NonNullable<Figure['trend']>;
interface Line {
  label: string;
  trend: Trend;
}

/** The lines of a tile as numbers, folded away; written when it is unfolded. */
export function TrendTable({ title, figures }: { title: string; figures: readonly Figure[] }) {
  const styles = useStyles();
  const lines = figures.flatMap(({ label, trend }) => (trend?.length ? [{ label, trend }] : []));
  if (lines.length === 0) return null;
  return (
    <Fold className={styles.fold} summary={<summary>{say('table')}</summary>}>
      {() => (
        <ScrollFrame label={say('table.of', { title })}>
          <Numbers lines={lines} />
        </ScrollFrame>
      )}
    </Fold>
  );
}

function Numbers({ lines }: { lines: readonly Line[] }) {
  const table = usePlainTable();
  const days = useDays();
  const [longest] = lines.toSorted((one, other) => other.trend.length - one.trend.length);
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{say('table.date')}</th>
          {lines.map(({ label }) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {longest?.trend.map(({ date }) => (
          <tr key={date}>
            <th scope="row">{days(date)}</th>
            {lines.map(({ label, trend }) => (
              <td key={label}>{trend.find((point) => point.date === date)?.shown ?? ''}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
