import { CloudAdapter, type Activity, type TurnContext } from 'botbuilder';
import type { AuthenticateRequestResult } from 'botframework-connector';
import { UnexpectedIssuer } from './channel-trust.js';

/** The channel's token isn't one, or not for this activity. */
export class NotFromChannel extends Error {
  override readonly name = 'NotFromChannel';
}

/** The keys that would tell can't be had just now. */
export class TrustUnavailable extends Error {
  override readonly name = 'TrustUnavailable';
}

/** What botbuilder and the token library throw for a token that is wrong. */
const tokenFaults = new Set(['JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError', 'SyntaxError']);

/**
 * botbuilder's adapter with its two steps apart. Its `process` does both and answers by itself: 500 for a
 * forged signature, and with the error's text.
 */
export class TurnAdapter extends CloudAdapter {
  /** @throws `NotFromChannel` or `TrustUnavailable`. */
  async authenticate(activity: Activity, authorization: string): Promise<AuthenticateRequestResult> {
    try {
      return await this.botFrameworkAuthentication.authenticateRequest(activity, authorization);
    } catch (error) {
      if (saysNo(error)) throw new NotFromChannel('The channel token was refused.', { cause: error });
      throw new TrustUnavailable('The channel token could not be checked.', { cause: error });
    }
  }

  /** Runs a turn. Undefined unless the activity is an invoke. */
  async run(
    caller: AuthenticateRequestResult,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ) {
    return this.processActivity(caller, activity, logic);
  }
}

function saysNo(error: unknown): boolean {
  if (error instanceof UnexpectedIssuer) return true;
  if (!(error instanceof Error)) return false;
  // An AuthenticationError of 500 says that the metadata or keys didn't load.
  return tokenFaults.has(error.name) || ('statusCode' in error && error.statusCode === 401);
}
