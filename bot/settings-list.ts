import { z } from 'zod';
import {
  addressSchema,
  choiceSchema,
  guidSchema,
  guidsSchema,
  originSchema,
  originsSchema,
  wholeNumberSchema,
} from './settings-shapes.js';
import { tablesSchema } from './settings-storage.js';

/** One environment variable. The parser and the page of the docs are both made from this. */
export interface Setting {
  /** The environment variable. */
  name: string;
  /** What it is for, in one line, for the operator. */
  meaning: string;
  /** Turns the text into the value; its messages say how to mend the setting. */
  schema: z.ZodType<unknown, string>;
  /** Used when the variable is missing or empty. */
  preset?: string;
  /** Missing or empty stops the start. */
  required?: true;
  /** What the docs show as default where it isn't a fixed text. */
  presetNote?: string;
  /** Never shown in a message or a log. */
  secret?: true;
}

/** Every setting of the server, by the name that the code uses. The order is that of the docs. */
export const settingList = {
  environment: {
    name: 'NODE_ENV',
    meaning: '`production` listens on all addresses and refuses everything that is for one machine only.',
    schema: choiceSchema(['production', 'development', 'test']),
    preset: 'development',
  },
  port: {
    name: 'PORT',
    meaning: 'The port to listen on; 0 lets the system choose.',
    schema: wholeNumberSchema(0, 65_535),
    preset: '3978',
  },
  host: {
    name: 'HOST',
    meaning: 'The address to listen on.',
    schema: z.string().regex(/^[A-Za-z0-9.:-]+$/, 'Give a host name or an IP address, without a port.'),
    presetNote: '`127.0.0.1`; `0.0.0.0` in production',
  },
  publicOrigin: {
    name: 'PUBLIC_ORIGIN',
    meaning: 'The address under which Teams reaches the server. Required in production.',
    schema: originSchema,
    presetNote: '`http://localhost:<PORT>`',
  },
  tables: {
    name: 'ACCORD_TABLES',
    meaning:
      'Where records live: `https://<account>.table.core.windows.net` (managed identity), or a connection string.',
    schema: tablesSchema,
    required: true,
    secret: true,
  },
  tablePrefix: {
    name: 'ACCORD_TABLE_PREFIX',
    meaning: 'Put before the names of the tables, so that several installations can share an account.',
    schema: z
      .string()
      .regex(/^([A-Za-z][A-Za-z0-9]{0,39})?$/, 'Give up to 40 letters and digits that begin with a letter.'),
    preset: '',
  },
  botId: {
    name: 'BOT_ID',
    meaning: 'Application (client) id of the bot.',
    schema: guidSchema,
    required: true,
  },
  botTenantId: {
    name: 'BOT_TENANT_ID',
    meaning: 'Entra tenant in which the bot is registered.',
    schema: guidSchema,
    required: true,
  },
  botType: {
    name: 'BOT_TYPE',
    meaning: 'How the bot proves who it is: `SingleTenant` (with a password) or `UserAssignedMsi`.',
    schema: choiceSchema(['SingleTenant', 'UserAssignedMsi']),
    preset: 'SingleTenant',
  },
  botPassword: {
    name: 'BOT_PASSWORD',
    meaning: "The bot's client secret. Required for `SingleTenant`, not used otherwise.",
    schema: z.string(),
    secret: true,
  },
  tabAppId: {
    name: 'AAD_APP_CLIENT_ID',
    meaning: "Application (client) id of the Entra app that the tab's sign-in tokens are made out to.",
    schema: guidSchema,
    required: true,
  },
  tenants: {
    name: 'ACCORD_TENANTS',
    meaning: 'Entra tenants whose people may use the app, separated by commas.',
    schema: guidsSchema,
    presetNote: 'the value of `BOT_TENANT_ID`',
  },
  tokenAuthority: {
    name: 'ACCORD_TOKEN_AUTHORITY',
    meaning: "Who issues the tab's sign-in tokens; the tenant is appended.",
    schema: addressSchema,
    preset: 'https://login.microsoftonline.com',
  },
  channelAuthority: {
    name: 'ACCORD_CHANNEL_AUTHORITY',
    meaning: "Who issues the channel's tokens and the bot's own, in place of the Bot Framework.",
    schema: addressSchema,
    presetNote: "the Bot Framework's own",
  },
  teamsAppId: {
    name: 'TEAMS_APP_ID',
    meaning: 'Id of the Teams app in its manifest; links into Teams are made with it.',
    schema: guidSchema,
    required: true,
  },
  frameAncestors: {
    name: 'ACCORD_FRAME_ANCESTORS',
    meaning: 'Origins besides the Teams hosts that may show the tab in a frame, separated by commas.',
    schema: originsSchema,
    preset: '',
  },
  sweepSeconds: {
    name: 'ACCORD_SWEEP_SECONDS',
    meaning: 'Seconds between two looks for work that is due.',
    schema: wholeNumberSchema(1, 3_600),
    preset: '15',
  },
  intentSeconds: {
    name: 'ACCORD_INTENT_SECONDS',
    meaning: 'Seconds after which another instance may take up what a command left to do.',
    schema: wholeNumberSchema(1, 3_600),
    preset: '60',
  },
  leaseSeconds: {
    name: 'ACCORD_LEASE_SECONDS',
    meaning: 'Seconds for which an instance keeps due work to itself.',
    schema: wholeNumberSchema(1, 3_600),
    preset: '60',
  },
  rosterMinutes: {
    name: 'ACCORD_ROSTER_MINUTES',
    meaning: 'Minutes for which the list of members is believed before Teams is asked again.',
    schema: wholeNumberSchema(0, 1_440),
    preset: '15',
  },
  signingRosterMinutes: {
    name: 'ACCORD_SIGNING_ROSTER_MINUTES',
    meaning: 'The same for signatures; not more than `ACCORD_ROSTER_MINUTES`.',
    schema: wholeNumberSchema(0, 1_440),
    preset: '5',
  },
  logLevel: {
    name: 'LOG_LEVEL',
    meaning: 'From which level on is logged.',
    schema: choiceSchema(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
    preset: 'info',
  },
} as const satisfies Record<string, Setting>;

export type SettingKey = keyof typeof settingList;

type ValueOf<S extends Setting> = S extends { preset: string } | { required: true }
  ? z.output<S['schema']>
  : z.output<S['schema']> | undefined;

/** The values as given, before one of them decides about another. */
export type GivenSettings = { [K in SettingKey]: ValueOf<(typeof settingList)[K]> };
