import { createServer, type Server } from 'node:http';
import express from 'express';
import { createTeams } from '../../../bot/teams/adapter.js';
import { tenantId } from '../../../playground/people.js';
import { rightMessage } from '../../support/raw-activities.js';
import { botId, botPassword, NotedHandlers, NotedLog, originOf } from '../../support/teams-on-loopback.js';
import { startTokenIssuer, type TokenIssuer } from '../../support/token-issuer.js';

const serviceUrl = 'http://127.0.0.1:1/connector/';
const day = 24 * 3600;

/** The channel changes the keys that it signs with: how soon that is noticed (docs/operating.md, "Keys"). */
describe('the keys that vouch for the channel', () => {
  let issuer: TokenIssuer;
  let server: Server;
  let origin: string;
  let handlers: NotedHandlers;
  let passed: number;

  beforeEach(async () => {
    passed = 0;
    // botbuilder says on the console which key a refused token didn't fit.
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    issuer = await startTokenIssuer();
    handlers = new NotedHandlers();
    const settings = {
      botId,
      botPassword,
      botType: 'SingleTenant',
      botTenantId: tenantId,
      channelAuthority: issuer.authority,
      allowsTenant: (id: string) => id === tenantId,
    } as const;
    server = createServer(express().use(createTeams(settings, () => handlers, new NotedLog()).router));
    origin = await originOf(server);
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    server.closeAllConnections();
    server.close();
    await issuer.close();
  });

  /** Lets the clock by which keys age go on. */
  function later(seconds: number): void {
    passed += seconds;
    jest.spyOn(Date, 'now').mockImplementation(() => new Date().getTime() + passed * 1000);
  }
  const answerTo = async (kid: string) => {
    const seconds = Math.floor(Date.now() / 1000);
    const claims = { iss: issuer.authority, aud: botId, serviceurl: serviceUrl };
    const times = { nbf: seconds - 60, exp: seconds + 3 * day };
    const token = await issuer.token({ ...claims, ...times }, { kid });
    const activity = rightMessage({ playground: { issuer: { serviceUrl } } }, {});
    const response = await fetch(`${origin}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(activity),
    });
    return response.status;
  };

  it('are asked for again when an activity comes with a new one, at most once an hour', async () => {
    expect(await answerTo('published')).toBe(200);
    await issuer.addKey('new');
    expect(await answerTo('new')).toBe(401);
    later(3601);
    expect(await answerTo('new')).toBe(200);
    expect(await answerTo('published')).toBe(200);
    expect(handlers.calls).toHaveLength(3);
  });

  it('are not believed for more than a day after they were withdrawn', async () => {
    await issuer.addKey('old');
    expect(await answerTo('old')).toBe(200);
    issuer.withdrawKey('old');
    later(day - 3600);
    expect(await answerTo('old')).toBe(200);
    later(3660);
    expect(await answerTo('old')).toBe(401);
    expect(await answerTo('published')).toBe(200);
  });
});
