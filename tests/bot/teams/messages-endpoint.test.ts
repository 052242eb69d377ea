import { generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { createTeams } from '../../../bot/teams/adapter.js';
import { team, tenantId } from '../../../playground/people.js';
import { deliver, rightMessage } from '../../support/raw-activities.js';
import {
  botId,
  botPassword,
  cast,
  teamsOnLoopback,
  type TeamsOnLoopback,
} from '../../support/teams-on-loopback.js';

let side: TeamsOnLoopback;

beforeAll(async () => {
  // botbuilder says on the console which key a refused token didn't fit.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  side = await teamsOnLoopback();
  await side.install();
});
afterAll(async () => {
  await side.close();
  jest.restoreAllMocks();
});
beforeEach(() => {
  side.handlers.calls = [];
});

const now = () => Math.floor(Date.now() / 1000);

function rightClaims(): JWTPayload {
  const { channelIssuer, serviceUrl } = side.playground.issuer;
  return { iss: channelIssuer, aud: botId, serviceurl: serviceUrl };
}

async function bearer(claims: Record<string, unknown>, issuedAt?: number): Promise<string> {
  return `Bearer ${await side.playground.issuer.sign({ ...rightClaims(), ...claims }, issuedAt)}`;
}

const emulatorTenant = 'd6d49420-f39b-4df7-a1dc-d59a935871db';
const otherApp = 'd0000000-0000-4000-8000-000000000001';

async function forgedBy(alg: 'RS256' | 'HS256'): Promise<string> {
  const { keyId, publicJwk } = side.playground.issuer.keys;
  const key =
    alg === 'RS256' ? (await generateKeyPair(alg)).privateKey : new TextEncoder().encode(String(publicJwk.n));
  const claims = new SignJWT({ ...rightClaims(), exp: now() + 3600 });
  return `Bearer ${await claims.setProtectedHeader({ alg, kid: keyId }).sign(key)}`;
}

function unsigned(alg: string): string {
  const [header, payload] = [
    { alg, typ: 'JWT', kid: side.playground.issuer.keys.keyId },
    { ...rightClaims(), exp: now() + 3600 },
  ].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
  return `Bearer ${header}.${payload}.`;
}

/** What is wrong with a token, and how to make it. */
const wrongTokens: [string, () => Promise<string> | string | null][] = [
  ['is missing', () => null],
  ['is of another scheme', () => 'Basic Ym90OnNlY3JldA=='],
  ['is just any text', () => 'Bearer not.a.token'],
  ['expired more than five minutes ago', () => bearer({}, now() - 3600 - 301)],
  ['begins in the future', () => bearer({ nbf: now() + 600 })],
  ['is for another service address', () => bearer({ serviceurl: 'https://smba.trafficmanager.net/emea/' })],
  ['names no service address', () => bearer({ serviceurl: undefined })],
  ['is for another bot', () => bearer({ aud: otherApp })],
  ['names no audience', () => bearer({ aud: undefined })],
  [
    'is of Microsoft’s issuer, which is not the one trusted here',
    () => bearer({ iss: 'https://api.botframework.com' }),
  ],
  [
    'is of botbuilder’s emulator, whose issuer botbuilder itself trusts',
    () => bearer({ iss: `https://sts.windows.net/${emulatorTenant}/`, ver: '1.0', appid: botId }),
  ],
  [
    'is of another bot, whose issuer botbuilder itself trusts',
    () =>
      bearer({ iss: `https://login.microsoftonline.com/${emulatorTenant}/v2.0`, ver: '2.0', azp: otherApp }),
  ],
  ['is signed with another key', () => forgedBy('RS256')],
  ['is signed with the public key as a shared secret', () => forgedBy('HS256')],
  ['has no signature, and says so', () => unsigned('none')],
  ['has no signature, and claims one', () => unsigned('RS256')],
];

describe('a channel token', () => {
  it('that is right lets an activity in', async () => {
    expect((await deliver(side, rightMessage(side), await bearer({}))).status).toBe(200);
    expect(side.handlers.calls).toHaveLength(1);
  });

  it.each(wrongTokens)('that %s is refused with 401, and no handler hears of it', async (_what, make) => {
    const answer = await deliver(side, rightMessage(side), await make());
    expect(answer.status).toBe(401);
    expect(answer.type).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ status: 401, code: 'teams.token-refused' });
    expect(answer.text).not.toMatch(/ at |node_modules/);
    expect(side.handlers.calls).toEqual([]);
  });

  it('can’t be judged while the issuer’s keys are out of reach, which is 503 and not a refusal', async () => {
    const lonely = await teamsOnLoopback();
    await lonely.playground.close();
    const authorization = `Bearer ${await lonely.playground.issuer.channelToken()}`;
    const answer = await deliver(lonely, rightMessage(lonely), authorization);
    await lonely.close();
    expect(answer).toMatchObject({ status: 503, body: { code: 'teams.trust-unavailable' } });
  });
});

const malformed: [string, () => unknown][] = [
  ['is no JSON', () => '{"type":'],
  ['is a list', () => []],
  ['is of another channel', () => rightMessage(side, { channelId: 'AseChannel' })],
  ['has no type', () => rightMessage(side, { type: undefined })],
  ['has no sender', () => rightMessage(side, { from: undefined })],
  ['has a number for its conversation', () => rightMessage(side, { conversation: 7 })],
  [
    'is of a channel and names no team',
    () => rightMessage(side, { channelData: { tenant: { id: tenantId } } }),
  ],
  ['names two tenants', () => rightMessage(side, { channelData: { tenant: { id: botId }, team } })],
  ['names no tenant', () => rightMessage(side, { channelData: { team }, conversation: { id: '19:x' } })],
];

describe('an activity', () => {
  it.each(malformed)('that %s is refused with 400, and no handler hears of it', async (_what, make) => {
    const answer = await deliver(side, make());
    expect(answer.status).toBe(400);
    expect(answer.type).toContain('application/problem+json');
    expect(answer.text).not.toMatch(/ at |node_modules/);
    expect(side.handlers.calls).toEqual([]);
  });

  it('above 256 KB is 413', async () => {
    const answer = await deliver(side, rightMessage(side, { text: 'x'.repeat(256 * 1024) }));
    expect(answer).toMatchObject({ status: 413, body: { code: 'teams.body-refused' } });
  });

  it('of a tenant that is not served is 403', async () => {
    const elsewhere = { id: '19:x@thread.v2', conversationType: 'groupChat', tenantId: botId };
    const answer = await deliver(
      side,
      rightMessage(side, { conversation: elsewhere, channelData: undefined }),
    );
    expect(answer).toMatchObject({ status: 403, body: { code: 'teams.tenant-not-served' } });
    expect(side.handlers.calls).toEqual([]);
  });

  it('of a kind that we don’t know is taken and left alone', async () => {
    expect((await deliver(side, rightMessage(side, { type: 'messageReaction' }))).status).toBe(200);
    expect(side.handlers.calls).toEqual([]);
  });

  it('that is an unknown invoke is 501', async () => {
    const answer = await deliver(
      side,
      rightMessage(side, { type: 'invoke', name: 'signin/verifyState', value: {} }),
    );
    expect(answer.status).toBe(501);
  });

  it('by somebody without an object id is refused politely, and no handler hears of it', async () => {
    const from = { id: '29:anonymous', name: 'Anonymous' };
    expect((await deliver(side, rightMessage(side, { from }))).status).toBe(200);
    expect((await side.messages()).at(-1)?.text).toContain('didn’t tell me who you are');
    const action = { type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb: 'a.b' } } };
    expect((await deliver(side, rightMessage(side, { from, ...action }))).body).toMatchObject({
      statusCode: 403,
      type: 'application/vnd.microsoft.error',
    });
    const dialog = { type: 'invoke', name: 'task/fetch', value: { data: {} } };
    expect((await deliver(side, rightMessage(side, { from, ...dialog }))).body).toMatchObject({
      task: { type: 'message' },
    });
    expect(side.handlers.calls).toEqual([]);
  });

  it('that is a card action without a verb is refused within the card', async () => {
    const action = { type: 'invoke', name: 'adaptiveCard/action', value: { action: { data: {} } } };
    const answer = await deliver(side, rightMessage(side, action));
    expect(answer).toMatchObject({
      status: 200,
      body: { statusCode: 400, type: 'application/vnd.microsoft.error' },
    });
  });

  it('gives object ids in lower case, however Teams writes them', async () => {
    const { teamsId, name, objectId } = cast.ceo;
    await deliver(
      side,
      rightMessage(side, { from: { id: teamsId, name, aadObjectId: objectId.toUpperCase() } }),
    );
    expect(side.handlers.calls).toMatchObject([['command', { person: { objectId } }, 'help']]);
  });
});

const create = (changes: object) => () =>
  createTeams(
    {
      botId,
      botPassword,
      botTenantId: tenantId,
      botType: 'SingleTenant',
      allowsTenant: () => true,
      ...changes,
    },
    () => side.handlers,
    side.log,
  );

describe('the settings', () => {
  it('refuse an authority without https that is not on this machine', () => {
    expect(create({ channelAuthority: 'http://playground.example/channel' })).toThrow('loopback');
  });
  it('refuse a single-tenant bot without its password', () => {
    expect(create({ botPassword: '' })).toThrow('password');
  });
  it('take a managed identity, which has none', () => {
    expect(create({ botType: 'UserAssignedMsi', botPassword: undefined })).not.toThrow();
  });
});
