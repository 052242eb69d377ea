import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import type { AmendmentSummary, PendingAmendment } from '../../../domain/charter/amendment-api.js';
import { AmendmentChanges } from '../../components/amendment-changes.js';
import { useMoments } from '../../components/moments.js';
import { PageHeading } from '../../components/page-heading.js';
import { ProblemBar } from '../../components/problem-bar.js';
import { QuietLink } from '../../components/quiet-link.js';
import { WhenLoaded } from '../../components/when-loaded.js';
import { useAddress, useWorkspace } from '../../components/workspace-context.js';
import { useCommandId } from '../../server/command-id.js';
import { useAmendmentCommand, useAmendments } from './amendment-queries.js';
import { amendmentSays, say } from './amendment-words.js';
import { BackLink } from './back-link.js';
import { Fingerprint } from './fingerprint.js';

const useStyles = makeStyles({
  lead: { maxWidth: '72ch', color: tokens.colorNeutralForeground2 },
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What is saved and not in force yet, and all amendments. */
export function AmendmentsPage() {
  const styles = useStyles();
  const { number } = useMoments();
  return (
    <WhenLoaded query={useAmendments(useWorkspace().id)}>
      {({ data: { charter, pending, amendments }, permitted }) => (
        <>
          <BackLink />
          <PageHeading>{say('title')}</PageHeading>
          <p className={styles.lead}>
            {charter === null ? say('no-charter') : say('lead', { charter: number(charter) })}
          </p>
          {pending.length > 0 && (
            <div className={styles.section}>
              <h2>{say('pending.title')}</h2>
              {pending.map((one) => (
                <Pending
                  key={`${one.kind} ${one.part}`}
                  pending={one}
                  permitted={permitted.includes('amendment.propose')}
                />
              ))}
            </div>
          )}
          <h2>{say('all.title')}</h2>
          {amendments.length === 0 && <p>{say('none')}</p>}
          <ul className={styles.list}>
            {amendments.map((amendment) => (
              <Line key={amendment.number} amendment={amendment} />
            ))}
          </ul>
        </>
      )}
    </WhenLoaded>
  );
}

function Pending({ pending, permitted }: { pending: PendingAmendment; permitted: boolean }) {
  const styles = useStyles();
  const { kind, part, signers, fingerprint, changes, problem } = pending;
  const [commandId] = useCommandId();
  const command = useAmendmentCommand(useWorkspace().id);
  const title = amendmentSays(`kind.${kind}`);
  return (
    <section className={styles.section} aria-label={title}>
      <h3>{title}</h3>
      {part === 'cio' && <span>{say('pending.part')}</span>}
      <AmendmentChanges changes={changes} label={title} />
      <span className={styles.quiet}>{say('signers', { count: signers.length })}</span>
      <Fingerprint fingerprint={fingerprint} label={say('fingerprint')} />
      {problem !== null && <p>{problem}</p>}
      {command.error && <ProblemBar problem={command.error} />}
      {permitted && problem === null && (
        <div>
          <Button
            appearance="primary"
            disabled={command.isPending}
            onClick={() =>
              command.mutate({ wish: { action: 'propose', body: { kind, part, fingerprint } }, commandId })
            }
          >
            {say('pending.propose')}
          </Button>
        </div>
      )}
    </section>
  );
}

function Line({ amendment }: { amendment: AmendmentSummary }) {
  const styles = useStyles();
  const to = useAddress();
  const { day, number } = useMoments();
  const { kind, state, changes, proposedBy, proposedAt } = amendment;
  return (
    <li>
      <div className={styles.name}>
        <QuietLink to={to(`charter/amendments/${amendment.number}`)}>
          {say('name', { name: amendment.name ?? 'none', number: number(amendment.number) })}
        </QuietLink>{' '}
        <Badge appearance="outline">{amendmentSays(`state.${state}`)}</Badge>
      </div>
      <div className={styles.quiet}>
        {say('facts', {
          kind: amendmentSays(`kind.${kind}`),
          count: changes,
          person: proposedBy.name,
          on: day(proposedAt),
        })}
      </div>
    </li>
  );
}
