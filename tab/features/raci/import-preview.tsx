import { Button } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons';
import type { PreviewAnswer } from '../../../domain/raci/raci-api.js';
import { usePlainTable } from '../../components/plain-table.js';
import { ScrollFrame } from '../../components/scroll-frame.js';
import { usePanelStyles } from './panel-styles.js';
import { say } from './raci-words.js';

const mostProblems = 200;
const mostNames = 20;

interface ImportPreviewProps {
  preview: PreviewAnswer['data'];
  proposed: boolean;
  busy: boolean;
  onConfirm: () => void;
}

/** What an import would change; or what is wrong with it, by line and column. */
export function ImportPreview({ preview, proposed, busy, onConfirm }: ImportPreviewProps) {
  const styles = usePanelStyles();
  const { problems, added, changed, removed, newColumns, unchanged } = preview;
  if (problems.length > 0) return <Problems problems={problems} />;
  const nothing = added.length + changed.length + removed.length + newColumns.length === 0;
  const lists = [
    ['added', added],
    ['changed', changed],
    ['removed', removed],
    ['new-columns', newColumns],
  ] as const;
  return (
    <output className={styles.list}>
      {lists
        .filter(([, names]) => names.length > 0)
        .map(([kind, names]) => (
          <p key={kind} className={styles.words}>
            <strong>{say(`import.${kind}`, { count: names.length })}</strong>{' '}
            {names.slice(0, mostNames).join(', ')}
            {names.length > mostNames && ` ${say('import.more', { count: names.length - mostNames })}`}
          </p>
        ))}
      <p className={styles.words}>
        {say(nothing ? 'import.nothing' : 'import.unchanged', { count: unchanged })}
      </p>
      {proposed && !nothing && <p className={styles.words}>{say('import.voids')}</p>}
      {!nothing && (
        <div className={styles.row}>
          <Button appearance="primary" disabledFocusable={busy} onClick={onConfirm}>
            {say('import.go')}
          </Button>
        </div>
      )}
    </output>
  );
}

function Problems({ problems }: Pick<PreviewAnswer['data'], 'problems'>) {
  const { table } = usePlainTable();
  return (
    <>
      <output>
        <ErrorCircleRegular aria-hidden /> {say('import.faulty', { count: problems.length })}
      </output>
      <ScrollFrame label={say('import.problems')}>
        <table className={table}>
          <thead>
            <tr>
              <th scope="col">{say('import.line')}</th>
              <th scope="col">{say('import.column')}</th>
              <th scope="col">{say('import.problem')}</th>
            </tr>
          </thead>
          <tbody>
            {problems.slice(0, mostProblems).map(({ line, column, heading, code, said }) => (
              <tr key={`${line} ${column} ${code} ${said}`}>
                <td>{line}</td>
                <td>{column === null ? '' : [column, heading ?? ''].join(' ')}</td>
                <td>{said}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </>
  );
}
