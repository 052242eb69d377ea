import { z } from 'zod';

/** Enough to check the token against, before anything else of an activity is looked at. */
export const activityEnvelope = z.looseObject({
  type: z.string().min(1).max(100),
  // Only Teams: botbuilder trusts other keys for some other channels.
  channelId: z.literal('msteams'),
  serviceUrl: z.url({ protocol: /^https?$/ }).max(1000),
});

const id = z.string().min(1).max(1000);
const entraId = z.guid().toLowerCase();

const account = z.object({
  id,
  name: z.string().max(1000).nullish(),
  // Anonymous meeting participants and bots have none.
  aadObjectId: entraId.nullish().catch(undefined),
});

const mention = z.object({
  type: z.literal('mention'),
  text: z.string().min(1),
  mentioned: z.object({ id, name: z.string().nullish() }),
});

/** What we read of an activity, as Teams sends it; whatever else it carries is dropped. */
export const teamsActivity = z.object({
  type: z.string(),
  id: id.nullish(),
  name: z.string().nullish(),
  action: z.string().nullish(),
  locale: z.string().max(35).nullish(),
  serviceUrl: z.string(),
  from: account,
  recipient: account,
  conversation: z.object({
    id,
    conversationType: z.enum(['personal', 'groupChat', 'channel']).nullish(),
    isGroup: z.boolean().nullish(),
    tenantId: entraId.nullish(),
    name: z.string().nullish(),
  }),
  channelData: z
    .object({
      tenant: z.object({ id: entraId }).nullish(),
      team: z.object({ id: id.nullish(), name: z.string().nullish() }).nullish(),
      eventType: z.string().nullish(),
      // The channel that an installation was made from; the conversation is the team's first channel then.
      settings: z.object({ selectedChannel: z.object({ id }).nullish() }).nullish(),
    })
    .nullish(),
  text: z.string().nullish(),
  entities: z.array(z.unknown()).nullish(),
  membersAdded: z.array(account).nullish(),
  membersRemoved: z.array(account).nullish(),
  topicName: z.string().nullish(),
  replyToId: id.nullish(),
  value: z.unknown().optional(),
});

export type TeamsActivity = z.infer<typeof teamsActivity>;
export type TeamsAccount = z.infer<typeof account>;
export type Mention = z.infer<typeof mention>;

export function isMention(entity: unknown): entity is Mention {
  return mention.safeParse(entity).success;
}

/** The value of an `adaptiveCard/action` invoke. */
export const cardActionValue = z.object({
  action: z.object({
    verb: z.string().min(1).max(100),
    data: z.unknown().optional(),
  }),
  trigger: z.enum(['manual', 'automatic']).nullish().catch(undefined),
});

/** The value of a `composeExtension/fetchTask` or `composeExtension/submitAction` invoke on a chat message. */
export const messageActionValue = z.object({
  commandId: z.string().min(1).max(100),
  data: z.unknown().optional(),
  messagePayload: z
    .object({
      subject: z.string().nullish().catch(undefined),
      body: z.object({ content: z.string().max(400_000).nullish() }).nullish(),
      from: z
        .object({ user: z.object({ displayName: z.string().max(1000).nullish() }).nullish() })
        .nullish()
        .catch(undefined),
      linkToMessage: z
        .url({ protocol: /^https?$/ })
        .max(2000)
        .nullish()
        .catch(undefined),
    })
    .nullish(),
});
export type MessageActionValue = z.infer<typeof messageActionValue>;

/** The value of a `task/fetch` or `task/submit` invoke. */
export const dialogValue = z.object({ data: z.unknown().optional() });
