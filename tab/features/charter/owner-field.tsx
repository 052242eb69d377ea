import { Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { editorSays } from './editor-words.js';

const roles = ['ceo', 'cio', 'both'] as const;
const other = 'other';

interface OwnerFieldProps {
  label: string;
  /** `ceo`, `cio`, `both`, or a title; empty while nobody is named. */
  owner: string;
  fault: string | null;
  onChange: (owner: string) => void;
}

/** A leader, both, or somebody else by title or name. */
export function OwnerField({ label, owner, fault, onChange }: OwnerFieldProps) {
  const isRole = roles.some((role) => role === owner);
  // What was typed under "somebody else", which may be nothing yet, or on its way through "ceo…".
  const [typed, setTyped] = useState<string>();
  const named = typed === owner || (!isRole && owner !== '');
  const choose = (chosen: string): void => {
    setTyped(chosen === other ? '' : undefined);
    onChange(chosen === other ? '' : chosen);
  };
  const type = (title: string): void => {
    setTyped(title);
    onChange(title);
  };
  return (
    <>
      <Field label={label}>
        <Select value={named ? other : owner} onChange={(_event, data) => choose(data.value)}>
          <option value="">{editorSays('owner.choose')}</option>
          {roles.map((role) => (
            <option key={role} value={role}>
              {editorSays(`owner.${role}`)}
            </option>
          ))}
          <option value={other}>{editorSays('owner.other')}</option>
        </Select>
      </Field>
      {named && (
        <Field label={editorSays('owner.title')} validationMessage={fault}>
          <Input value={owner} onChange={(_event, data) => type(data.value)} />
        </Field>
      )}
    </>
  );
}
