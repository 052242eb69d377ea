import { ulid } from 'ulid';
import type { OpenDecisionsAnswer } from '../../domain/decisions/decisions-api.js';
import type { PlaygroundMessage, PlaygroundPerson } from '../../playground/playground-api.js';
import { accordOnLoopback, cast, people, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import { setUpWorkspace } from '../support/charter-story.js';
import { readDecision } from '../support/decision-story.js';

/** What a dialog's card sends with it. */
const dataIn = (body: unknown): Record<string, unknown> => {
  const found = /"data":(\{"v":1,"dialog":"decision\.log"[^}]*\})/.exec(JSON.stringify(body))?.[1];
  return JSON.parse(found ?? '{}') as Record<string, unknown>;
};

describe('“Log as decision” on a chat message', () => {
  let on: AccordOnLoopback;
  beforeAll(async () => {
    on = await accordOnLoopback();
    await setUpWorkspace(on);
  });
  afterAll(() => on.close());

  const log = (
    person: PlaygroundPerson,
    chosen: PlaygroundMessage,
    step: 'fetch' | 'submit',
    data?: object,
  ) => on.messageAction(person, chosen, 'decision.log', step, data);

  it('opens with title, context and link from the message, and proposes', async () => {
    const message = await on.say(
      cast.cio,
      'Which cloud do we train on?\nThe contract ends in spring & we pay 5 < 6.',
    );
    const opened = await log(cast.chiefOfStaff, message, 'fetch');
    const said = JSON.stringify(opened.body);
    expect(said).toContain('"value":"Which cloud do we train on?"');
    expect(said).toContain('spring & we pay 5 < 6.');
    const sent = {
      ...dataIn(opened.body),
      title: 'Which cloud?',
      context: 'It ends in spring.',
      tier: 'strategic',
    };
    const done = await log(cast.chiefOfStaff, message, 'submit', sent);
    expect(JSON.stringify(done.body)).toContain(`D-1 is proposed. It waits for ${cast.ceo.name}.`);
    await on.settled();
    const { data } = await readDecision(on, cast.ceo, 1);
    expect(data).toMatchObject({
      title: 'Which cloud?',
      tier: 'strategic',
      proposedBy: cast.chiefOfStaff.objectId,
    });
    expect(data.links[0]?.label).toBe(`Message of ${cast.cio.name}`);
    expect(data.links[0]?.url).toContain(message.id);
    expect(await on.cards(cast.ceo, 'please decide D-1', on.personalChat(cast.ceo))).toHaveLength(1);
  });

  it('proposes once, however often the dialog is sent', async () => {
    const message = await on.say(cast.cio, 'Once?');
    const sent = {
      ...dataIn((await log(cast.cio, message, 'fetch')).body),
      title: 'Once?',
      tier: 'operational',
    };
    await log(cast.cio, message, 'submit', sent);
    await log(cast.cio, message, 'submit', sent);
    const { body } = await on.api<OpenDecisionsAnswer>(cast.ceo, 'GET', '/decisions');
    expect(body.data.open.filter(({ title }) => title === 'Once?')).toHaveLength(1);
  });

  it('keeps what was typed when something is wrong', async () => {
    const message = await on.say(cast.cio, 'Empty?');
    const sent = {
      ...dataIn((await log(cast.cio, message, 'fetch')).body),
      title: ' ',
      context: 'All of it.',
    };
    const said = JSON.stringify((await log(cast.cio, message, 'submit', sent)).body);
    expect(said).toContain('Say in a line what is to be decided.');
    expect(said).toContain('"value":"All of it."');
  });

  it('finds the workspace of somebody who asks from a chat that has none', async () => {
    const message = await on.say(cast.cio, 'help', on.personalChat(cast.cio));
    const opened = await log(cast.cio, message, 'fetch');
    expect(dataIn(opened.body)['workspace']).toBe(on.workspaceId);
    const nobody = await on.say(cast.outsider, 'help', on.personalChat(cast.outsider));
    const said = JSON.stringify((await log(cast.outsider, nobody, 'fetch')).body);
    expect(said).toContain('Accord knows no workspace of yours.');
  });

  it('is told apart from what one may not do, and from places where one is nobody', async () => {
    const message = await on.say(cast.cio, 'Mine?');
    const roster = await log(people[4] ?? cast.guest, message, 'fetch');
    expect(JSON.stringify(roster.body)).toContain('You can’t do this with your role');
    const crafted = { dialog: 'decision.log', workspace: on.workspaceId, commandId: ulid(), title: 'X' };
    const guest = await log(cast.guest, message, 'submit', crafted);
    expect(JSON.stringify(guest.body)).toContain('This workspace isn’t there, or you are not in its team.');
  });
});
