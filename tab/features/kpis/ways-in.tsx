import { Button } from '@fluentui/react-components';
import { ArrowUploadRegular, PlugConnectedRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { KpisAnswer } from '../../../domain/kpis/kpis-api.js';
import { lazyPart } from '../../components/lazy-part.js';
import { useKpiStyles } from './kpi-styles.js';
import { say } from './kpis-words.js';

/** Used now and then: their code comes when they are opened. */
const ReadingsImport = lazyPart(() => import('./readings-import.js').then((part) => part.ReadingsImport));
const PushKeyPanel = lazyPart(() => import('./push-key-panel.js').then((part) => part.PushKeyPanel));

interface WaysInProps {
  workspaceId: string;
  kpis: KpisAnswer['data']['kpis'];
  permitted: KpisAnswer['permitted'];
}

/** How readings come in otherwise than by form: as a table, or from another system. */
export function WaysIn({ workspaceId, kpis, permitted }: WaysInProps) {
  const styles = useKpiStyles();
  const headingId = useId();
  const [opened, setOpened] = useState<'import' | 'key'>();
  const mayImport = permitted.includes('kpis.import');
  const mayManageKey = permitted.includes('kpis.manage-key');
  const [example] = kpis;
  if (!mayImport && !mayManageKey) return null;
  const close = () => setOpened(undefined);
  return (
    <section className={styles.section} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        {say('ways')}
      </h2>
      <p className={styles.words}>{say('ways.words')}</p>
      {opened === undefined && (
        <div className={styles.actions}>
          {mayImport && (
            <Button icon={<ArrowUploadRegular />} onClick={() => setOpened('import')}>
              {say('ways.import')}
            </Button>
          )}
          {mayManageKey && (
            <Button icon={<PlugConnectedRegular />} onClick={() => setOpened('key')}>
              {say('ways.key')}
            </Button>
          )}
        </div>
      )}
      {opened === 'import' && mayImport && <ReadingsImport workspaceId={workspaceId} onClose={close} />}
      {opened === 'key' && mayManageKey && example && (
        <PushKeyPanel
          workspaceId={workspaceId}
          pushed={{ kpi: example.id, period: example.running, kind: example.kind }}
          onClose={close}
        />
      )}
    </section>
  );
}
