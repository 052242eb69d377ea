import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { editorSays } from './editor-words.js';
import { useFormStyles } from './form-styles.js';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 18rem), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  text: {
    maxHeight: '24rem',
    margin: 0,
    marginTop: tokens.spacingVerticalS,
    overflowY: 'auto',
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

export interface TextPairProps<Text extends ReactNode = ReactNode> {
  theirs: Text;
  mine: Text;
}

/** The text of the charter and the one typed, side by side where there is room. */
export function TextPair({ theirs, mine }: TextPairProps) {
  const styles = useStyles();
  return (
    <div className={styles.pair}>
      <Side title={editorSays('merge.theirs')}>{theirs}</Side>
      <Side title={editorSays('merge.mine')}>{mine}</Side>
    </div>
  );
}

function Side({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  const form = useFormStyles();
  const titleId = useId();
  return (
    <div className={form.group}>
      <h3 id={titleId} className={form.subheading}>
        {title}
      </h3>
      {/* It scrolls, so the keyboard must get into it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={styles.text} aria-labelledby={titleId} tabIndex={0}>
        {children === '' ? editorSays('merge.empty') : children}
      </section>
    </div>
  );
}
