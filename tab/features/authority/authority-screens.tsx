import { lazyPart } from '../../components/lazy-part.js';
import { PageSkeleton } from '../../components/page-skeleton.js';
import type { Screen } from '../../shell/screen.js';

/** The page of delegated authority. */
export const authorityScreens: Screen[] = [
  {
    path: 'authority',
    Page: lazyPart(() => import('./authority-page.js').then((part) => part.AuthorityPage), <PageSkeleton />),
  },
  {
    path: 'authority/edit',
    Page: lazyPart(() => import('./limits-page.js').then((part) => part.LimitsPage), <PageSkeleton />),
  },
];
