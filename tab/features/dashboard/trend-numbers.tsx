import type { Figure } from '../../../domain/dashboard/dashboard-api.js';
import { usePlainTable } from '../../components/plain-table.js';
import { ScrollFrame } from '../../components/scroll-frame.js';
import { say, useDays } from './dashboard-words.js';

/** One line of a tile: what it is of, and its points. */
export interface TrendLine {
  label: string;
  trend: NonNullable<Figure['trend']>;
}

/** The points of lines as a table, a row a day. */
export function TrendNumbers({ title, lines }: { title: string; lines: readonly TrendLine[] }) {
  const table = usePlainTable();
  const days = useDays();
  const [longest] = lines.toSorted((one, other) => other.trend.length - one.trend.length);
  return (
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
    </ScrollFrame>
  );
}
