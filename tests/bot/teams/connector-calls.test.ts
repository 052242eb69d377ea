import { createServer } from 'node:http';
import { trustChannel } from '../../../bot/teams/channel-trust.js';
import { ConnectorCalls, secondsToWait } from '../../../bot/teams/connector-calls.js';
import { DeliveryPostponed } from '../../../bot/teams/messages.js';
import { botId, originOf, teamsOnLoopback, teamsSettings } from '../../support/teams-on-loopback.js';

describe('the time to wait', () => {
  const now = Date.UTC(2026, 0, 1);
  it.each([
    [undefined, 30],
    ['12', 12],
    ['0', 1],
    ['86400', 3600],
    ['Thu, 01 Jan 2026 00:01:30 GMT', 90],
    ['Wed, 31 Dec 2025 23:00:00 GMT', 1],
    ['soon', 30],
  ])('for Retry-After %s is %s seconds', (header, seconds) => {
    expect(secondsToWait(header, now)).toBe(seconds);
  });
});

it('gives up on a connector that does not answer within its limit', async () => {
  const side = await teamsOnLoopback();
  const silent = createServer(() => undefined);
  const url = `${await originOf(silent)}/`;
  const trust = trustChannel(teamsSettings(side.playground));
  const calls = new ConnectorCalls(trust, botId, 50);
  await expect(
    calls.call(url, (client, options) => client.conversations.getConversationMember('c', 'm', options)),
  ).rejects.toBeInstanceOf(DeliveryPostponed);
  silent.closeAllConnections();
  await new Promise((resolve) => silent.close(resolve));
  await side.close();
});
