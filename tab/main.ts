import './page.css';
import { askAhead } from './server/asked-ahead.js';
import { answerIn } from './server/send.js';
import { readSettings } from './settings.js';
import { reloadForNewBuild } from './shell/reload-for-new-build.js';
import { answerPathOf, firstPage, startPath } from './start-path.js';
import { connectToHost } from './teams/connect.js';
import { consentPath, runConsentWindow } from './teams/consent.js';
import type { HostContext } from './teams/read-context.js';
import { hostToken } from './teams/tokens.js';
import { pause } from './shell/pause.js';

/** A host that answers this soon is waited for before the browser is busy with the code that draws. */
const hostAnswersSoonMs = 150;

/**
 * The first script, small on purpose: it speaks with the host and sends the page's request, so that the server works
 * on the answer while the browser takes in React and Fluent. Nothing that it imports may load either.
 */
async function start(): Promise<void> {
  reloadForNewBuild();
  const settings = readSettings(document);
  if (location.pathname === consentPath) return runConsentWindow(settings, settings.hostOrigins);
  const connected = connectToHost(settings.hostOrigins);
  await Promise.race([connected.then(askForPage), pause(hostAnswersSoonMs)]);
  const { drawOutside, drawTab } = await import('./draw.js');
  const host = await connected;
  if (host) await drawTab(host);
  else drawOutside(settings.teamsAppId);
}

/** Puts the path of what is to be shown into the address, and sends its request; settles once that is on its way. */
async function askForPage(host: HostContext | undefined): Promise<void> {
  if (!host) return;
  answerIn(host.locale);
  const path = startPath(location, host, firstPage);
  history.replaceState(null, '', `/tab${path}${location.hash}`);
  const answer = answerPathOf(path);
  if (answer !== undefined) await askAhead(answer, hostToken({ fresh: false }));
}

void start();
