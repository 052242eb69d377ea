import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular, DeleteRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { editorSays } from './editor-words.js';
import { useFormStyles } from './form-styles.js';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    marginBottom: tokens.spacingVerticalS,
  },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
});

interface RowFrameProps {
  name: string;
  first: boolean;
  last: boolean;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
  /** The row's fields. */
  children: ReactNode;
}

/** One row of a `RowsEditor`, with what can be done to it as a whole. */
export function RowFrame({ name, first, last, onMove, onRemove, children }: RowFrameProps) {
  const styles = useStyles();
  const form = useFormStyles();
  return (
    <fieldset className={form.group} aria-label={name}>
      <div className={styles.head}>
        <span className={styles.name} aria-hidden>
          {name}
        </span>
        <Button
          data-on="up"
          appearance="subtle"
          icon={<ArrowUpRegular />}
          aria-label={editorSays('rows.move-up', { row: name })}
          disabledFocusable={first}
          onClick={() => onMove(-1)}
        />
        <Button
          data-on="down"
          appearance="subtle"
          icon={<ArrowDownRegular />}
          aria-label={editorSays('rows.move-down', { row: name })}
          disabledFocusable={last}
          onClick={() => onMove(1)}
        />
        <Button
          appearance="subtle"
          icon={<DeleteRegular />}
          aria-label={editorSays('rows.remove', { row: name })}
          onClick={onRemove}
        />
      </div>
      <div className={form.fields}>{children}</div>
    </fieldset>
  );
}
