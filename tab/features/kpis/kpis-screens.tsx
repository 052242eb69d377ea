import { lazyPart } from '../../components/lazy-part.js';
import { PageSkeleton } from '../../components/page-skeleton.js';
import type { Screen } from '../../shell/screen.js';

const DefinePage = lazyPart(
  () => import('./define-page.js').then((part) => part.DefinePage),
  <PageSkeleton />,
);

/** The pages of the KPIs. */
export const kpiScreens: Screen[] = [
  {
    path: 'kpis',
    Page: lazyPart(() => import('./kpis-page.js').then((part) => part.KpisPage), <PageSkeleton />),
  },
  {
    path: 'kpis/:kpi',
    Page: lazyPart(() => import('./kpi-page.js').then((part) => part.KpiPage), <PageSkeleton />),
  },
  {
    path: 'kpis/:kpi/edit',
    Page: lazyPart(() => import('./change-page.js').then((part) => part.ChangePage), <PageSkeleton />),
  },
  // Beside the KPIs' own addresses: a KPI may be called anything.
  { path: 'new-kpi', Page: DefinePage },
  { path: 'new-kpi/:preset', Page: DefinePage },
];
