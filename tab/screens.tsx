import { DocumentTextRegular, HistoryRegular, ScalesRegular } from '@fluentui/react-icons';
import { lazyPart } from './components/lazy-part.js';
import { say } from './components/shell-texts.js';
import { baselineScreens } from './features/baseline/baseline-screens.js';
import { charterScreens } from './features/charter/charter-screens.js';
import { leadersScreens } from './features/workspace/leaders-screens.js';
import { historyScreens } from './features/history/history-screens.js';
import type { NavigationEntry, Screen } from './shell/screen.js';

/** The features, in the order of the navigation. The first one is what a tab opens with. */
export const navigation: NavigationEntry[] = [
  { page: 'charter', label: say('navigation.charter'), icon: <DocumentTextRegular aria-hidden /> },
  { page: 'baseline', label: say('navigation.baseline'), icon: <ScalesRegular aria-hidden /> },
  { page: 'history', label: say('navigation.history'), icon: <HistoryRegular aria-hidden /> },
];

/** Every page of a workspace. */
export const workspaceScreens: Screen[] = [
  ...charterScreens,
  ...baselineScreens,
  ...historyScreens,
  ...leadersScreens,
];

export const Workspaces = lazyPart(() =>
  import('./features/workspace/workspaces-page.js').then(({ WorkspacesPage }) => WorkspacesPage),
);
export const Configure = lazyPart<{ entries: NavigationEntry[] }>(() =>
  import('./shell/configure-page.js').then(({ ConfigurePage }) => ConfigurePage),
);
