import { ulid } from 'ulid';
import type { MyWorkspacesAnswer } from '../../domain/workspace/workspace-api.js';
import type { PlaygroundPerson } from '../../playground/playground-api.js';
import {
  accordOnLoopback,
  cast,
  people,
  places,
  type AccordOnLoopback,
} from '../support/accord-on-loopback.js';
import { proposeCharter, readPage, setUpWorkspace } from '../support/charter-story.js';
import { tapAtServer } from '../support/tap-at-server.js';

const colleague = people[4] ?? cast.outsider;

// Each test sets up a workspace of its own, which takes a while on a busy machine.
jest.setTimeout(30_000);

describe('who belongs to a workspace', () => {
  let clock: Date;
  let on: AccordOnLoopback;
  beforeEach(async () => {
    clock = new Date();
    on = await accordOnLoopback({ now: () => clock });
    await setUpWorkspace(on);
  });
  afterEach(() => on.close());

  const later = (minutes: number): void => {
    clock = new Date(clock.getTime() + minutes * 60_000);
  };

  /** The workspaces that the switcher lists for a person. */
  async function listed(person: PlaygroundPerson): Promise<string[]> {
    const response = await fetch(`${on.origin}/api/workspaces`, {
      headers: { authorization: `Bearer ${await on.token(person)}` },
    });
    const { workspaces } = (await response.json()) as MyWorkspacesAnswer;
    return workspaces.map(({ name }) => name);
  }

  async function setMember(person: PlaygroundPerson, member: boolean): Promise<void> {
    const path = `/api/conversations/${encodeURIComponent(places.channel.id)}/members`;
    const response = await fetch(`${on.playground.origin}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ as: cast.ceo.objectId, objectId: person.objectId, member }),
    });
    expect(response.status).toBe(204);
  }

  const statusFor = async (person: PlaygroundPerson) => (await on.api(person, 'GET', '/charters')).status;

  async function told(person: PlaygroundPerson, text: string): Promise<string> {
    const chat = on.personalChat(person);
    await on.write(person, text, chat);
    return (await on.messages(person, chat)).at(-1)?.text ?? '';
  }

  it('a guest who looks learns nothing, not even afterwards that there is a workspace', async () => {
    expect(await statusFor(cast.guest)).toBe(404);
    expect(await listed(cast.guest)).toEqual([]);
    expect(await told(cast.guest, 'charter')).toContain('You are in no workspace yet');
    expect(await listed(cast.ceo)).toEqual(['Northwind Robotics']);
  });

  it('somebody who leaves the team loses sight of its workspace at once, and finds it again on return', async () => {
    expect(await statusFor(colleague)).toBe(200);
    expect(await listed(colleague)).toEqual(['Northwind Robotics']);

    await setMember(colleague, false);
    expect(await statusFor(colleague)).toBe(404);
    expect(await listed(colleague)).toEqual([]);
    expect(await told(colleague, 'charter')).toContain('You are in no workspace yet');

    await setMember(colleague, true);
    expect(await statusFor(colleague)).toBe(200);
    expect(await listed(colleague)).toEqual(['Northwind Robotics']);
  });

  it.each(['', '../head', 'a/b', 'x\u0000', 'B'.repeat(52)])(
    'a card that names %j as its workspace is answered as if there were none',
    async (workspace) => {
      const [message] = await on.cards(cast.ceo, 'Open charter');
      if (!message) throw new Error('No card is posted.');
      const ids = { commandId: ulid(), fingerprint: '0'.repeat(64) };
      const data = { v: 1, workspace, charter: 1, ordinal: 1, role: 'ceo', on: 'welcome', ...ids };
      const said = async (verb: string, of: string) => {
        const tap = { person: cast.ceo, message, verb, data: { ...data, workspace: of } };
        return (await tapAtServer(on, 0, tap)).body;
      };
      for (const verb of [
        'charter.view',
        'charter.sign',
        'charter.decline',
        'workspace.view',
        'workspace.accept',
      ]) {
        const body = await said(verb, workspace);
        expect(body).toMatchObject({ statusCode: 400, value: { code: 'workspace.not-found' } });
        expect(body).toEqual(await said(verb, 'b'.repeat(52)));
      }
      const opened = await on.dialog(cast.ceo, 'fetch', { v: 1, dialog: 'workspace.set-up', workspace });
      expect(JSON.stringify(opened.body)).toContain('This workspace isn’t there');
    },
  );

  it('those who belonged to it when Accord was removed go on reading, and can change nothing', async () => {
    const { number, fingerprint } = await proposeCharter(on);
    await on.remove();
    // Longer than the roster is believed; the channel doesn't tell it any more.
    later(60);
    const page = await readPage(on, cast.ceo);
    expect(page).toMatchObject({ workspace: { archived: true }, permitted: [] });
    const signed = await on.api(cast.ceo, 'POST', `/charters/${number}/sign`, { fingerprint });
    expect([signed.status, signed.body]).toEqual([
      409,
      expect.objectContaining({
        code: 'workspace.archived',
        detail: 'Accord was removed from this team, so nothing can be changed. Add it again to go on.',
      }),
    ]);
    expect(await statusFor(cast.guest)).toBe(404);
    expect(await statusFor(cast.outsider)).toBe(404);
  });

  it('are told what to do when Teams keeps the team’s people from the bot, and nobody else learns of it', async () => {
    const refuse = () => on.playground.failNext(403, undefined, { on: 'roster' });
    later(60);
    refuse();
    const answer = await on.api<{ code: string; detail: string }>(cast.ceo, 'GET', '');
    expect([answer.status, answer.body.code]).toEqual([409, 'workspace.team-closed']);
    expect(answer.body.detail).toContain('Add Accord to it again');
    refuse();
    expect(await statusFor(cast.outsider)).toBe(404);
    const data = { v: 1, dialog: 'workspace.set-up', workspace: on.workspaceId };
    expect(await statusFor(cast.ceo)).toBe(200);
    refuse();
    const opened = await on.dialog(cast.ceo, 'fetch', data);
    expect(JSON.stringify(opened.body)).toContain('Teams keeps this team’s people from Accord');
  });
});
