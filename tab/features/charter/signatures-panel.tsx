import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, CircleRegular } from '@fluentui/react-icons';
import type { CharterView } from '../../../domain/charter/charter-api.js';
import { leaderRoles, type LeaderRole } from '../../../domain/workspace/roles.js';
import { useMoments } from '../../components/moments.js';
import { useWorkspace } from '../../components/workspace-context.js';
import { charterSays, say } from './charter-words.js';
import { Fingerprint } from './fingerprint.js';

const useStyles = makeStyles({
  panel: {
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    '@media print': { breakInside: 'avoid' },
  },
  heading: {
    margin: 0,
    marginBottom: tokens.spacingVerticalM,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    marginBottom: tokens.spacingVerticalL,
    padding: 0,
    listStyle: 'none',
  },
  signer: {
    display: 'grid',
    gridTemplateColumns: '1.5rem minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    overflowWrap: 'anywhere',
  },
  icon: { fontSize: tokens.fontSizeBase500, color: tokens.colorNeutralForeground3 },
  signed: { color: tokens.colorStatusSuccessForeground1 },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Who has signed this version, who hasn't, and what it is that is signed. */
export function SignaturesPanel({ charter }: { charter: CharterView }) {
  const styles = useStyles();
  return (
    <section className={styles.panel} aria-labelledby="signatures">
      <h2 id="signatures" className={styles.heading}>
        {say('signatures.title')}
      </h2>
      <ul className={styles.list}>
        {leaderRoles.map((role) => (
          <Signer key={role} role={role} charter={charter} />
        ))}
      </ul>
      {charter.fingerprint === null ? (
        <span className={styles.quiet}>{say('signatures.draft')}</span>
      ) : (
        <Fingerprint fingerprint={charter.fingerprint} label={say('fingerprint.label')} />
      )}
    </section>
  );
}

function Signer({ role, charter }: { role: LeaderRole; charter: CharterView }) {
  const styles = useStyles();
  const { moment } = useMoments();
  const seat = useWorkspace().frame?.workspace.leaders[role];
  const signature = charter.signatures.find((one) => one.role === role);
  const name = signature?.name ?? seat?.name ?? say('signatures.nobody');
  return (
    <li className={styles.signer}>
      <span className={styles.icon} aria-hidden>
        {signature ? <CheckmarkCircleFilled className={styles.signed} /> : <CircleRegular />}
      </span>
      <div>
        <div className={styles.name}>{name}</div>
        <div className={styles.quiet}>{charterSays(`role.${role}`)}</div>
        <div className={styles.quiet}>
          {signature
            ? say('signatures.signed', { at: moment(signature.signedAt), from: signature.from })
            : seat && seat.state !== 'accepted'
              ? say(`signatures.seat-${seat.state}`)
              : say('signatures.unsigned')}
        </div>
      </div>
    </li>
  );
}
