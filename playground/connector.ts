import express, { type Request, type Response, type Router } from 'express';
import { z } from 'zod';
import { answer, answerError, connectorGate, note } from './connector-gate.js';
import type { ConnectorRecords } from './connector-records.js';
import { connectorRosterRoutes } from './connector-roster-routes.js';
import type { Conversations } from './conversations.js';
import type { Issuer } from './issuer.js';
import { personByAnyId } from './people.js';
import type { PlaygroundConversation, PlaygroundMessage } from './playground-api.js';
import { contentOf, receivedActivity, type ReceivedActivity } from './received-activity.js';

const mostBytes = 28 * 1024;
const newChat = z.looseObject({ members: z.array(z.looseObject({ id: z.string() })).length(1) });

/** The Bot Framework connector of a tenant, as far as a bot in Teams needs it. */
export function connector(issuer: Issuer, conversations: Conversations, records: ConnectorRecords): Router {
  const router = express.Router();
  // Larger than Teams takes, so that the answer to what is too large is the connector's own.
  router.use(express.json({ limit: '2mb' }), connectorGate(issuer, records));

  router.post('/v3/conversations', (request, response) => {
    const person = personByAnyId(newChat.safeParse(request.body).data?.members[0]?.id ?? '');
    const chat = person && conversations.personal(person.objectId);
    if (!person || !chat) {
      answerError(response, 400, 'BadArgument', 'One member of this tenant is needed.');
    } else if (!conversations.knowsPerson(person.objectId)) {
      answerError(response, 403, 'ForbiddenOperationException', 'The bot is not installed for this person.');
    } else {
      note(response, { conversationId: chat.id });
      if (!chat.installed) conversations.setInstalled(chat, true);
      answer(response, 201, { id: chat.id });
    }
  });

  const post = (request: Request, response: Response) => {
    const activity = acceptable(request, response);
    const conversation = activity && whereBotIs(request, response, conversations);
    if (!activity || !conversation) return;
    if (activity.type === 'typing') {
      conversations.tell({ kind: 'typing', conversationId: conversation.id });
      answer(response, 202);
      return;
    }
    const content = contentOf(activity);
    const { id } = conversations.add({ conversationId: conversation.id, from: 'bot', ...content });
    note(response, { activityId: id, ...deliveryOf(content) });
    answer(response, 201, { id });
  };
  router.post('/v3/conversations/:conversation/activities', post);
  router.post('/v3/conversations/:conversation/activities/:activity', post);

  router.put('/v3/conversations/:conversation/activities/:activity', (request, response) => {
    const activity = acceptable(request, response);
    const message = activity && ownMessage(request, response, conversations);
    if (!activity || !message) return;
    const content = contentOf(activity);
    conversations.replace(message, content);
    note(response, { activityId: message.id, ...deliveryOf(content) });
    answer(response, 200, { id: message.id });
  });

  router.delete('/v3/conversations/:conversation/activities/:activity', (request, response) => {
    const message = ownMessage(request, response, conversations);
    if (!message) return;
    conversations.remove(message);
    note(response, { activityId: message.id });
    answer(response, 200);
  });

  router.use(connectorRosterRoutes(conversations));
  return router;
}

function acceptable(request: Request, response: Response): ReceivedActivity | undefined {
  if (Buffer.byteLength(JSON.stringify(request.body ?? {})) > mostBytes) {
    answerError(response, 413, 'MessageSizeTooBig', 'Message size too large.');
    return undefined;
  }
  const read = receivedActivity.safeParse(request.body);
  if (!read.success)
    answerError(response, 400, 'BadSyntax', `Activity not understood: ${read.error.message}`);
  return read.data;
}

/** The conversation of a request, or undefined after having answered why not. */
function whereBotIs(
  request: Request,
  response: Response,
  conversations: Conversations,
): PlaygroundConversation | undefined {
  const conversation = conversations.find(String(request.params['conversation']));
  if (!conversation) {
    answerError(response, 404, 'ConversationNotFound', 'Conversation not found.');
    return undefined;
  }
  note(response, { conversationId: conversation.id });
  if (!conversation.installed) {
    answerError(
      response,
      403,
      'BotNotInConversationRoster',
      'The bot is not part of the conversation roster.',
    );
    return undefined;
  }
  return conversation;
}

function ownMessage(
  request: Request,
  response: Response,
  conversations: Conversations,
): PlaygroundMessage | undefined {
  const conversation = whereBotIs(request, response, conversations);
  if (!conversation) return undefined;
  const message = conversations.message(conversation.id, String(request.params['activity']));
  if (message?.from === 'bot') return message;
  if (message) answerError(response, 403, 'Forbidden', 'Only the sender of a message may change it.');
  else answerError(response, 404, 'ActivityNotFoundInConversation', 'Activity not found.');
  return undefined;
}

function deliveryOf({ deliveryId }: { deliveryId?: string }): { deliveryId?: string } {
  return deliveryId === undefined ? {} : { deliveryId };
}
