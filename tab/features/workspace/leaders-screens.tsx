import { lazyPart } from '../../components/lazy-part.js';
import { PageSkeleton } from '../../components/page-skeleton.js';
import type { Screen } from '../../shell/screen.js';

/** The page on which leaders are asked and replaced. */
export const leadersScreens: Screen[] = [
  {
    path: 'leaders',
    Page: lazyPart(() => import('./leaders-page.js').then((part) => part.LeadersPage), <PageSkeleton />),
  },
];
