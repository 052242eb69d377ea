import { team, tenantId } from '../../playground/people.js';
import { botId, cast, places, type TeamsOnLoopback } from './teams-on-loopback.js';

type Json = Record<string, unknown>;

/** An activity that is right in all its parts, to be spoiled in one. */
export function rightMessage(
  side: { playground: { issuer: { serviceUrl: string } } },
  changes: Json = {},
): Json {
  return {
    type: 'message',
    id: '1700000000000',
    channelId: 'msteams',
    serviceUrl: side.playground.issuer.serviceUrl,
    from: { id: cast.ceo.teamsId, name: cast.ceo.name, aadObjectId: cast.ceo.objectId },
    recipient: { id: `28:${botId}`, name: 'Accord' },
    conversation: { id: places.channel.id, conversationType: 'channel', tenantId, isGroup: true },
    channelData: { tenant: { id: tenantId }, team },
    text: 'help',
    ...changes,
  };
}

/** A `conversationUpdate` in the team. */
export function changeOf(side: TeamsOnLoopback, channelData: Json, more: Json = {}): Json {
  return rightMessage(side, {
    type: 'conversationUpdate',
    channelData: { tenant: { id: tenantId }, ...channelData },
    ...more,
  });
}

export interface Delivered {
  status: number;
  type: string | null;
  text: string;
  body: unknown;
}

/** Posts a body to the bot, with a good channel token unless another header is given. `null` sends none. */
export async function deliver(
  side: Pick<TeamsOnLoopback, 'playground' | 'botOrigin'>,
  body: unknown,
  authorization?: string | null,
): Promise<Delivered> {
  const header =
    authorization === undefined ? `Bearer ${await side.playground.issuer.channelToken()}` : authorization;
  const response = await fetch(`${side.botOrigin}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(header === null ? {} : { authorization: header }) },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  const type = response.headers.get('content-type');
  return {
    status: response.status,
    type,
    text,
    body: type?.includes('json') && text ? JSON.parse(text) : text,
  };
}
