import { useQuery } from '@tanstack/react-query';
import { startTransition, useEffect, useState } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import type { DashboardAnswer } from '../../../domain/dashboard/dashboard-api.js';
import { PageHeading } from '../../components/page-heading.js';
import { WhenLoaded } from '../../components/when-loaded.js';
import { useAddress, useWorkspace } from '../../components/workspace-context.js';
import { BoardButton } from './board-button.js';
import { dashboardQuery } from './dashboard-queries.js';
import { DashboardSkeleton } from './dashboard-skeleton.js';
import { DashboardStylesProvider, useDashboardStyles } from './dashboard-styles.js';
import { say } from './dashboard-words.js';
import { ReviewPanel } from './review-panel.js';
import { StepCard } from './step-card.js';
import { TileCard } from './tile-card.js';

/** A row of them on a wall. */
const tilesOfTheFirstScreen = 3;

/**
 * The steps of the agreement and each subject's figures. Where a tab opens with it by itself (`?start`), it makes
 * way for the charter until one is in force, and for those who may not read it.
 */
export function DashboardPage() {
  const { id } = useWorkspace();
  const to = useAddress();
  const [search] = useSearchParams();
  const query = useQuery(dashboardQuery(id));
  const { data, error } = query;
  const byItself = search.has('start');
  if (byItself && (error?.status === 403 || data?.data.chartered === false)) {
    return <Navigate replace to={to('charter')} />;
  }
  return (
    <DashboardStylesProvider>
      {data === undefined && !error ? (
        <DashboardSkeleton />
      ) : (
        <WhenLoaded query={query}>{(answer) => <Figures answer={answer} />}</WhenLoaded>
      )}
    </DashboardStylesProvider>
  );
}

function Figures({ answer }: { answer: DashboardAnswer }) {
  const page = useDashboardStyles();
  const { data, permitted } = answer;
  const shown = useShownTiles(data.tiles.length);
  return (
    <div className={page.page}>
      <div className={page.head}>
        <PageHeading>{say('title')}</PageHeading>
        <ReviewPanel data={data} permitted={permitted} />
        <BoardButton />
      </div>
      <section aria-labelledby="steps">
        <h2 id="steps" className={page.hidden}>
          {say('steps')}
        </h2>
        <ol className={page.steps}>
          {data.steps.map((step, index) => (
            <StepCard key={step.id} step={step} number={index + 1} />
          ))}
        </ol>
      </section>
      <section aria-labelledby="tiles">
        <h2 id="tiles" className={page.hidden}>
          {say('tiles')}
        </h2>
        <div className={page.tiles}>
          {data.tiles.slice(0, shown).map((tile) => (
            <TileCard key={tile.id} tile={tile} />
          ))}
        </div>
      </section>
    </div>
  );
}

/** Those on the first screen come with the page; the others follow once it can be read, below all that is there. */
function useShownTiles(all: number): number {
  const [begun, setBegun] = useState(true);
  useEffect(() => startTransition(() => setBegun(false)), []);
  return begun ? tilesOfTheFirstScreen : all;
}
