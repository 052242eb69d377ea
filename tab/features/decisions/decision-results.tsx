import { makeStyles, tokens } from '@fluentui/react-components';
import type { ListedDecisionView } from '../../../domain/decisions/decision-list-api.js';
import { useMoments } from '../../components/moments.js';
import { usePlainTable } from '../../components/plain-table.js';
import { QuietLink } from '../../components/quiet-link.js';
import { ScrollFrame } from '../../components/scroll-frame.js';
import { useWidthAtLeast } from '../../components/use-width.js';
import { useAddress } from '../../components/workspace-context.js';
import { decisionSays, sayList } from './decision-words.js';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  item: {
    paddingBlock: tokens.spacingVerticalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  facts: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const tableFromPixels = 720;

/** Decisions of a list: a table, or on a phone one below the other. */
export function DecisionResults({ decisions }: { decisions: readonly ListedDecisionView[] }) {
  const wide = useWidthAtLeast(tableFromPixels);
  return wide ? <ResultTable decisions={decisions} /> : <ResultList decisions={decisions} />;
}

const stateOf = ({ state, result }: ListedDecisionView) =>
  decisionSays(`state.${state === 'decided' && result ? result : state}`);
const decidersOf = ({ decidedBy, waitsFor }: ListedDecisionView) =>
  [...decidedBy, ...waitsFor].map(({ name }) => name).join(', ') || sayList('nobody');

function TitleLink({ one }: { one: ListedDecisionView }) {
  const to = useAddress();
  return (
    <QuietLink to={to(`decisions/${one.number}`)}>
      {one.name}: {one.title}
    </QuietLink>
  );
}

function ResultTable({ decisions }: { decisions: readonly ListedDecisionView[] }) {
  const { table } = usePlainTable();
  const { day } = useMoments();
  return (
    <ScrollFrame label={sayList('table')}>
      <table className={table}>
        <thead>
          <tr>
            <th scope="col">{sayList('decision')}</th>
            <th scope="col">{sayList('state')}</th>
            <th scope="col">{sayList('tier')}</th>
            <th scope="col">{sayList('decider')}</th>
            <th scope="col">{sayList('proposed')}</th>
            <th scope="col">{sayList('due')}</th>
          </tr>
        </thead>
        <tbody>
          {decisions.map((one) => (
            <tr key={one.number}>
              <th scope="row">
                <TitleLink one={one} />
              </th>
              <td>{stateOf(one)}</td>
              <td>{decisionSays(`tier.${one.tier}`)}</td>
              <td>{decidersOf(one)}</td>
              <td>{day(one.proposedAt)}</td>
              <td>{one.dueOn === null ? sayList('no-date') : day(noonOf(one.dueOn))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function ResultList({ decisions }: { decisions: readonly ListedDecisionView[] }) {
  const styles = useStyles();
  const { day } = useMoments();
  return (
    <ul className={styles.list} aria-label={sayList('table')}>
      {decisions.map((one) => (
        <li key={one.number} className={styles.item}>
          <span className={styles.title}>
            <TitleLink one={one} />
          </span>
          <p className={styles.facts}>
            {[
              stateOf(one),
              decisionSays(`tier.${one.tier}`),
              decidersOf(one),
              sayList('proposed-on', { day: day(one.proposedAt) }),
              ...(one.dueOn === null ? [] : [sayList('due-on', { day: day(noonOf(one.dueOn)) })]),
            ].join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** An instant of a local date that is of this date in nearly every time zone. */
const noonOf = (date: string) => `${date}T12:00:00Z`;
