import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { firstConversations } from './people.js';
import type { PlaygroundConversation, PlaygroundEvent, PlaygroundMessage } from './playground-api.js';
import { readJson, SavedFile } from './saved-file.js';

const savedMessage = z.object({
  id: z.string(),
  conversationId: z.string(),
  from: z.string(),
  text: z.string().exactOptional(),
  card: z.record(z.string(), z.unknown()).exactOptional(),
  summary: z.string().exactOptional(),
  sentAt: z.string(),
  updatedAt: z.string().exactOptional(),
  deliveryId: z.string().exactOptional(),
});

const savedState = z.object({
  version: z.literal(1),
  conversations: z.array(
    z.object({ id: z.string(), memberIds: z.array(z.string()), installed: z.boolean() }),
  ),
  messages: z.array(savedMessage),
  /** `<object id> <conversation id>` to the id of the last message seen. */
  seen: z.record(z.string(), z.string()),
});

type SavedState = z.infer<typeof savedState>;

/** Chats and what was said in them; whoever listens hears of each change. */
export class Conversations {
  private readonly all = firstConversations();
  private messages: PlaygroundMessage[] = [];
  private seen: Record<string, string> = {};
  private lastId = 0;
  private readonly listeners = new Set<(event: PlaygroundEvent) => void>();
  private file: SavedFile | undefined;

  /** Without a folder everything is in memory only. A file that can't be read is put aside, not lost. */
  static async open(folder?: string): Promise<Conversations> {
    const conversations = new Conversations();
    if (folder === undefined) return conversations;
    const path = join(folder, 'playground.json');
    try {
      const content = await readJson(path);
      if (content !== undefined) conversations.restore(savedState.parse(content));
    } catch (error) {
      console.error(`${path} can't be read; it is kept as ${path}.unreadable.`, error);
      await rename(path, `${path}.unreadable`);
    }
    conversations.file = new SavedFile(path, () => conversations.snapshot());
    return conversations;
  }

  /** A conversation by its id, with or without a thread; a team's id stands for its channel. */
  find(id: string): PlaygroundConversation | undefined {
    const thread = id.split(';')[0];
    return this.all.find((conversation) => conversation.id === thread || conversation.team?.id === thread);
  }

  personal(objectId: string): PlaygroundConversation | undefined {
    return this.all.find(({ kind, memberIds }) => kind === 'personal' && memberIds.includes(objectId));
  }

  /** What this person sees, with what is new to them marked. */
  seenBy(objectId: string): PlaygroundConversation[] {
    return this.all
      .filter(({ memberIds }) => memberIds.includes(objectId))
      .map((conversation) => {
        const last = this.messages.findLast(({ conversationId }) => conversationId === conversation.id);
        const unread =
          last !== undefined &&
          last.from !== objectId &&
          last.id > (this.seen[`${objectId} ${conversation.id}`] ?? '');
        return { ...conversation, unread };
      });
  }

  /** Whether the bot may write to this person: it shares a conversation with them. */
  knowsPerson(objectId: string): boolean {
    return this.all.some(({ installed, memberIds }) => installed && memberIds.includes(objectId));
  }

  messagesOf(conversationId: string): PlaygroundMessage[] {
    return this.messages.filter((message) => message.conversationId === conversationId);
  }

  message(conversationId: string, id: string): PlaygroundMessage | undefined {
    return this.messages.find((message) => message.id === id && message.conversationId === conversationId);
  }

  markSeen(objectId: string, conversationId: string): void {
    const last = this.messagesOf(conversationId).at(-1);
    if (last) this.seen[`${objectId} ${conversationId}`] = last.id;
    this.file?.changed();
  }

  add(message: Omit<PlaygroundMessage, 'id' | 'sentAt'>): PlaygroundMessage {
    // Teams' ids are milliseconds too; two in one millisecond must still differ, and be in order.
    this.lastId = Math.max(Date.now(), this.lastId + 1);
    const added = { ...message, id: String(this.lastId), sentAt: new Date().toISOString() };
    this.messages.push(added);
    this.tell({ kind: 'message', message: added });
    return added;
  }

  replace(
    old: PlaygroundMessage,
    content: Pick<PlaygroundMessage, 'text' | 'card' | 'summary' | 'deliveryId'>,
  ): void {
    const { id, conversationId, from, sentAt } = old;
    const message = { id, conversationId, from, sentAt, ...content, updatedAt: new Date().toISOString() };
    this.messages[this.messages.indexOf(old)] = message;
    this.tell({ kind: 'message-updated', message });
  }

  remove(message: PlaygroundMessage): void {
    this.messages.splice(this.messages.indexOf(message), 1);
    this.tell({ kind: 'message-deleted', conversationId: message.conversationId, messageId: message.id });
  }

  setInstalled(conversation: PlaygroundConversation, installed: boolean): void {
    conversation.installed = installed;
    this.tell({ kind: 'conversations' });
  }

  setMember(conversation: PlaygroundConversation, objectId: string, member: boolean): void {
    conversation.memberIds = conversation.memberIds.filter((id) => id !== objectId);
    if (member) conversation.memberIds.push(objectId);
    this.tell({ kind: 'conversations' });
  }

  tell(event: PlaygroundEvent): void {
    if (event.kind !== 'typing') this.file?.changed();
    for (const listener of this.listeners) listener(event);
  }

  /** Returns what ends the listening. */
  listen(listener: (event: PlaygroundEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.listeners.clear();
    await this.file?.flush();
  }

  private snapshot(): SavedState {
    const conversations = this.all.map(({ id, memberIds, installed }) => ({ id, memberIds, installed }));
    return { version: 1, conversations, messages: this.messages, seen: this.seen };
  }

  private restore(state: SavedState): void {
    for (const saved of state.conversations) {
      const conversation = this.all.find(({ id }) => id === saved.id);
      if (conversation) Object.assign(conversation, saved);
    }
    this.messages = state.messages;
    this.seen = state.seen;
    this.lastId = Math.max(0, ...state.messages.map(({ id }) => Number(id)));
  }
}
