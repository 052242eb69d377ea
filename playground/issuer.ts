import { jwtVerify, SignJWT, type JWTPayload } from 'jose';
import { principalNameOf, tenantId } from './people.js';
import type { PlaygroundPerson } from './playground-api.js';
import type { SigningKeys } from './signing-keys.js';

/** What the bot asks tokens for, in the real cloud too. */
const connectorAudience = 'https://api.botframework.com';

const lifetimeSeconds = 3600;

/** Issues and checks the three kinds of tokens, each with an issuer or an audience of its own. */
export class Issuer {
  constructor(
    readonly keys: SigningKeys,
    private readonly origin: string,
    private readonly botId: string,
    private readonly tabAppId: string,
    private readonly serviceOrigin = origin,
  ) {}

  /** Of tokens for the tab, as Entra's v2.0 issuer of one tenant. */
  get tabIssuer(): string {
    return `${this.origin}/${tenantId}/v2.0`;
  }

  /** Of tokens between channel and bot. */
  get channelIssuer(): string {
    return `${this.origin}/channel`;
  }

  get serviceUrl(): string {
    return `${this.serviceOrigin}/connector/`;
  }

  /** What Teams' single sign-on gives to the tab. */
  tabToken(person: PlaygroundPerson): Promise<string> {
    return this.sign({
      iss: this.tabIssuer,
      aud: this.tabAppId,
      oid: person.objectId,
      sub: person.objectId,
      tid: tenantId,
      name: person.name,
      preferred_username: principalNameOf(person),
      scp: 'access_as_user',
      ver: '2.0',
    });
  }

  /** What the channel shows to the bot with each activity. */
  channelToken(): Promise<string> {
    return this.sign({ iss: this.channelIssuer, aud: this.botId, serviceurl: this.serviceUrl });
  }

  /** What the bot shows to the connector. */
  async botToken(): Promise<{ access_token: string; token_type: 'Bearer'; expires_in: number }> {
    const claims = { iss: this.channelIssuer, aud: connectorAudience, appid: this.botId, tid: tenantId };
    return { access_token: await this.sign(claims), token_type: 'Bearer', expires_in: lifetimeSeconds };
  }

  /** Signs any claims: tests make tokens with it that are wrong in one way. */
  sign(claims: JWTPayload, issuedAt = Math.floor(Date.now() / 1000)): Promise<string> {
    return new SignJWT({ nbf: issuedAt, iat: issuedAt, exp: issuedAt + lifetimeSeconds, ...claims })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: this.keys.keyId })
      .sign(this.keys.privateKey);
  }

  /** Whether an `Authorization` header holds a token that this issuer made for the bot. */
  async isBot(authorization: string | undefined): Promise<boolean> {
    const token = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1];
    if (!token) return false;
    try {
      const { payload } = await jwtVerify(token, this.keys.publicKey, {
        algorithms: ['RS256'],
        issuer: this.channelIssuer,
        audience: connectorAudience,
      });
      return payload['appid'] === this.botId;
    } catch {
      return false;
    }
  }
}
