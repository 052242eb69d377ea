import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { z } from 'zod';
import type { PlaygroundMessage, PlaygroundPerson } from '../../playground-api.js';
import { sendAction } from '../server/playground-client.js';
import { afterAnswer, atVersion, type CardMemory, whileAsking } from './card-memory.js';
import { readInvokeAnswer } from './invoke-outcome.js';

const memories = new Map<string, CardMemory>();
const listeners = new Set<() => void>();
/** Number of the newest question about each card: an older one's answer doesn't count any more. */
const newest = new Map<string, number>();

function remember(key: string, memory: CardMemory): void {
  memories.set(key, memory);
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const refreshSchema = z.object({
  refresh: z.object({
    userIds: z.array(z.string()),
    action: z.object({ verb: z.string().optional(), data: z.unknown().optional() }),
  }),
});

export interface CardInUse {
  memory: CardMemory;
  /** Presses an Action.Execute: asks the bot, and remembers what it answers. */
  execute: (verb: string, data: unknown) => void;
  /** Says something beneath the card that no bot said. */
  complain: (text: string) => void;
}

/** One message's card as one person sees it, with Teams' user-specific refresh once for each version shown. */
export function useCard(me: PlaygroundPerson, message: PlaygroundMessage): CardInUse {
  const key = `${me.objectId} ${message.conversationId} ${message.id}`;
  const version = message.updatedAt ?? message.sentAt;
  const stored = useSyncExternalStore(listen, () => memories.get(key));
  const { id: messageId, conversationId } = message;

  // The store, not the rendered value: two presses may come before React draws again.
  const ask = useCallback(
    async (verb: string, data: unknown, trigger: 'manual' | 'automatic') => {
      const turn = (newest.get(key) ?? 0) + 1;
      newest.set(key, turn);
      remember(key, whileAsking(atVersion(memories.get(key), version), trigger));
      const answer = await sendAction({ as: me.objectId, conversationId, messageId, verb, data, trigger });
      if (newest.get(key) !== turn) return;
      const now = memories.get(key) ?? atVersion(undefined, version);
      remember(key, afterAnswer(now, readInvokeAnswer(answer), { version, trigger }));
    },
    [key, version, me.objectId, conversationId, messageId],
  );

  const refresh = refreshSchema.safeParse(message.card).data?.refresh;
  const isMine = refresh?.userIds.includes(me.teamsId) ?? false;
  useEffect(() => {
    const known = memories.get(key);
    if (known !== undefined && known.version !== version) remember(key, atVersion(known, version));
    if (!isMine || refresh === undefined || atVersion(known, version).refreshed) return;
    void ask(refresh.action.verb ?? '', refresh.action.data ?? {}, 'automatic');
    // Once for each version of the message, whatever else is drawn anew.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [key, version, isMine]);

  return {
    memory: atVersion(stored, version),
    execute: (verb, data) => void ask(verb, data, 'manual'),
    complain: (text) =>
      remember(
        key,
        afterAnswer(
          atVersion(memories.get(key), version),
          { kind: 'failed', text },
          { version, trigger: 'manual' },
        ),
      ),
  };
}
