import { app, authentication } from '@microsoft/teams-js';
import { openOwnWindow, tellOpener } from './own-window.js';

/** Where the tab's page is opened in a window of its own, to ask Entra and to come back to. */
export const consentPath = '/tab/consent';

/** Who is asked for consent, as the server tells the page. */
export interface ConsentSettings {
  /** `https://login.microsoftonline.com`, or the stand-in on one's own machine. */
  tokenAuthority: string;
  tabAppId: string;
}

/** Kept by the window while Entra has it. */
const stateKey = 'accord.consent';

/**
 * Has the host open a window in which the person allows the app to sign them in. Rejects if they don't, or close it.
 * To be called from a click, or browsers keep the window shut.
 */
export async function askForConsent(origin = location.origin): Promise<void> {
  const { user } = await app.getContext();
  const query = new URLSearchParams({
    tenant: user?.tenant?.id ?? 'organizations',
    hint: user?.loginHint ?? '',
  });
  const url = `${origin}${consentPath}?${query.toString()}`;
  if (isSecure(origin)) {
    await authentication.authenticate({ url, ...size });
    return;
  }
  if ((await openOwnWindow(url, size)) !== 'allowed') throw new Error('CancelledByUser');
}

const size = { width: 560, height: 640 };
const isSecure = (origin: string): boolean => origin.startsWith('https:');

/** Entra's page that asks (https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow). */
export function consentAddress(
  { tokenAuthority, tabAppId }: ConsentSettings,
  asked: { tenant: string; hint: string; state: string; challenge: string; origin: string },
): string {
  const tenant = /^[\w-]+$/.test(asked.tenant) ? asked.tenant : 'organizations';
  const query = new URLSearchParams({
    client_id: tabAppId,
    // The code is never redeemed: that it was given says that there is consent. Apps that are registered as
    // pages get it only with a challenge.
    response_type: 'code',
    response_mode: 'fragment',
    code_challenge: asked.challenge,
    code_challenge_method: 'S256',
    redirect_uri: `${asked.origin}${consentPath}`,
    // For itself an app is named by its id: by its address Entra refuses (AADSTS90009).
    scope: `${tabAppId}/.default openid profile`,
    prompt: 'consent',
    state: asked.state,
    ...(asked.hint !== '' && { login_hint: asked.hint }),
  });
  return `${tokenAuthority}/${tenant}/oauth2/v2.0/authorize?${query.toString()}`;
}

export type ConsentStep = { go: string } | { allowed: true } | { refused: string };

/** What the window does next: ask, or tell how it went. `kept` is the state that this window asked with. */
export function consentStep(
  settings: ConsentSettings,
  address: Pick<Location, 'search' | 'hash' | 'origin'>,
  kept: string | null,
  fresh: { state: string; challenge: string },
): ConsentStep {
  const query = new URLSearchParams(address.search);
  const answer = new URLSearchParams(address.hash.replace(/^#/, ''));
  const said = (name: string) => answer.get(name) ?? query.get(name);
  if (said('error') === null && said('code') === null) {
    const { origin } = address;
    const { state, challenge } = fresh;
    const [tenant, hint] = [query.get('tenant') ?? '', query.get('hint') ?? ''];
    return { go: consentAddress(settings, { tenant, hint, state, challenge, origin }) };
  }
  if (kept === null || said('state') !== kept) return { refused: 'state' };
  return said('error') === null ? { allowed: true } : { refused: said('error') ?? 'error' };
}

/** Runs in the window: goes to Entra, or tells the tab how it went, whereupon the host closes the window. */
export async function runConsentWindow(settings: ConsentSettings, hostOrigins: string[]): Promise<void> {
  const kept = sessionStorage.getItem(stateKey);
  const fresh = { state: randomText(), challenge: randomText() };
  const step = consentStep(settings, location, kept, fresh);
  if ('go' in step) {
    sessionStorage.setItem(stateKey, fresh.state);
    location.replace(step.go);
    return;
  }
  sessionStorage.removeItem(stateKey);
  if (!isSecure(location.origin)) {
    tellOpener('allowed' in step ? 'allowed' : 'refused');
    return;
  }
  await app.initialize(hostOrigins);
  if ('allowed' in step) authentication.notifySuccess('allowed');
  else authentication.notifyFailure(step.refused);
}

/** 43 characters, as long as a challenge must be. */
function randomText(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCodePoint(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
