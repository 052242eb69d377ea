import { makeStyles, tokens } from '@fluentui/react-components';
import type { Figure } from '../../../domain/dashboard/dashboard-api.js';
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

/** The lines of a tile as numbers, folded away. */
export function TrendTable({ title, figures }: { title: string; figures: readonly Figure[] }) {
  const styles = useStyles();
  const table = usePlainTable();
  const days = useDays();
  const lines = figures.filter(({ trend }) => trend !== null && trend.length > 0);
  const [longest] = lines.toSorted((one, other) => (other.trend?.length ?? 0) - (one.trend?.length ?? 0));
  if (!longest?.trend) return null;
  return (
    <details className={styles.fold}>
      <summary>{say('table')}</summary>
      <ScrollFrame label={say('table.of', { title })}>
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
            {longest.trend.map(({ date }) => (
              <tr key={date}>
                <th scope="row">{days(date)}</th>
                {lines.map(({ label, trend }) => (
                  <td key={label}>{trend?.find((point) => point.date === date)?.shown ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </details>
  );
}
