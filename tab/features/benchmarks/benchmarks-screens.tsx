import { lazyPart } from '../../components/lazy-part.js';
import { PageSkeleton } from '../../components/page-skeleton.js';
import type { Screen } from '../../shell/screen.js';

/** The page of benchmarks. */
export const benchmarksScreens: Screen[] = [
  {
    path: 'benchmarks',
    Page: lazyPart(
      () => import('./benchmarks-page.js').then((part) => part.BenchmarksPage),
      <PageSkeleton />,
    ),
  },
];
