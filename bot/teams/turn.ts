/** Where a turn happened, in the words of the product. Everything here was checked by the adapter. */
export interface ConversationAddress {
  /** The connector's base address for this conversation. */
  serviceUrl: string;
  /** Entra tenant id. */
  tenantId: string;
  /** Thread id without `;messageid=…`. For a team, the thread id of its channel that is talked in. */
  conversationId: string;
}

export type PlaceKind = 'team' | 'group-chat' | 'personal';

export interface Place extends ConversationAddress {
  kind: PlaceKind;
  /** What a workspace hangs on: the team's thread id, or the chat's. The conversation id in a 1:1 chat. */
  rootId: string;
  /** The team's or chat's name, where the channel told it. */
  name?: string;
}

/** The person behind a turn, as the channel vouches for them. */
export interface TurnPerson {
  objectId: string;
  /** `29:…`, by which Teams addresses the person in cards and 1:1 chats. */
  teamsId: string;
  name: string;
}

export interface Turn {
  place: Place;
  person: TurnPerson;
  /** The message that a card action came from. */
  cardActivityId?: string;
  locale?: string;
}

/** An Adaptive Card, strict shape in `bot/cards/card-model.ts`. */
export type CardJson = Record<string, unknown>;

export interface OutgoingMessage {
  /** What is read out in a notification, and by clients that cannot draw the card. */
  summary: string;
  /** Plain text shown as text (escaped by the sender), for answers without a card. */
  text?: string;
  card?: CardJson;
  /** Ours, carried in channelData so that a repeat can be recognised by whoever looks. */
  deliveryId?: string;
  /** Also raise a notification outside a 1:1 chat, where it is raised anyway: for escalations and signatures. */
  alert?: boolean;
}

/** What a card action or a dialog is answered with. A refusal is an answer, never an HTTP error. */
export type CardAnswer =
  | { kind: 'card'; card: CardJson }
  | { kind: 'message'; text: string }
  | { kind: 'refused'; code: string; message: string; status?: RefusalStatus };

/** 400 not valid (the default), 403 without the right, 409 overtaken by somebody else. */
export type RefusalStatus = 400 | 403 | 409;

export type DialogAnswer =
  | { kind: 'dialog'; title: string; card: CardJson; height?: number | 'small' | 'medium' | 'large' }
  | { kind: 'close'; message?: string };

/** A message of a chat on which somebody has chosen an action: what is behind the data of its dialog. */
export interface ChatMessage {
  /** Plain, as it was read. */
  text: string;
  /** Display name; empty for an app or somebody unknown. */
  author: string;
  /** Its address in Teams. */
  link: string | null;
}

/** What the router calls; one object made in `compose.ts`. */
export interface TurnHandlers {
  /** The bot was added to a team or chat. */
  installed(turn: Turn): Promise<void>;
  removed(turn: Turn): Promise<void>;
  renamed(turn: Turn, name: string): Promise<void>;
  /** Object ids where the channel gave them. */
  membersAdded(turn: Turn, people: TurnPerson[]): Promise<void>;
  membersRemoved(turn: Turn, people: TurnPerson[]): Promise<void>;
  /** Text without the mention of the bot, trimmed. Answers go back into the conversation. */
  command(turn: Turn, text: string): Promise<OutgoingMessage[]>;
  /** Action.Execute. `automatic` is a refresh asked for by the client rather than a tap. */
  cardAction(turn: Turn, verb: string, data: unknown, automatic: boolean): Promise<CardAnswer>;
  /**
   * A dialog is opened or sent; `data` is the card's data with the inputs. For an action on a chat message it is
   * `{dialog, message}` on opening, with a `ChatMessage`.
   */
  openDialog(turn: Turn, data: unknown): Promise<DialogAnswer>;
  submitDialog(turn: Turn, data: unknown): Promise<DialogAnswer>;
}
