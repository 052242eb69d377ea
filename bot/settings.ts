import { isUnprotectedStorage } from './settings-storage.js';
import { isLoopback } from './settings-shapes.js';
import { settingList, type GivenSettings, type Setting } from './settings-list.js';

/** What the server was started with. Ids are lower-case GUIDs, addresses have no slash at their end. */
export interface Settings {
  readonly production: boolean;
  readonly port: number;
  readonly host: string;
  /** Origin under which Teams reaches the server. */
  readonly publicOrigin: string;
  /** Account address or connection string. */
  readonly tables: string;
  readonly tablePrefix: string;
  readonly botId: string;
  readonly botTenantId: string;
  readonly botType: 'SingleTenant' | 'UserAssignedMsi';
  readonly botPassword?: string;
  /** Application id of the Entra app that the tab signs in with. */
  readonly tabAppId: string;
  /** Tenants whose people may use the app; at least one. */
  readonly tenants: readonly string[];
  readonly tokenAuthority: string;
  /** Absent: the Bot Framework's own. */
  readonly channelAuthority?: string;
  readonly teamsAppId: string;
  /** Origins that may frame the tab besides the Teams hosts. */
  readonly frameAncestors: readonly string[];
  readonly sweepSeconds: number;
  readonly intentSeconds: number;
  readonly leaseSeconds: number;
  readonly rosterMinutes: number;
  readonly signingRosterMinutes: number;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
}

export interface SettingProblem {
  /** The environment variable to mend. */
  name: string;
  /** What is wrong with it and what to put there; never holds a secret. */
  message: string;
}

/** The environment is no sound set of settings; `problems` names each one to mend, all at once. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  constructor(readonly problems: readonly SettingProblem[]) {
    super(
      ['Accord cannot start with these settings:', ...problems.map((p) => `  ${p.name}: ${p.message}`)].join(
        '\n',
      ),
    );
  }
}

/**
 * Reads the settings from an environment such as `process.env`. Empty variables count as missing.
 * Throws `SettingsError`.
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given: Record<string, unknown> = {};
  const problems: SettingProblem[] = [];
  for (const [key, setting] of Object.entries<Setting>(settingList)) {
    const text = environment[setting.name]?.trim() || setting.preset;
    if (text === undefined) {
      if (setting.required) problems.push({ name: setting.name, message: `is missing. ${setting.meaning}` });
      continue;
    }
    const parsed = setting.schema.safeParse(text);
    if (parsed.success) given[key] = parsed.data;
    else problems.push({ name: setting.name, message: whatIsWrong(setting, text, parsed.error.issues) });
  }
  if (problems.length > 0) throw new SettingsError(problems);
  // Sound, since every key was parsed by the schema that its type comes from.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return settle(given as GivenSettings);
}

/** The settings as a Markdown table, for the docs. */
export function settingsTable(): string {
  const rows = Object.values(settingList).map((setting: Setting) => {
    const preset = setting.required
      ? '(required)'
      : (setting.presetNote ?? (setting.preset ? `\`${setting.preset}\`` : '(none)'));
    return `| \`${setting.name}\` | ${preset} | ${setting.meaning} | ${setting.secret ? 'yes' : ''} |`;
  });
  return ['| Setting | Default | Meaning | Secret |', '|---|---|---|---|', ...rows, ''].join('\n');
}

function whatIsWrong(setting: Setting, text: string, issues: readonly { message: string }[]): string {
  const shown = setting.secret ? 'the value given' : `"${text.slice(0, 80)}"`;
  return `${shown} can't be used. ${issues[0]?.message ?? setting.meaning}`;
}

/** Defaults that depend on another setting, and the rules between settings. */
function settle(given: GivenSettings): Settings {
  const { environment, host, publicOrigin, tenants, botPassword, channelAuthority, ...rest } = given;
  const production = environment === 'production';
  const settings: Settings = {
    ...rest,
    production,
    host: host ?? (production ? '0.0.0.0' : '127.0.0.1'),
    publicOrigin: publicOrigin ?? `http://localhost:${given.port}`,
    tenants: Object.freeze(tenants ?? [given.botTenantId]),
    frameAncestors: Object.freeze(given.frameAncestors),
    ...(botPassword === undefined ? {} : { botPassword }),
    ...(channelAuthority === undefined ? {} : { channelAuthority }),
  };
  const problems = [...betweenSettings(settings), ...(production ? forbiddenInProduction(settings) : [])];
  if (problems.length > 0) throw new SettingsError(problems);
  return Object.freeze(settings);
}

function* betweenSettings(settings: Settings): Generator<SettingProblem> {
  if (settings.botType === 'SingleTenant' && settings.botPassword === undefined) {
    yield {
      name: 'BOT_PASSWORD',
      message: 'is missing. Give the client secret of the bot, or set BOT_TYPE to UserAssignedMsi.',
    };
  }
  if (settings.signingRosterMinutes > settings.rosterMinutes) {
    yield {
      name: 'ACCORD_SIGNING_ROSTER_MINUTES',
      message: `is more than ACCORD_ROSTER_MINUTES (${settings.rosterMinutes}). Give the same or less.`,
    };
  }
}

// What lets a machine be its own issuer is for trying out; in production it would let anybody on it sign in.
function* forbiddenInProduction(settings: Settings): Generator<SettingProblem> {
  const message =
    'is an address of this machine, which NODE_ENV=production rules out. Give the public https address.';
  if (settings.publicOrigin.startsWith('http:') || isLoopback(settings.publicOrigin)) {
    yield {
      name: 'PUBLIC_ORIGIN',
      message: 'is missing or no public address. Give the https origin that Teams reaches.',
    };
  }
  if (isUnprotectedStorage(settings.tables)) {
    yield {
      name: 'ACCORD_TABLES',
      message:
        'is the emulator or http, which NODE_ENV=production rules out. Give https://<account>.table.core.windows.net.',
    };
  }
  if (isLoopback(settings.tokenAuthority)) yield { name: 'ACCORD_TOKEN_AUTHORITY', message };
  if (isLoopback(settings.channelAuthority ?? '')) yield { name: 'ACCORD_CHANNEL_AUTHORITY', message };
  if (settings.frameAncestors.some(isLoopback)) yield { name: 'ACCORD_FRAME_ANCESTORS', message };
}
