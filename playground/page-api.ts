import express, { type ErrorRequestHandler, type Router } from 'express';
import { z } from 'zod';
import type { BotActivities } from './bot-activities.js';
import type { BotLink } from './bot-link.js';
import type { Consents } from './consent.js';
import type { Conversations } from './conversations.js';
import type { Issuer } from './issuer.js';
import { messageActions } from './message-actions.js';
import { eventStream } from './page-events.js';
import { people, personById, tenantId } from './people.js';
import type {
  InvokeAnswer,
  PlaygroundConversation,
  PlaygroundPerson,
  PlaygroundState,
} from './playground-api.js';

export interface PageApiParts {
  conversations: Conversations;
  issuer: Issuer;
  activities: BotActivities;
  link: BotLink;
  bot: { id: string; name: string };
  tabOrigin: string;
  consents: Consents;
  /** Aborted when the playground closes. */
  closing: AbortSignal;
}

const as = z.string().refine((id) => personById(id) !== undefined, 'There is no such person.');
const sent = z.object({ as, text: z.string().trim().min(1).max(20_000), mentionsBot: z.boolean() });
const installation = z.object({ as, installed: z.boolean() });
const membership = z.object({ as, objectId: as, member: z.boolean() });
const token = z.object({ as });
const action = z.object({
  as,
  conversationId: z.string(),
  messageId: z.string(),
  verb: z.string().min(1),
  data: z.unknown().optional(),
  trigger: z.enum(['manual', 'automatic']),
});
const dialog = z.object({
  as,
  conversationId: z.string(),
  messageId: z.string().optional(),
  step: z.enum(['fetch', 'submit']),
  data: z.unknown().optional(),
  command: z.string().max(100).optional(),
});

class PageRefused extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** What the page asks for, as `playground-api.ts` says. Errors are `{error}` with a sentence. */
export function pageApi(parts: PageApiParts): Router {
  const { conversations, issuer, activities, link, bot } = parts;
  const router = express.Router();
  router.use(express.json({ limit: '256kb' }));

  router.get('/api/state', (request, response) => {
    const me = known(request.query['as']);
    const state: PlaygroundState = {
      me,
      people: [...people],
      conversations: conversations.seenBy(me.objectId),
      tenantId,
      botId: bot.id,
      botName: bot.name,
      tabOrigin: parts.tabOrigin,
      messageActions: [...messageActions],
    };
    response.json(state);
  });

  router.get(
    '/api/events',
    eventStream(conversations, (id) => known(id).objectId, parts.closing),
  );

  router.get('/api/conversations/:id/messages', (request, response) => {
    const me = known(request.query['as']);
    const conversation = joined(conversations, request.params.id, me);
    conversations.markSeen(me.objectId, conversation.id);
    response.json(conversations.messagesOf(conversation.id));
  });

  router.post('/api/conversations/:id/messages', async (request, response) => {
    const { as: id, text, mentionsBot } = sent.parse(request.body);
    const me = known(id);
    const conversation = joined(conversations, request.params.id, me);
    const personal = conversation.kind === 'personal';
    // Opening a chat with a bot installs it for that person.
    if (personal && !conversation.installed) await install(parts, me, conversation, true);
    const message = conversations.add({ conversationId: conversation.id, from: me.objectId, text });
    conversations.markSeen(me.objectId, conversation.id);
    if (conversation.installed && (personal || mentionsBot)) {
      reached(await link.send(activities.message(message, me, conversation, mentionsBot)));
    }
    response.status(204).end();
  });

  router.post('/api/conversations/:id/installed', async (request, response) => {
    const { as: id, installed } = installation.parse(request.body);
    const me = known(id);
    await install(parts, me, joined(conversations, request.params.id, me), installed);
    response.status(204).end();
  });

  router.post('/api/conversations/:id/members', async (request, response) => {
    const { as: id, objectId, member } = membership.parse(request.body);
    const me = known(id);
    const conversation = joined(conversations, request.params.id, me);
    if (conversation.kind === 'personal') throw new PageRefused(400, 'A chat with the bot has one member.');
    if (conversation.memberIds.includes(objectId) !== member) {
      conversations.setMember(conversation, objectId, member);
      const { teamsId } = known(objectId);
      const change = activities.membership(
        [{ id: teamsId, aadObjectId: objectId }],
        me,
        conversation,
        member,
      );
      if (conversation.installed) reached(await link.send(change));
    }
    response.status(204).end();
  });

  router.post('/api/tokens', async (request, response) => {
    const { as: id } = token.parse(request.body);
    if (!parts.consents.has(id)) throw new PageRefused(403, 'resourceRequiresConsent');
    response.set('Cache-Control', 'no-store').json({ token: await issuer.tabToken(known(id)) });
  });

  router.post('/api/actions', async (request, response) => {
    const { as: id, conversationId, messageId, verb, data, trigger } = action.parse(request.body);
    const me = known(id);
    const conversation = joined(conversations, conversationId, me);
    if (conversations.message(conversation.id, messageId)?.from !== 'bot') {
      throw new PageRefused(404, 'There is no such card.');
    }
    const value = { action: { type: 'Action.Execute', verb, data }, trigger };
    const invoke = activities.invoke('adaptiveCard/action', value, me, conversation, messageId);
    const answer: InvokeAnswer = await link.send(invoke);
    response.json(answer);
  });

  router.post('/api/dialogs', async (request, response) => {
    const { as: id, conversationId, messageId, step, data, command } = dialog.parse(request.body);
    const me = known(id);
    const conversation = joined(conversations, conversationId, me);
    if (command !== undefined) {
      const message = conversations.message(conversation.id, messageId ?? '');
      if (!message) throw new PageRefused(404, 'There is no such message.');
      const chosen = { command, message, author: personById(message.from) };
      const onMessage = activities.messageAction(step, chosen, data, me, conversation);
      response.json((await link.send(onMessage)) satisfies InvokeAnswer);
      return;
    }
    const value = { data, context: { theme: 'default' } };
    const answer: InvokeAnswer = await link.send(
      activities.invoke(`task/${step}`, value, me, conversation, messageId),
    );
    response.json(answer);
  });

  router.use('/api', asError);
  return router;
}

async function install(
  { conversations, activities, link }: PageApiParts,
  person: PlaygroundPerson,
  conversation: PlaygroundConversation,
  installed: boolean,
): Promise<void> {
  if (conversation.installed === installed) return;
  conversations.setInstalled(conversation, installed);
  for (const activity of activities.installation(person, conversation, installed)) {
    // In the order that Teams sends them.
    // oxlint-disable-next-line no-await-in-loop
    reached(await link.send(activity));
  }
}

function known(id: unknown): PlaygroundPerson {
  const person = personById(String(id));
  if (!person) throw new PageRefused(400, 'Say as whom: there is no such person.');
  return person;
}

/** A conversation that this person is in; others are as if there were none. */
function joined(
  conversations: Conversations,
  id: string,
  { objectId }: PlaygroundPerson,
): PlaygroundConversation {
  const conversation = conversations.find(id);
  if (!conversation?.memberIds.includes(objectId))
    throw new PageRefused(404, 'There is no such conversation.');
  return conversation;
}

function reached({ status }: InvokeAnswer): void {
  if (status === 0) throw new PageRefused(502, 'The app could not be reached.');
  if (status >= 400) throw new PageRefused(502, `The app answered with HTTP ${status}.`);
}

const asError: ErrorRequestHandler = (error: unknown, _request, response, _next) => {
  if (error instanceof PageRefused) response.status(error.status).json({ error: error.message });
  else if (error instanceof z.ZodError) response.status(400).json({ error: z.prettifyError(error) });
  else if (error instanceof Error && 'status' in error) {
    response.status(Number(error.status)).json({ error: error.message });
  } else {
    console.error('The playground failed:', error);
    response.status(500).json({ error: 'The playground failed; its console says why.' });
  }
};
