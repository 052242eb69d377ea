import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { BranchCompareRegular } from '@fluentui/react-icons';
import { useDeferredValue, useId, useMemo } from 'react';
import { plainArticle } from '../../../domain/charter/article-blocks.js';
import type { ArticleId } from '../../../domain/charter/articles.js';
import type { Articles } from '../../../domain/charter/charter.js';
import { lazyPart } from '../../components/lazy-part.js';
import type { ServerText } from './article-draft.js';
import { editorSays } from './editor-words.js';
import { useFormStyles } from './form-styles.js';
import type { TextPairProps } from './text-pair.js';

const MarkedTexts = lazyPart<TextPairProps<string>>(() =>
  import('./marked-texts.js').then((part) => part.MarkedTexts),
);

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThick} solid ${tokens.colorStatusWarningBorder2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  title: { display: 'flex', columnGap: tokens.spacingHorizontalS, alignItems: 'center' },
});

interface MergeChoiceProps<Id extends ArticleId> {
  article: Id;
  /** Everything in the forms. */
  typed: Articles;
  theirs: ServerText<Id>;
  /** Who saved the other text. */
  editor: string;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
  onEditMine: () => void;
}

/** Two people have written in one article: both texts, and which one the charter gets. */
export function MergeChoice<Id extends ArticleId>(props: MergeChoiceProps<Id>) {
  const { article, typed, theirs, editor, onKeepMine, onTakeTheirs, onEditMine } = props;
  const styles = useStyles();
  const form = useFormStyles();
  const titleId = useId();
  const mineText = useDeferredValue(plainArticle(article, typed));
  const theirText = useMemo(
    () => plainArticle(article, { ...typed, [article]: theirs.content }),
    // Only this article of all that is typed goes into the text, and it is replaced.
    // oxlint-disable-next-line react/exhaustive-deps
    [article, theirs],
  );
  return (
    <section className={styles.panel} aria-labelledby={titleId}>
      <div className={styles.title}>
        <BranchCompareRegular aria-hidden fontSize={24} />
        <h2 id={titleId} className={form.heading}>
          {editorSays('merge.title', { name: editor })}
        </h2>
      </div>
      <p className={form.quiet}>{editorSays('merge.detail')}</p>
      <MarkedTexts theirs={theirText} mine={mineText} />
      <div className={form.actions}>
        <Button appearance="primary" onClick={onKeepMine}>
          {editorSays('merge.keep-mine')}
        </Button>
        <Button onClick={onTakeTheirs}>{editorSays('merge.take-theirs')}</Button>
        <Button appearance="subtle" onClick={onEditMine}>
          {editorSays('merge.edit-mine')}
        </Button>
      </div>
    </section>
  );
}
