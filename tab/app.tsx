import {
  FluentProvider,
  makeStyles,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  tokens,
} from '@fluentui/react-components';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { WorkspaceSwitcher } from './features/workspace/workspace-switcher.js';
import { Configure, navigation, Workspaces, workspaceScreens } from './screens.js';
import { FaultBoundary } from './shell/fault-boundary.js';
import { NotFoundPage } from './shell/not-found-page.js';
import { WorkspaceShell } from './shell/workspace-shell.js';
import { onHostTheme, tellHostReady } from './teams/connect.js';
import { HostProvider } from './teams/host-context.js';
import type { HostContext } from './teams/read-context.js';

export const themes = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
} as const;

const useStyles = makeStyles({
  canvas: {
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground2,
    '@media print': { minHeight: 'auto' },
  },
});

interface AppProps {
  host: HostContext;
  client: QueryClient;
}

/** The tab within its host. */
export function App({ host, client }: AppProps) {
  const styles = useStyles();
  const [theme, setTheme] = useState(host.theme);
  useEffect(() => {
    onHostTheme(setTheme);
    tellHostReady();
  }, []);
  const hostNow = useMemo(() => ({ ...host, theme }), [host, theme]);
  return (
    <HostProvider value={hostNow}>
      <FluentProvider theme={themes[theme]}>
        {/* Not the provider itself: menus copy its class, and would cover the page. */}
        <div className={styles.canvas}>
          <QueryClientProvider client={client}>
            <FaultBoundary>
              <BrowserRouter basename="/tab">
                <Pages />
              </BrowserRouter>
            </FaultBoundary>
          </QueryClientProvider>
        </div>
      </FluentProvider>
    </HostProvider>
  );
}

function Pages() {
  return (
    <Routes>
      <Route index element={<Workspaces />} />
      <Route path="configure" element={<Configure entries={navigation} />} />
      <Route
        path="workspaces/:workspace"
        element={<WorkspaceShell navigation={navigation} switcher={<WorkspaceSwitcher />} />}
      >
        {workspaceScreens.map(({ path, Page }) => (
          <Route key={path} path={path} element={<Page />} />
        ))}
        <Route path="*" element={<NotFoundPage />} />
      </Route>
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
