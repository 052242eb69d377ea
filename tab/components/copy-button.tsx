import { Button } from '@fluentui/react-components';
import { CheckmarkRegular, CopyRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { say } from './shell-texts.js';

const saysCopiedForMs = 3_000;

interface CopyButtonProps {
  text: string;
  /** What the button does, for example "Copy fingerprint". */
  label: string;
}

/** Copies a text, and says whether that worked: some hosts don't let a tab do it. */
export function CopyButton({ text, label }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'copied' | 'refused'>();
  useEffect(() => {
    if (outcome === undefined) return undefined;
    const timer = setTimeout(() => setOutcome(undefined), saysCopiedForMs);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      setOutcome('refused');
    }
  };
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={outcome === 'copied' ? <CheckmarkRegular /> : <CopyRegular />}
      onClick={() => void copy()}
      data-print="hide"
    >
      <span aria-live="polite">
        {outcome === 'copied' ? say('copy.done') : outcome === 'refused' ? say('copy.refused') : label}
      </span>
    </Button>
  );
}
