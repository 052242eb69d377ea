import type { TeamsAccount, TeamsActivity } from './activity-model.js';
import { isMention } from './activity-model.js';
import { decodeEntities } from './plain-text.js';
import type { Place, PlaceKind, Turn, TurnPerson } from './turn.js';

export type TurnReading =
  | { known: 'turn'; turn: Turn }
  /** The channel doesn't say who it is: an anonymous guest of a meeting, for example. */
  | { known: 'nobody'; place: Place }
  | { known: 'malformed'; reason: string };

/** Says in the words of the product where an activity happened and who is behind it. */
export function turnOfActivity(activity: TeamsActivity): TurnReading {
  const place = placeOf(activity);
  if (typeof place === 'string') return { known: 'malformed', reason: place };
  const person = personOf(activity.from);
  if (!person) return { known: 'nobody', place };
  return {
    known: 'turn',
    turn: {
      place,
      person,
      ...(activity.replyToId ? { cardActivityId: activity.replyToId } : {}),
      ...(activity.locale ? { locale: activity.locale } : {}),
    },
  };
}

function placeOf(activity: TeamsActivity): Place | string {
  const { conversation, channelData, serviceUrl } = activity;
  const tenantId = channelData?.tenant?.id ?? conversation.tenantId;
  if (!tenantId) return 'The activity names no tenant.';
  if (conversation.tenantId && conversation.tenantId !== tenantId) return 'The activity names two tenants.';
  const conversationId = withoutThread(channelData?.settings?.selectedChannel?.id ?? conversation.id);
  const address = { serviceUrl, tenantId, conversationId };
  const kind = kindOf(activity);
  if (kind === 'team') {
    const team = channelData?.team;
    if (!team?.id) return 'The activity of a channel names no team.';
    return { ...address, kind, rootId: team.id, ...(team.name ? { name: team.name } : {}) };
  }
  const name = kind === 'group-chat' ? (activity.topicName ?? conversation.name) : undefined;
  return { ...address, kind, rootId: conversationId, ...(name ? { name } : {}) };
}

function kindOf({ conversation, channelData }: TeamsActivity): PlaceKind {
  switch (conversation.conversationType) {
    case 'channel':
      return 'team';
    case 'groupChat':
      return 'group-chat';
    case 'personal':
      return 'personal';
    default:
      // Some events leave the type out.
      if (channelData?.team?.id) return 'team';
      return conversation.isGroup ? 'group-chat' : 'personal';
  }
}

/** The id of a channel or chat without the thread in it that was talked in. */
function withoutThread(conversationId: string): string {
  return conversationId.split(';')[0] ?? conversationId;
}

export function personOf(account: TeamsAccount): TurnPerson | undefined {
  if (!account.aadObjectId) return undefined;
  return { objectId: account.aadObjectId, teamsId: account.id, name: account.name ?? '' };
}

/** The people of a membership event: bots, and whoever has no object id, left out. */
export function peopleOf(accounts: readonly TeamsAccount[] | null | undefined): TurnPerson[] {
  return (accounts ?? []).flatMap((account) => personOf(account) ?? []);
}

/** What was typed: the mention of the bot cut out, other mentions as plain names, entities decoded. */
export function typedText(activity: TeamsActivity): string {
  let text = activity.text ?? '';
  for (const { text: tag, mentioned } of (activity.entities ?? []).filter(isMention)) {
    // As a function, since a name may hold `$&`.
    text = text.replace(tag, () => (mentioned.id === activity.recipient.id ? ' ' : (mentioned.name ?? '')));
  }
  return decodeEntities(text)
    .replace(/\u00a0/g, ' ')
    .replace(/[ \t]+/g, ' ')
    .trim();
}
