import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { tenantId } from '../../playground/people.js';
import { startPlayground, type Playground } from '../../playground/playground-server.js';
import { botId, botPassword, cast, tabAppId } from '../support/teams-on-loopback.js';

const settings = { port: 0, botOrigin: 'http://127.0.0.1:1', botId, botPassword, tabAppId };
let playground: Playground;

beforeAll(async () => {
  playground = await startPlayground(settings);
});
afterAll(() => playground.close());

async function json(path: string): Promise<Record<string, unknown>> {
  return (await fetch(`${playground.origin}${path}`)).json();
}

it('issues tokens for the tab that verify by its own published metadata, as Entra’s do', async () => {
  const metadata = await json(`/${tenantId}/v2.0/.well-known/openid-configuration`);
  const response = await fetch(`${playground.origin}/api/tokens`, {
    method: 'POST',
    body: JSON.stringify({ as: cast.guest.objectId }),
    headers: { 'content-type': 'application/json' },
  });
  const { token }: { token: string } = await response.json();
  const keys = createRemoteJWKSet(new URL(String(metadata['jwks_uri'])));
  const { payload, protectedHeader } = await jwtVerify(token, keys, {
    issuer: playground.tabIssuer,
    audience: tabAppId,
    algorithms: ['RS256'],
  });
  expect(metadata['issuer']).toBe(playground.tabIssuer);
  expect(protectedHeader.kid).toBe(playground.issuer.keys.keyId);
  expect(payload).toMatchObject({
    oid: cast.guest.objectId,
    tid: tenantId,
    name: cast.guest.name,
    preferred_username: 'ingrid_vogel-partners.example#EXT#@northwind-robotics.example',
    scp: 'access_as_user',
    ver: '2.0',
  });
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(3600);
});

it('publishes no private part of its key', async () => {
  for (const path of [`/${tenantId}/discovery/v2.0/keys`, '/channel/.well-known/keys']) {
    // oxlint-disable-next-line no-await-in-loop
    const { keys } = await json(path);
    expect(keys).toEqual([expect.objectContaining({ kty: 'RSA', alg: 'RS256' })]);
    expect(keys).not.toEqual([expect.objectContaining({ d: expect.anything() })]);
    expect(keys).not.toEqual([expect.objectContaining({ p: expect.anything() })]);
  }
});

const ask = (form: Record<string, string>) =>
  fetch(`${playground.channelAuthority}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
  });

describe('the token endpoint', () => {
  const right = { grant_type: 'client_credentials', client_id: botId, client_secret: botPassword };

  it('gives the bot a token that the connector takes', async () => {
    const response = await ask(right);
    const { access_token }: { access_token: string } = await response.json();
    expect(await playground.issuer.isBot(`Bearer ${access_token}`)).toBe(true);
  });

  it.each([
    [{ ...right, client_secret: 'wrong' }, 401],
    [{ ...right, client_id: tabAppId }, 401],
    [{ ...right, grant_type: 'password' }, 400],
  ])('gives none for %j', async (form, status) => {
    const response = await ask(form);
    expect(response.status).toBe(status);
    expect(await response.json()).not.toHaveProperty('access_token');
  });

  it('does not let the channel’s own tokens, or the tab’s, pass for the bot’s', async () => {
    const { issuer } = playground;
    expect(await issuer.isBot(`Bearer ${await issuer.channelToken()}`)).toBe(false);
    expect(await issuer.isBot(`Bearer ${await issuer.tabToken(cast.ceo)}`)).toBe(false);
    expect(await issuer.isBot(undefined)).toBe(false);
  });
});

it('keeps its keys in the data folder, readable by their owner only', async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'accord-keys-'));
  const first = await startPlayground({ ...settings, dataFolder });
  const token = `Bearer ${(await first.issuer.botToken()).access_token}`;
  await first.close();
  const second = await startPlayground({ ...settings, dataFolder });
  expect(second.issuer.keys.keyId).toBe(first.issuer.keys.keyId);
  expect((await stat(join(dataFolder, 'playground-keys.json'))).mode & 0o777).toBe(0o600);
  // Another port is another issuer, although the key is the same.
  expect(await second.issuer.isBot(token)).toBe(false);
  await second.close();
  await rm(dataFolder, { recursive: true });
});
