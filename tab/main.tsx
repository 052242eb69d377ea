import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components';
import type { QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { matchPath } from 'react-router';
import { App, themes } from './app.js';
import { dashboardQuery } from './features/dashboard/dashboard-queries.js';
import { charterPageQuery } from './features/charter/charter-queries.js';
import './page.css';
import { Configure, firstPage, Workspaces, workspaceScreens } from './screens.js';
import { takeTokensFrom } from './server/api.js';
import { createQueryClient } from './server/query-client.js';
import { readNonce, readSettings } from './settings.js';
import { OutsidePage } from './shell/outside-page.js';
import { reloadForNewBuild } from './shell/reload-for-new-build.js';
import { startPath } from './start-path.js';
import { connectToHost } from './teams/connect.js';
import { consentPath, runConsentWindow } from './teams/consent.js';
import { hostToken } from './teams/tokens.js';

/** The page that is opened most. */
const likelyPath = '/workspaces/any/dashboard';

/** An answer that comes this soon after the code is drawn at once: drawing its place first would take as long. */
const answerSoonMs = 250;

async function start(): Promise<void> {
  reloadForNewBuild();
  const settings = readSettings(document);
  if (location.pathname === consentPath) return runConsentWindow(settings, settings.hostOrigins);
  // Its code comes in while the host is still being asked.
  const guessed = loadScreen(guessedPath());
  const host = await connectToHost(settings.hostOrigins);
  if (!host) {
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    draw(
      <FluentProvider theme={themes[dark ? 'dark' : 'default']} style={{ minHeight: '100vh' }}>
        <OutsidePage teamsAppId={settings.teamsAppId} address={location} />
      </FluentProvider>,
    );
    return;
  }
  takeTokensFrom(hostToken);
  const path = startPath(location, host, firstPage);
  history.replaceState(null, '', `/tab${path}${location.hash}`);
  const client = createQueryClient();
  const answer = readAhead(client, path);
  // Awaited, so that the first thing drawn is the page and not a place for it.
  await Promise.all([guessed, loadScreen(path)]);
  await Promise.race([answer, pause(answerSoonMs)]);
  draw(<App host={host} client={client} />);
}

/** What the address itself names or has pinned, else what is opened most. */
function guessedPath(): string {
  const named = /^\/tab(\/workspaces\/.+)$/.exec(location.pathname)?.[1];
  const pinned = new URLSearchParams(location.search).get('page');
  return named ?? (pinned ? `/workspaces/any/${pinned}` : likelyPath);
}

/** Asks for the page's answer while its code is on its way; settles when it is there, or at once if it isn't known which. */
async function readAhead(client: QueryClient, path: string): Promise<void> {
  const [pathname = ''] = path.split('?');
  const workspaceOf = (page: string) =>
    matchPath(`/workspaces/:workspace/${page}`, pathname)?.params.workspace;
  const [charter, dashboard] = [workspaceOf('charter'), workspaceOf('dashboard')];
  if (charter !== undefined) await client.prefetchQuery(charterPageQuery(charter));
  if (dashboard !== undefined) await client.prefetchQuery(dashboardQuery(dashboard));
}

async function loadScreen(path: string): Promise<void> {
  if (path === '/') return Workspaces.load();
  if (path === '/configure') return Configure.load();
  const [pathname = ''] = path.split('?');
  const screen = workspaceScreens.find((one) => matchPath(`/workspaces/:workspace/${one.path}`, pathname));
  return screen?.Page.load();
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
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

void start();
