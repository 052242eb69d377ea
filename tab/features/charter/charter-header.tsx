import { makeStyles, tokens } from '@fluentui/react-components';
import type { CharterView } from '../../../domain/charter/charter-api.js';
import { useMoments } from '../../components/moments.js';
import { PageHeading } from '../../components/page-heading.js';
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
  const facts = useVersionFacts(charter);
  const edited = lastEdit(charter);
  const { moment } = useMoments();
  return (
    <header className={styles.header}>
      <div className={styles.titleRow}>
        <PageHeading large>{charterSays('charter.title')}</PageHeading>
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
