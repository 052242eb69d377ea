import { Button } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ReadingsPreviewAnswer } from '../../../domain/kpis/readings-import-api.js';
import { ProblemBar } from '../../components/problem-bar.js';
import { TablePaste } from '../../components/table-paste.js';
import { newCommandId, useCommandId } from '../../server/command-id.js';
import { asProblem, type Problem } from '../../server/problem.js';
import { useHost } from '../../teams/host-context.js';
import { openDownload } from '../../teams/links.js';
import { useKpiStyles } from './kpi-styles.js';
import { say } from './kpis-words.js';
import { ReadingsPreview } from './readings-preview.js';
import { WayPanel } from './way-panel.js';
import { previewReadings, readingsFile, useImportReadings } from './ways-in-queries.js';

interface ReadingsImportProps {
  workspaceId: string;
  onClose: () => void;
}

/** Readings out of a table: looked at first, and carried out once somebody says so. */
export function ReadingsImport({ workspaceId, onClose }: ReadingsImportProps) {
  const styles = useKpiStyles();
  const command = useImportReadings(workspaceId);
  const [commandId, renewCommandId] = useCommandId();
  const [text, setText] = useState('');
  const [preview, setPreview] = useState<ReadingsPreviewAnswer['data']>();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [looking, setLooking] = useState(false);
  const [done, setDone] = useState('');

  /** What was looked at is what is carried out: another text needs another look. */
  const change = (to: string): void => {
    setText(to);
    setPreview(undefined);
    setDone('');
    command.reset();
    renewCommandId();
  };
  const { mobile } = useHost();
  const act = async (what: () => Promise<void>): Promise<void> => {
    setLooking(true);
    setProblem(null);
    command.reset();
    try {
      await what();
    } catch (fault) {
      setProblem(asProblem(fault));
    }
    setLooking(false);
  };
  const look = () =>
    act(async () => setPreview((await previewReadings(workspaceId, text, newCommandId())).data));
  const download = () =>
    act(async () => openDownload(await readingsFile(workspaceId, newCommandId()), mobile));
  const carryOut = (digest: string): void =>
    command.mutate(
      { wish: { text, digest }, commandId },
      {
        onSuccess: ({ data }) => {
          change('');
          setDone(say('import.done', { count: data.readings }));
        },
        onError: (refused) => {
          if (refused.passing) return;
          renewCommandId();
          setPreview(undefined);
        },
      },
    );
  return (
    <WayPanel title={say('import.title')} onClose={onClose}>
      <p className={styles.words}>{say('import.words')}</p>
      <TablePaste
        text={text}
        busy={looking}
        beside={
          <Button appearance="subtle" icon={<ArrowDownloadRegular />} onClick={() => void download()}>
            {say('import.download')}
          </Button>
        }
        onChange={change}
        onLook={() => void look()}
      />
      {problem && <ProblemBar problem={problem} />}
      <output>{done}</output>
      {preview && <ReadingsPreview preview={preview} busy={command.isPending} onConfirm={carryOut} />}
      {command.error && (
        <ProblemBar problem={command.error} onRetry={preview ? () => carryOut(preview.digest) : undefined} />
      )}
    </WayPanel>
  );
}
