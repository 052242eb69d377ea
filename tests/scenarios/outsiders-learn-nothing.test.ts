import { ulid } from 'ulid';
import type { PlaygroundPerson } from '../../playground/playground-api.js';
import { accordOnLoopback, cast, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import { setUpWithEveryRole } from '../support/every-role.js';
import { proposeCharter, readPage } from '../support/charter-story.js';
import { signBoth } from '../support/charter-steps.js';
import { describedOperations, type DescribedOperation } from '../support/permissions/described-operations.js';
import { everyPermissionRow } from '../support/permissions/every-permission-row.js';
import type { ApiCall, CardCall } from '../support/permissions/permission-row.js';
import { tapOrSubmit } from '../support/permissions/try-as.js';

/** Neither has ever been: one no hash could give, one that could be anybody's. */
const nowhere = ['a'.repeat(52), 'm5zq2c7tkx4r6bnhdy3gwj5fpv2e7sla4oi6uqtz3xckr5mbn2dq'];
/** What says when, and which answer it is. */
const ofEachAnswer = new Set(['date', 'x-request-id']);

interface Said {
  status: number;
  headers: [string, string][];
  body: string;
}

describe('to somebody outside the team', () => {
  // Every route there is, in many ways.
  jest.setTimeout(120_000);
  let on: AccordOnLoopback;
  let calls: ApiCall[];
  let cards: CardCall[];
  let operations: DescribedOperation[];

  beforeAll(async () => {
    on = await accordOnLoopback();
    await setUpWithEveryRole(on);
    await signBoth(on, [cast.ceo, cast.cio], await proposeCharter(on));
    calls = [];
    cards = [];
    for (const row of everyPermissionRow) {
      await row.before?.(on);
      calls.push(...(row.api ? [await row.api(on, cast.outsider)] : []));
      cards.push(...(row.card ? [await row.card(on)] : []));
    }
    operations = await describedOperations(on.origin);
  }, 120_000);
  afterAll(() => on.close());

  async function ask(
    person: PlaygroundPerson,
    method: string,
    path: string,
    more: { body?: string | undefined; headers?: Record<string, string> } = {},
  ): Promise<Said> {
    const response = await fetch(`${on.origin}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await on.token(person)}`,
        'idempotency-key': ulid(),
        ...(more.body !== undefined && { 'content-type': 'application/json' }),
        ...more.headers,
      },
      ...(more.body !== undefined && { body: more.body }),
    });
    return {
      status: response.status,
      headers: [...response.headers].filter(([name]) => !ofEachAnswer.has(name)),
      body: (await response.text()).replace(/urn:uuid:[0-9a-f-]{36}/, 'urn:uuid:…'),
    };
  }

  /** The answer about our workspace, once it is the one about workspaces that don't exist. */
  async function sameEverywhere(say: (workspace: string) => Promise<unknown>): Promise<unknown> {
    const here = await say(on.workspaceId);
    for (const workspace of nowhere) {
      const there = JSON.stringify(await say(workspace)).replaceAll(workspace, 'WORKSPACE');
      expect(there).toBe(JSON.stringify(here).replaceAll(on.workspaceId, 'WORKSPACE'));
    }
    return here;
  }

  const outsiders = { 'an outsider': cast.outsider, 'a guest': cast.guest };

  it.each(Object.entries(outsiders))('%s: every use case of the API is answered alike', async (_, person) => {
    for (const { method, path, body } of calls) {
      const text = method === 'GET' ? undefined : JSON.stringify(body ?? {});
      const said = await sameEverywhere((workspace) =>
        ask(person, method, `/api/workspaces/${workspace}${path}`, { body: text }),
      );
      expect([path, said]).toMatchObject([path, { status: 404 }]);
    }
    expect(calls.length).toBeGreaterThan(15);
  });

  it('also with the ETag of somebody who belongs, without a command id, and with nonsense in body and path', async () => {
    const { headers } = await on.api(cast.ceo, 'GET', '/charters');
    const etag = headers.get('etag') ?? '';
    const inPath = operations.filter(({ path }) => path.includes('{workspace}'));
    for (const { method, path } of inPath) {
      const mores = [
        { headers: { 'if-none-match': etag } },
        { headers: { 'idempotency-key': '' } },
        ...(method === 'GET' ? [] : [{ body: '{}' }, { body: '{"basedOn":' }, { body: '{"role":"ceo"}' }]),
      ];
      const asked = ['1', '9999', 'purpose', '0'.repeat(48)].flatMap((value) => {
        const at = (workspace: string) =>
          path.replace('{workspace}', workspace).replaceAll(/\{\w+\}/g, value);
        return mores.map((more) =>
          sameEverywhere((workspace) => ask(cast.outsider, method, at(workspace), more)),
        );
      });
      for (const said of await Promise.all(asked)) {
        expect((said as Said).status).toBeGreaterThanOrEqual(400);
      }
    }
    expect(inPath.length).toBeGreaterThan(15);
  });

  it.each(Object.entries(outsiders))('%s: every verb of a card is answered alike', async (_, person) => {
    for (const call of cards) {
      const said = await sameEverywhere((workspace) => tapOrSubmit(on, person, call, workspace));
      expect(JSON.stringify(said)).toContain('This workspace isn’t there, or you are not in its team.');
    }
    expect(new Set(cards.map(({ verb }) => verb))).toEqual(new Set(on.accord.verbs));
  });

  it('costs the connector nothing when they go on guessing', async () => {
    const before = on.playground.records.length;
    for (let guess = 0; guess < 10; guess += 1) await on.api(cast.outsider, 'GET', '/charters');
    expect(on.playground.records.length).toBe(before);
  });

  it('while those who belong are answered, so that the above means something', async () => {
    expect((await readPage(on, cast.ceo)).data.inForce).not.toBeNull();
  });
});
