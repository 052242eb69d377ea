import { lazyPart } from '../../components/lazy-part.js';
import { PageSkeleton } from '../../components/page-skeleton.js';
import type { Screen } from '../../shell/screen.js';

/** The page of the RACI matrix. */
export const raciScreens: Screen[] = [
  {
    path: 'matrix',
    Page: lazyPart(() => import('./matrix-page.js').then((part) => part.MatrixPage), <PageSkeleton />),
  },
];
