import { Button, Field, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { ArrowUploadRegular } from '@fluentui/react-icons';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ImportBody, PreviewAnswer } from '../../../domain/raci/raci-api.js';
import { ProblemBar } from '../../components/problem-bar.js';
import { newCommandId } from '../../server/command-id.js';
import { asProblem, type Problem } from '../../server/problem.js';
import { ImportPreview } from './import-preview.js';
import type { MatrixSession } from './matrix-session.js';
import { Panel } from './panel.js';
import { usePanelStyles } from './panel-styles.js';
import { importMatrix, previewImport } from './raci-queries.js';
import { say } from './raci-words.js';

/** What the server takes at most. */
const mostCharacters = 500_000;

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
  const file = useRef<HTMLInputElement>(null);
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
  const read = async (chosen: File | undefined): Promise<void> => {
    if (chosen) change({ text: await chosen.text() });
    if (file.current) file.current.value = '';
  };

  return (
    <Panel title={say('import')} onClose={onClose}>
      <p className={styles.words}>{say('import.words')}</p>
      <div className={styles.row}>
        <Button icon={<ArrowUploadRegular />} onClick={() => file.current?.click()}>
          {say('import.file')}
        </Button>
        <input
          ref={file}
          type="file"
          hidden
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          aria-label={say('import.file')}
          onChange={({ target }) => void read(target.files?.[0])}
        />
      </div>
      <Field
        label={say('import.text')}
        validationMessage={text.length > mostCharacters ? say('import.too-long') : null}
      >
        <Textarea
          value={text}
          rows={6}
          resize="vertical"
          onChange={(_event, data) => change({ text: data.value })}
        />
      </Field>
      <Field label={say('import.mode')}>
        <RadioGroup
          value={mode}
          onChange={(_event, { value }) => change({ mode: value === 'replace' ? 'replace' : 'merge' })}
        >
          <Radio value="merge" label={say('import.merge')} />
          <Radio value="replace" label={say('import.replace')} />
        </RadioGroup>
      </Field>
      <div className={styles.row}>
        <Button
          disabledFocusable={busy || text.trim() === '' || text.length > mostCharacters}
          onClick={() => void look()}
        >
          {say('import.look')}
        </Button>
      </div>
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
