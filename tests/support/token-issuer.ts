import { createServer } from 'node:http';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, type JWTPayload } from 'jose';

/** Also wrong ones: tests forge tokens of every kind. */
export type TokenClaims = Record<string, unknown>;

/** An issuer of the tab's sign-in tokens for tests: publishes its keys over HTTP as Entra does. */
export interface TokenIssuer {
  /** For the setting ACCORD_TOKEN_AUTHORITY. */
  authority: string;
  /** The public key as text, for tests that misuse it as a shared secret. */
  publicKey: string;
  /** A token signed by the published key; a claim of `undefined` is left out. */
  token(claims: TokenClaims, header?: { kid?: string }): Promise<string>;
  /** How often the keys were asked for. */
  keyRequests: number;
  /** Answer requests for the keys with 500. */
  failing: boolean;
  close: () => Promise<void>;
}

export async function startTokenIssuer(): Promise<TokenIssuer> {
  const pair = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'published', use: 'sig', alg: 'RS256' };
  const server = createServer((request, response) => {
    issuer.keyRequests += 1;
    const known = /^\/[0-9a-f-]{36}\/discovery\/v2\.0\/keys$/.test(request.url ?? '');
    response.statusCode = issuer.failing ? 500 : known ? 200 : 404;
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The issuer got no port.');
  const issuer: TokenIssuer = {
    authority: `http://127.0.0.1:${address.port}`,
    publicKey: await exportSPKI(pair.publicKey),
    keyRequests: 0,
    failing: false,
    token: (claims, { kid = 'published' } = {}) =>
      new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' }).sign(pair.privateKey),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return issuer;
}

/** Claims of a good token, as Entra makes them for the tab. `seconds` is the present. */
export function tabClaims(
  who: { authority: string; tenantId: string; objectId: string; name?: string; audience: string },
  seconds = Math.floor(Date.now() / 1000),
): JWTPayload {
  return {
    iss: `${who.authority}/${who.tenantId}/v2.0`,
    aud: who.audience,
    iat: seconds,
    nbf: seconds,
    exp: seconds + 3600,
    oid: who.objectId,
    tid: who.tenantId,
    name: who.name ?? 'Ada Example',
    scp: 'access_as_user',
    ver: '2.0',
  };
}
