import { app } from '@microsoft/teams-js';
import { askAheadForToken } from './tokens.js';
import { readContext, themeOf, type HostContext, type HostTheme } from './read-context.js';

/** A host that doesn't know our origin never answers, and teams-js itself gives up after a minute only. */
const hostAnswersWithinMs = 8_000;

/**
 * Says hello to the host and reads its context. Undefined if nobody answers: the page was opened outside
 * Teams, or in the frame of somebody whom neither Teams nor `hostOrigins` knows.
 */
export async function connectToHost(
  hostOrigins: string[],
  withinMs = hostAnswersWithinMs,
): Promise<HostContext | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, withinMs, undefined);
  });
  try {
    return await Promise.race([hello(hostOrigins), tooLate]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

async function hello(hostOrigins: string[]): Promise<HostContext> {
  await app.initialize(hostOrigins);
  app.notifyAppLoaded();
  askAheadForToken();
  return readContext(await app.getContext());
}

/** Tells the host that the page can be read, so that it takes its own spinner away. */
export function tellHostReady(): void {
  app.notifySuccess().catch(() => {
    // The host shows us anyway; all that it loses is the moment at which we were ready.
  });
}

/** Calls back on each change of the host's theme. There is one listener, for as long as the tab lives. */
export function onHostTheme(changed: (theme: HostTheme) => void): void {
  app.registerOnThemeChangeHandler((name) => changed(themeOf(name)));
}
