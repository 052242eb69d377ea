import { Button, Field, makeStyles, Select, Spinner, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { LeaderRole } from '../../../domain/workspace/roles.js';
import { ProblemBar } from '../../components/problem-bar.js';
import { useCommandId } from '../../server/command-id.js';
import { useCandidates, useLeaderCommand } from './leaders-queries.js';
import { say } from './leaders-words.js';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, maxWidth: '50ch' },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface ProposeLeaderFormProps {
  workspaceId: string;
  role: LeaderRole;
  /** Who holds the seat now: not offered. */
  holderId: string | undefined;
  onClose: () => void;
}

/** Asks somebody of the team to take a seat. */
export function ProposeLeaderForm({ workspaceId, role, holderId, onClose }: ProposeLeaderFormProps) {
  const styles = useStyles();
  const candidates = useCandidates(workspaceId);
  const command = useLeaderCommand(workspaceId);
  const [commandId, renewCommandId] = useCommandId();
  const [chosen, setChosen] = useState('');
  const [tried, setTried] = useState(false);
  const ask = (): void => {
    setTried(true);
    if (chosen === '') return;
    command.mutate(
      { wish: { action: 'propose', role, objectId: chosen }, commandId },
      {
        onSuccess: onClose,
        onError: (problem) => {
          // Refused is answered: another person is another wish.
          if (!problem.passing) renewCommandId();
        },
      },
    );
  };
  const problem = command.error ?? candidates.error;
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <p className={styles.words}>{say('propose-detail')}</p>
      {candidates.isPending ? (
        <Spinner size="tiny" />
      ) : (
        <Field
          label={say('candidate')}
          required
          {...(tried && chosen === '' && { validationMessage: say('candidate-missing') })}
        >
          <Select value={chosen} onChange={(_event, { value }) => setChosen(value)}>
            <option value="">{say('candidate-choose')}</option>
            {(candidates.data?.people ?? [])
              .filter(({ objectId }) => objectId !== holderId)
              .map(({ objectId, name }) => (
                <option key={objectId} value={objectId}>
                  {name}
                </option>
              ))}
          </Select>
        </Field>
      )}
      {problem && <ProblemBar problem={problem} onRetry={command.error ? ask : undefined} />}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={command.isPending}>
          {say('ask')}
        </Button>
        <Button type="button" onClick={onClose}>
          {say('cancel')}
        </Button>
      </div>
    </form>
  );
}
