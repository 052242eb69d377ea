import type { PlaygroundMessage } from '../../playground/playground-api.js';
import { cast, type AccordOnLoopback } from './accord-on-loopback.js';

export type Shown = PlaygroundMessage & { deliveryId: string };

/** The bot's deliveries in the channel and in the leaders' 1:1 chats, by delivery and then as they came. */
export async function deliveredCards(
  on: Pick<AccordOnLoopback, 'messages' | 'personalChat'>,
): Promise<Shown[]> {
  const chats = await Promise.all([
    on.messages(cast.ceo),
    ...[cast.ceo, cast.cio].map((leader) => on.messages(leader, on.personalChat(leader))),
  ]);
  return chats
    .flat()
    .filter((message): message is Shown => message.deliveryId !== undefined)
    .toSorted(
      (one, other) => one.deliveryId.localeCompare(other.deliveryId) || Number(one.id) - Number(other.id),
    );
}

/** Of cards that were posted twice the later one, which is the one that is kept up to date. */
export function withoutRepeats(shown: Shown[]): Shown[] {
  return [...new Map(shown.map((message) => [message.deliveryId, message])).values()];
}

/** A card or an answer without what differs from one time to the next: ids, hashes, numbers and dates. */
export function likeness(content: unknown): string {
  return JSON.stringify(content)
    .replace(/[0-9A-HJKMNP-TV-Z]{26}/g, '<id>')
    .replace(/[0-9a-f]{64}/g, '<hash>')
    .replace(/([0-9a-f]{4} ){3,}[0-9a-f]{4}/g, '<hash>')
    .replace(/\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b/g, '<day>')
    .replace(/\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b/g, '<month>')
    .replace(/\b(CES?T|GMT\+\d)\b/g, '<zone>')
    .replace(/\d[\d,]*/g, '#');
}
