import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { DecisionView } from '../../../domain/decisions/decisions-api.js';
import { useMoments } from '../../components/moments.js';
import { QuietLink } from '../../components/quiet-link.js';
import { useAddress } from '../../components/workspace-context.js';
import { say } from './decision-words.js';
import { OutsideLink } from './outside-link.js';

const useStyles = makeStyles({
  fact: { display: 'contents' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(7rem, max-content) 1fr',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    marginBlock: tokens.spacingVerticalM,
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0 },
    '@media (max-width: 480px)': {
      gridTemplateColumns: '1fr',
      '& dd': { marginBottom: tokens.spacingVerticalS },
    },
  },
});

/** What it belongs to, what it binds, by when, and which decisions it comes from or led to. */
export function DecisionFacts({ decision }: { decision: DecisionView }) {
  const styles = useStyles();
  const { moment, day } = useMoments();
  const to = useAddress();
  const onDay = (date: string) => day(`${date}T12:00:00Z`);
  const other = (name: 'supersedes' | 'supersededBy' | 'reopens' | 'reopenedAs'): [string, ReactNode] => {
    const link = decision[name];
    return [
      say(`link.${name}`),
      link && (
        <>
          <QuietLink to={to(`decisions/${link.number}`)}>{`D-${link.number}`}</QuietLink>: {link.reason}
        </>
      ),
    ];
  };
  const { activityName, initiative, commitment, dueOn, revisit, links, clockEndsAt, informed } = decision;
  const nameOf = (id: string) => decision.people.find(({ objectId }) => objectId === id)?.name ?? '–';
  const all: [string, ReactNode][] = [
    [
      say('activity'),
      activityName ?? (
        <QuietLink key="activity" to={to('matrix')}>
          {say('activity.add')}
        </QuietLink>
      ),
    ],
    [say('initiative'), initiative],
    [say('binds'), commitment && <Bound key="bound" decision={decision} />],
    [say('due-on'), dueOn && onDay(dueOn)],
    [say('clock'), clockEndsAt && moment(clockEndsAt)],
    [say('informed'), informed.map(nameOf).join(', ')],
    [say('revisit.on'), revisit.on && onDay(revisit.on)],
    [say('revisit.condition'), revisit.condition],
    other('supersedes'),
    other('supersededBy'),
    other('reopens'),
    other('reopenedAs'),
    ...links.map(({ label, url }): [string, ReactNode] => [
      say('link'),
      <OutsideLink key={url} url={url} label={label} />,
    ]),
  ];
  const facts = all.filter(([, value]) => value !== null && value !== '');
  if (facts.length === 0) return null;
  return (
    <dl className={styles.facts}>
      {facts.map(([label, value], place) => (
        // Two links have the same label; the list is drawn anew as a whole.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={place} className={styles.fact}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Bound({ decision: { commitment, currency } }: { decision: DecisionView }) {
  const { number } = useMoments();
  if (!commitment) return null;
  const amount = number(commitment.amount);
  if (commitment.kind === 'hiring') {
    const values = { count: commitment.amount, amount, grade: commitment.grade };
    return say(commitment.grade === '' ? 'bound.hiring' : 'bound.hiring-grade', values);
  }
  return commitment.kind === 'vendor'
    ? say('bound.vendor', { amount, currency, months: commitment.termMonths })
    : say('bound.budget', { amount, currency });
}
