import type { TeamsActivityJson } from './bot-activities.js';
import type { Issuer } from './issuer.js';
import type { InvokeAnswer } from './playground-api.js';

/** Teams gives up on a bot after this, and shows "Unable to reach app". */
const teamsLimitMilliseconds = 10_000;

/** Posts activities to the bot, with the channel's token. */
export class BotLink {
  constructor(
    private readonly messagesUrl: string,
    private readonly issuer: Issuer,
    private readonly limitMilliseconds = teamsLimitMilliseconds,
  ) {}

  /** Status 0 if there was no answer in time. */
  async send(activity: TeamsActivityJson): Promise<InvokeAnswer> {
    try {
      const response = await fetch(this.messagesUrl, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${await this.issuer.channelToken()}`,
        },
        body: JSON.stringify(activity),
        signal: AbortSignal.timeout(this.limitMilliseconds),
      });
      const text = await response.text();
      return { status: response.status, body: parsed(text) };
    } catch {
      return { status: 0, body: null };
    }
  }
}

function parsed(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
