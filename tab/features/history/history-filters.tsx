import { Button, Field, makeStyles, Select, shorthands, tokens } from '@fluentui/react-components';
import { actionName, kindName, knownActions, whoOf } from '../../../domain/history/history-words.js';
import type { Person } from '../../../domain/workspace/workspace-api.js';
import type { HistoryFilter } from './history-queries.js';
import { say } from './say-history.js';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: tokens.spacingHorizontalM,
    marginBlock: tokens.spacingVerticalL,
    marginInline: 0,
    padding: 0,
    ...shorthands.borderWidth(0),
  },
  choice: { minWidth: 'min(100%, 12rem)' },
});

interface HistoryFiltersProps {
  filter: HistoryFilter;
  people: readonly Person[];
  onChange: (filter: HistoryFilter) => void;
}

const kindOf = (action: string): string => action.split('.')[0] ?? action;
const kinds = [...new Set(knownActions.map(kindOf))];

/** Who, what about, and what happened. An empty choice is no filter. */
export function HistoryFilters({ filter, people, onChange }: HistoryFiltersProps) {
  const styles = useStyles();
  const { by = '', subject = '', action = '' } = filter;
  const change = (changed: Required<HistoryFilter>): void =>
    onChange({
      ...(changed.by !== '' && { by: changed.by }),
      ...(changed.subject !== '' && { subject: changed.subject }),
      ...(changed.action !== '' && { action: changed.action }),
    });
  const listed = knownActions.filter((one) => subject === '' || kindOf(one) === kindOf(subject));
  return (
    <fieldset className={styles.row} aria-label={say('filter.title')} data-print="hide">
      <Field className={styles.choice} label={say('filter.by')}>
        <Select value={by} onChange={(_event, { value }) => change({ by: value, subject, action })}>
          <option value="">{say('filter.anybody')}</option>
          {people.map(({ objectId, name }) => (
            <option key={objectId} value={objectId}>
              {name}
            </option>
          ))}
          <option value="accord">{whoOf('accord', {})}</option>
        </Select>
      </Field>
      <Field className={styles.choice} label={say('filter.kind')}>
        <Select value={subject} onChange={(_event, { value }) => change({ by, subject: value, action: '' })}>
          <option value="">{say('filter.anything')}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {kindName(kind)}
            </option>
          ))}
        </Select>
      </Field>
      <Field className={styles.choice} label={say('filter.action')}>
        <Select value={action} onChange={(_event, { value }) => change({ by, subject, action: value })}>
          <option value="">{say('filter.anything')}</option>
          {listed.map((one) => (
            <option key={one} value={one}>
              {subject === '' ? `${kindName(kindOf(one))}: ${actionName(one)}` : actionName(one)}
            </option>
          ))}
        </Select>
      </Field>
      {(by !== '' || subject !== '' || action !== '') && (
        <Button appearance="subtle" onClick={() => onChange({})}>
          {say('filter.clear')}
        </Button>
      )}
    </fieldset>
  );
}
