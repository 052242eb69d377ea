import { ulid } from 'ulid';
import type { HistoryEntry } from '../../domain/history/history-chain.js';
import { workspaceIdOf } from '../../domain/workspace/workspace-id.js';
import { Issuer } from '../../playground/issuer.js';
import { tenantId } from '../../playground/people.js';
import type { PlaygroundMessage, PlaygroundPerson } from '../../playground/playground-api.js';
import { signingKeys } from '../../playground/signing-keys.js';
import { accordOnLoopback, cast, places, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import { everyRole, setUpWithEveryRole } from '../support/every-role.js';
import type { ProblemAnswer } from '../support/charter-steps.js';
import { proposeCharter, readPage, signOffPost } from '../support/charter-story.js';
import { craftedTap, installIn, sendCrafted } from '../support/crafted-activities.js';
import { readEntries } from '../support/history-story.js';
import { expectUntouched } from '../support/untouched-history.js';
import { botId, tabAppId } from '../support/teams-on-loopback.js';

const notASigner = 'Only the CEO and the CIO sign, each in person.';
const gone = 'This workspace isn’t there, or you are not in its team.';
const elsewhere = 'a'.repeat(52);

// Whole stories, on a machine that others use too.
jest.setTimeout(60_000);

describe('who may sign', () => {
  let on: AccordOnLoopback;
  let post: PlaygroundMessage;
  let fingerprint: string;
  let before: HistoryEntry[];

  beforeAll(async () => {
    // botbuilder says on the console which key a refused token didn't fit.
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    on = await accordOnLoopback();
    await setUpWithEveryRole(on);
    ({ fingerprint } = await proposeCharter(on));
    post = await signOffPost(on, 1);
    before = await readEntries(on);
  }, 60_000);
  /** Whatever was tried, it left no trace. */
  const expectUnsigned = async () => {
    await on.settled();
    await expectUntouched(on, before);
    const { data } = await readPage(on, cast.ceo);
    expect(data.underWay).toMatchObject({ state: 'proposed', fingerprint, signatures: [] });
  };
  afterEach(expectUnsigned);
  afterAll(async () => {
    jest.restoreAllMocks();
    await on.close();
  });

  const cardData = (changes: object = {}) => ({
    v: 1,
    workspace: on.workspaceId,
    charter: 1,
    ordinal: 1,
    fingerprint,
    commandId: ulid(),
    ...changes,
  });
  /** The answer's status for the client, and all that it shows. */
  const tap = async (person: PlaygroundPerson, data: unknown) => {
    const { status, body } = await on.act(person, post, 'charter.sign', data);
    expect(status).toBe(200);
    return { statusCode: (body as { statusCode: number }).statusCode, shown: JSON.stringify(body) };
  };
  const signInTab = (person: PlaygroundPerson, body: object = { fingerprint }, number: number | string = 1) =>
    on.api<ProblemAnswer>(person, 'POST', `/charters/${number}/sign`, body);

  it.each(['executive', 'contributor', 'facilitator', 'member'] as const)(
    'refuses the %s on the card and in the tab, and says who signs',
    async (role) => {
      const person = everyRole[role];
      const { statusCode, shown } = await tap(person, cardData());
      expect(statusCode).toBe(200);
      expect(shown).toContain(notASigner);
      expect(shown).toContain('not signed yet');
      expect(shown).not.toContain('"charter.sign"');
      expect(shown).not.toContain('"charter.decline"');

      const { status, body } = await signInTab(person);
      expect([status, body.code]).toEqual([403, 'charter.not-a-signer']);
      expect(body.detail).toContain(notASigner);
      const declined = await on.api<ProblemAnswer>(person, 'POST', '/charters/1/decline', {
        fingerprint,
        reason: 'No.',
      });
      expect([declined.status, declined.body.code]).toEqual([403, 'charter.not-a-signer']);
    },
  );

  it('is not deceived by a member of the team who bears the CEO’s name', async () => {
    const namesake: PlaygroundPerson = everyRole.member;
    const { name } = namesake;
    namesake.name = cast.ceo.name;
    try {
      expect((await tap(namesake, cardData())).shown).toContain(notASigner);
      expect((await signInTab(namesake)).body.code).toBe('charter.not-a-signer');
    } finally {
      namesake.name = name;
    }
  });

  it('answers a guest as if there were no workspace', async () => {
    const { statusCode, shown } = await tap(cast.guest, cardData());
    expect(statusCode).toBe(400);
    expect(shown).toContain(gone);
    expect(shown).not.toContain(fingerprint.slice(0, 4));
    const { status, body } = await signInTab(cast.guest);
    expect([status, body.code]).toEqual([404, 'request.not-found']);
  });

  it('answers an outsider word for word what it answers about a workspace that does not exist', async () => {
    const here = await sendCrafted(on, craftedTap(on, cast.outsider, 'charter.sign', cardData()));
    const nowhere = await sendCrafted(
      on,
      craftedTap(on, cast.outsider, 'charter.sign', cardData({ workspace: elsewhere })),
    );
    expect(here).toEqual(nowhere);
    expect(JSON.stringify(here.body)).toContain(gone);

    const { status, body } = await signInTab(cast.outsider);
    const response = await fetch(`${on.origin}/api/workspaces/${elsewhere}/charters/1/sign`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await on.token(cast.outsider)}`,
        'content-type': 'application/json',
        'idempotency-key': ulid(),
      },
      body: JSON.stringify({ fingerprint }),
    });
    expect([status, response.status]).toEqual([404, 404]);
    const { instance: _, ...unknown } = (await response.json()) as Record<string, unknown>;
    expect(body).toMatchObject(unknown);
  });

  it('goes by the object id, whatever Teams id and name come with it', async () => {
    const impostor = { ...cast.ceo, objectId: 'a0000000-0000-4000-8000-0000000000ff' };
    const { body } = await sendCrafted(on, craftedTap(on, impostor, 'charter.sign', cardData()));
    expect(JSON.stringify(body)).toContain(gone);
    const token = await on.playground.issuer.tabToken(impostor);
    const answer = await on.api(cast.ceo, 'POST', '/charters/1/sign', { fingerprint }, { token });
    expect(answer.status).toBe(404);
  });

  it('does not carry a card of one workspace over to another, known to the CEO or not', async () => {
    const { groupChat } = places;
    await installIn(on, groupChat.id, cast.ceo);
    await on.settled();
    const known = await tap(cast.ceo, cardData({ workspace: workspaceIdOf(tenantId, groupChat.id) }));
    expect([known.statusCode, known.shown.includes('There is no such version of the charter.')]).toEqual([
      400,
      true,
    ]);
    const unknown = await tap(cast.ceo, cardData({ workspace: elsewhere }));
    expect([unknown.statusCode, unknown.shown.includes(gone)]).toEqual([400, true]);
  });

  it.each([
    ['another charter', { charter: 2 }, 'There is no such version of the charter.'],
    [
      'another fingerprint',
      { fingerprint: 'f'.repeat(64) },
      'The text has changed since this card was posted',
    ],
    ['a fingerprint in capitals', { fingerprint: 'F'.repeat(64) }, gone],
    ['a fingerprint that is an object', { fingerprint: { $ne: '' } }, gone],
    ['a charter number as text', { charter: '1' }, gone],
    ['half a charter', { charter: 0.5 }, gone],
    ['no command id', { commandId: undefined }, gone],
    ['a command id that is none', { commandId: 'again' }, gone],
    ['a workspace that is a list', { workspace: [] }, gone],
    ['a workspace with the sign of a range', { workspace: '!~' }, gone],
  ])('refuses the CEO’s own tap with %s', async (_, changes, why) => {
    expect((await tap(cast.ceo, cardData(changes))).shown).toContain(why);
  });

  it.each([[null], ['sign'], [42], [[]], [{}], [{ __proto__: null, constructor: 'x' }]])(
    'refuses the CEO’s own tap with data that is no card’s: %j',
    async (data) => {
      const { statusCode, shown } = await tap(cast.ceo, data);
      expect([statusCode, shown.includes(gone)]).toEqual([400, true]);
    },
  );

  it('shows the current card to a leader whose card carries another fingerprint', async () => {
    const { statusCode, shown } = await tap(cast.cio, cardData({ fingerprint: '0'.repeat(64), ordinal: 9 }));
    expect(statusCode).toBe(200);
    expect(shown).toContain(`"fingerprint":"${fingerprint}"`);
  });

  it('believes nothing of who or what the card’s data says that one is', async () => {
    const claimed = {
      role: 'ceo',
      roles: ['ceo', 'cio'],
      objectId: cast.ceo.objectId,
      by: cast.ceo.objectId,
      actor: { objectId: cast.ceo.objectId, roles: ['ceo'] },
      visitor: { tenantId, objectId: cast.ceo.objectId },
      signatures: [{ role: 'ceo', objectId: cast.ceo.objectId }],
      state: 'in-force',
    };
    expect((await tap(everyRole.executive, cardData(claimed))).shown).toContain(notASigner);
    const { status, body } = await signInTab(everyRole.executive, { fingerprint, ...claimed });
    expect([status, body.code]).toEqual([403, 'charter.not-a-signer']);
  });

  it.each([
    'no',
    'a garbled',
    'a foreign key’s',
    'another bot’s',
    'another service’s',
    'an expired',
    'the tab’s',
  ])('refuses a tap in the CEO’s name with %s token', async (kind) => {
    const { issuer } = on.playground;
    const { keyId } = issuer.keys;
    const foreign = new Issuer({ ...(await signingKeys()), keyId }, on.playground.origin, botId, tabAppId);
    const claims = { iss: issuer.channelIssuer, aud: botId, serviceurl: issuer.serviceUrl };
    const hoursAgo = Math.floor(Date.now() / 1000) - 4 * 3600;
    const forged: Record<string, () => Promise<string> | null> = {
      no: () => null,
      'a garbled': async () => 'to.ke.n',
      'a foreign key’s': () => foreign.channelToken(),
      'another bot’s': () => issuer.sign({ ...claims, aud: tabAppId }),
      'another service’s': () => issuer.sign({ ...claims, serviceurl: 'https://elsewhere.example/' }),
      'an expired': () => issuer.sign(claims, hoursAgo),
      'the tab’s': () => issuer.tabToken(cast.ceo),
    };
    const token = (await forged[kind]?.()) ?? null;
    const answer = await sendCrafted(on, craftedTap(on, cast.ceo, 'charter.sign', cardData()), { token });
    expect(answer.status).toBe(401);
    expect(answer.body).toMatchObject({ code: 'teams.token-refused' });
  });

  it.each([
    ['another fingerprint', { fingerprint: 'f'.repeat(64) }, 1, 409, 'charter.fingerprint-superseded'],
    ['another charter', undefined, 2, 409, 'charter.not-proposed'],
    ['a fingerprint cut short', { fingerprint: 'f'.repeat(63) }, 1, 422, 'request.body-invalid'],
    ['no fingerprint', {}, 1, 422, 'request.body-invalid'],
    ['charter 0', undefined, 0, 400, 'request.address-invalid'],
    ['a charter that is no number', undefined, 'one', 400, 'request.address-invalid'],
  ])('refuses the CEO in the tab with %s', async (_, body, number, status, code) => {
    const answer = await signInTab(cast.ceo, body ?? { fingerprint }, number);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.detail).not.toBe('');
    // What is there now comes with a conflict.
    expect(answer.body.current?.fingerprint).toBe(status === 409 ? fingerprint : undefined);
  });

  it('refuses a tab’s token that nobody of ours has signed', async () => {
    const foreign = new Issuer(
      { ...(await signingKeys()), keyId: on.playground.issuer.keys.keyId },
      on.playground.origin,
      botId,
      tabAppId,
    );
    for (const token of [
      await foreign.tabToken(cast.ceo),
      await on.playground.issuer.channelToken(),
      'none',
    ]) {
      const answer = await on.api<ProblemAnswer>(
        cast.ceo,
        'POST',
        '/charters/1/sign',
        { fingerprint },
        { token },
      );
      expect([answer.status, answer.body.code]).toEqual([401, 'sign-in.required']);
    }
  });
});
