import { makeStyles, tokens } from '@fluentui/react-components';
import { Link } from 'react-router';
import { articleIds, type ArticleId } from '../../../domain/charter/articles.js';
import { useAddress } from '../../components/workspace-context.js';
import { charterSays } from './charter-words.js';
import { editorSays } from './editor-words.js';
import { useLinkStyles } from './link-styles.js';

const useStyles = makeStyles({
  steps: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalL,
    marginTop: tokens.spacingVerticalM,
  },
});

/** To the article before and the one after. */
export function ArticleSteps({ here }: { here: ArticleId }) {
  const styles = useStyles();
  const { link } = useLinkStyles();
  const to = useAddress();
  const index = articleIds.indexOf(here);
  const step = (id: ArticleId | undefined, words: 'page.previous' | 'page.next') =>
    id && (
      <Link className={link} to={to(`charter/edit/${id}`)}>
        {editorSays(words, { article: charterSays(`article.${id}`) })}
      </Link>
    );
  return (
    <div className={styles.steps}>
      {step(articleIds[index - 1], 'page.previous')}
      {step(articleIds[index + 1], 'page.next')}
    </div>
  );
}
