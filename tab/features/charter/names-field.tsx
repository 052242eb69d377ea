import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { editorSays } from './editor-words.js';

interface NamesFieldProps {
  label: string;
  hint: string;
  /** `ceo`, `cio`, or titles and names. */
  names: string[];
  fault: string | null;
  onChange: (names: string[]) => void;
}

/** Titles or names in one line, separated by commas. */
export function NamesField({ label, hint, names, fault, onChange }: NamesFieldProps) {
  const [text, setText] = useState(() => lineOf(names));
  // The comma just typed is kept: the names alone don't have it yet.
  const shown = lineOf(namesIn(text)) === lineOf(names) ? text : lineOf(names);
  return (
    <Field label={label} hint={hint} validationMessage={fault}>
      <Input
        value={shown}
        onChange={(_event, data) => {
          setText(data.value);
          onChange(namesIn(data.value));
        }}
      />
    </Field>
  );
}

const leaders = { ceo: editorSays('owner.ceo'), cio: editorSays('owner.cio') } as const;

function lineOf(names: readonly string[]): string {
  return names.map((name) => (name === 'ceo' || name === 'cio' ? leaders[name] : name)).join(', ');
}

function namesIn(line: string): string[] {
  return line
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => (['ceo', 'cio'].includes(name.toLowerCase()) ? name.toLowerCase() : name));
}
