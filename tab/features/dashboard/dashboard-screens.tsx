import { lazyPart } from '../../components/lazy-part.js';
import type { Screen } from '../../shell/screen.js';
import { PageSkeleton } from '../../components/page-skeleton.js';

/** The page that both leaders look at each week. */
export const dashboardScreens: Screen[] = [
  {
    path: 'dashboard',
    Page: lazyPart(() => import('./dashboard-page.js').then((part) => part.DashboardPage), <PageSkeleton />),
  },
];
