import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import type { PlaygroundEvent, PlaygroundMessage, PlaygroundState } from '../../playground-api.js';
import { eventsPath, fetchMessages, fetchState } from './playground-client.js';
import { eventSchema } from './shapes.js';

const stateKey = (person: string | undefined) => ['state', person] as const;
const messagesKey = (person: string, place: string) => ['messages', person, place] as const;

export function usePlaygroundState(person: string | undefined) {
  return useQuery({ queryKey: stateKey(person), queryFn: () => fetchState(person) });
}

/** Fetching messages is what marks them as seen: hence anew each time that the place is opened. */
export function useMessages(person: string, place: string) {
  const queries = useQueryClient();
  return useQuery({
    queryKey: messagesKey(person, place),
    queryFn: async () => {
      const messages = await fetchMessages(person, place);
      queries.setQueriesData<PlaygroundState>({ queryKey: ['state'] }, (state) =>
        state?.me.objectId === person ? withSeen(state, place) : state,
      );
      return messages;
    },
    refetchOnMount: 'always',
  });
}

function withSeen(state: PlaygroundState, place: string): PlaygroundState {
  const conversations = state.conversations.map((each) =>
    each.id === place ? { ...each, unread: false } : each,
  );
  return { ...state, conversations };
}

/** Keeps what this person sees up to date from the server's events; `false` while the connection is lost. */
export function usePlaygroundEvents(
  person: string | undefined,
  onEvent: (event: PlaygroundEvent) => void,
): boolean {
  const queries = useQueryClient();
  const [connected, setConnected] = useState(true);
  const tell = useEffectEvent(onEvent);

  useEffect(() => {
    if (person === undefined) return undefined;
    const source = new EventSource(eventsPath(person));
    source.addEventListener('open', () => {
      // What happened before was not sent to us: fetch everything anew.
      void queries.invalidateQueries();
      setConnected(true);
    });
    source.addEventListener('error', () => {
      setConnected(false);
    });
    source.addEventListener('message', (incoming: MessageEvent<string>) => {
      const event = readEvent(incoming.data);
      if (event === undefined) return;
      applyEvent(queries, person, event);
      tell(event);
    });
    return () => source.close();
  }, [person, queries]);

  return connected;
}

function readEvent(text: string): PlaygroundEvent | undefined {
  try {
    return eventSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function applyEvent(queries: QueryClient, person: string, event: PlaygroundEvent): void {
  if (event.kind === 'conversations') void queries.invalidateQueries({ queryKey: ['state'] });
  if (event.kind !== 'message' && event.kind !== 'message-updated') return;
  const key = messagesKey(person, event.message.conversationId);
  const query = queries.getQueryState(key);
  if (query === undefined) return;
  queries.setQueryData<PlaygroundMessage[]>(key, (known) => known && withMessage(known, event.message));
  // An answer under way may have been made before this message was.
  if (query.fetchStatus === 'fetching') void queries.invalidateQueries({ queryKey: key });
}

/** The list with the message in its place: replaced where it stood, else at the end. */
export function withMessage(known: PlaygroundMessage[], message: PlaygroundMessage): PlaygroundMessage[] {
  const at = known.findIndex((each) => each.id === message.id);
  return at < 0 ? [...known, message] : known.with(at, message);
}
