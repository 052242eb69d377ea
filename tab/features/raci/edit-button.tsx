import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { MatrixPageAnswer } from '../../../domain/raci/raci-api.js';
import type { MatrixEdit } from '../../../domain/raci/raci.js';
import { ProblemBar } from '../../components/problem-bar.js';
import { useCommandId } from '../../server/command-id.js';
import { useMatrixEdits } from './raci-queries.js';
import { say } from './raci-words.js';

const useStyles = makeStyles({
  question: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    maxWidth: '60ch',
    margin: 0,
    padding: 0,
    border: 'none',
  },
  words: { margin: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface EditButtonProps {
  workspaceId: string;
  data: MatrixPageAnswer['data'];
  edits: readonly MatrixEdit[];
  appearance?: 'primary' | 'secondary';
  children: string;
}

/** Saves edits in one tap. While a charter waits for signatures it asks first, since they become void. */
export function EditButton({
  workspaceId,
  data,
  edits,
  appearance = 'secondary',
  children,
}: EditButtonProps) {
  const styles = useStyles();
  const command = useMatrixEdits(workspaceId);
  const [commandId, renewCommandId] = useCommandId();
  const [asking, setAsking] = useState(false);
  const save = (voidSignatures: boolean): void => {
    setAsking(false);
    const body = { basedOn: data.version, edits: [...edits], voidSignatures };
    command.mutate({ wish: body, commandId }, { onSettled: () => renewCommandId() });
  };
  const names = data.proposed?.signers ?? [];
  return (
    <>
      {command.error && <ProblemBar problem={command.error} />}
      {asking ? (
        <fieldset className={styles.question} aria-label={children}>
          <p className={styles.words}>
            {names.length === 0 ? say('void.none') : say('void', { names: names.join(', ') })}
          </p>
          <div className={styles.actions}>
            <Button onClick={() => save(true)}>{say('void.go')}</Button>
            <Button onClick={() => setAsking(false)}>{say('void.stop')}</Button>
          </div>
        </fieldset>
      ) : (
        <Button
          appearance={appearance}
          disabledFocusable={command.isPending}
          onClick={() => (data.proposed ? setAsking(true) : save(false))}
        >
          {children}
        </Button>
      )}
    </>
  );
}
