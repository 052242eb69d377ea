import { authentication } from '@microsoft/teams-js';

const renewBeforeEndMs = 5 * 60_000;

let held: { token: string; until: number } | undefined;
let asking: Promise<string> | undefined;

/**
 * The person's single sign-on token, asked for silently and kept until five minutes before it ends.
 * `fresh` throws away the one held. Rejects if the host has none to give, with a `Problem` if the person is to be asked
 * first.
 */
export async function hostToken({ fresh }: { fresh: boolean }): Promise<string> {
  if (fresh) held = undefined;
  if (held && Date.now() < held.until) return held.token;
  // Requests that start together share one question to the host.
  asking ??= ask().finally(() => {
    asking = undefined;
  });
  return asking;
}

/** Asks while the host is still being asked for other things, so that the first request waits for neither. */
export function askAheadForToken(): void {
  hostToken({ fresh: false }).catch(() => {
    // The first request asks again, and says what is wrong.
  });
}

async function ask(): Promise<string> {
  const token = await silentToken();
  held = { token, until: endOf(token) - renewBeforeEndMs };
  return token;
}

/**
 * What hosts say when Entra wants a word with the person
 * (https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/authentication/tab-sso-code).
 */
const wantsPerson = /consent|interaction_required|invalid_grant|requiresmfa|tokenrevoked/i;

async function silentToken(): Promise<string> {
  try {
    return await authentication.getAuthToken({ silent: true });
  } catch (fault) {
    if (fault instanceof Error && wantsPerson.test(fault.message)) {
      // Loaded on use: its texts are more than all that the first script holds.
      const { consentNeeded } = await import('../server/problem.js');
      throw consentNeeded();
    }
    throw fault;
  }
}

/** When a JWT expires, in ms; at once if it doesn't say. The server alone judges whether it is valid. */
function endOf(token: string): number {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const claims: unknown = JSON.parse(atob(payload));
    if (typeof claims === 'object' && claims !== null && 'exp' in claims)
      return Number(claims.exp) * 1000 || 0;
  } catch {
    // Not a JWT: it is asked for anew each time.
  }
  return 0;
}
