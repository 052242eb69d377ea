import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { tidyLine } from '../../../domain/kernel/plain-text.js';

interface LineFieldProps {
  label: string;
  value: string;
  most: number;
  className?: string | undefined;
  hint?: string | undefined;
  /** Names to choose from, which others may be typed beside. */
  list?: string | undefined;
  /** What to say of a text that can't be taken; undefined if it can. */
  faultIn?: (text: string) => string | undefined;
  onChange: (value: string) => void;
}

/** A line of text, taken when one leaves the field or presses Enter. What can't be taken stays to be mended. */
export function LineField({
  label,
  value,
  most,
  className,
  hint,
  list,
  faultIn = () => undefined,
  onChange,
}: LineFieldProps) {
  const [typed, setTyped] = useState<string>();
  const fault = typed === undefined ? undefined : faultIn(tidyLine(typed));
  const take = (): void => {
    if (typed === undefined || fault !== undefined) return;
    setTyped(undefined);
    if (tidyLine(typed) !== value) onChange(tidyLine(typed));
  };
  return (
    <Field
      label={label}
      className={className ?? ''}
      {...(hint !== undefined && { hint })}
      validationMessage={fault ?? null}
    >
      <Input
        value={typed ?? value}
        maxLength={most}
        list={list}
        onChange={(_event, data) => setTyped(data.value)}
        onBlur={take}
        onKeyDown={({ key }) => key === 'Enter' && take()}
      />
    </Field>
  );
}
