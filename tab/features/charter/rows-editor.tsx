import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { editorSays } from './editor-words.js';
import { useFormStyles } from './form-styles.js';
import { RowFrame } from './row-frame.js';
import { insertAt, keysFor, swap } from './row-order.js';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
});

interface RowsEditorProps<Row> {
  rows: Row[];
  most: number;
  /** What a new row begins with. */
  blank: Row;
  /** What the row is called, for example by its first field. */
  nameOf: (row: Row, index: number) => string;
  words: { none: string; add: string };
  onChange: (rows: Row[]) => void;
  children: (row: Row, index: number, change: (part: Partial<Row>) => void) => ReactNode;
}

type Focus = { key: number; on: 'row' | 'up' | 'down' } | 'undo' | 'add';

/** Rows to fill in, add, move and take out; what was taken out can be put back. */
export function RowsEditor<Row>(props: RowsEditorProps<Row>) {
  const { rows, most, blank, nameOf, words, onChange, children } = props;
  const styles = useStyles();
  const form = useFormStyles();
  const place = useRef<HTMLDivElement>(null);
  const [keys, setKeys] = useState(() => keysFor(rows.length));
  const [removed, setRemoved] = useState<{ row: Row; index: number; key: number; name: string }>();
  const [moved, setMoved] = useState('');
  const focus = useRef<Focus>(undefined);
  // Another number of rows than we left: the whole article was replaced.
  if (keys.length !== rows.length) setKeys(keysFor(rows.length));
  useEffect(() => {
    if (focus.current !== undefined) setFocus(place.current, focus.current);
    focus.current = undefined;
  });

  const become = (next: Row[], nextKeys: number[], then: Focus): void => {
    setKeys(nextKeys);
    focus.current = then;
    onChange(next);
  };
  const add = (): void => {
    const [key = 0] = keysFor(1);
    become([...rows, blank], [...keys, key], { key, on: 'row' });
  };
  const remove = (row: Row, index: number, key: number): void => {
    setRemoved({ row, index, key, name: nameOf(row, index) });
    become(rows.toSpliced(index, 1), keys.toSpliced(index, 1), 'undo');
  };
  const undo = (): void => {
    if (!removed) return;
    const { row, index, key } = removed;
    setRemoved(undefined);
    become(insertAt(rows, index, row), insertAt(keys, index, key), { key, on: 'row' });
  };
  const move = (index: number, by: 1 | -1, key: number): void => {
    const row = rows[index];
    const to = index + by;
    if (row === undefined || to < 0 || to >= rows.length) return;
    setMoved(editorSays('rows.moved', { row: nameOf(row, index), place: to + 1, all: rows.length }));
    become(swap(rows, index, to), swap(keys, index, to), { key, on: by === 1 ? 'down' : 'up' });
  };

  return (
    <div ref={place} className={form.form}>
      {rows.length === 0 && <p className={form.quiet}>{words.none}</p>}
      {rows.length > 0 && (
        <ol className={styles.list}>
          {rows.map((row, index) => {
            const key = keys[index] ?? index;
            const name = nameOf(row, index);
            return (
              <li key={key} data-row={key}>
                <RowFrame
                  name={name}
                  first={index === 0}
                  last={index === rows.length - 1}
                  onMove={(by) => move(index, by, key)}
                  onRemove={() => remove(row, index, key)}
                >
                  {children(row, index, (part) => onChange(rows.with(index, { ...row, ...part })))}
                </RowFrame>
              </li>
            );
          })}
        </ol>
      )}
      <div className={form.actions}>
        <Button data-on="add" icon={<AddRegular />} disabledFocusable={rows.length >= most} onClick={add}>
          {words.add}
        </Button>
        <output className={form.actions}>
          <span className={form.quiet}>{moved}</span>
          {removed && (
            <>
              <span>{editorSays('rows.removed', { row: removed.name })}</span>
              <Button data-on="undo" size="small" onClick={undo}>
                {editorSays('rows.undo')}
              </Button>
            </>
          )}
        </output>
        {rows.length >= most && <span className={form.quiet}>{editorSays('rows.full', { most })}</span>}
      </div>
    </div>
  );
}

function setFocus(place: HTMLElement | null, wanted: Focus): void {
  if (typeof wanted === 'string') {
    place?.querySelector<HTMLElement>(`[data-on="${wanted}"]`)?.focus();
    return;
  }
  const row = place?.querySelector(`[data-row="${wanted.key}"]`);
  const target = wanted.on === 'row' ? 'input, select, textarea' : `[data-on="${wanted.on}"]`;
  row?.querySelector<HTMLElement>(target)?.focus();
}
