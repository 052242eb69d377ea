import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { tenantId } from '../../playground/people.js';
import type { PlaygroundPerson } from '../../playground/playground-api.js';
import { accordOnLoopback, cast, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import { setUpWorkspace } from '../support/charter-story.js';
import { tabAppId } from '../support/teams-on-loopback.js';

jest.setTimeout(60_000);

/** The tab's sign-in against another issuer than our own playground: oauth2-mock-server, over HTTP. */
describe('sign-in with an issuer like Entra', () => {
  let entra: ChildProcess;
  let authority: string;
  let on: AccordOnLoopback;

  beforeAll(async () => {
    entra = fork(join(__dirname, '../support/entra-stand-in.mjs'), [tenantId]);
    authority = await told();
    on = await accordOnLoopback({ settings: { ACCORD_TOKEN_AUTHORITY: authority } });
    await setUpWorkspace(on);
  });
  afterAll(async () => {
    await on.close();
    entra.kill();
  });

  async function told(): Promise<string> {
    const [{ origin }] = (await once(entra, 'message')) as [{ origin: string }];
    return origin;
  }

  /** Signs a person in by the code flow, as Teams does for its tabs; the claims are Entra's, with changes. */
  async function signIn(person: PlaygroundPerson, changes: Record<string, unknown> = {}): Promise<string> {
    entra.send({
      aud: tabAppId,
      oid: person.objectId,
      tid: tenantId,
      name: person.name,
      scp: 'access_as_user',
      ver: '2.0',
      ...changes,
    });
    await told();
    const back = 'http://localhost/tab/consent';
    const query = new URLSearchParams({
      client_id: tabAppId,
      response_type: 'code',
      redirect_uri: back,
      scope: 'openid',
      state: 's',
    });
    const asked = await fetch(`${authority}/${tenantId}/oauth2/v2.0/authorize?${query.toString()}`, {
      redirect: 'manual',
    });
    const code = new URL(asked.headers.get('location') ?? back).searchParams.get('code') ?? '';
    const given = await fetch(`${authority}/${tenantId}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        code,
        client_id: tabAppId,
        redirect_uri: back,
      }),
    });
    return ((await given.json()) as { access_token: string }).access_token;
  }

  const read = async (token: string) =>
    (await on.api(cast.ceo, 'GET', '/charters', undefined, { token })).status;

  it('lets in whom it vouches for, as the person that the token names', async () => {
    const token = await signIn(cast.cio);
    const { body } = await on.api<{ viewer: object }>(cast.ceo, 'GET', '', undefined, { token });
    expect(body.viewer).toMatchObject({ objectId: cast.cio.objectId, name: cast.cio.name });
  });

  it('tells an outsider whom it vouches for nothing', async () => {
    expect(await read(await signIn(cast.outsider))).toBe(404);
  });

  const past = Math.floor(Date.now() / 1000) - 600;
  it.each([
    ['another audience', { aud: 'b0000000-0000-4000-8000-000000000001' }],
    ['another tenant', { tid: '99999999-9999-4999-8999-999999999999' }],
    ['another issuer', { iss: 'https://login.example.com/v2.0' }],
    ['an hour that has passed', { exp: past }],
    ['a time to come', { nbf: past + 3600 }],
    ['no scope', { scp: undefined }],
    ['an app in place of a person', { idtyp: 'app' }],
    ['no person', { oid: undefined }],
  ])('refuses its token with %s', async (_, changes) => {
    expect(await read(await signIn(cast.cio, changes))).toBe(401);
  });

  it('refuses the playground’s own tokens, which are somebody else’s here', async () => {
    expect(await read(await on.token(cast.cio))).toBe(401);
  });
});
