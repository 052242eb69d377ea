import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import type { ArticleId } from '../../../domain/charter/articles.js';
import type { CharterView } from '../../../domain/charter/charter-api.js';
import { sectionId } from './article-address.js';
import { ArticleBody } from './article-body.js';
import { charterSays } from './charter-words.js';

const useStyles = makeStyles({
  section: { marginBottom: tokens.spacingVerticalXXXL },
  heading: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    marginBottom: tokens.spacingVerticalM,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    outline: 'none',
  },
  number: {
    minWidth: '1.6em',
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: 'tabular-nums',
  },
  summary: {
    padding: tokens.spacingHorizontalXXL,
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.border(tokens.strokeWidthThin, 'solid', tokens.colorNeutralStroke2),
    ...shorthands.borderLeft(tokens.strokeWidthThickest, 'solid', tokens.colorBrandStroke1),
    borderRadius: tokens.borderRadiusLarge,
    '@media (max-width: 480px)': { padding: tokens.spacingHorizontalL },
    '@media print': { padding: 0, ...shorthands.borderStyle('none') },
  },
});

interface ArticleSectionProps {
  id: ArticleId;
  /** As counted in the signed text, from 1. */
  number: number;
  articles: CharterView['articles'];
}

/** One article under its number and title. The summary, which comes first, is set apart. */
export function ArticleSection({ id, number, articles }: ArticleSectionProps) {
  const styles = useStyles();
  const headingId = `${sectionId(id)}-title`;
  return (
    <section
      id={sectionId(id)}
      aria-labelledby={headingId}
      className={mergeClasses(styles.section, id === 'summary' && styles.summary)}
    >
      <h2 id={headingId} className={styles.heading} tabIndex={-1}>
        <span className={styles.number}>{number}</span>
        {charterSays(`article.${id}`)}
      </h2>
      <ArticleBody id={id} articles={articles} />
    </section>
  );
}
