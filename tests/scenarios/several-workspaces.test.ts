import { ulid } from 'ulid';
import type { Frame, MyWorkspacesAnswer } from '../../domain/workspace/workspace-api.js';
import { defaultThresholds } from '../../domain/workspace/thresholds.js';
import { workspaceIdOf } from '../../domain/workspace/workspace-id.js';
import { team, tenantId } from '../../playground/people.js';
import type { PlaygroundConversation, PlaygroundPerson } from '../../playground/playground-api.js';
import {
  accordOnLoopback,
  cast,
  people,
  places,
  type AccordOnLoopback,
} from '../support/accord-on-loopback.js';
import { setUpInputs, setUpWorkspace } from '../support/charter-story.js';
import { activitiesOf, installIn, sendCrafted } from '../support/crafted-activities.js';
import { otherTenant } from '../support/forged-tokens.js';
import { tabAppId } from '../support/teams-on-loopback.js';
import { startTokenIssuer, tabClaims, type TokenIssuer } from '../support/token-issuer.js';

// Whole stories, on a machine that others use too.
jest.setTimeout(60_000);

const [, , , executive] = people;
if (!executive) throw new Error('The playground lacks somebody.');
const { ceo, cio } = cast;

/** The team, and a chat of the same two leaders with their roles the other way round. */
const inTeam = workspaceIdOf(tenantId, team.id);
const inChat = workspaceIdOf(tenantId, places.groupChat.id);
/** A chat with the very same id, in another company, of people with the very same ids. */
const elsewhere = workspaceIdOf(otherTenant, places.groupChat.id);
const nowhere = workspaceIdOf(tenantId, '19:nothing@thread.v2');

describe('a person in several workspaces, and in two tenants', () => {
  let issuer: TokenIssuer;
  let on: AccordOnLoopback;

  beforeEach(async () => {
    issuer = await startTokenIssuer();
    on = await accordOnLoopback({
      settings: { ACCORD_TENANTS: `${tenantId},${otherTenant}`, ACCORD_TOKEN_AUTHORITY: issuer.authority },
    });
    await setUpWorkspace(on);
    await installIn(on, places.groupChat.id, ceo);
    for (const activity of activitiesOf(on).installation(ceo, places.groupChat, true)) {
      // In the order that Teams sends them.
      // oxlint-disable-next-line no-await-in-loop
      await sendCrafted(on, inTenant(otherTenant, activity));
    }
    await on.settled();
  });
  afterEach(async () => {
    await on.settled();
    await on.close();
    await issuer.close();
  });

  const inTenant = (tenant: string, activity: object): Record<string, unknown> =>
    JSON.parse(JSON.stringify(activity).replaceAll(tenantId, tenant)) as Record<string, unknown>;

  async function ask(
    person: PlaygroundPerson,
    path: string,
    { tenant = tenantId, body }: { tenant?: string; body?: object } = {},
  ): Promise<{ status: number; body: unknown; text: string }> {
    const { objectId, name } = person;
    const who = { authority: issuer.authority, tenantId: tenant, objectId, name, audience: tabAppId };
    const response = await fetch(`${on.origin}/api/workspaces${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        authorization: `Bearer ${await issuer.token(tabClaims(who))}`,
        ...(body && { 'content-type': 'application/json', 'idempotency-key': ulid() }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    await on.settled();
    return { status: response.status, body: JSON.parse(text), text };
  }

  async function setUp(workspace: string, leaders: { ceo: string; cio: string }, tenant = tenantId) {
    const body = { ...setUpInputs, facilitators: [], executives: [], ...leaders };
    const { status, text } = await ask(ceo, `/${workspace}/set-up`, { tenant, body });
    if (status !== 200) throw new Error(`The set-up answered ${status}: ${text}`);
  }
  const answer = (person: PlaygroundPerson, workspace: string, role: 'ceo' | 'cio', tenant = tenantId) =>
    ask(person, `/${workspace}/leaders/${role}/answer`, { tenant, body: { accepted: true } });
  const swapped = { ceo: cio.objectId, cio: ceo.objectId };
  const listed = async (person: PlaygroundPerson, tenant = tenantId) => {
    const { workspaces } = (await ask(person, '', { tenant })).body as MyWorkspacesAnswer;
    return workspaces.map(({ id }) => id).toSorted();
  };
  const roles = async (person: PlaygroundPerson, workspace: string, tenant = tenantId) => {
    const { status, body } = await ask(person, `/${workspace}`, { tenant });
    return status === 200 ? (body as Frame).viewer.roles.filter((role) => role !== 'roster') : status;
  };
  /** What the bot answers in the person's own chat with it. */
  const my = async (person: PlaygroundPerson, tenant = tenantId) => {
    const id = on.personalChat(person);
    const chat: PlaygroundConversation = {
      id,
      kind: 'personal',
      name: 'Accord',
      memberIds: [person.objectId],
      installed: true,
    };
    const message = {
      id: '1700000000001',
      conversationId: id,
      from: person.objectId,
      text: 'my',
      sentAt: '',
    };
    await sendCrafted(on, inTenant(tenant, activitiesOf(on).message(message, person, chat, false)));
    return JSON.stringify((await on.messages(person, id)).at(-1)?.card);
  };

  it('lists for each person exactly those that they belong to, by tenant', async () => {
    await setUp(inChat, swapped);
    await setUp(elsewhere, { ceo: ceo.objectId, cio: cio.objectId }, otherTenant);
    for (const workspace of [inTeam, inChat]) await ask(cio, `/${workspace}`);
    await ask(executive, `/${inTeam}`);
    await ask(cio, `/${elsewhere}`, { tenant: otherTenant });

    expect(await listed(ceo)).toEqual([inTeam, inChat].toSorted());
    expect(await listed(cio)).toEqual([inTeam, inChat].toSorted());
    expect(await listed(ceo, otherTenant)).toEqual([elsewhere]);
    expect(await listed(executive)).toEqual([inTeam]);
    expect(await listed(executive, otherTenant)).toEqual([]);
    expect(await listed(cast.guest)).toEqual([]);
  });

  it('gives them in each the role that they have there, and its rights alone', async () => {
    await setUp(inChat, swapped);
    await answer(cio, inChat, 'ceo');
    await answer(ceo, inChat, 'cio');
    await setUp(elsewhere, { ceo: ceo.objectId, cio: cio.objectId }, otherTenant);
    expect(await roles(cio, inTeam)).toEqual(['cio']);
    expect(await roles(cio, inChat)).toEqual(['ceo']);
    expect(await roles(cio, elsewhere, otherTenant)).toEqual([]);
    expect(await roles(executive, inTeam)).toEqual(['executive']);
    expect(await roles(executive, inChat)).toBe(404);

    const wish = { body: { objectId: ceo.objectId } };
    const named = async (workspace: string, role: 'ceo' | 'cio') =>
      (await ask(cio, `/${workspace}/leaders/${role}/propose`, wish)).body;
    // The seat of the CIO is for the CEO to fill: here he is that, there he isn't.
    expect(await named(inTeam, 'cio')).toMatchObject({ code: 'workspace.other-leader-proposes' });
    expect(await named(inChat, 'cio')).toMatchObject({ code: 'workspace.holds-it-already' });
  });

  it('tells the same of a workspace in another tenant as of one that isn’t there', async () => {
    await setUp(elsewhere, { ceo: ceo.objectId, cio: cio.objectId }, otherTenant);
    await answer(ceo, elsewhere, 'ceo', otherTenant);
    const said = async (workspace: string, tenant: string) => {
      const paths = ['', '/charters', '/settings', '/leaders', '/history', '/baseline', '/revision'];
      const reads = await Promise.all(paths.map((path) => ask(ceo, `/${workspace}${path}`, { tenant })));
      const command = await ask(ceo, `/${workspace}/leaders/cio/answer`, {
        tenant,
        body: { accepted: true },
      });
      return [...reads, command].map(({ status, text }) => [
        status,
        text.replaceAll(workspace, 'W').replaceAll(/[0-9a-f-]{36}/g, 'I'),
      ]);
    };
    expect(await said(elsewhere, tenantId)).toEqual(await said(nowhere, tenantId));
    expect(await said(inTeam, otherTenant)).toEqual(await said(nowhere, otherTenant));
    expect(await said(inChat, otherTenant)).toEqual(await said(nowhere, otherTenant));
  });

  it('leaves the others as they were when one of them changes', async () => {
    const state = async (workspace: string, tenant = tenantId) =>
      Promise.all(
        ['', '/leaders', '/charters'].map(
          async (path) => (await ask(ceo, `/${workspace}${path}`, { tenant })).text,
        ),
      );
    const before = [await state(inTeam), await state(elsewhere, otherTenant)];
    await setUp(inChat, swapped);
    await answer(cio, inChat, 'ceo');
    await answer(ceo, inChat, 'cio');
    await ask(ceo, `/${inChat}/charters`, { body: {} });
    expect([await state(inTeam), await state(elsewhere, otherTenant)]).toEqual(before);
  });

  it('lists on my what waits in all of them, also where the person has never looked, by tenant', async () => {
    await setUp(inChat, swapped);
    const thresholds = { ...defaultThresholds, overdueRecords: 2 };
    await ask(ceo, `/${inTeam}/thresholds`, { body: { thresholds } });
    await setUp(elsewhere, { ceo: ceo.objectId, cio: cio.objectId }, otherTenant);

    const his = await my(cio);
    expect(his).toContain('Northwind Robotics: agree to other thresholds');
    expect(his).toContain('accept or decline the role of CEO');
    expect(his).not.toContain('the role of CIO');
    const there = await my(cio, otherTenant);
    expect(there).toContain('accept or decline the role of CIO');
    expect(there).not.toContain('thresholds');
    expect(there).not.toContain('role of CEO');
  });

  it('ends in one of them alone when they leave it', async () => {
    await setUp(inChat, swapped);
    await answer(cio, inChat, 'ceo');
    await on.setMember(cio, false);
    await on.settled();
    expect(await roles(cio, inTeam)).toBe(404);
    expect(await roles(cio, inChat)).toEqual(['ceo']);
    expect(await listed(cio)).toEqual([inChat]);
  });
});
