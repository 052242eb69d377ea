/** What the playground's server sends, checked at the edge against the shared contract. */
import { z } from 'zod';
import type {
  InvokeAnswer,
  PlaygroundConversation,
  PlaygroundEvent,
  PlaygroundMessage,
  PlaygroundPerson,
  PlaygroundState,
} from '../../playground-api.js';

const person = z.object({
  objectId: z.string(),
  teamsId: z.string(),
  name: z.string(),
  title: z.string(),
  email: z.string(),
  kind: z.enum(['member', 'guest', 'outsider']),
}) satisfies z.ZodType<PlaygroundPerson>;

const conversation = z.object({
  id: z.string(),
  kind: z.enum(['channel', 'group-chat', 'personal']),
  name: z.string(),
  team: z.object({ id: z.string(), name: z.string() }).exactOptional(),
  memberIds: z.array(z.string()),
  installed: z.boolean(),
  unread: z.boolean().exactOptional(),
}) satisfies z.ZodType<PlaygroundConversation>;

const message = z.object({
  id: z.string(),
  conversationId: z.string(),
  from: z.string(),
  text: z.string().exactOptional(),
  card: z.record(z.string(), z.unknown()).exactOptional(),
  summary: z.string().exactOptional(),
  sentAt: z.string(),
  updatedAt: z.string().exactOptional(),
  deliveryId: z.string().exactOptional(),
}) satisfies z.ZodType<PlaygroundMessage>;

export const stateSchema = z.object({
  me: person,
  people: z.array(person),
  conversations: z.array(conversation),
  tenantId: z.string(),
  botId: z.string(),
  botName: z.string(),
  tabOrigin: z.string(),
  messageActions: z.array(z.object({ id: z.string(), title: z.string() })),
}) satisfies z.ZodType<PlaygroundState>;

export const messagesSchema = z.array(message);

export const eventSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('message'), message }),
  z.object({ kind: z.literal('message-updated'), message }),
  z.object({ kind: z.literal('typing'), conversationId: z.string() }),
  z.object({ kind: z.literal('conversations') }),
]) satisfies z.ZodType<PlaygroundEvent>;

export const invokeAnswerSchema = z.object({
  status: z.number(),
  body: z.unknown(),
}) satisfies z.ZodType<InvokeAnswer>;

export const tokenSchema = z.object({ token: z.string() });

/** What the server says when it refuses. */
export const faultSchema = z.object({ error: z.string() });
