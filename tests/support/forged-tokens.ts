import { SignJWT, UnsecuredJWT, exportSPKI, type JWTPayload } from 'jose';
import { tenantId } from '../../playground/people.js';
import type { AccordOnLoopback } from './accord-on-loopback.js';
import { botId, cast, tabAppId } from './teams-on-loopback.js';

type Json = Record<string, unknown>;
type Forgery = [attack: string, token: () => string | Promise<string>];

export const otherTenant = '99999999-9999-4999-8999-999999999999';
const seconds = () => Math.floor(Date.now() / 1000);

/** Tokens of the two kinds that Accord takes; all but one thing about each is right. */
export function forgedTokens(stage: () => AccordOnLoopback) {
  /** The claims of the CIO's own token, whose signature is the only one that is missing. */
  const tabClaims = (changes: Json = {}): JWTPayload => ({
    iss: stage().playground.tabIssuer,
    aud: tabAppId,
    oid: cast.cio.objectId,
    tid: tenantId,
    name: cast.cio.name,
    scp: 'access_as_user',
    ver: '2.0',
    iat: seconds(),
    nbf: seconds(),
    exp: seconds() + 3600,
    ...changes,
  });
  const channelClaims = (changes: Json = {}): JWTPayload => {
    const { channelIssuer, serviceUrl } = stage().playground.issuer;
    return { iss: channelIssuer, aud: botId, serviceurl: serviceUrl, ...changes };
  };
  const inTime = (changes: Json = {}): JWTPayload => ({
    ...channelClaims(),
    nbf: seconds(),
    exp: seconds() + 3600,
    ...changes,
  });
  const sign = (claims: JWTPayload) => stage().playground.issuer.sign(claims);
  const byHeader = async (claims: JWTPayload, alg: 'RS256' | 'HS256', kid: string): Promise<string> => {
    const { privateKey, publicKey } = stage().playground.issuer.keys;
    const key = alg === 'RS256' ? privateKey : new TextEncoder().encode(await exportSPKI(publicKey));
    return new SignJWT(claims).setProtectedHeader({ alg, kid }).sign(key);
  };
  const keyId = () => stage().playground.issuer.keys.keyId;

  const tab: Forgery[] = [
    [
      'token of another tenant',
      () => sign(tabClaims({ tid: otherTenant, iss: `${stage().playground.origin}/${otherTenant}/v2.0` })),
    ],
    ['other audience', () => sign(tabClaims({ aud: botId }))],
    ['other issuer', () => sign(tabClaims({ iss: 'https://login.example.com/v2.0' }))],
    ['channel token', () => sign(channelClaims())],
    ['expired', () => sign(tabClaims({ exp: seconds() - 180 }))],
    ['not yet valid', () => sign(tabClaims({ nbf: seconds() + 600 }))],
    ['alg: none', () => new UnsecuredJWT(tabClaims()).encode()],
    ['HS256 with the public key', () => byHeader(tabClaims(), 'HS256', keyId())],
    ['unknown kid', () => byHeader(tabClaims(), 'RS256', 'unknown')],
    ['missing scp', () => sign(tabClaims({ scp: undefined }))],
    ['app-only token', () => sign(tabClaims({ idtyp: 'app', scp: undefined, roles: ['access_as_user'] }))],
    ['missing oid', () => sign(tabClaims({ oid: undefined }))],
  ];
  const channel: Forgery[] = [
    [
      'channel token with wrong serviceurl',
      () => sign(channelClaims({ serviceurl: 'https://evil.example/' })),
    ],
    ['other audience', () => sign(channelClaims({ aud: tabAppId }))],
    ['other issuer', () => sign(channelClaims({ iss: 'https://login.example.com/v2.0' }))],
    ['token of the tab', () => sign(tabClaims())],
    ['expired', () => sign(inTime({ nbf: seconds() - 7200, iat: seconds() - 7200, exp: seconds() - 3600 }))],
    ['not yet valid', () => sign(inTime({ nbf: seconds() + 3600, exp: seconds() + 7200 }))],
    ['alg: none', () => new UnsecuredJWT(inTime()).encode()],
    ['HS256 with the public key', () => byHeader(inTime(), 'HS256', keyId())],
    ['unknown kid', () => byHeader(inTime(), 'RS256', 'unknown')],
  ];
  /** The tab's good token. */
  return { tab, channel, good: () => sign(tabClaims()) };
}
