import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { KpiAnswer, ReadingView } from '../../../domain/kpis/kpis-api.js';
import { usePlainTable } from '../../components/plain-table.js';
import { ProblemBar } from '../../components/problem-bar.js';
import { ScrollFrame } from '../../components/scroll-frame.js';
import { useKpiStyles } from './kpi-styles.js';
import { useOlderReadings } from './kpis-queries.js';
import { say } from './kpis-words.js';
import { ReadingRow } from './reading-row.js';

interface ReadingsTableProps {
  workspaceId: string;
  data: KpiAnswer['data'];
  /** Left out where the viewer may not enter. */
  onCorrect?: ((period: string) => void) | undefined;
}

/** All readings, newest first, page by page: what the chart shows, in figures, with who entered them. */
export function ReadingsTable({ workspaceId, data, onCorrect }: ReadingsTableProps) {
  const styles = useKpiStyles();
  const table = usePlainTable();
  const headingId = useId();
  const [befores, setBefores] = useState<readonly string[]>([]);
  const older = useOlderReadings(workspaceId, data.kpi.id, befores);
  const pages = [data, ...older.flatMap((page) => page.data?.data ?? [])];
  const readings = unique(pages.flatMap((page) => page.readings));
  const next = pages.at(-1)?.next ?? null;
  const problem = older.find(({ error }) => error)?.error;
  return (
    <section className={styles.section} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        {say('readings')}
      </h2>
      {readings.length === 0 ? (
        <p className={styles.words}>{say('readings.none')}</p>
      ) : (
        <ScrollFrame label={say('readings.table')}>
          <table className={table.table}>
            <thead>
              <tr>
                {(['period', 'value', 'plan', 'status', 'note', 'who'] as const).map((column) => (
                  <th key={column} scope="col" {...(isFigure(column) && { className: styles.figure })}>
                    {say(`readings.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {readings.map((reading) => (
                <ReadingRow
                  key={reading.period}
                  reading={reading}
                  unit={data.kpi.unit}
                  onCorrect={onCorrect}
                />
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      )}
      {problem && <ProblemBar problem={problem} />}
      {next !== null && (
        <div className={styles.actions}>
          <Button
            disabledFocusable={older.some(({ isPending }) => isPending)}
            onClick={() => setBefores([...befores.filter((one) => one !== next), next])}
          >
            {say('readings.more')}
          </Button>
        </div>
      )}
    </section>
  );
}

const isFigure = (column: string) => column === 'value' || column === 'plan';

/** A page may move by one when a newer reading comes in. */
function unique(readings: readonly ReadingView[]): ReadingView[] {
  return [...new Map(readings.map((reading) => [reading.period, reading])).values()];
}
