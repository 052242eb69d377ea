import { makeStyles, tokens } from '@fluentui/react-components';
import { say } from './charter-words.js';

const useStyles = makeStyles({
  empty: { margin: 0, color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
});

/** In an article of a draft that nobody has filled yet. */
export function NothingWritten() {
  return <p className={useStyles().empty}>{say('article.empty')}</p>;
}
