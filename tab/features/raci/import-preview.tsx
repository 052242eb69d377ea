import { Button } from '@fluentui/react-components';
import type { PreviewAnswer } from '../../../domain/raci/raci-api.js';
import { TableMistakes } from '../../components/table-mistakes.js';
import { usePanelStyles } from './panel-styles.js';
import { say } from './raci-words.js';

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
  if (problems.length > 0) return <TableMistakes mistakes={problems} />;
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
