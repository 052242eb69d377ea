import { Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { limits } from './article-faults.js';
import { editorSays } from './editor-words.js';

const useStyles = makeStyles({
  area: { maxHeight: 'none', width: '100%' },
  text: {
    maxHeight: 'none',
    overflow: 'hidden',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase500,
  },
});

/** Below this many characters left, the number is shown. */
const nearTheLimit = limits.text / 10;

interface GrowingTextProps {
  label: string;
  value: string;
  fault: string | null;
  hint?: string;
  rows?: number;
  onChange: (text: string) => void;
}

/** A text of any length, as high as what is written in it: no scrolling within scrolling. */
export function GrowingText({ label, value, fault, hint, rows = 3, onChange }: GrowingTextProps) {
  const styles = useStyles();
  const area = useRef<HTMLTextAreaElement>(null);
  // After each rendering: the text may have come from elsewhere than the keyboard.
  useLayoutEffect(() => fitHeight(area.current));
  useEffect(() => {
    const refit = (): void => fitHeight(area.current);
    window.addEventListener('resize', refit);
    return () => window.removeEventListener('resize', refit);
  }, []);
  const left = limits.text - value.length;
  const near = left >= 0 && left <= nearTheLimit ? editorSays('text.left', { left }) : undefined;
  return (
    <Field label={label} validationMessage={fault} hint={near ?? hint ?? null}>
      <Textarea
        className={styles.area}
        textarea={{ ref: area, className: styles.text, rows }}
        resize="none"
        value={value}
        onChange={(_event, data) => onChange(data.value)}
      />
    </Field>
  );
}

function fitHeight(area: HTMLTextAreaElement | null): void {
  if (!area) return;
  // Shrinks first: the height that a text needs can't be read while it has more.
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight}px`;
}
