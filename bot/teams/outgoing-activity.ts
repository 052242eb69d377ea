import type { Activity } from 'botbuilder';
import { asMessageXml, asSummary } from './plain-text.js';
import type { OutgoingMessage } from './turn.js';

const cardType = 'application/vnd.microsoft.card.adaptive';

/** A card as Teams wants it attached, in messages and in dialogs. */
export function cardAttachment(card: Record<string, unknown>) {
  return { contentType: cardType, content: card };
}

/** A message as the connector takes it. */
export function outgoingActivity(message: OutgoingMessage, conversationId: string): Partial<Activity> {
  const channelData = {
    ...(message.deliveryId ? { deliveryId: message.deliveryId } : {}),
    ...(message.alert || isPersonal(conversationId) ? { notification: { alert: true } } : {}),
  };
  return {
    type: 'message',
    summary: asSummary(message.summary),
    ...(message.text ? { text: asMessageXml(message.text), textFormat: 'xml' } : {}),
    ...(message.card ? { attachments: [cardAttachment(message.card)] } : {}),
    channelData,
  };
}

/** Ids of threads (channels, group chats) begin with `19:`; those of 1:1 chats with a bot don't. */
function isPersonal(conversationId: string): boolean {
  return !conversationId.startsWith('19:');
}
