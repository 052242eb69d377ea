import type { MessageActionValue } from './activity-model.js';
import { decodeEntities } from './plain-text.js';
import type { ChatMessage } from './turn.js';

/** The chat message that somebody chose an action on, as plain text. Teams sends HTML. */
export function chatMessageOf({ messagePayload }: MessageActionValue): ChatMessage {
  const { subject, body, from, linkToMessage } = messagePayload ?? {};
  const text = textOfHtml(body?.content ?? '');
  return {
    text: [subject ?? '', text].filter((part) => part.trim() !== '').join('\n'),
    author: from?.user?.displayName ?? '',
    link: linkToMessage ?? null,
  };
}

/** What a reader sees of a message: tags out, their line breaks kept, entities decoded once and last. */
export function textOfHtml(html: string): string {
  const text = html
    .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/gi, '')
    .replace(/\s+/g, ' ')
    .replace(/<br\s*\/?>|<\/(?:p|div|li|tr|h[1-6]|blockquote)>/gi, '\n')
    .replace(/<[^>]*>/g, '');
  return decodeEntities(text)
    .replace(/\u00a0/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
