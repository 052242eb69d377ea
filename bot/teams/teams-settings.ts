export interface TeamsSettings {
  /** The bot's Entra application id. */
  botId: string;
  botTenantId: string;
  botType: 'SingleTenant' | 'UserAssignedMsi';
  /** Needed unless the bot signs in by managed identity. */
  botPassword?: string;
  /**
   * Who vouches for the channel instead of Microsoft's cloud, for example `http://127.0.0.1:3979/channel`:
   * the issuer of channel tokens, with its OpenID metadata, and of the bot's own tokens. Every check stays.
   */
  channelAuthority?: string;
  /** Whether people of this Entra tenant (lower-case id) may use the app at all. */
  allowsTenant(tenantId: string): boolean;
}

/** The part of a pino logger that this folder uses. */
export interface TeamsLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
