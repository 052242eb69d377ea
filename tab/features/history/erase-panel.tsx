import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  tokens,
} from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { Person } from '../../../domain/workspace/workspace-api.js';
import { ProblemBar } from '../../components/problem-bar.js';
import { useWorkspace } from '../../components/workspace-context.js';
import { useCommandId } from '../../server/command-id.js';
import { useErasure } from './history-queries.js';
import { say } from './say-history.js';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalM,
    maxWidth: '72ch',
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  words: { margin: 0 },
});

/** Takes somebody's name out of the workspace. It can't be undone, so the button names whom it is about. */
export function ErasePanel({ people }: { people: readonly Person[] }) {
  const styles = useStyles();
  const { id } = useWorkspace();
  const [commandId, renew] = useCommandId();
  const [chosen, setChosen] = useState('');
  const [erased, setErased] = useState(false);
  const { mutate, isPending, error } = useErasure(id);
  const person = people.find(({ objectId }) => objectId === chosen);
  const erase = (): void => {
    if (!person) return;
    mutate(
      { wish: { objectId: person.objectId }, commandId },
      {
        onSuccess: () => {
          renew();
          setChosen('');
          setErased(true);
        },
      },
    );
  };
  return (
    <form
      className={styles.panel}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        erase();
      }}
    >
      <h2 className={styles.title}>{say('erase.title')}</h2>
      <p className={styles.words}>{say('erase.detail')}</p>
      <Field label={say('erase.whom')}>
        <Select
          value={chosen}
          onChange={(_event, { value }) => {
            setChosen(value);
            setErased(false);
          }}
        >
          <option value="">{say('erase.choose')}</option>
          {people.map(({ objectId, name }) => (
            <option key={objectId} value={objectId}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Button type="submit" appearance="primary" disabledFocusable={!person || isPending}>
        {person ? say('erase.confirm', { name: person.name }) : say('erase.confirm-nobody')}
      </Button>
      <output>
        {erased && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{say('erase.done')}</MessageBarBody>
          </MessageBar>
        )}
      </output>
      {error && <ProblemBar problem={error} onRetry={erase} />}
    </form>
  );
}
