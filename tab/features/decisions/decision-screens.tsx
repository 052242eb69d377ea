import { lazyPart } from '../../components/lazy-part.js';
import { PageSkeleton } from '../../components/page-skeleton.js';
import type { Screen } from '../../shell/screen.js';

const formPages = () => import('./decision-form-pages.js');

/** The pages of the decisions. */
export const decisionScreens: Screen[] = [
  {
    path: 'decisions',
    Page: lazyPart(() => import('./decisions-page.js').then((part) => part.DecisionsPage), <PageSkeleton />),
  },
  {
    path: 'decisions/all',
    Page: lazyPart(
      () => import('./all-decisions-page.js').then((part) => part.AllDecisionsPage),
      <PageSkeleton />,
    ),
  },
  {
    path: 'decisions/new',
    Page: lazyPart(() => formPages().then((part) => part.ProposePage), <PageSkeleton />),
  },
  {
    path: 'decisions/:number',
    Page: lazyPart(() => import('./decision-page.js').then((part) => part.DecisionPage), <PageSkeleton />),
  },
  {
    path: 'decisions/:number/edit',
    Page: lazyPart(() => formPages().then((part) => part.EditPage), <PageSkeleton />),
  },
  {
    path: 'decisions/:number/supersede',
    Page: lazyPart(() => formPages().then((part) => part.SupersedePage), <PageSkeleton />),
  },
];
