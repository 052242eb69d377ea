import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { SeatView } from '../../../domain/workspace/leaders-api.js';
import type { LeaderRole } from '../../../domain/workspace/roles.js';
import { useMoments } from '../../components/moments.js';
import { ProblemBar } from '../../components/problem-bar.js';
import { useCommandId } from '../../server/command-id.js';
import { useLeaderCommand, type LeaderWish } from './leaders-queries.js';
import { say } from './leaders-words.js';
import { ProposeLeaderForm } from './propose-leader-form.js';

const useStyles = makeStyles({
  seat: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    minWidth: 0,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  role: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  name: { margin: 0, fontSize: tokens.fontSizeBase500, overflowWrap: 'anywhere' },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface LeaderSeatProps {
  workspaceId: string;
  role: LeaderRole;
  seat: SeatView;
}

/** One of the two seats, and what this viewer may do about it. */
export function LeaderSeat({ workspaceId, role, seat }: LeaderSeatProps) {
  const styles = useStyles();
  const headingId = useId();
  const { moment } = useMoments();
  const [proposing, setProposing] = useState(false);
  const { holder, successor, permitted } = seat;
  const title = say(`role.${role}`);
  const held = holder !== null && holder.state !== 'declined';
  return (
    <section className={styles.seat} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.role}>
        {title}
      </h2>
      <p className={styles.name}>{held ? holder.name : say('vacant')}</p>
      {holder && (
        <p className={styles.words}>
          {say(`holder.${holder.state}`, { at: moment(holder.answeredAt ?? holder.askedAt) })}
        </p>
      )}
      {!held && !successor && <p className={styles.words}>{say('vacant-mend')}</p>}
      {successor && (
        <p className={styles.words}>
          {say('successor', {
            name: successor.name,
            by: successor.askedBy.name,
            at: moment(successor.askedAt),
          })}
        </p>
      )}
      {permitted.includes('answer-leadership') && <p className={styles.words}>{say('commits')}</p>}
      {proposing ? (
        <ProposeLeaderForm
          workspaceId={workspaceId}
          role={role}
          holderId={holder?.state === 'accepted' ? holder.objectId : undefined}
          onClose={() => setProposing(false)}
        />
      ) : (
        <SeatActions
          workspaceId={workspaceId}
          role={role}
          permitted={permitted}
          onPropose={() => setProposing(true)}
        />
      )}
    </section>
  );
}

interface SeatActionsProps {
  workspaceId: string;
  role: LeaderRole;
  permitted: SeatView['permitted'];
  onPropose: () => void;
}

function SeatActions({ workspaceId, role, permitted, onPropose }: SeatActionsProps) {
  const styles = useStyles();
  const command = useLeaderCommand(workspaceId);
  const [commandId, renewCommandId] = useCommandId();
  const title = say(`role.${role}`);
  const send = (wish: LeaderWish): void =>
    command.mutate({ wish, commandId }, { onSettled: () => renewCommandId() });
  const asked = permitted.includes('answer-leadership');
  return (
    <>
      {command.error && <ProblemBar problem={command.error} />}
      <div className={styles.actions}>
        {asked && (
          <Button
            appearance="primary"
            disabledFocusable={command.isPending}
            onClick={() => send({ action: 'answer', role, accepted: true })}
          >
            {say('accept', { role: title })}
          </Button>
        )}
        {asked && (
          <Button
            disabledFocusable={command.isPending}
            onClick={() => send({ action: 'answer', role, accepted: false })}
          >
            {say('decline')}
          </Button>
        )}
        {permitted.includes('propose-leader') && (
          <Button onClick={onPropose}>{say('propose', { role: title })}</Button>
        )}
        {permitted.includes('withdraw-proposed-leader') && (
          <Button disabledFocusable={command.isPending} onClick={() => send({ action: 'withdraw', role })}>
            {say('withdraw')}
          </Button>
        )}
      </div>
    </>
  );
}
