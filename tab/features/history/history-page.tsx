import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { HistoryRegular } from '@fluentui/react-icons';
import { useSearchParams } from 'react-router';
import type { HistoryPageAnswer } from '../../../domain/history/history-api.js';
import { EmptyState } from '../../components/empty-state.js';
import { useMoments } from '../../components/moments.js';
import { PageHeading } from '../../components/page-heading.js';
import { PageSkeleton } from '../../components/page-skeleton.js';
import { ProblemBar } from '../../components/problem-bar.js';
import { ProblemPage } from '../../components/problem-page.js';
import { QuietLink } from '../../components/quiet-link.js';
import { useAddress, useWorkspace } from '../../components/workspace-context.js';
import { HistoryActions } from './history-actions.js';
import { HistoryDays } from './history-days.js';
import { HistoryFilters } from './history-filters.js';
import { useHistory, type HistoryFilter } from './history-queries.js';
import { say } from './say-history.js';

const useStyles = makeStyles({
  intro: { maxWidth: '72ch', color: tokens.colorNeutralForeground2 },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalL,
    color: tokens.colorNeutralForeground2,
  },
});

/** The filter as the address names it. */
function filterIn(search: URLSearchParams): HistoryFilter {
  const named = (key: string) => search.get(key) ?? '';
  return {
    ...(named('by') !== '' && { by: named('by') }),
    ...(named('subject') !== '' && { subject: named('subject') }),
    ...(named('action') !== '' && { action: named('action') }),
  };
}

/** Everything that has happened in the workspace, and whether it is still as it was written. */
export function HistoryPage() {
  const [search, setSearch] = useSearchParams();
  const filter = filterIn(search);
  const query = useHistory(useWorkspace().id, filter);
  const { data, error, refetch } = query;
  const retry = (): void => void refetch();
  if (error && (data === undefined || !error.passing)) {
    return (
      <>
        <ProblemPage problem={error} onRetry={retry} />
        {error.status === 403 && <OwnNameLink />}
      </>
    );
  }
  const [newest] = data?.pages ?? [];
  if (!data || !newest) return <PageSkeleton />;
  if (newest.data.end.sequence === 0) {
    return (
      <EmptyState icon={<HistoryRegular />} title={say('none.title')}>
        {say('none.detail')}
      </EmptyState>
    );
  }
  return (
    <>
      {error && <ProblemBar problem={error} onRetry={retry} />}
      <Heading newest={newest} />
      <HistoryFilters
        filter={filter}
        people={newest.data.people}
        onChange={(wanted) => setSearch(new URLSearchParams({ ...wanted }), { replace: true })}
      />
      <Entries
        pages={data.pages}
        loading={query.isFetchingNextPage}
        onOlder={() => void query.fetchNextPage()}
      />
    </>
  );
}

/** Also for whoever may not read the history: their name is kept all the same. */
function OwnNameLink() {
  const styles = useStyles();
  const to = useAddress();
  return (
    <p className={styles.intro} data-print="hide">
      <QuietLink to={to('my-name')}>{say('own.link')}</QuietLink>
    </p>
  );
}

function Heading({ newest }: { newest: HistoryPageAnswer }) {
  const styles = useStyles();
  return (
    <>
      <PageHeading>{say('title')}</PageHeading>
      <p className={styles.intro}>{say('intro')}</p>
      <OwnNameLink />
      <HistoryActions end={newest.data.end} permitted={newest.permitted} people={newest.data.people} />
    </>
  );
}

interface EntriesProps {
  pages: HistoryPageAnswer[];
  loading: boolean;
  onOlder: () => void;
}

function Entries({ pages, loading, onOlder }: EntriesProps) {
  const styles = useStyles();
  const { number } = useMoments();
  const entries = pages.flatMap(({ data }) => data.entries);
  const names = Object.fromEntries(pages.flatMap(({ data }) => Object.entries(data.names)));
  const last = pages.at(-1)?.data;
  return (
    <>
      <HistoryDays entries={entries} names={names} />
      {entries.length === 0 && <p>{say('no-match')}</p>}
      <div className={styles.foot} data-print="hide">
        <output>
          {last?.older === null
            ? say('looked-all')
            : say('looked-to', { sequence: number(last?.lookedTo ?? 0) })}
        </output>
        {last?.older !== null && (
          <Button onClick={onOlder} disabledFocusable={loading}>
            {say('older')}
          </Button>
        )}
      </div>
    </>
  );
}
