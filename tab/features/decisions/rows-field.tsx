import { Button } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { useEffect, useRef, type ReactNode } from 'react';
import { useFormStyles } from '../../components/form-styles.js';

interface RowsFieldProps<Row> {
  title: string;
  rows: readonly Row[];
  blank: Row;
  most: number;
  words: { none: string; add: string; named: (place: number) => string; remove: (place: number) => string };
  onChange: (rows: Row[]) => void;
  children: (row: Row, index: number, change: (part: Partial<Row>) => void) => ReactNode;
}

/** Rows to fill in, to add and to take out. The focus goes where the work goes on. */
export function RowsField<Row>({ title, rows, blank, most, words, onChange, children }: RowsFieldProps<Row>) {
  const styles = useFormStyles();
  const place = useRef<HTMLFieldSetElement>(null);
  const focus = useRef<'last' | 'add'>(undefined);
  useEffect(() => {
    const inputs = place.current?.querySelectorAll<HTMLElement>('fieldset:last-of-type input');
    if (focus.current === 'last') inputs?.[0]?.focus();
    if (focus.current === 'add') place.current?.querySelector<HTMLElement>('[data-on="add"]')?.focus();
    focus.current = undefined;
  });
  return (
    <fieldset ref={place} className={styles.group}>
      <legend className={styles.legend}>{title}</legend>
      {rows.length === 0 && <p className={styles.quiet}>{words.none}</p>}
      {rows.map((row, index) => (
        // A row has no name of its own; its place is what it is known by.
        // oxlint-disable-next-line react/no-array-index-key
        <fieldset key={index} className={styles.row} aria-label={words.named(index + 1)}>
          <div className={styles.rowHead}>
            <span className={styles.rowName} aria-hidden>
              {words.named(index + 1)}
            </span>
            <Button
              appearance="subtle"
              icon={<DeleteRegular />}
              aria-label={words.remove(index + 1)}
              onClick={() => {
                focus.current = 'add';
                onChange(rows.toSpliced(index, 1));
              }}
            />
          </div>
          {children(row, index, (part) => onChange(rows.with(index, { ...row, ...part })))}
        </fieldset>
      ))}
      <div>
        <Button
          data-on="add"
          icon={<AddRegular />}
          disabledFocusable={rows.length >= most}
          onClick={() => {
            focus.current = 'last';
            onChange([...rows, blank]);
          }}
        >
          {words.add}
        </Button>
      </div>
    </fieldset>
  );
}
