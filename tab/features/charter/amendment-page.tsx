import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { AmendmentAnswer } from '../../../domain/charter/amendment-api.js';
import { AmendmentChanges } from '../../components/amendment-changes.js';
import { useMoments } from '../../components/moments.js';
import { PageHeading } from '../../components/page-heading.js';
import { QuietLink } from '../../components/quiet-link.js';
import { WhenLoaded } from '../../components/when-loaded.js';
import { useAddress, useWorkspace } from '../../components/workspace-context.js';
import { NotFoundPage } from '../../shell/not-found-page.js';
import { AmendmentFile } from './amendment-file.js';
import { AmendmentPanel, type AmendmentStep } from './amendment-panel.js';
import { useAmendment, useAmendmentVerification } from './amendment-queries.js';
import { amendmentSays, say } from './amendment-words.js';
import { Fingerprint } from './fingerprint.js';
import { versionNumber } from './version-number.js';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** One amendment: what it changes, who has signed, and what this person may do. */
export function AmendmentPage() {
  const number = versionNumber(useParams()['number']);
  return number === undefined ? <NotFoundPage /> : <ByNumber key={number} number={number} />;
}

function ByNumber({ number }: { number: number }) {
  return (
    <WhenLoaded query={useAmendment(useWorkspace().id, number)}>
      {(answer) => <Amendment answer={answer} />}
    </WhenLoaded>
  );
}

const steps = ['sign', 'decline', 'withdraw'] as const;

function Amendment({ answer: { data, permitted } }: { answer: AmendmentAnswer }) {
  const styles = useStyles();
  const to = useAddress();
  const { day, moment, number } = useMoments();
  const [step, setStep] = useState<AmendmentStep | undefined>();
  const { kind, state, signers, signatures, inForceAt, ended, proposedBy, proposedAt } = data;
  const title = say('name', { name: data.name ?? 'none', number: number(data.number) });
  return (
    <div className={styles.page}>
      <QuietLink to={to('charter/amendments')}>{say('back')}</QuietLink>
      <PageHeading>{title}</PageHeading>
      <div className={styles.bar}>
        <Badge appearance="outline">{amendmentSays(`state.${state}`)}</Badge>
        <span className={styles.quiet}>
          {say('facts', {
            kind: amendmentSays(`kind.${kind}`),
            count: data.changes,
            person: proposedBy.name,
            on: day(proposedAt),
          })}
        </span>
      </div>
      {inForceAt !== null && <span>{say('in-force', { on: moment(inForceAt) })}</span>}
      {ended && (
        <span>{say('ended', { reason: ended.reason, person: ended.byName, note: ended.note ?? '' })}</span>
      )}
      <AmendmentChanges changes={data.text} label={title} />
      <div>
        <div className={styles.quiet}>{say('signers', { count: signers.length })}</div>
        {signatures.length === 0 && <div>{say('unsigned')}</div>}
        {signatures.map(({ objectId, name, signedAt }) => (
          <div key={objectId}>{say('signed', { name, on: moment(signedAt) })}</div>
        ))}
      </div>
      <Fingerprint fingerprint={data.fingerprint} label={say('fingerprint')} />
      <Verification number={data.number} />
      <AmendmentFile number={data.number} />
      {step ? (
        <AmendmentPanel
          step={step}
          amendment={data}
          permitted={permitted.includes(`amendment.${step}`)}
          onClose={() => setStep(undefined)}
        />
      ) : (
        <div className={styles.bar}>
          {steps
            .filter((one) => permitted.includes(`amendment.${one}`))
            .map((one) => (
              <Button
                key={one}
                appearance={one === 'sign' ? 'primary' : 'secondary'}
                onClick={() => setStep(one)}
              >
                {say(one)}
              </Button>
            ))}
        </div>
      )}
    </div>
  );
}

function Verification({ number }: { number: number }) {
  const [wanted, setWanted] = useState(false);
  const { data } = useAmendmentVerification(useWorkspace().id, number, wanted);
  if (!data) {
    return (
      <div>
        <Button disabled={wanted} onClick={() => setWanted(true)}>
          {say('verify')}
        </Button>
      </div>
    );
  }
  const { intact, findings } = data.data;
  return (
    <output>{say('verified', { intact: intact ? 'true' : 'false', findings: findings.join(' ') })}</output>
  );
}
