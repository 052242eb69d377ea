import type { RequestHandler } from 'express';
import type { Conversations } from './conversations.js';
import type { PlaygroundEvent } from './playground-api.js';

const heartbeatMilliseconds = 25_000;

/** GET /api/events?as=: a stream of what this person may see. Ends when the playground closes. */
export function eventStream(
  conversations: Conversations,
  viewerOf: (as: unknown) => string,
  closing: AbortSignal,
): RequestHandler {
  return (request, response) => {
    const viewer = viewerOf(request.query['as']);
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write('retry: 1000\n\n');
    const stopListening = conversations.listen((event) => {
      if (isFor(viewer, event, conversations)) response.write(`data: ${JSON.stringify(event)}\n\n`);
    });
    const heartbeat = setInterval(() => response.write(': still here\n\n'), heartbeatMilliseconds);
    const end = () => response.end();
    closing.addEventListener('abort', end, { once: true });
    response.once('close', () => {
      stopListening();
      clearInterval(heartbeat);
      closing.removeEventListener('abort', end);
    });
  };
}

function isFor(viewer: string, event: PlaygroundEvent, conversations: Conversations): boolean {
  if (event.kind === 'conversations') return true;
  const id = 'message' in event ? event.message.conversationId : event.conversationId;
  return conversations.find(id)?.memberIds.includes(viewer) === true;
}
