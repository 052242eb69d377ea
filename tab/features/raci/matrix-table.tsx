import { mergeClasses, makeStyles, tokens } from '@fluentui/react-components';
import type { MatrixPageAnswer } from '../../../domain/raci/raci-api.js';
import type { Finding } from '../../../domain/raci/finding.js';
import { columnText, letterText, phaseText, tierText } from '../../../domain/raci/raci-words.js';
import { ErrorCircleRegular } from '@fluentui/react-icons';
import { usePlainTable } from '../../components/plain-table.js';
import { ScrollFrame } from '../../components/scroll-frame.js';
import { say } from './raci-words.js';

const useStyles = makeStyles({
  letter: { fontWeight: tokens.fontWeightSemibold },
  wrong: { color: tokens.colorStatusDangerForeground1 },
});

interface MatrixTableProps {
  data: MatrixPageAnswer['data'];
  findings: readonly Finding[];
}

/** The letters of each activity. */
export function MatrixTable({ data, findings }: MatrixTableProps) {
  const styles = useStyles();
  const table = usePlainTable();
  const { matrix, people } = data;
  const nameOf = (objectId: string) => people.find((one) => one.objectId === objectId)?.name ?? '–';
  const wrong = new Set(
    findings.filter(({ severity }) => severity === 'error').map(({ activity }) => activity),
  );
  return (
    <ScrollFrame label={say('table')}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{say('activity')}</th>
            <th scope="col">{say('phase')}</th>
            <th scope="col">{say('tier')}</th>
            {matrix.columns.map((column) => (
              <th key={column.id} scope="col">
                {columnText(column, nameOf)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.activities.map(({ id, name, phase, tier, cells }) => (
            <tr key={id}>
              <th scope="row" className={mergeClasses(wrong.has(id) && styles.wrong)}>
                {wrong.has(id) && <ErrorCircleRegular aria-label={say('findings.error')} />} {name}
              </th>
              <td>{phaseText(phase)}</td>
              <td>{tierText(tier)}</td>
              {matrix.columns.map((column) => {
                const letter = cells[column.id];
                return (
                  <td key={column.id} className={styles.letter}>
                    {letter && <abbr title={letterText(letter)}>{letter}</abbr>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
