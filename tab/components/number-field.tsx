import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';

interface NumberFieldProps {
  label: string;
  /** 0 where no whole number is typed. */
  value: number;
  fault: string | null;
  onChange: (value: number) => void;
}

/** A whole number from 1. What is typed stays as it is typed, also while it isn't one. */
export function NumberField({ label, value, fault, onChange }: NumberFieldProps) {
  const [text, setText] = useState(() => textFor(value));
  const shown = numberIn(text) === value ? text : textFor(value);
  return (
    <Field label={label} validationMessage={fault}>
      <Input
        inputMode="numeric"
        value={shown}
        onChange={(_event, data) => {
          setText(data.value);
          onChange(numberIn(data.value));
        }}
      />
    </Field>
  );
}

const textFor = (value: number): string => (value === 0 ? '' : String(value));

function numberIn(text: string): number {
  return /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : 0;
}
