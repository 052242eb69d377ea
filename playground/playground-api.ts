/** What the playground's server and its page say to each other (HTTP and server-sent events). */

export type PersonKind = 'member' | 'guest' | 'outsider';

export interface PlaygroundPerson {
  objectId: string;
  teamsId: string;
  name: string;
  /** Job title, for people only: roles in a workspace are the product's matter. */
  title: string;
  email: string;
  kind: PersonKind;
}

export interface PlaygroundConversation {
  id: string;
  kind: 'channel' | 'group-chat' | 'personal';
  name: string;
  /** For a channel: the team that it belongs to. */
  team?: { id: string; name: string };
  memberIds: string[];
  installed: boolean;
  unread?: boolean;
}

export interface PlaygroundMessage {
  id: string;
  conversationId: string;
  /** A person's object id, or `bot`. */
  from: string;
  text?: string;
  card?: Record<string, unknown>;
  summary?: string;
  sentAt: string;
  updatedAt?: string;
  /** The bot's own id of the delivery: kept, shown on demand, never used to tidy up. */
  deliveryId?: string;
}

/** GET /api/state?as=<object id> */
export interface PlaygroundState {
  me: PlaygroundPerson;
  people: PlaygroundPerson[];
  /** The conversations that this person sees: none of the team's for an outsider. */
  conversations: PlaygroundConversation[];
  tenantId: string;
  botId: string;
  botName: string;
  /** Origin of the server that serves the tab, for example http://localhost:3978 */
  tabOrigin: string;
  /** What the app's message extension offers on each message. */
  messageActions: MessageAction[];
}

export interface MessageAction {
  /** Its id in the manifest. */
  id: string;
  title: string;
}

/** GET /api/conversations/{id}/messages?as= -> PlaygroundMessage[] (oldest first)
 *  POST /api/conversations/{id}/messages {as, text, mentionsBot} -> 204
 *  POST /api/conversations/{id}/installed {as, installed: boolean} -> 204
 *  POST /api/conversations/{id}/members {as, objectId, member: boolean} -> 204
 *  POST /api/tokens {as} -> {token}   the tab's single sign-on token
 *  GET  /api/events?as=  text/event-stream of PlaygroundEvent
 *  POST /api/actions PlaygroundAction -> InvokeAnswer
 *  POST /api/dialogs PlaygroundDialog -> InvokeAnswer (body {task: {type, value}}) */
export type PlaygroundEvent =
  | { kind: 'message'; message: PlaygroundMessage }
  | { kind: 'message-updated'; message: PlaygroundMessage }
  | { kind: 'message-deleted'; conversationId: string; messageId: string }
  | { kind: 'typing'; conversationId: string }
  | { kind: 'conversations' };

export interface PlaygroundAction {
  as: string;
  conversationId: string;
  messageId: string;
  verb: string;
  data: unknown;
  trigger: 'manual' | 'automatic';
}

export interface PlaygroundDialog {
  as: string;
  conversationId: string;
  messageId?: string;
  step: 'fetch' | 'submit';
  data: unknown;
  /** An action of the message extension, by its id in the manifest, on this message. */
  command?: string;
}

/** What the bot answered to an invoke, as the channel hands it to a client. */
export interface InvokeAnswer {
  /** HTTP status of the bot's answer; 0 when it could not be reached in time. */
  status: number;
  body: unknown;
}
