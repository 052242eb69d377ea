import {
  BoardRegular,
  DataBarVerticalRegular,
  DataTrendingRegular,
  DocumentTextRegular,
  HistoryRegular,
  ScalesRegular,
  SettingsRegular,
  GavelRegular,
  GridRegular,
  KeyRegular,
} from '@fluentui/react-icons';
import { lazyPart } from './components/lazy-part.js';
import { say } from './components/shell-texts.js';
import { baselineScreens } from './features/baseline/baseline-screens.js';
import { charterScreens } from './features/charter/charter-screens.js';
import { workspaceScreens as ownScreens } from './features/workspace/workspace-screens.js';
import { authorityScreens } from './features/authority/authority-screens.js';
import { benchmarksScreens } from './features/benchmarks/benchmarks-screens.js';
import { dashboardScreens } from './features/dashboard/dashboard-screens.js';
import { kpiScreens } from './features/kpis/kpis-screens.js';
import { decisionScreens } from './features/decisions/decision-screens.js';
import { raciScreens } from './features/raci/raci-screens.js';
import { historyScreens } from './features/history/history-screens.js';
import type { NavigationEntry, Screen } from './shell/screen.js';

/** The features, in the order of the navigation. */
export const navigation: NavigationEntry[] = [
  { page: 'dashboard', label: say('navigation.dashboard'), icon: <BoardRegular aria-hidden />, wide: true },
  { page: 'charter', label: say('navigation.charter'), icon: <DocumentTextRegular aria-hidden /> },
  { page: 'baseline', label: say('navigation.baseline'), icon: <ScalesRegular aria-hidden /> },
  { page: 'matrix', label: say('navigation.matrix'), icon: <GridRegular aria-hidden /> },
  { page: 'decisions', label: say('navigation.decisions'), icon: <GavelRegular aria-hidden /> },
  { page: 'authority', label: say('navigation.authority'), icon: <KeyRegular aria-hidden /> },
  { page: 'kpis', label: say('navigation.kpis'), icon: <DataTrendingRegular aria-hidden /> },
  { page: 'benchmarks', label: say('navigation.benchmarks'), icon: <DataBarVerticalRegular aria-hidden /> },
  { page: 'history', label: say('navigation.history'), icon: <HistoryRegular aria-hidden /> },
  { page: 'settings', label: say('navigation.settings'), icon: <SettingsRegular aria-hidden /> },
];

/** Every page of a workspace. */
export const workspaceScreens: Screen[] = [
  ...dashboardScreens,
  ...charterScreens,
  ...baselineScreens,
  ...raciScreens,
  ...decisionScreens,
  ...authorityScreens,
  ...kpiScreens,
  ...benchmarksScreens,
  ...historyScreens,
  ...ownScreens,
];

export const Workspaces = lazyPart(() =>
  import('./features/workspace/workspaces-page.js').then(({ WorkspacesPage }) => WorkspacesPage),
);
export const Configure = lazyPart<{ entries: NavigationEntry[] }>(() =>
  import('./shell/configure-page.js').then(({ ConfigurePage }) => ConfigurePage),
);
