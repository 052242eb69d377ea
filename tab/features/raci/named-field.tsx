import { Field, Select } from '@fluentui/react-components';
import type { Activity, RaciContext } from '../../../domain/raci/raci.js';
import type { Person } from '../../../domain/workspace/workspace-api.js';
import { say } from './raci-words.js';

export interface NamedFieldProps {
  activity: Pick<Activity, 'tier' | 'namedAccountable'>;
  people: readonly Person[];
  context: RaciContext;
  /** The CIO; others may only take a name out. */
  mayName: boolean;
  onChange: (named: string | null) => void;
}

/** The one person whom the CIO names to decide an operational activity: neither the CEO nor a facilitator. */
export function NamedField({ activity, people, context, mayName, onChange }: NamedFieldProps) {
  const { tier, namedAccountable } = activity;
  if (tier === 'strategic' && namedAccountable === null) return null;
  const { ceo, facilitators, gone } = context;
  const offered = people.filter(
    ({ objectId }) =>
      objectId === namedAccountable ||
      (mayName && tier === 'operational' && ![ceo, ...facilitators, ...gone].includes(objectId)),
  );
  return (
    <Field label={say('row.named')} hint={say(mayName ? 'row.named.hint' : 'row.named.cio-only')}>
      <Select
        value={namedAccountable ?? ''}
        onChange={(_event, { value }) => onChange(value === '' ? null : value)}
      >
        <option value="">{say('row.named.nobody')}</option>
        {offered.map(({ objectId, name }) => (
          <option key={objectId} value={objectId}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
