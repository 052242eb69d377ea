import { z } from 'zod';
import type { PlaygroundMessage } from './playground-api.js';

/** What a chat shows of an activity that the bot sends. */
export const receivedActivity = z.looseObject({
  type: z.enum(['message', 'typing']),
  text: z.string().nullish(),
  textFormat: z.enum(['plain', 'markdown', 'xml']).nullish(),
  summary: z.string().nullish(),
  attachments: z
    .array(z.looseObject({ contentType: z.string(), content: z.record(z.string(), z.unknown()).nullish() }))
    .nullish(),
  channelData: z.looseObject({ deliveryId: z.string().nullish() }).nullish(),
});

export type ReceivedActivity = z.infer<typeof receivedActivity>;

type Content = Pick<PlaygroundMessage, 'text' | 'card' | 'summary' | 'deliveryId'>;

export function contentOf({
  text,
  textFormat,
  summary,
  attachments,
  channelData,
}: ReceivedActivity): Content {
  const card = attachments?.find(
    ({ contentType }) => contentType === 'application/vnd.microsoft.card.adaptive',
  );
  return {
    ...(text ? { text: textFormat === 'xml' ? textOfXml(text) : text } : {}),
    ...(card?.content ? { card: card.content } : {}),
    ...(summary ? { summary } : {}),
    ...(channelData?.deliveryId ? { deliveryId: channelData.deliveryId } : {}),
  };
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** The text of a message in HTML: line breaks kept, tags dropped, entities read once. */
function textOfXml(xml: string): string {
  return xml
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|apos|amp);/g, (_entity, name: string) => entities[name] ?? '');
}
