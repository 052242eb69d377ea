import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { ArrowUploadRegular } from '@fluentui/react-icons';
import { useRef, useState, type ReactNode } from 'react';
import { sayFrom } from './say.js';
import texts from './table-paste-texts.en.json' with { type: 'json' };
import { readTableText } from './table-text.js';

const say = sayFrom(texts);

/** What the server takes at most. */
const mostCharacters = 500_000;

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
});

interface TablePasteProps {
  text: string;
  busy: boolean;
  /** Beside the button that chooses a file. */
  beside?: ReactNode;
  /** What else is to be chosen before one looks. */
  children?: ReactNode;
  onChange: (text: string) => void;
  onLook: () => void;
}

/** Takes a table as a file or as text that is pasted, and asks what it would change. */
export function TablePaste({ text, busy, beside, children, onChange, onLook }: TablePasteProps) {
  const styles = useStyles();
  const file = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<'workbook' | 'unreadable'>();
  const tooLong = text.length > mostCharacters;
  const change = (to: string): void => {
    setFault(undefined);
    onChange(to);
  };
  const read = async (chosen: File | undefined): Promise<void> => {
    if (file.current) file.current.value = '';
    if (!chosen) return;
    const found = await readTableText(chosen);
    if ('text' in found) change(found.text);
    else setFault(found.fault);
  };
  const complaint = fault ? say(fault) : tooLong ? say('too-long', { most: mostCharacters }) : null;
  return (
    <>
      <div className={styles.row}>
        <Button icon={<ArrowUploadRegular />} onClick={() => file.current?.click()}>
          {say('file')}
        </Button>
        {beside}
        <input
          ref={file}
          type="file"
          hidden
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          aria-label={say('file')}
          onChange={({ target }) => void read(target.files?.[0])}
        />
      </div>
      <Field label={say('text')} validationMessage={complaint}>
        <Textarea value={text} rows={6} resize="vertical" onChange={(_event, { value }) => change(value)} />
      </Field>
      {children}
      <div className={styles.row}>
        <Button disabledFocusable={busy || text.trim() === '' || tooLong} onClick={onLook}>
          {say('look')}
        </Button>
      </div>
    </>
  );
}
