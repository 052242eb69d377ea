import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { CadenceEntry } from '../../../domain/workspace/cadence.js';
import { typedAmount } from '../../../domain/kernel/typed-number.js';
import { CadenceFields } from '../../components/cadence-fields.js';
import { ProblemBar } from '../../components/problem-bar.js';
import { useAddress } from '../../components/workspace-context.js';
import { useCommandId } from '../../server/command-id.js';
import { useHost } from '../../teams/host-context.js';
import { PeopleField } from './people-field.js';
import { commandOf, useSetUpDraft, type SetUpDraft } from './set-up-draft.js';
import { say } from './set-up-words.js';
import { useRoster, useSettingsCommand } from './settings-queries.js';
import { holidaysIn, WorkingTimeFields } from './working-time-fields.js';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    maxWidth: '560px',
  },
  fold: { minWidth: 0 },
  summary: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
  folded: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    paddingTop: tokens.spacingVerticalM,
  },
  kept: { margin: 0, color: tokens.colorNeutralForeground3 },
});

const wrongNumber = (typed: string, locale: string) =>
  typedAmount(typed, locale) === undefined ? { validationMessage: say('number-invalid') } : {};

interface SetUpFormProps {
  workspaceId: string;
  person: string;
  /** What the form begins with. */
  saved: SetUpDraft;
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
  const { locale } = useHost();
  const mistake = mistakeIn(draft, locale);
  const submit = (): void => {
    setTried(true);
    if (mistake !== undefined) return;
    command.mutate(
      { wish: { action: 'set-up', command: commandOf(draft, locale) }, commandId },
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
          {...(tried && role === 'cio' && isOfLeaders(mistake) && { validationMessage: say(mistake) })}
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
      <Field label={say('pilot-budget')} {...wrongNumber(draft.pilotBudget, locale)}>
        {text('pilotBudget')}
      </Field>
      <Field label={say('pilot-people')} {...wrongNumber(draft.pilotPeople, locale)}>
        {text('pilotPeople')}
      </Field>
      <Fold title={say('time')} open={tried && mistake === 'time-invalid'}>
        <WorkingTimeFields hours={draft.hours} holidays={draft.holidays} onChange={change} />
      </Fold>
      <Fold title={say('cadence')} open={tried && mistake === 'cadence-invalid'}>
        <CadenceFields
          entries={draft.cadence}
          timeZone={draft.timeZone}
          faultOf={(index, field) => cadenceFault(draft.cadence[index], field)}
          onChange={(cadence) => change({ cadence })}
        />
      </Fold>
      {tried && (mistake === 'time-invalid' || mistake === 'cadence-invalid') && (
        <p role="alert" className={styles.kept}>
          {say(mistake)}
        </p>
      )}
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

/** What has a sound default stays out of the way until somebody wants to change it. */
function Fold({ title, open, children }: { title: string; open: boolean; children: ReactNode }) {
  const styles = useStyles();
  return (
    <details className={styles.fold} open={open}>
      <summary className={styles.summary}>{title}</summary>
      <div className={styles.folded}>{children}</div>
    </details>
  );
}

type Mistake = 'leader-missing' | 'leader-twice' | 'number-invalid' | 'time-invalid' | 'cadence-invalid';

const isOfLeaders = (mistake: Mistake | undefined) =>
  mistake === 'leader-missing' || mistake === 'leader-twice';

function mistakeIn(draft: SetUpDraft, locale: string): Mistake | undefined {
  if (draft.ceo === '' || draft.cio === '') return 'leader-missing';
  if (draft.ceo === draft.cio) return 'leader-twice';
  const numbers = [draft.pilotBudget, draft.pilotPeople].map((text) => typedAmount(text, locale));
  if (numbers.includes(undefined)) return 'number-invalid';
  const { hours, holidays, cadence } = draft;
  if (holidaysIn(holidays) === undefined || hours.from >= hours.to || hours.days.length === 0) {
    return 'time-invalid';
  }
  const faulty = cadence.some((entry) =>
    (['time', 'minutes'] as const).some((field) => cadenceFault(entry, field) !== null),
  );
  return faulty ? 'cadence-invalid' : undefined;
}

/** What the server would refuse, said beside the field. */
function cadenceFault(entry: CadenceEntry | undefined, field: 'time' | 'minutes'): string | null {
  if (!entry) return null;
  if (field === 'time') return entry.time === '' ? say('ritual-time-invalid') : null;
  return entry.minutes >= 5 && entry.minutes <= 480 ? null : say('ritual-minutes-invalid');
}
