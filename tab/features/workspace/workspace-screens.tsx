import { lazyPart } from '../../components/lazy-part.js';
import { PageSkeleton } from '../../components/page-skeleton.js';
import type { Screen } from '../../shell/screen.js';

/** Leaders, and the settings of the workspace. */
export const workspaceScreens: Screen[] = [
  {
    path: 'leaders',
    Page: lazyPart(() => import('./leaders-page.js').then((part) => part.LeadersPage), <PageSkeleton />),
  },
  {
    path: 'set-up',
    Page: lazyPart(() => import('./set-up-page.js').then((part) => part.SetUpPage), <PageSkeleton />),
  },
  {
    path: 'settings',
    Page: lazyPart(() => import('./settings-page.js').then((part) => part.SettingsPage), <PageSkeleton />),
  },
];
