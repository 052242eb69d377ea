import { lazyPart } from '../../components/lazy-part.js';
import { PageSkeleton } from '../../components/page-skeleton.js';
import type { Screen } from '../../shell/screen.js';

const waiting = <PageSkeleton />;

const EditPage = lazyPart(() => import('./edit-page.js').then((part) => part.EditPage), waiting);

/** The charter's pages. Plain words come before `:number`, which takes whatever is left. */
export const charterScreens: Screen[] = [
  {
    path: 'charter',
    Page: lazyPart(() => import('./charter-page.js').then((part) => part.CharterPage), waiting),
  },
  {
    path: 'charter/versions',
    Page: lazyPart(() => import('./versions-page.js').then((part) => part.VersionsPage), waiting),
  },
  {
    path: 'charter/amendments',
    Page: lazyPart(() => import('./amendments-page.js').then((part) => part.AmendmentsPage), waiting),
  },
  {
    path: 'charter/amendments/:number',
    Page: lazyPart(() => import('./amendment-page.js').then((part) => part.AmendmentPage), waiting),
  },
  { path: 'charter/edit', Page: EditPage },
  { path: 'charter/edit/:article', Page: EditPage },
  {
    path: 'charter/:number',
    Page: lazyPart(() => import('./version-page.js').then((part) => part.VersionPage), waiting),
  },
  {
    path: 'charter/:number/compare/:older',
    Page: lazyPart(() => import('./compare-page.js').then((part) => part.ComparePage), waiting),
  },
  {
    path: 'charter/:number/verify',
    Page: lazyPart(() => import('./verify-page.js').then((part) => part.VerifyPage), waiting),
  },
];
