import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { UnderWayView } from '../../../domain/baseline/baseline-api.js';
import { say } from './baseline-words.js';
import { ItemMarks } from './item-marks.js';
import { usePageStyles } from './page-styles.js';

const useStyles = makeStyles({
  items: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXXL },
  item: { paddingBlock: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  text: { marginInlineEnd: tokens.spacingHorizontalS },
});

/** The list for those who neither edit nor answer it. */
export function ListToRead({ round }: { round: UnderWayView }) {
  const page = usePageStyles();
  const styles = useStyles();
  const titleId = useId();
  return (
    <section className={page.section} aria-labelledby={titleId}>
      <h2 id={titleId} className={page.heading}>
        {say('list.title')}
      </h2>
      <p className={page.words}>{say(round.state === 'open' ? 'list.being-edited' : 'list.frozen')}</p>
      <ol className={styles.items}>
        {round.items.map((item) => (
          <li key={item.id} className={styles.item}>
            <span className={styles.text}>{item.text}</span>
            <ItemMarks item={item} />
          </li>
        ))}
      </ol>
    </section>
  );
}
