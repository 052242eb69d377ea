import { makeStyles, tokens } from '@fluentui/react-components';
import { articleIds, type ArticleId } from '../../../domain/charter/articles.js';
import { sectionId } from './article-address.js';
import { charterSays, say } from './charter-words.js';

const useStyles = makeStyles({
  place: { display: 'none', '@media (min-width: 1024px)': { display: 'block' } },
  heading: {
    margin: 0,
    marginBottom: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  link: {
    display: 'grid',
    gridTemplateColumns: '1.5rem minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { color: tokens.colorBrandForegroundLink, textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  number: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  changed: { color: tokens.colorBrandForeground1, fontSize: tokens.fontSizeBase200 },
});

/** The articles of the page, for wide screens. */
export function ContentsList({ changed }: { changed: readonly ArticleId[] }) {
  const styles = useStyles();
  // In a first version everything is new, which is no news of any one article.
  const marked = changed.length === articleIds.length ? [] : changed;
  return (
    <nav aria-label={say('contents.label')} className={styles.place} data-print="hide">
      <h2 className={styles.heading}>{say('contents.label')}</h2>
      <ol className={styles.list}>
        {articleIds.map((id, index) => (
          <li key={id}>
            <a className={styles.link} href={`#${sectionId(id)}`}>
              <span className={styles.number}>{index + 1}</span>
              {charterSays(`article.${id}`)}
              {marked.includes(id) && <span className={styles.changed}>{say('contents.changed')}</span>}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
