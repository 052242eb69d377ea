import { makeStyles, Title1, tokens } from '@fluentui/react-components';
import type { CharterView } from '../../../domain/charter/charter-api.js';
import { useMoments } from '../../components/moments.js';
import { useScreenTitle } from '../../components/screen-title.js';
import { charterSays, say } from './charter-words.js';
import { StateBadge } from './state-badge.js';
import { useVersionFacts } from './version-facts.js';

const useStyles = makeStyles({
  header: { marginBottom: tokens.spacingVerticalL },
  titleRow: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
  },
  title: {
    outline: 'none',
    '@media (max-width: 480px)': {
      fontSize: tokens.fontSizeBase600,
      lineHeight: tokens.lineHeightBase600,
    },
  },
  facts: {
    margin: 0,
    marginTop: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
});

/** What this is, where it stands, and since when. */
export function CharterHeader({ charter }: { charter: CharterView }) {
  const styles = useStyles();
  const { number } = useMoments();
  const heading = useScreenTitle(charterSays('charter.title'));
  const facts = useVersionFacts(charter);
  const edited = lastEdit(charter);
  const { moment } = useMoments();
  return (
    <header className={styles.header}>
      <div className={styles.titleRow}>
        <Title1 as="h1" ref={heading} tabIndex={-1} className={styles.title}>
          {charterSays('charter.title')}
        </Title1>
        <StateBadge state={charter.state} />
      </div>
      <p className={styles.facts}>
        {say('facts.version', { number: number(charter.number) })} · {facts}
        {charter.state === 'draft' && edited && (
          <> · {say('facts.edited', { name: edited.editedBy.name, at: moment(edited.editedAt) })}</>
        )}
      </p>
    </header>
  );
}

function lastEdit(charter: CharterView) {
  return Object.values(charter.articleEdits)
    .toSorted((one, other) => one.editedAt.localeCompare(other.editedAt))
    .at(-1);
}
