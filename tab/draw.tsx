import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components';
import type { QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { matchPath } from 'react-router';
import { App, themes } from './app.js';
import { dashboardQuery } from './features/dashboard/dashboard-queries.js';
import { charterPageQuery } from './features/charter/charter-queries.js';
import { Configure, Workspaces, workspaceScreens } from './screens.js';
import { takeTokensFrom } from './server/api.js';
import { createQueryClient } from './server/query-client.js';
import { readNonce } from './settings.js';
import { OutsidePage } from './shell/outside-page.js';
import { pageAndWorkspaceOf } from './start-path.js';
import type { HostContext } from './teams/read-context.js';
import { hostToken } from './teams/tokens.js';
import { pause } from './shell/pause.js';

/** An answer that comes this soon after the code is drawn at once: drawing its place first would take as long. */
const answerSoonMs = 250;

/** The page that the address names, in this host. */
export async function drawTab(host: HostContext): Promise<void> {
  takeTokensFrom(hostToken);
  const path = location.pathname.replace(/^\/tab/, '');
  const client = createQueryClient();
  const answer = readAhead(client, path);
  // Awaited, so that the first thing drawn is the page and not a place for it.
  await loadScreen(path);
  await Promise.race([answer, pause(answerSoonMs)]);
  draw(<App host={host} client={client} />);
}

/** What is shown where there is no host to be in. */
export function drawOutside(teamsAppId: string): void {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  draw(
    <FluentProvider theme={themes[dark ? 'dark' : 'default']} style={{ minHeight: '100vh' }}>
      <OutsidePage teamsAppId={teamsAppId} address={location} />
    </FluentProvider>,
  );
}

/** Takes in the page's answer while its code is on its way; settles when it is there, or at once if it isn't known which. */
async function readAhead(client: QueryClient, path: string): Promise<void> {
  const { page, workspace } = pageAndWorkspaceOf(path) ?? {};
  if (workspace === undefined) return;
  if (page === 'charter') await client.prefetchQuery(charterPageQuery(workspace));
  if (page === 'dashboard') await client.prefetchQuery(dashboardQuery(workspace));
}

async function loadScreen(path: string): Promise<void> {
  if (path === '/') return Workspaces.load();
  if (path === '/configure') return Configure.load();
  const screen = workspaceScreens.find((one) => matchPath(`/workspaces/:workspace/${one.path}`, path));
  return screen?.Page.load();
}

function draw(page: ReactNode): void {
  const root = document.querySelector('#root');
  if (!root) throw new Error('The page has no #root.');
  const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce: readNonce(document) } });
  createRoot(root).render(
    <RendererProvider renderer={renderer} targetDocument={document}>
      {page}
    </RendererProvider>,
  );
}
