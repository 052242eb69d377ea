import { useCallback, useEffect, useState } from 'react';
import type { PlaygroundEvent, PlaygroundState } from '../../playground-api.js';
import { usePlaygroundEvents } from '../server/use-playground.js';
import { say } from '../texts.js';

/** Teams shows that somebody types for about as long, unless their message comes. */
const TYPING_MS = 4_000;

interface Arrivals {
  connected: boolean;
  /** What a screen reader is told about the place in view. */
  announcement: string;
  /** Places with messages that came while they were not in view. */
  unread: ReadonlySet<string>;
  isTyping: boolean;
}

/** What happens to a person's conversations while the page is open. */
export function useArrivals(state: PlaygroundState | undefined, place: string | undefined): Arrivals {
  const [announcement, setAnnouncement] = useState('');
  const [unread, setUnread] = useState<ReadonlySet<string>>(new Set());
  const [typingIn, setTypingIn] = useState<string>();

  const hear = useCallback(
    (event: PlaygroundEvent): void => {
      if (event.kind === 'typing') setTypingIn(event.conversationId);
      if (event.kind !== 'message' && event.kind !== 'message-updated') return;
      const { conversationId, from } = event.message;
      if (from === 'bot') setTypingIn((now) => (now === conversationId ? undefined : now));
      if (conversationId === place) setAnnouncement(wordsFor(event, state));
      else if (event.kind === 'message') setUnread((now) => new Set(now).add(conversationId));
    },
    [place, state],
  );
  const connected = usePlaygroundEvents(state?.me.objectId, hear);

  useEffect(() => {
    if (typingIn === undefined) return undefined;
    const timer = setTimeout(() => setTypingIn(undefined), TYPING_MS);
    return () => clearTimeout(timer);
  }, [typingIn]);

  // What comes into view is read, before it is drawn as unread.
  if (place !== undefined && unread.has(place)) {
    setUnread(new Set([...unread].filter((each) => each !== place)));
  }

  return { connected, announcement, unread, isTyping: typingIn !== undefined && typingIn === place };
}

function wordsFor(
  event: Extract<PlaygroundEvent, { kind: 'message' | 'message-updated' }>,
  state: PlaygroundState | undefined,
): string {
  const { message } = event;
  if (message.from === state?.me.objectId) return '';
  const author = state?.people.find((person) => person.objectId === message.from);
  const from = author?.name ?? state?.botName ?? '';
  if (event.kind === 'message-updated') return say('thread.cardUpdated', { from });
  const summary = message.summary ?? (message.text || say('thread.cardArrived'));
  return say('thread.arrived', { from, summary });
}
