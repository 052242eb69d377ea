import { BotActivities } from '../../playground/bot-activities.js';
import { BotLink } from '../../playground/bot-link.js';
import { firstConversations } from '../../playground/people.js';
import type { InvokeAnswer, PlaygroundMessage, PlaygroundPerson } from '../../playground/playground-api.js';
import type { AccordOnLoopback } from './accord-on-loopback.js';
import { cardsIn, checkCard } from './check-card.js';
import { botId } from './teams-on-loopback.js';

export interface Tap {
  person: PlaygroundPerson;
  /** The posted card. */
  message: PlaygroundMessage;
  verb: string;
  data: unknown;
}

/**
 * A tap on a card as Teams delivers it to one server of several: a load balancer may choose any, while the
 * playground's own taps all go to the first.
 */
export async function tapAtServer(on: AccordOnLoopback, instance: number, tap: Tap): Promise<InvokeAnswer> {
  const server = on.servers[instance];
  if (!server) throw new Error(`There is no server ${instance}.`);
  const { issuer } = on.playground;
  const activities = new BotActivities({ serviceUrl: issuer.serviceUrl, bot: { id: botId, name: 'Accord' } });
  const conversation = firstConversations().find(({ id }) => id === tap.message.conversationId);
  if (!conversation) throw new Error('The card stands in no conversation.');
  const invoke = activities.invoke(
    'adaptiveCard/action',
    { action: { type: 'Action.Execute', verb: tap.verb, data: tap.data }, trigger: 'manual' },
    tap.person,
    conversation,
    tap.message.id,
  );
  const answer = await new BotLink(`${server.origin}/api/messages`, issuer).send(invoke);
  cardsIn(answer.body).forEach(checkCard);
  return answer;
}
