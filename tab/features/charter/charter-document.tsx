import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { articleIds } from '../../../domain/charter/articles.js';
import type { CharterView, VersionView } from '../../../domain/charter/charter-api.js';
import { AnnexList } from './annex-list.js';
import { ArticleSection } from './article-section.js';
import { ChangedNote } from './changed-note.js';
import { CharterHeader } from './charter-header.js';
import { ContentsList } from './contents-list.js';
import { InterimNote } from './interim-note.js';
import { SignaturesPanel } from './signatures-panel.js';
import { VoidedNote } from './voided-note.js';

const twoColumns = '@media (min-width: 1024px)';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalXXXL,
    [twoColumns]: {
      gridTemplateColumns: 'minmax(0, 1fr) 320px',
      gridTemplateAreas: '"summary aside" "articles aside"',
      gridTemplateRows: 'auto 1fr',
    },
    '@media print': { display: 'block' },
  },
  summary: { [twoColumns]: { gridArea: 'summary' } },
  aside: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXL,
    marginBottom: tokens.spacingVerticalXXXL,
    [twoColumns]: { gridArea: 'aside', alignSelf: 'start', position: 'sticky', top: '72px' },
    '@media print': { position: 'static' },
  },
  articles: { [twoColumns]: { gridArea: 'articles' } },
});

interface CharterDocumentProps {
  charter: CharterView;
  /** For naming what it changed against; empty if they aren't known here. */
  versions: VersionView[];
  actions: ReactNode;
}

/** One version to be read: the summary first, who has signed beside it, then the articles. */
export function CharterDocument({ charter, versions, actions }: CharterDocumentProps) {
  const styles = useStyles();
  const [first, ...others] = articleIds;
  return (
    <article>
      <CharterHeader charter={charter} />
      {actions}
      <VoidedNote charter={charter} />
      <InterimNote charter={charter} />
      <ChangedNote charter={charter} versions={versions} />
      <div className={styles.columns}>
        <div className={styles.summary}>
          <ArticleSection id={first} number={1} articles={charter.articles} />
        </div>
        <div className={styles.aside}>
          <SignaturesPanel charter={charter} />
          <ContentsList changed={charter.changed} />
        </div>
        <div className={styles.articles}>
          {others.map((id, index) => (
            <ArticleSection key={id} id={id} number={index + 2} articles={charter.articles} />
          ))}
          <AnnexList charter={charter} />
        </div>
      </div>
    </article>
  );
}
