import { Field, Input, Radio, RadioGroup, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Owner } from '../../../domain/baseline/baseline.js';
import { limits } from '../../../domain/baseline/limits.js';
import type { Person } from '../../../domain/workspace/workspace-api.js';
import { baselineSays, say } from './baseline-words.js';

const plain = ['ceo', 'cio', 'both', 'nobody'] as const;
const other = 'other';
const byTitle = 'title';

const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  choices: { flexWrap: 'wrap' },
});

interface OwnerFieldProps {
  label: string;
  owner: Owner | undefined;
  people: readonly Person[];
  onChange: (owner: Owner) => void;
}

/** A leader, both, nobody, or somebody else: one tap, or one more for a person or a title. */
export function OwnerField({ label, owner, people, onChange }: OwnerFieldProps) {
  const styles = useStyles();
  // "Somebody else" says nothing yet: what was answered before holds until somebody is named.
  const [naming, setNaming] = useState(false);
  const named = naming || typeof owner === 'object';
  const choose = (value: string): void => {
    const chosen = plain.find((one) => one === value);
    setNaming(chosen === undefined);
    if (chosen) onChange(chosen);
  };
  return (
    <div className={styles.field}>
      <Field label={label}>
        <RadioGroup
          layout="horizontal"
          className={styles.choices}
          value={named ? other : typeof owner === 'string' ? owner : ''}
          onChange={(_event, { value }) => choose(value)}
        >
          {plain.map((value) => (
            <Radio key={value} value={value} label={baselineSays(`owner.${value}`)} />
          ))}
          <Radio value={other} label={say('owner.other')} />
        </RadioGroup>
      </Field>
      {named && <NamedOwner label={label} owner={owner} people={people} onChange={onChange} />}
    </div>
  );
}

function NamedOwner({ label: question, owner, people, onChange }: OwnerFieldProps) {
  const title = typeof owner === 'object' && 'title' in owner ? owner.title : '';
  const person = typeof owner === 'object' && 'person' in owner ? owner.person : '';
  const [typing, setTyping] = useState(title !== '' || people.length === 0);
  const [typed, setTyped] = useState(title);
  const commit = (): void => {
    const tidy = typed.trim();
    if (tidy !== '' && tidy !== title) onChange({ title: tidy });
  };
  return (
    <>
      {people.length > 0 && (
        <Field label={say('owner.who', { question })}>
          <Select
            value={typing ? byTitle : person}
            onChange={(_event, { value }) => {
              setTyping(value === byTitle);
              if (value !== byTitle && value !== '') onChange({ person: value });
            }}
          >
            <option value="">{say('owner.choose')}</option>
            {people.map(({ objectId, name }) => (
              <option key={objectId} value={objectId}>
                {name}
              </option>
            ))}
            <option value={byTitle}>{say('owner.by-title')}</option>
          </Select>
        </Field>
      )}
      {typing && (
        <Field label={say('owner.title', { question })} hint={say('owner.title-hint')}>
          <Input
            value={typed}
            maxLength={limits.title}
            onChange={(_event, { value }) => setTyped(value)}
            onBlur={commit}
            onKeyDown={({ key }) => {
              if (key === 'Enter') commit();
            }}
          />
        </Field>
      )}
    </>
  );
}
