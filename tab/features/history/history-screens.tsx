import { lazyPart } from '../../components/lazy-part.js';
import { PageSkeleton } from '../../components/page-skeleton.js';
import type { Screen } from '../../shell/screen.js';

/** The history's page, and what is kept of one's own name. */
export const historyScreens: Screen[] = [
  {
    path: 'history',
    Page: lazyPart(() => import('./history-page.js').then((part) => part.HistoryPage), <PageSkeleton />),
  },
  {
    path: 'my-name',
    Page: lazyPart(() => import('./own-name-page.js').then((part) => part.OwnNamePage), <PageSkeleton />),
  },
];
