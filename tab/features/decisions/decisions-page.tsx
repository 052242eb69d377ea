import { GavelRegular } from '@fluentui/react-icons';
import type { DecisionLine } from '../../../domain/decisions/decisions-api.js';
import { EmptyState } from '../../components/empty-state.js';
import { useMoments } from '../../components/moments.js';
import { PageHeading } from '../../components/page-heading.js';
import { usePlainTable } from '../../components/plain-table.js';
import { ScrollFrame } from '../../components/scroll-frame.js';
import { WhenLoaded } from '../../components/when-loaded.js';
import { useAddress, useWorkspace } from '../../components/workspace-context.js';
import { QuietLink } from '../../components/quiet-link.js';
import { ProposeLink } from './propose-link.js';
import { useOpenDecisions } from './decision-queries.js';
import { DecisionViews } from './decision-views.js';
import { decisionSays, say } from './decision-words.js';

/** What is open, longest waiting first. */
export function DecisionsPage() {
  const { id } = useWorkspace();
  const { words } = usePlainTable();
  const query = useOpenDecisions(id);
  return (
    <WhenLoaded query={query}>
      {({ data, permitted }) => (
        <>
          <PageHeading>{say('title')}</PageHeading>
          <DecisionViews shown="open" />
          {permitted.includes('decision.propose') && <ProposeLink />}
          {data.open.length === 0 ? (
            <EmptyState icon={<GavelRegular />} title={say('empty.title')}>
              {say('empty.detail')}
            </EmptyState>
          ) : (
            <>
              <p className={words}>{say('intro')}</p>
              <OpenTable open={data.open} />
            </>
          )}
        </>
      )}
    </WhenLoaded>
  );
}

function OpenTable({ open }: { open: readonly DecisionLine[] }) {
  const table = usePlainTable();
  const to = useAddress();
  const { day } = useMoments();
  return (
    <ScrollFrame label={say('table')}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{say('decision')}</th>
            <th scope="col">{say('tier')}</th>
            <th scope="col">{say('waits-for')}</th>
            <th scope="col">{say('since')}</th>
            <th scope="col">{say('due')}</th>
          </tr>
        </thead>
        <tbody>
          {open.map((one) => (
            <tr key={one.number}>
              <th scope="row">
                <QuietLink to={to(`decisions/${one.number}`)}>
                  {one.name}: {one.title}
                </QuietLink>
              </th>
              <td>{decisionSays(`tier.${one.tier}`)}</td>
              <td>{one.waitsFor.map(({ name }) => name).join(', ') || say('nobody')}</td>
              <td>{day(one.heldSince)}</td>
              <td>{one.dueOn ?? say('no-date')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
