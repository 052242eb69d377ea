import { makeStyles, tokens } from '@fluentui/react-components';
import { leaderRoles } from '../../../domain/workspace/roles.js';
import { PageHeading } from '../../components/page-heading.js';
import { WhenLoaded } from '../../components/when-loaded.js';
import { useWorkspace } from '../../components/workspace-context.js';
import { LeaderSeat } from './leader-seat.js';
import { useLeaders } from './leaders-queries.js';
import { say } from './leaders-words.js';

const useStyles = makeStyles({
  words: { maxWidth: '70ch', color: tokens.colorNeutralForeground2 },
  seats: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 320px), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
});

/** Who leads, who is asked to, and how a leader is replaced. */
export function LeadersPage() {
  const styles = useStyles();
  const { id } = useWorkspace();
  const query = useLeaders(id);
  return (
    <WhenLoaded query={query}>
      {({ data }) => (
        <>
          <PageHeading>{say('title')}</PageHeading>
          <p className={styles.words}>{say('intro')}</p>
          <div className={styles.seats}>
            {leaderRoles.map((role) => (
              <LeaderSeat key={role} workspaceId={id} role={role} seat={data[role]} />
            ))}
          </div>
        </>
      )}
    </WhenLoaded>
  );
}
