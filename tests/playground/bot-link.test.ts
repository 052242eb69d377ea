import { createServer } from 'node:http';
import { BotLink } from '../../playground/bot-link.js';
import { Issuer } from '../../playground/issuer.js';
import { signingKeys } from '../../playground/signing-keys.js';
import { botId, originOf, tabAppId } from '../support/teams-on-loopback.js';

it('gives up on a bot that does not answer in time, as Teams does', async () => {
  const silent = createServer(() => undefined);
  const url = `${await originOf(silent)}/api/messages`;
  const issuer = new Issuer(await signingKeys(), 'http://127.0.0.1:1', botId, tabAppId);
  expect(await new BotLink(url, issuer, 50).send({ type: 'invoke' })).toEqual({ status: 0, body: null });
  silent.closeAllConnections();
  await new Promise((resolve) => silent.close(resolve));
});
