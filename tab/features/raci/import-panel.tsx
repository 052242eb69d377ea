import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportBody, PreviewAnswer } from '../../../domain/raci/raci-api.js';
import { ProblemBar } from '../../components/problem-bar.js';
import { TablePaste } from '../../components/table-paste.js';
import { newCommandId } from '../../server/command-id.js';
import { asProblem, type Problem } from '../../server/problem.js';
import { ImportPreview } from './import-preview.js';
import type { MatrixSession } from './matrix-session.js';
import { Panel } from './panel.js';
import { usePanelStyles } from './panel-styles.js';
import { importMatrix, previewImport } from './raci-queries.js';
import { say } from './raci-words.js';

interface ImportPanelProps {
  workspaceId: string;
  session: MatrixSession;
  proposed: boolean;
  onClose: () => void;
}

type Mode = ImportBody['mode'];

/** A table as text: looked at first, and carried out once somebody says so. */
export function ImportPanel({ workspaceId, session, proposed, onClose }: ImportPanelProps) {
  const styles = usePanelStyles();
  const client = useQueryClient();
  const [text, setText] = useState('');
  const [mode, setMode] = useState<Mode>('merge');
  const [preview, setPreview] = useState<PreviewAnswer['data']>();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);

  /** Whatever is looked at is what is carried out: another text or way needs another look. */
  const change = (to: { text?: string; mode?: Mode }): void => {
    setText(to.text ?? text);
    setMode(to.mode ?? mode);
    setPreview(undefined);
  };
  const act = async (what: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    try {
      // What was typed into the grid comes first.
      await session.flush();
      await what();
    } catch (fault) {
      setProblem(asProblem(fault));
    }
    setBusy(false);
  };
  const look = () =>
    act(async () => setPreview((await previewImport(workspaceId, { text, mode }, newCommandId())).data));
  const carryOut = (basedOn: number) =>
    act(async () => {
      const body = { text, mode, basedOn, voidSignatures: proposed };
      await importMatrix(client, workspaceId, body, newCommandId());
      onClose();
    });
  return (
    <Panel title={say('import')} onClose={onClose}>
      <p className={styles.words}>{say('import.words')}</p>
      <TablePaste text={text} busy={busy} onChange={(to) => change({ text: to })} onLook={() => void look()}>
        <Field label={say('import.mode')}>
          <RadioGroup
            value={mode}
            onChange={(_event, { value }) => change({ mode: value === 'replace' ? 'replace' : 'merge' })}
          >
            <Radio value="merge" label={say('import.merge')} />
            <Radio value="replace" label={say('import.replace')} />
          </RadioGroup>
        </Field>
      </TablePaste>
      {problem && <ProblemBar problem={problem} />}
      {preview && (
        <ImportPreview
          preview={preview}
          proposed={proposed}
          busy={busy}
          onConfirm={() => void carryOut(preview.basedOn)}
        />
      )}
    </Panel>
  );
}
