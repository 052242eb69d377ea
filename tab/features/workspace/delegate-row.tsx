import { Button, Field, Select, Textarea } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import type { SettingsAnswer } from '../../../domain/workspace/settings-api.js';
import type { Person } from '../../../domain/workspace/workspace-api.js';
import { DateFields } from './date-fields.js';
import { useOwnRowStyles } from './own-row-styles.js';
import { say } from './settings-words.js';

type Delegation = SettingsAnswer['data']['delegations'][number];

/** A delegate as typed: activities a line each. */
export interface DelegationForm extends Pick<Delegation, 'delegate' | 'from' | 'to' | 'what'> {
  names: string;
}

interface DelegateRowProps {
  /** Counted from 1. */
  number: number;
  row: DelegationForm;
  offered: readonly Person[];
  onChange: (row: DelegationForm) => void;
  onRemove: () => void;
}

const kinds = ['all-operational', 'all', 'activities'] as const;

/** One delegate: who, when, and what they decide. */
export function DelegateRow({ number, row, offered, onChange, onRemove }: DelegateRowProps) {
  const styles = useOwnRowStyles();
  const name = offered.find(({ objectId }) => objectId === row.delegate)?.name;
  return (
    <fieldset className={styles.row} aria-label={say('delegates.row', { row: number })}>
      <Field label={say('delegates.person')} required>
        <Select value={row.delegate} onChange={(_event, { value }) => onChange({ ...row, delegate: value })}>
          <option value="">{say('people.choose')}</option>
          {offered.map((person) => (
            <option key={person.objectId} value={person.objectId}>
              {person.name}
            </option>
          ))}
        </Select>
      </Field>
      <DateFields row={row} onChange={onChange} />
      <Field label={say('delegates.what')}>
        <Select
          value={row.what}
          onChange={(_event, { value }) =>
            onChange({ ...row, what: kinds.find((kind) => kind === value) ?? row.what })
          }
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {say(`delegates.${kind}`)}
            </option>
          ))}
        </Select>
      </Field>
      {row.what === 'activities' && (
        <Field className={styles.names} label={say('delegates.names')} required>
          <Textarea
            rows={3}
            value={row.names}
            onChange={(_event, { value }) => onChange({ ...row, names: value })}
          />
        </Field>
      )}
      <Button
        appearance="subtle"
        icon={<DeleteRegular />}
        aria-label={
          name === undefined
            ? say('delegates.remove-row', { row: number })
            : say('delegates.remove', { name })
        }
        onClick={onRemove}
      />
    </fieldset>
  );
}
