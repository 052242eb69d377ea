import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, CircleRegular } from '@fluentui/react-icons';
import { useId } from 'react';
import type { UnderWayView } from '../../../domain/baseline/baseline-api.js';
import { useMoments } from '../../components/moments.js';
import { baselineSays, say } from './baseline-words.js';
import { usePageStyles } from './page-styles.js';

const useStyles = makeStyles({
  done: { color: tokens.colorStatusSuccessForeground1 },
  open: { color: tokens.colorNeutralForeground2 },
});

const roles = ['ceo', 'cio'] as const;

/** Which of the leaders has answered everything: all that anybody sees before both have. */
export function LeaderStatus({ round }: { round: UnderWayView }) {
  const page = usePageStyles();
  const styles = useStyles();
  const titleId = useId();
  const { day } = useMoments();
  return (
    <section className={page.card} aria-labelledby={titleId}>
      <h2 id={titleId} className={page.itemHeading}>
        {say('status.title')}
      </h2>
      <ul className={page.list}>
        {roles.map((role) => {
          const leader = round.leaders[role];
          const answered = leader?.answered ?? false;
          return (
            <li key={role} className={page.withIcon}>
              {answered ? (
                <CheckmarkCircleFilled aria-hidden className={styles.done} />
              ) : (
                <CircleRegular aria-hidden className={styles.open} />
              )}
              <span>
                {leader
                  ? say(answered ? 'status.answered' : 'status.not-yet', {
                      name: leader.name,
                      role: baselineSays(`owner.${role}`),
                    })
                  : say('status.vacant', { role: baselineSays(`owner.${role}`) })}
              </span>
            </li>
          );
        })}
      </ul>
      <p className={page.words}>
        {say('status.blind', { day: round.answerBy === null ? '' : day(`${round.answerBy}T12:00:00Z`) })}
      </p>
    </section>
  );
}
