import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { BranchCompareRegular } from '@fluentui/react-icons';
import { Link, useNavigate } from 'react-router';
import type { VersionView } from '../../../domain/charter/charter-api.js';
import { useMoments } from '../../components/moments.js';
import { PageHeading } from '../../components/page-heading.js';
import { WhenLoaded } from '../../components/when-loaded.js';
import { useAddress, useWorkspace } from '../../components/workspace-context.js';
import { BackLink } from './back-link.js';
import { charterSays, say } from './charter-words.js';
import { useCharterPage } from './charter-queries.js';
import { useLinkStyles } from './link-styles.js';
import { StateBadge } from './state-badge.js';
import { useVersionFacts } from './version-facts.js';

const useStyles = makeStyles({
  titleRow: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalL,
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalS,
    alignItems: 'center',
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  what: { flexGrow: 1, minWidth: 'min(100%, 18rem)' },
  name: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2, marginTop: tokens.spacingVerticalXS },
});

/** All versions, the newest first. */
export function VersionsPage() {
  const query = useCharterPage(useWorkspace().id);
  return <WhenLoaded query={query}>{({ data }) => <Versions versions={data.versions} />}</WhenLoaded>;
}

function Versions({ versions }: { versions: VersionView[] }) {
  const styles = useStyles();
  const to = useAddress();
  const navigate = useNavigate();
  const newestFirst = versions.toSorted((one, other) => other.number - one.number);
  const [newer, older] = newestFirst;
  return (
    <>
      <BackLink />
      <div className={styles.titleRow}>
        <PageHeading>{say('versions.title')}</PageHeading>
        {newer && older && (
          <Button
            icon={<BranchCompareRegular />}
            onClick={() => void navigate(to(`charter/${newer.number}/compare/${older.number}`))}
          >
            {say('versions.compare')}
          </Button>
        )}
      </div>
      {newestFirst.length === 0 && <p>{say('none.title')}</p>}
      <ul className={styles.list}>
        {newestFirst.map((version) => (
          <VersionItem key={version.number} version={version} />
        ))}
      </ul>
    </>
  );
}

function VersionItem({ version }: { version: VersionView }) {
  const styles = useStyles();
  const { link } = useLinkStyles();
  const to = useAddress();
  const { number, day } = useMoments();
  const facts = useVersionFacts(version);
  const signed = version.signatures
    .map(({ name, role, signedAt }) =>
      say('versions.signature', { name, role: charterSays(`owner.${role}`), on: day(signedAt) }),
    )
    .join(' · ');
  return (
    <li className={styles.item}>
      <div className={styles.what}>
        <Link className={link} to={to(`charter/${version.number}`)}>
          <span className={styles.name}>{say('facts.version', { number: number(version.number) })}</span>
        </Link>
        <div className={styles.quiet}>{facts}</div>
        <div className={styles.quiet}>{signed === '' ? say('versions.unsigned') : signed}</div>
      </div>
      <StateBadge state={version.state} />
      {version.fingerprint !== null && (
        <Link className={link} to={to(`charter/${version.number}/verify`)}>
          {say('versions.verify')}
        </Link>
      )}
    </li>
  );
}
