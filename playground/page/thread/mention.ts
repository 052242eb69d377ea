/** In channels and group chats a bot hears only messages that mention it: here is what counts as a mention. */

/** Whether the bot's name stands in the text behind an @, as a word of its own. */
export function mentions(text: string, name: string): boolean {
  return positionOf(text, name) >= 0;
}

/** The text with the mention put in front, unless it has one. */
export function withMention(text: string, name: string): string {
  return mentions(text, name) ? text : `@${name} ${text}`.trimEnd() + (text === '' ? ' ' : '');
}

/** What is said to the bot: the server puts the mention itself in front. */
export function withoutMention(text: string, name: string): string {
  const at = positionOf(text, name);
  if (at < 0) return text;
  return (
    `${text.slice(0, at)}${text.slice(at + name.length + 1)}`.replace(/ {2,}/g, ' ').trim() || `@${name}`
  );
}

/**
 * The beginning of a mention that is being typed at the end of `before` (the text in front of the caret), or
 * `undefined`: an @ that starts a word, followed by nothing or by the first letters of the name.
 */
export function mentionBeingTyped(before: string, name: string): string | undefined {
  const typed = /(?:^|\s)@(\S*)$/.exec(before)?.[1];
  if (typed === undefined || typed.length >= name.length) return undefined;
  return name.toLowerCase().startsWith(typed.toLowerCase()) ? typed : undefined;
}

export interface TextPart {
  text: string;
  mention: boolean;
}

/** A message in parts to show: mentions, written `@Name` or in Teams' own `<at>` mark, and the words around them. */
export function splitMentions(text: string, name: string): TextPart[] {
  const plain = text.replace(/<at[^>]*>([^<]*)<\/at>/g, '@$1');
  const at = positionOf(plain, name);
  if (at < 0) return [{ text: plain, mention: false }];
  const end = at + name.length + 1;
  const parts = [
    { text: plain.slice(0, at), mention: false },
    { text: plain.slice(at, end), mention: true },
    { text: plain.slice(end), mention: false },
  ];
  return parts.filter((part) => part.text !== '');
}

function positionOf(text: string, name: string): number {
  const mark = `@${name}`.toLowerCase();
  const lower = text.toLowerCase();
  for (let at = lower.indexOf(mark); at >= 0; at = lower.indexOf(mark, at + 1)) {
    const before = at === 0 ? ' ' : lower.charAt(at - 1);
    const after = lower.charAt(at + mark.length);
    if (/\s/.test(before) && !/[\p{L}\p{N}]/u.test(after)) return at;
  }
  return -1;
}
