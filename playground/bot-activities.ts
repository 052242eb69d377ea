import { randomUUID } from 'node:crypto';
import { team, tenantId } from './people.js';
import type { PlaygroundConversation, PlaygroundMessage, PlaygroundPerson } from './playground-api.js';

export type TeamsActivityJson = Record<string, unknown>;

interface Origin {
  serviceUrl: string;
  bot: { id: string; name: string };
}

/** A message on which an action was chosen; the author is missing where the bot wrote it. */
interface ChosenMessage {
  command: string;
  message: PlaygroundMessage;
  author: PlaygroundPerson | undefined;
}

const conversationTypes = { channel: 'channel', 'group-chat': 'groupChat', personal: 'personal' } as const;

/** Activities as Teams sends them to a bot. They are told apart from real ones by nothing but their token. */
export class BotActivities {
  constructor(private readonly origin: Origin) {}

  message(
    message: PlaygroundMessage,
    person: PlaygroundPerson,
    conversation: PlaygroundConversation,
    mentionsBot: boolean,
  ): TeamsActivityJson {
    const { name } = this.origin.bot;
    const tag = `<at>${name}</at>`;
    const typed = asTeamsEscapes(message.text ?? '');
    return {
      ...this.base('message', person, conversation, message.id),
      id: message.id,
      textFormat: 'plain',
      text: mentionsBot ? `${tag} ${typed}` : typed,
      attachments: [
        { contentType: 'text/html', content: `<p>${mentionsBot ? `${tag}&nbsp;` : ''}${typed}</p>` },
      ],
      entities: [
        ...(mentionsBot ? [{ type: 'mention', text: tag, mentioned: { id: this.botAccount.id, name } }] : []),
        { type: 'clientInfo', locale: 'en-US', country: 'US', platform: 'Web', timezone: 'Europe/Berlin' },
      ],
    };
  }

  invoke(
    name: 'adaptiveCard/action' | 'task/fetch' | 'task/submit',
    value: unknown,
    person: PlaygroundPerson,
    conversation: PlaygroundConversation,
    messageId: string | undefined,
  ): TeamsActivityJson {
    return {
      ...this.base('invoke', person, conversation, messageId),
      id: `f:${randomUUID()}`,
      name,
      value,
      ...(messageId === undefined ? {} : { replyToId: messageId }),
    };
  }

  /** What Teams sends when somebody chooses an action of a message extension on a message, or sends its dialog. */
  messageAction(
    step: 'fetch' | 'submit',
    { command, message, author }: ChosenMessage,
    data: unknown,
    person: PlaygroundPerson,
    conversation: PlaygroundConversation,
  ): TeamsActivityJson {
    const text = asTeamsEscapes(message.text ?? message.summary ?? '').replace(/\n/g, '<br>');
    return {
      ...this.base('invoke', person, conversation, message.id),
      id: `f:${randomUUID()}`,
      name: step === 'fetch' ? 'composeExtension/fetchTask' : 'composeExtension/submitAction',
      value: {
        commandId: command,
        commandContext: 'message',
        context: { theme: 'default' },
        ...(step === 'submit' && { data }),
        messagePayload: {
          id: message.id,
          replyToId: null,
          createdDateTime: message.sentAt,
          importance: 'normal',
          subject: null,
          linkToMessage: `https://teams.microsoft.com/l/message/${encodeURIComponent(conversation.id)}/${message.id}`,
          from: author && {
            user: { userIdentityType: 'aadUser', id: author.objectId, displayName: author.name },
          },
          body: { contentType: 'html', content: `<div>${text}</div>` },
          attachments: [],
          mentions: [],
          reactions: [],
        },
      },
    };
  }

  /** The two activities by which Teams announces that the bot was added or removed. */
  installation(
    person: PlaygroundPerson,
    conversation: PlaygroundConversation,
    installed: boolean,
  ): TeamsActivityJson[] {
    const change = this.membership([this.botAccount], person, conversation, installed);
    const update = this.base('installationUpdate', person, conversation);
    const selected =
      conversation.kind === 'channel' ? { settings: { selectedChannel: { id: conversation.id } } } : {};
    const installation = {
      ...update,
      ...this.atRoot(conversation),
      action: installed ? 'add' : 'remove',
      channelData: { ...this.channelData(conversation), ...selected },
    };
    // Teams says nothing more into a conversation that the bot has left.
    return installed ? [change, installation] : [installation];
  }

  membership(
    accounts: { id: string; aadObjectId?: string }[],
    person: PlaygroundPerson,
    conversation: PlaygroundConversation,
    added: boolean,
  ): TeamsActivityJson {
    const eventType = added ? 'teamMemberAdded' : 'teamMemberRemoved';
    return {
      ...this.base('conversationUpdate', person, conversation),
      ...this.atRoot(conversation),
      [added ? 'membersAdded' : 'membersRemoved']: accounts,
      channelData: { ...this.channelData(conversation), ...(conversation.team ? { eventType } : {}) },
    };
  }

  private get botAccount(): { id: string; name: string } {
    return { id: `28:${this.origin.bot.id}`, name: this.origin.bot.name };
  }

  private base(
    type: string,
    { teamsId, name, objectId }: PlaygroundPerson,
    conversation: PlaygroundConversation,
    threadId?: string,
  ): TeamsActivityJson {
    const inThread =
      conversation.kind === 'channel' && threadId !== undefined ? `;messageid=${threadId}` : '';
    return {
      type,
      id: `f:${randomUUID()}`,
      timestamp: new Date().toISOString(),
      channelId: 'msteams',
      serviceUrl: this.origin.serviceUrl,
      locale: 'en-US',
      from: { id: teamsId, name, aadObjectId: objectId },
      recipient: this.botAccount,
      conversation: this.conversationAccount(conversation, `${conversation.id}${inThread}`),
      channelData: this.channelData(conversation),
    };
  }

  /** What concerns a whole team is said in its first channel, whose id is the team's. */
  private atRoot(conversation: PlaygroundConversation): TeamsActivityJson {
    return { conversation: this.conversationAccount(conversation, conversation.team?.id ?? conversation.id) };
  }

  private conversationAccount({ kind }: PlaygroundConversation, id: string): object {
    return {
      id,
      conversationType: conversationTypes[kind],
      tenantId,
      ...(kind === 'personal' ? {} : { isGroup: true }),
    };
  }

  private channelData(conversation: PlaygroundConversation): object {
    return {
      tenant: { id: tenantId },
      ...(conversation.team ? { team, channel: { id: conversation.id, name: conversation.name } } : {}),
    };
  }
}

/** Teams escapes what people type, also in its plain texts. */
function asTeamsEscapes(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
