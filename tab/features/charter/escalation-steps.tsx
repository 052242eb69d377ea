import { makeStyles, tokens } from '@fluentui/react-components';
import { ownerText } from '../../../domain/charter/article-blocks.js';
import type { CharterView } from '../../../domain/charter/charter-api.js';
import { say } from './charter-words.js';
import { NothingWritten } from './nothing-written.js';

const useStyles = makeStyles({
  steps: { margin: 0, padding: 0, listStyle: 'none', maxWidth: '72ch' },
  step: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: '2.25rem minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'start',
    paddingBottom: tokens.spacingVerticalL,
    ':not(:last-child)::before': {
      content: '""',
      position: 'absolute',
      insetInlineStart: '1.125rem',
      top: '2.25rem',
      bottom: 0,
      width: tokens.strokeWidthThick,
      backgroundColor: tokens.colorNeutralStroke2,
    },
  },
  number: {
    display: 'grid',
    placeItems: 'center',
    boxSizing: 'border-box',
    height: '2.25rem',
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    border: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
  },
  who: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  within: { color: tokens.colorNeutralForeground2 },
});

/** Who decides next, level by level. */
export function EscalationSteps({ levels }: { levels: CharterView['articles']['escalation']['levels'] }) {
  const styles = useStyles();
  if (levels.length === 0) return <NothingWritten />;
  return (
    // A list without bullets is none to Safari's screen reader unless it says so.
    // oxlint-disable-next-line jsx-a11y/no-redundant-roles
    <ol role="list" className={styles.steps}>
      {levels.map((level, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a level is its place in the order
        <li key={index} className={styles.step}>
          <span className={styles.number}>{index + 1}</span>
          <div>
            <div className={styles.who}>{ownerText(level.decides) || say('rights.open')}</div>
            <div className={styles.within}>{say('escalation.within', { hours: level.withinHours })}</div>
          </div>
        </li>
      ))}
    </ol>
  );
}
