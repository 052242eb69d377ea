import type { PlaygroundConversation } from '../../playground-api.js';

/**
 * The conversation to show. One that this person doesn't see (another's chat with the bot, or the team's for an
 * outsider) becomes the person's own chat with the bot.
 */
export function choosePlace(
  conversations: PlaygroundConversation[],
  wanted: string | undefined,
): PlaygroundConversation | undefined {
  const [first] = conversations;
  if (wanted === undefined) return first;
  const found = conversations.find((each) => each.id === wanted);
  return found ?? conversations.find((each) => each.kind === 'personal') ?? first;
}
