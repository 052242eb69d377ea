import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useSearchParams } from 'react-router';
import { PageHeading } from '../../components/page-heading.js';
import { PageSkeleton } from '../../components/page-skeleton.js';
import { ProblemBar } from '../../components/problem-bar.js';
import { ProblemPage } from '../../components/problem-page.js';
import { useWorkspace } from '../../components/workspace-context.js';
import { DecisionResults } from './decision-results.js';
import { DecisionSearch } from './decision-search.js';
import { DecisionViews } from './decision-views.js';
import { filterIn, tidy, type ListFilter } from './decision-list-filter.js';
import { useDecisionList } from './decision-list-queries.js';
import { sayList } from './decision-words.js';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  count: { display: 'block', marginBlock: tokens.spacingVerticalS, color: tokens.colorNeutralForeground2 },
  foot: { marginTop: tokens.spacingVerticalL },
});

/** Every decision there has been: searched, filtered and sorted as the address says. */
export function AllDecisionsPage() {
  const styles = useStyles();
  const [search, setSearch] = useSearchParams();
  const filter = filterIn(search);
  const query = useDecisionList(useWorkspace().id, filter);
  const { data, error, refetch } = query;
  const retry = (): void => void refetch();
  if (error && (data === undefined || !error.passing)) return <ProblemPage problem={error} onRetry={retry} />;
  const [first] = data?.pages ?? [];
  if (!data || !first) return <PageSkeleton />;
  const { total } = first.data;
  const change = (wanted: ListFilter): void =>
    setSearch(new URLSearchParams({ ...tidy(wanted) }), { replace: true });
  const asked = Object.keys(filter).some((key) => key !== 'sort');
  return (
    <>
      <PageHeading>{sayList('title')}</PageHeading>
      <DecisionViews shown="all" />
      {error && <ProblemBar problem={error} onRetry={retry} />}
      <DecisionSearch filter={filter} onChange={change} />
      <output className={styles.count} aria-busy={query.isFetching}>
        {sayList('found', { count: total })}
      </output>
      {total === 0 ? (
        <p className={styles.quiet}>{sayList(asked ? 'none.filtered' : 'none.yet')}</p>
      ) : (
        <DecisionResults decisions={distinct(data.pages.flatMap((page) => page.data.decisions))} />
      )}
      {query.hasNextPage && (
        <Button
          className={styles.foot}
          data-print="hide"
          onClick={() => void query.fetchNextPage()}
          disabledFocusable={query.isFetchingNextPage}
        >
          {sayList('more')}
        </Button>
      )}
    </>
  );
}

/** A decision that moved from one page to the next while they were read stands in both. */
function distinct<One extends { number: number }>(decisions: readonly One[]): One[] {
  return [...new Map(decisions.map((one) => [one.number, one])).values()];
}
