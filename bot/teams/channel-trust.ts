import {
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import type { ServiceClientCredentialsFactory } from 'botframework-connector';
import { AuthorityCredentialsFactory } from './authority-credentials.js';
import type { TeamsSettings } from './teams-settings.js';

const microsoftIssuer = 'https://api.botframework.com';

/** The audience of the bot's own tokens, whoever issues them. */
export const connectorScope = 'https://api.botframework.com';

/**
 * Who is believed to be Teams, and with which credentials the bot answers.
 * @throws if the settings name an authority that is neither https nor on this machine, or lack a password.
 */
export function trustChannel(settings: TeamsSettings): ConfigurationBotFrameworkAuthentication {
  if (settings.botType === 'SingleTenant' && !settings.botPassword) {
    throw new Error('A single-tenant bot needs its password: set BOT_PASSWORD.');
  }
  const authority = settings.channelAuthority?.replace(/\/$/, '');
  if (authority !== undefined) requireTrustworthyAddress(authority);
  const issuer = authority ?? microsoftIssuer;
  return new ConfigurationBotFrameworkAuthentication(
    authority === undefined ? {} : addressesOf(authority),
    credentialsOf(settings, authority),
    { requiredEndorsements: ['msteams'], validateClaims: async (claims) => requireIssuer(claims, issuer) },
  );
}

/**
 * botbuilder also accepts tokens of its emulator and of other bots; on those paths it doesn't compare the
 * `serviceurl` claim, so that such a token could send our answers, and our credentials, anywhere.
 */
function requireIssuer(claims: { type: string; value: string }[], issuer: string): void {
  if (!claims.some(({ type, value }) => type === 'iss' && value === issuer)) {
    throw new UnexpectedIssuer(`Not a channel token of ${issuer}.`);
  }
}

export class UnexpectedIssuer extends Error {
  override readonly name = 'UnexpectedIssuer';
}

/** As soon as one of these is set, botbuilder has no defaults for the others. */
function addressesOf(authority: string): Record<string, string> {
  const metadata = `${authority}/.well-known/openidconfiguration`;
  return {
    ToChannelFromBotLoginUrl: authority,
    ToChannelFromBotOAuthScope: connectorScope,
    ToBotFromChannelTokenIssuer: authority,
    OAuthUrl: authority,
    ToBotFromChannelOpenIdMetadataUrl: metadata,
    ToBotFromEmulatorOpenIdMetadataUrl: metadata,
  };
}

function credentialsOf(
  settings: TeamsSettings,
  authority: string | undefined,
): ServiceClientCredentialsFactory {
  if (authority !== undefined) {
    return new AuthorityCredentialsFactory(authority, settings.botId, settings.botPassword ?? '');
  }
  return new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: settings.botId,
    MicrosoftAppTenantId: settings.botTenantId,
    MicrosoftAppType: settings.botType,
    MicrosoftAppPassword: settings.botType === 'SingleTenant' ? (settings.botPassword ?? '') : '',
  });
}

function requireTrustworthyAddress(authority: string): void {
  const { protocol, hostname } = new URL(authority);
  const onThisMachine = ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);
  if (protocol !== 'https:' && !(protocol === 'http:' && onThisMachine)) {
    throw new Error(`The channel authority must be https unless it is a loopback address: ${authority}`);
  }
}
