import { lazyPart } from '../../components/lazy-part.js';
import { PageSkeleton } from '../../components/page-skeleton.js';
import type { Screen } from '../../shell/screen.js';

/** The pages of the KPIs. */
export const kpiScreens: Screen[] = [
  {
    path: 'kpis',
    Page: lazyPart(() => import('./kpis-page.js').then((part) => part.KpisPage), <PageSkeleton />),
  },
];
