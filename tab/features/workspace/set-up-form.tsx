import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ProblemBar } from '../../components/problem-bar.js';
import { useAddress } from '../../components/workspace-context.js';
import { useCommandId } from '../../server/command-id.js';
import { PeopleField } from './people-field.js';
import { commandOf, numberIn, useSetUpDraft, type SetUpDraft } from './set-up-draft.js';
import { say } from './set-up-words.js';
import { useRoster, useSettingsCommand } from './settings-queries.js';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    maxWidth: '560px',
  },
  kept: { margin: 0, color: tokens.colorNeutralForeground3 },
});

const wrongNumber = (typed: string) =>
  numberIn(typed) === undefined ? { validationMessage: say('number-invalid') } : {};

interface SetUpFormProps {
  workspaceId: string;
  person: string;
  /** What has been set up so far; undefined the first time. */
  saved: SetUpDraft | undefined;
}

/** Who leads, and the rest by default. */
export function SetUpForm({ workspaceId, person, saved }: SetUpFormProps) {
  const styles = useStyles();
  const to = useAddress();
  const navigate = useNavigate();
  const roster = useRoster(workspaceId);
  const command = useSettingsCommand(workspaceId);
  const [commandId, renewCommandId] = useCommandId();
  const [draft, change, forget] = useSetUpDraft(workspaceId, person, saved);
  const [tried, setTried] = useState(false);
  const people = (roster.data?.people ?? []).filter(({ guest }) => !guest);
  const mistake = mistakeIn(draft);
  const submit = (): void => {
    setTried(true);
    if (mistake !== undefined) return;
    command.mutate(
      { wish: { action: 'set-up', command: commandOf(draft) }, commandId },
      {
        onSuccess: () => {
          forget();
          void navigate(to('leaders'));
        },
        onError: (problem) => {
          if (!problem.passing) renewCommandId();
        },
      },
    );
  };
  const text = (name: 'timeZone' | 'currency' | 'pilotName' | 'pilotBudget' | 'pilotPeople') => (
    <Input value={draft[name]} onChange={(_event, { value }) => change({ [name]: value })} />
  );
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {roster.error && <ProblemBar problem={roster.error} />}
      {(['ceo', 'cio'] as const).map((role) => (
        <Field
          key={role}
          label={say(role)}
          required
          {...(tried && mistake !== undefined && role === 'cio' && { validationMessage: say(mistake) })}
        >
          <Select value={draft[role]} onChange={(_event, { value }) => change({ [role]: value })}>
            <option value="">{say('choose')}</option>
            {people.map(({ objectId, name }) => (
              <option key={objectId} value={objectId}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      ))}
      {(['facilitators', 'executives'] as const).map((list) => (
        <PeopleField
          key={list}
          label={say(list)}
          chosen={draft[list]}
          offered={people}
          onChange={(chosen) => change({ [list]: chosen })}
        />
      ))}
      <Field label={say('time-zone')} hint={say('time-zone-hint')} required>
        {text('timeZone')}
      </Field>
      <Field label={say('currency')} required>
        {text('currency')}
      </Field>
      <Field label={say('pilot')}>{text('pilotName')}</Field>
      <Field label={say('pilot-budget')} {...wrongNumber(draft.pilotBudget)}>
        {text('pilotBudget')}
      </Field>
      <Field label={say('pilot-people')} {...wrongNumber(draft.pilotPeople)}>
        {text('pilotPeople')}
      </Field>
      {command.error && <ProblemBar problem={command.error} onRetry={submit} />}
      <p className={styles.kept}>{say('kept')}</p>
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={command.isPending}>
          {say(command.isPending ? 'submitting' : 'submit')}
        </Button>
      </div>
    </form>
  );
}

function mistakeIn(draft: SetUpDraft): 'leader-missing' | 'leader-twice' | 'number-invalid' | undefined {
  if (draft.ceo === '' || draft.cio === '') return 'leader-missing';
  if (draft.ceo === draft.cio) return 'leader-twice';
  const numbers = [draft.pilotBudget, draft.pilotPeople].map(numberIn);
  return numbers.includes(undefined) ? 'number-invalid' : undefined;
}
