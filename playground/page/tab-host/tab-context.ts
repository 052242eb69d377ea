import type { PlaygroundConversation, PlaygroundState } from '../../playground-api.js';
import type { ThemeName } from '../address.js';
import { TAB_ENTITY_ID } from './content-url.js';

/** Teams' own names of its themes. */
export const teamsTheme: Record<ThemeName, string> = { light: 'default', dark: 'dark', contrast: 'contrast' };

export interface TabPlace {
  state: PlaygroundState;
  conversation: PlaygroundConversation;
  page: string | undefined;
  theme: ThemeName;
}

/** The flat context that Teams answers to `getContext`; teams-js makes the nested one out of it. */
export function tabContext({ state, conversation, page, theme }: TabPlace): Record<string, unknown> {
  const { me, tenantId } = state;
  return {
    userObjectId: me.objectId,
    userPrincipalName: me.email,
    userDisplayName: me.name,
    loginHint: me.email,
    tid: tenantId,
    locale: 'en-us',
    theme: teamsTheme[theme],
    hostName: 'Teams',
    hostClientType: 'web',
    frameContext: 'content',
    entityId: TAB_ENTITY_ID,
    ...(page === undefined ? {} : { subEntityId: page }),
    ...placeOf(conversation),
  };
}

function placeOf(conversation: PlaygroundConversation): Record<string, unknown> {
  if (conversation.kind === 'group-chat') return { chatId: conversation.id };
  if (conversation.kind === 'personal') return {};
  return {
    channelId: conversation.id,
    channelName: conversation.name,
    channelType: 'Regular',
    teamId: conversation.team?.id,
    teamName: conversation.team?.name,
  };
}
