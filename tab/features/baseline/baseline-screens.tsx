import { lazyPart } from '../../components/lazy-part.js';
import { PageSkeleton } from '../../components/page-skeleton.js';
import type { Screen } from '../../shell/screen.js';

/** The baseline's page. */
export const baselineScreens: Screen[] = [
  {
    path: 'baseline',
    Page: lazyPart(() => import('./baseline-page.js').then((part) => part.BaselinePage), <PageSkeleton />),
  },
];
