import type { Activity, ConversationParameters } from 'botbuilder';
import type { ConnectorCalls } from './connector-calls.js';
import { DeliveryPostponed, type Messages } from './messages.js';
import { outgoingActivity } from './outgoing-activity.js';
import type { ConversationAddress, OutgoingMessage } from './turn.js';

/** Messages through the connector, with the bot's own credentials. */
export function proactiveMessages(calls: ConnectorCalls, botId: string): Messages {
  const asBot = { id: `28:${botId}`, name: '' };
  const activityOf = (message: OutgoingMessage, conversationId: string): Partial<Activity> => ({
    ...outgoingActivity(message, conversationId),
    from: asBot,
  });

  return {
    async post({ serviceUrl, conversationId }, message) {
      const { id } = await calls.call(serviceUrl, (client, options) =>
        client.conversations.sendToConversation(conversationId, activityOf(message, conversationId), options),
      );
      return { activityId: requireId(id) };
    },

    async update({ serviceUrl, conversationId }, activityId, message) {
      const activity = { ...activityOf(message, conversationId), id: activityId };
      await calls.call(serviceUrl, (client, options) =>
        client.conversations.updateActivity(conversationId, activityId, activity, options),
      );
    },

    async openPersonalChat({ serviceUrl, tenantId }, teamsId): Promise<ConversationAddress> {
      // Without activity and topic, which the type asks for and Teams does not.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const parameters = {
        isGroup: false,
        bot: asBot,
        members: [{ id: teamsId, name: '' }],
        tenantId,
        channelData: { tenant: { id: tenantId } },
      } as unknown as ConversationParameters;
      const { id } = await calls.call(serviceUrl, (client, options) =>
        client.conversations.createConversation(parameters, options),
      );
      return { serviceUrl, tenantId, conversationId: requireId(id) };
    },
  };
}

function requireId(id: string | undefined): string {
  if (!id) throw new DeliveryPostponed(30, 'The connector accepted a message without saying its id.');
  return id;
}
