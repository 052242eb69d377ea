import { makeStyles, tokens } from '@fluentui/react-components';
import { diffWordsWithSpace } from 'diff';
import { Fragment } from 'react';
import { editorSays } from './editor-words.js';
import { TextPair, type TextPairProps } from './text-pair.js';
import { visuallyHidden } from '../../components/visually-hidden.js';

/** Two very long texts with nothing in common would take seconds; they are then shown unmarked. */
const compareForMs = 300;

const useStyles = makeStyles({
  only: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorPaletteYellowBackground2,
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
  },
  hidden: visuallyHidden,
});

/** Two texts side by side, with the words marked that only one of them has. */
export function MarkedTexts({ theirs, mine }: TextPairProps<string>) {
  const parts = diffWordsWithSpace(theirs, mine, { timeout: compareForMs });
  if (!parts) return <TextPair theirs={theirs} mine={mine} />;
  const side = (leftOut: 'added' | 'removed') =>
    parts
      .filter((part) => !part[leftOut])
      .map((part, index) => <Part key={index} text={part.value} only={part.added || part.removed} />);
  return <TextPair theirs={<>{side('added')}</>} mine={<>{side('removed')}</>} />;
}

function Part({ text, only }: { text: string; only: boolean }) {
  const styles = useStyles();
  if (!only) return <Fragment>{text}</Fragment>;
  return (
    <mark className={styles.only}>
      <span className={styles.hidden}>{editorSays('merge.only-from')}</span>
      {text}
      <span className={styles.hidden}>{editorSays('merge.only-to')}</span>
    </mark>
  );
}
