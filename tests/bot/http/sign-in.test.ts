import { generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { z } from 'zod';
import { defineRoute } from '../../../bot/http/api-route.js';
import { createSignIn, KeysUnreachable, type SignIn } from '../../../bot/http/sign-in.js';
import { httpServerForTest, testIds, type HttpServerForTest } from '../../support/http-server-for-test.js';
import { tabClaims, type TokenClaims } from '../../support/token-issuer.js';

const me = defineRoute({
  method: 'get',
  path: '/api/me',
  operationId: 'readMe',
  summary: 'Who is signed in',
  tag: 'test',
  answer: z.object({ tenantId: z.string(), objectId: z.string(), name: z.string() }),
  handle: ({ viewer }) => Promise.resolve({ status: 200, body: viewer }),
});

const otherTenant = '99999999-9999-4999-8999-999999999999';
let server: HttpServerForTest;
let claims: JWTPayload;
let signIn: SignIn;

beforeAll(async () => {
  server = await httpServerForTest({ routes: [me] });
  claims = tabClaims({
    authority: server.issuer.authority,
    tenantId: testIds.tenantId,
    objectId: testIds.objectId,
    audience: testIds.tabAppId,
  });
  signIn = createSignIn(server.settings);
});
afterAll(() => server.close());

const present = () => Math.floor(Date.now() / 1000);
const signed = (changed: TokenClaims = {}, header?: { kid?: string }) =>
  server.issuer.token({ ...claims, ...changed }, header);

describe('a good token', () => {
  test('signs its person in', async () => {
    const token = await signed({ oid: testIds.objectId.toUpperCase() });
    const answer = await fetch(`${server.origin}/api/me`, { headers: { authorization: `Bearer ${token}` } });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({
      tenantId: testIds.tenantId,
      objectId: testIds.objectId,
      name: 'Ada Example',
    });
  });

  test.each([
    ['names the app by its address', { aud: `api://accord.example.com/botid-${testIds.botId}` }],
    ['has other scopes too', { scp: 'openid access_as_user profile' }],
    ['ended a minute ago, clocks being what they are', { exp: present() - 60 }],
    ['begins in a minute', { nbf: present() + 60 }],
    ['has no name', { name: undefined }],
  ])('is accepted when it %s', async (_what, changed) => {
    expect(await signIn(`Bearer ${await signed(changed)}`)).toHaveProperty(
      'viewer.objectId',
      testIds.objectId,
    );
  });

  test('asks for the keys once, not for each request', async () => {
    const again = createSignIn(server.settings);
    const before = server.issuer.keyRequests;
    for (let turn = 0; turn < 3; turn += 1) await again(`Bearer ${await signed()}`);
    expect(server.issuer.keyRequests - before).toBe(1);
  });
});

const attacks: [
  what: string,
  refusal: string,
  header: () => Promise<string | undefined> | string | undefined,
][] = [
  ['no header', 'token.missing', () => undefined],
  ['an empty bearer', 'token.malformed', () => 'Bearer '],
  ['no JWT', 'token.malformed', () => 'Bearer abc'],
  ['a JWT of rubbish', 'token.malformed', () => 'Bearer e30.e30.e30'],
  ['basic credentials', 'token.malformed', () => 'Basic YTpi'],
  ['two tokens', 'token.malformed', async () => `Bearer ${await signed()} ${await signed()}`],
  [
    'another tenant',
    'token.tenant',
    () => bearer({ tid: otherTenant, iss: `${server.issuer.authority}/${otherTenant}/v2.0` }),
  ],
  ['no tenant', 'token.malformed', () => bearer({ tid: undefined })],
  ['a tenant that is a path', 'token.malformed', () => bearer({ tid: '../common' })],
  ['another issuer', 'token.issuer', () => bearer({ iss: 'https://login.example.com/v2.0' })],
  [
    'the issuer of another tenant',
    'token.issuer',
    () => bearer({ iss: `${server.issuer.authority}/${otherTenant}/v2.0` }),
  ],
  ['another audience', 'token.audience', () => bearer({ aud: '00000003-0000-0000-c000-000000000000' })],
  ['the bot as audience', 'token.audience', () => bearer({ aud: testIds.botId })],
  [
    'an audience at another host',
    'token.audience',
    () => bearer({ aud: `api://evil.example.com/botid-${testIds.botId}` }),
  ],
  ['an expired token', 'token.expired', () => bearer({ exp: present() - 180 })],
  ['a token without end', 'token.expired', () => bearer({ exp: undefined })],
  ['a token of the future', 'token.not-yet-valid', () => bearer({ nbf: present() + 180 })],
  ['an unknown key', 'token.unknown-key', async () => `Bearer ${await signed({}, { kid: 'unknown' })}`],
  ['a missing scope', 'token.scope', () => bearer({ scp: undefined })],
  ['another scope', 'token.scope', () => bearer({ scp: 'access_as_user_impersonated' })],
  ['a list for a scope', 'token.scope', () => bearer({ scp: ['access_as_user'] })],
  [
    'an app without a person',
    'token.app-only',
    () => bearer({ idtyp: 'app', scp: undefined, roles: ['access_as_user'] }),
  ],
  ['no object id', 'token.claims', () => bearer({ oid: undefined })],
  ['an object id that is a name', 'token.claims', () => bearer({ oid: 'ada' })],
  ['no algorithm', 'token.algorithm', unsigned],
  ['the public key as a secret', 'token.algorithm', signedWithThePublicKey],
  ['a stronger algorithm than ours', 'token.algorithm', () => signedBy('RS512')],
  ['the key of a stranger', 'token.signature', () => signedBy('RS256')],
  ['changed claims', 'token.signature', tampered],
];

describe('a bad token', () => {
  let firstBody: string | undefined;

  test.each(attacks)('%s gets the one and only 401, and %s in the log', async (_what, refusal, header) => {
    const authorization = await header();
    const answer = await fetch(`${server.origin}/api/me`, {
      headers: authorization ? { authorization } : {},
    });
    const body = (await answer.text()).replace(/urn:uuid:[0-9a-f-]{36}/, 'urn:uuid:reference');
    firstBody ??= body;
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    expect(body).toBe(firstBody);
    const line = server.log.find((entry) => entry['request'] === answer.headers.get('x-request-id'));
    expect(line).toMatchObject({ status: 401, refused: refusal });
    expect(line).not.toHaveProperty('person');
  });

  test('is never written to the log', async () => {
    const token = await signed({ exp: 1 });
    await fetch(`${server.origin}/api/me?token=${token}`, { headers: { authorization: `Bearer ${token}` } });
    expect(JSON.stringify(server.log)).not.toContain(token.split('.')[2]);
  });

  test('with a foreign tenant makes nobody ask for keys', async () => {
    const before = server.issuer.keyRequests;
    await signIn(await bearer({ tid: otherTenant }));
    expect(server.issuer.keyRequests).toBe(before);
  });
});

describe('when the keys are out of reach', () => {
  test('the answer is 503, since the person did nothing wrong', async () => {
    const alone = await httpServerForTest({ routes: [me] });
    try {
      alone.issuer.failing = true;
      const answer = await fetch(`${alone.origin}/api/me`, { headers: await alone.signedIn() });
      expect(answer.status).toBe(503);
      expect(answer.headers.get('retry-after')).toBe('5');
      alone.issuer.failing = false;
      const later = await fetch(`${alone.origin}/api/me`, { headers: await alone.signedIn() });
      expect(later.status).not.toBe(503);
    } finally {
      await alone.close();
    }
  });

  test('a refused connection is told from a bad token', async () => {
    const unreachable = createSignIn({ ...server.settings, tokenAuthority: 'http://127.0.0.1:1' });
    await expect(unreachable(await bearer({}))).rejects.toBeInstanceOf(KeysUnreachable);
  });
});

async function bearer(changed: TokenClaims): Promise<string> {
  return `Bearer ${await signed(changed)}`;
}

function unsigned(): string {
  return `Bearer ${new UnsecuredJWT(claims).encode()}`;
}

async function signedWithThePublicKey(): Promise<string> {
  const secret = new TextEncoder().encode(server.issuer.publicKey);
  return `Bearer ${await new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'published' }).sign(secret)}`;
}

async function signedBy(alg: 'RS256' | 'RS512'): Promise<string> {
  const { privateKey } = await generateKeyPair(alg);
  return `Bearer ${await new SignJWT(claims).setProtectedHeader({ alg, kid: 'published' }).sign(privateKey)}`;
}

async function tampered(): Promise<string> {
  const [header, , signature] = (await signed()).split('.');
  const payload = Buffer.from(JSON.stringify({ ...claims, oid: otherTenant })).toString('base64url');
  return `Bearer ${header}.${payload}.${signature}`;
}
