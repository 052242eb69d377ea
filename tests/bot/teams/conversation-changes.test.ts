import { team } from '../../../playground/people.js';
import { cast, places, teamsOnLoopback, type TeamsOnLoopback } from '../../support/teams-on-loopback.js';
import { changeOf, deliver } from '../../support/raw-activities.js';

let side: TeamsOnLoopback;

beforeEach(async () => {
  side = await teamsOnLoopback();
});
afterEach(() => side.close());

it('reports an installation once, although Teams announces it twice, with the channel it was made from', async () => {
  await side.install();
  expect(side.handlers.calls).toMatchObject([
    ['installed', { place: { kind: 'team', rootId: team.id, conversationId: places.channel.id } }],
  ]);
});

it('knows a group chat and a 1:1 chat from a team', async () => {
  await side.install(places.groupChat.id);
  const personal = `a:1northwind-01`;
  await side.install(personal);
  expect(side.handlers.calls).toMatchObject([
    ['installed', { place: { kind: 'group-chat', rootId: places.groupChat.id } }],
    ['installed', { place: { kind: 'personal', rootId: personal } }],
  ]);
});

it('reports a removal', async () => {
  await side.install();
  const path = `/api/conversations/${encodeURIComponent(places.channel.id)}/installed`;
  await side.ask('POST', path, { as: cast.ceo.objectId, installed: false });
  expect(side.handlers.calls.map(([name]) => name)).toEqual(['installed', 'removed']);
});

it('reports who joined and who left, with their object ids', async () => {
  await side.install();
  const path = `/api/conversations/${encodeURIComponent(places.channel.id)}/members`;
  const { objectId, teamsId } = cast.outsider;
  for (const member of [true, false]) {
    // oxlint-disable-next-line no-await-in-loop
    await side.ask('POST', path, { as: cast.ceo.objectId, objectId, member });
  }
  expect(side.handlers.calls.slice(1)).toMatchObject([
    ['membersAdded', { place: { rootId: team.id } }, [{ objectId, teamsId }]],
    ['membersRemoved', { place: { rootId: team.id } }, [{ objectId, teamsId }]],
  ]);
});

it("takes a team's new name, and leaves a channel's alone", async () => {
  const inTeam = (eventType: string, name: string) =>
    changeOf(side, { eventType, team: { id: team.id, name } });
  expect((await deliver(side, inTeam('teamRenamed', 'Northwind AI'))).status).toBe(200);
  expect((await deliver(side, inTeam('channelRenamed', team.name))).status).toBe(200);
  expect(side.handlers.calls).toMatchObject([
    ['renamed', { place: { name: 'Northwind AI' } }, 'Northwind AI'],
  ]);
});

it('takes a deleted team for a removal', async () => {
  await deliver(side, changeOf(side, { eventType: 'teamDeleted', team: { id: team.id } }));
  expect(side.handlers.calls).toMatchObject([['removed', { place: { rootId: team.id } }]]);
});

it('answers a failed change with 500 and a reference, so that its sender knows', async () => {
  jest.spyOn(side.handlers, 'removed').mockRejectedValueOnce(new Error('secret detail'));
  const answer = await deliver(side, changeOf(side, { eventType: 'teamDeleted', team: { id: team.id } }));
  expect(answer.status).toBe(500);
  expect(answer.body).toMatchObject({
    code: 'teams.fault',
    instance: expect.stringMatching(/^[0-9a-f]{10}$/),
  });
  expect(JSON.stringify(answer.body)).not.toContain('secret');
});
