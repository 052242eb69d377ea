import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, type JWTPayload } from 'jose';

/** Also wrong ones: tests forge tokens of every kind. */
export type TokenClaims = Record<string, unknown>;

/** An issuer for tests: publishes its keys over HTTP, as Entra does for the tab and Teams for the bot. */
export interface TokenIssuer {
  /** For the setting ACCORD_TOKEN_AUTHORITY, or ACCORD_CHANNEL_AUTHORITY. */
  authority: string;
  /** The first public key as text, for tests that misuse it as a shared secret. */
  publicKey: string;
  /** A token signed by the key of that name, published or not; a claim of `undefined` is left out. */
  token(claims: TokenClaims, header?: { kid?: string }): Promise<string>;
  /** Makes a key of this name, and publishes it beside the others. */
  addKey(kid: string): Promise<void>;
  /** Publishes it no more. */
  withdrawKey(kid: string): void;
  /** How often the keys were asked for. */
  keyRequests: number;
  /** Answer requests for the keys with 500. */
  failing: boolean;
  close: () => Promise<void>;
}

const documents: [path: RegExp, body: (authority: string, keys: object[]) => object][] = [
  [/^\/[0-9a-f-]{36}\/discovery\/v2\.0\/keys$/, (_authority, keys) => ({ keys })],
  [
    /^\/\.well-known\/openidconfiguration$/,
    (authority) => ({ issuer: authority, jwks_uri: `${authority}/.well-known/keys` }),
  ],
  [/^\/\.well-known\/keys$/, (_authority, keys) => ({ keys })],
];

export async function startTokenIssuer(): Promise<TokenIssuer> {
  const pairs = new Map([['published', await newPair()]]);
  const published = new Set(['published']);
  const publicKeys = () =>
    Promise.all(
      [...published].map(async (kid) => ({
        ...(await exportJWK(pairOf(kid).publicKey)),
        kid,
        use: 'sig',
        alg: 'RS256',
        endorsements: ['msteams'],
      })),
    );
  /** An unknown name is a key that nobody made: the first one signs for it. */
  function pairOf(kid: string) {
    const pair = pairs.get(kid) ?? pairs.get('published');
    if (!pair) throw new Error('The issuer has no key.');
    return pair;
  }

  const server = createServer((request, response) => void answer(request, response));
  async function answer({ url = '' }: IncomingMessage, response: ServerResponse): Promise<void> {
    if (url.endsWith('keys')) issuer.keyRequests += 1;
    const body = documents.find(([path]) => path.test(url))?.[1];
    response.statusCode = issuer.failing ? 500 : body ? 200 : 404;
    response
      .setHeader('content-type', 'application/json')
      .end(JSON.stringify(body?.(issuer.authority, await publicKeys()) ?? {}));
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The issuer got no port.');
  const issuer: TokenIssuer = {
    authority: `http://127.0.0.1:${address.port}`,
    publicKey: await exportSPKI(pairOf('published').publicKey),
    keyRequests: 0,
    failing: false,
    token: (claims, { kid = 'published' } = {}) =>
      new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' }).sign(pairOf(kid).privateKey),
    async addKey(kid) {
      pairs.set(kid, await newPair());
      published.add(kid);
    },
    withdrawKey: (kid) => void published.delete(kid),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return issuer;
}

const newPair = () => generateKeyPair('RS256', { extractable: true });

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
