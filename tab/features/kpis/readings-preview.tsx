import { Button } from '@fluentui/react-components';
import type { ReadingsPreviewAnswer } from '../../../domain/kpis/readings-import-api.js';
import { usePlainTable } from '../../components/plain-table.js';
import { ScrollFrame } from '../../components/scroll-frame.js';
import { TableMistakes } from '../../components/table-mistakes.js';
import { useKpiFigures } from './kpi-figures.js';
import { useKpiStyles } from './kpi-styles.js';
import { say } from './kpis-words.js';

interface ReadingsPreviewProps {
  preview: ReadingsPreviewAnswer['data'];
  busy: boolean;
  /** Told the digest of what is on the screen. */
  onConfirm: (digest: string) => void;
}

/** What an import would enter and correct; or what is wrong with it, by line and column. */
export function ReadingsPreview({ preview, busy, onConfirm }: ReadingsPreviewProps) {
  const styles = useKpiStyles();
  const { problems, readings, entered, corrected, unchanged, digest } = preview;
  if (problems.length > 0) return <TableMistakes mistakes={problems} />;
  const changes = entered + corrected;
  return (
    <>
      <output>
        {changes === 0 ? say('import.nothing') : say('import.counts', { entered, corrected, unchanged })}
      </output>
      {changes > 0 && (
        <>
          <Changes readings={readings} />
          {changes > readings.length && (
            <p className={styles.words}>{say('import.more', { count: changes - readings.length })}</p>
          )}
          <div className={styles.actions}>
            <Button appearance="primary" disabledFocusable={busy} onClick={() => onConfirm(digest)}>
              {say('import.go', { count: changes })}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

function Changes({ readings }: Pick<ReadingsPreviewAnswer['data'], 'readings'>) {
  const styles = useKpiStyles();
  const figures = useKpiFigures();
  const { table } = usePlainTable();
  return (
    <ScrollFrame label={say('import.changes')}>
      <table className={table}>
        <thead>
          <tr>
            <th scope="col">{say('import.line')}</th>
            <th scope="col">{say('import.kpi')}</th>
            <th scope="col">{say('readings.period')}</th>
            <th scope="col" className={styles.figure}>
              {say('import.before')}
            </th>
            <th scope="col" className={styles.figure}>
              {say('import.after')}
            </th>
          </tr>
        </thead>
        <tbody>
          {readings.map(({ line, name, period, before, after }) => (
            <tr key={line}>
              <td>{line}</td>
              <td>{name}</td>
              <td>{figures.period(period)}</td>
              <td className={styles.figure}>{before === null ? '–' : <Said said={before} />}</td>
              <td className={styles.figure}>
                <Said said={after} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

/** A value, with how many of a pulse were asked, and its note. */
function Said({ said }: { said: ReadingsPreviewAnswer['data']['readings'][number]['after'] }) {
  const styles = useKpiStyles();
  const figures = useKpiFigures();
  const { value, pulse, note } = said;
  return (
    <>
      {figures.value(value, '')}
      {pulse && <div>{say('readings.pulse', { asked: pulse.asked, answered: pulse.answered })}</div>}
      {note !== '' && <div className={styles.note}>{note}</div>}
    </>
  );
}
