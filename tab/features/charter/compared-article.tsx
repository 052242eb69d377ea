import { makeStyles, tokens } from '@fluentui/react-components';
import type { ComparisonAnswer } from '../../../domain/charter/charter-api.js';
import { say } from './charter-words.js';
import { NothingWritten } from './nothing-written.js';
import { visuallyHidden } from '../../components/visually-hidden.js';

const useStyles = makeStyles({
  section: { maxWidth: '80ch', marginBlock: tokens.spacingVerticalXXL },
  heading: {
    margin: 0,
    marginBottom: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  unchanged: {
    marginInlineStart: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  text: {
    padding: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase500,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  added: {
    marginInlineEnd: '2px',
    color: tokens.colorStatusSuccessForeground1,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    textDecorationLine: 'underline',
    textDecorationThickness: tokens.strokeWidthThick,
    textUnderlineOffset: '0.15em',
  },
  removed: {
    marginInlineEnd: '2px',
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
    textDecorationLine: 'line-through',
  },
  spoken: visuallyHidden,
});

interface ComparedArticleProps {
  comparison: ComparisonAnswer['data']['articles'][number];
  title: string;
  /** As counted in the charter, from 1. */
  number: number;
}

/** One article with what was added and removed marked: by colour, by line, and in words for a screen reader. */
export function ComparedArticle({ comparison, title, number }: ComparedArticleProps) {
  const styles = useStyles();
  const { changed, segments } = comparison;
  const empty = segments.every(({ text }) => text === '');
  return (
    <section className={styles.section} aria-label={title}>
      <h2 className={styles.heading}>
        {say('compare.article', { number, title })}
        {!changed && <span className={styles.unchanged}>{say('compare.unchanged')}</span>}
      </h2>
      {empty ? (
        <NothingWritten />
      ) : (
        <div className={styles.text}>
          {segments.map((segment, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- a piece is its place in the text
            <Piece key={index} {...segment} />
          ))}
        </div>
      )}
    </section>
  );
}

type Segment = ComparisonAnswer['data']['articles'][number]['segments'][number];

function Piece({ kind, text }: Segment) {
  const styles = useStyles();
  if (kind === 'same') return text;
  // Most screen readers pass over <ins> and <del> in silence.
  const spoken = (words: string) => <span className={styles.spoken}>{words}</span>;
  return kind === 'added' ? (
    <ins className={styles.added}>
      {spoken(say('compare.added-from'))}
      {text}
      {spoken(say('compare.added-to'))}
    </ins>
  ) : (
    <del className={styles.removed}>
      {spoken(say('compare.removed-from'))}
      {text}
      {spoken(say('compare.removed-to'))}
    </del>
  );
}
