import { trustChannel } from '../../../bot/teams/channel-trust.js';
import { ConnectorCalls } from '../../../bot/teams/connector-calls.js';
import { connectorRoster } from '../../../bot/teams/connector-roster.js';
import { DeliveryPostponed, DeliveryRefused } from '../../../bot/teams/messages.js';
import type { ConversationAddress } from '../../../bot/teams/turn.js';
import { people, team, tenantId } from '../../../playground/people.js';
import {
  botId,
  cast,
  places,
  teamsOnLoopback,
  teamsSettings,
  type TeamsOnLoopback,
} from '../../support/teams-on-loopback.js';

let side: TeamsOnLoopback;
let channel: ConversationAddress;

beforeAll(async () => {
  side = await teamsOnLoopback();
  await side.install();
  channel = { serviceUrl: side.playground.issuer.serviceUrl, tenantId, conversationId: places.channel.id };
});
afterAll(() => side.close());

it('finds a person of the team by object id', async () => {
  const { objectId, teamsId, name, email } = cast.cio;
  expect(await side.teams.roster.person(channel, team.id, objectId)).toEqual({
    objectId,
    teamsId,
    name,
    email,
    guest: false,
  });
});

it('marks guests of the tenant', async () => {
  expect(await side.teams.roster.person(channel, team.id, cast.guest.objectId)).toMatchObject({
    guest: true,
  });
});

it('finds nobody for an outsider, and for an id that nobody has', async () => {
  expect(await side.teams.roster.person(channel, team.id, cast.outsider.objectId)).toBeUndefined();
  const nobody = 'e0000000-0000-4000-8000-000000000009';
  expect(await side.teams.roster.person(channel, team.id, nobody)).toBeUndefined();
});

it('lists everybody who is in the team, up to the number asked for', async () => {
  const inTeam = people.filter(({ kind }) => kind !== 'outsider').map(({ objectId }) => objectId);
  const all = await side.teams.roster.people(channel, team.id, 1000);
  expect(all.map(({ objectId }) => objectId)).toEqual(inTeam);
  expect(await side.teams.roster.people(channel, team.id, 3)).toEqual(all.slice(0, 3));
});

it('goes on from page to page until it has as many as were asked for', async () => {
  const paged = connectorRoster(new ConnectorCalls(trustChannel(teamsSettings(side.playground)), botId), 4);
  const all = await side.teams.roster.people(channel, team.id, 1000);
  const before = side.playground.records.length;
  expect(await paged.people(channel, team.id, 1000)).toEqual(all);
  expect(side.playground.records.length - before).toBe(Math.ceil(all.length / 4));
  expect(await paged.people(channel, team.id, 5)).toEqual(all.slice(0, 5));
});

it('does not take a failing connector for an absent person', async () => {
  side.playground.failNext(503, undefined, { on: 'roster' });
  await expect(side.teams.roster.person(channel, team.id, cast.cio.objectId)).rejects.toBeInstanceOf(
    DeliveryPostponed,
  );
});

it('says so when the bot itself is not there', async () => {
  const asked = side.teams.roster.person(channel, places.groupChat.id, cast.ceo.objectId);
  await expect(asked).rejects.toBeInstanceOf(DeliveryRefused);
});
