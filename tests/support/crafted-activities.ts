import { BotActivities, type TeamsActivityJson } from '../../playground/bot-activities.js';
import type { PlaygroundPerson } from '../../playground/playground-api.js';
import { places, type AccordOnLoopback } from './accord-on-loopback.js';
import { botId } from './teams-on-loopback.js';

export interface CraftedAnswer {
  /** Of the HTTP answer. */
  status: number;
  body: unknown;
}

/** Activities as the channel makes them, for people and moments that the playground's page doesn't offer. */
export function activitiesOf({ playground }: AccordOnLoopback): BotActivities {
  return new BotActivities({ serviceUrl: playground.issuer.serviceUrl, bot: { id: botId, name: 'Accord' } });
}

/** A tap on a card in the channel, by whoever claims to be there. */
export function craftedTap(
  on: AccordOnLoopback,
  person: PlaygroundPerson,
  verb: string,
  data: unknown,
): TeamsActivityJson {
  const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
  return activitiesOf(on).invoke('adaptiveCard/action', value, person, places.channel, '1700000000000');
}

/** Posts an activity to a server, with a good channel token unless another one is given; null sends none. */
export async function sendCrafted(
  on: AccordOnLoopback,
  activity: TeamsActivityJson,
  more: { token?: string | null; instance?: number } = {},
): Promise<CraftedAnswer> {
  const token = more.token === undefined ? await on.playground.issuer.channelToken() : more.token;
  const response = await fetch(`${on.servers[more.instance ?? 0]?.origin}/api/messages`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token !== null && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(activity),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? null : JSON.parse(text) };
}

/** Adds the bot to a conversation in the playground, as one of its people. */
export async function installIn(
  on: AccordOnLoopback,
  conversationId: string,
  person: PlaygroundPerson,
): Promise<void> {
  const path = `/api/conversations/${encodeURIComponent(conversationId)}/installed`;
  const response = await fetch(`${on.playground.origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ as: person.objectId, installed: true }),
  });
  if (!response.ok) throw new Error(`Installing answered ${response.status}.`);
}
