import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Router } from 'express';
import { pino } from 'pino';
import { createHttpServer, type HttpServerOptions } from '../../bot/http/http-server.js';
import { listen } from '../../bot/http/listen.js';
import { readSettings, type Settings } from '../../bot/settings.js';
import { startTokenIssuer, tabClaims, type TokenIssuer } from './token-issuer.js';

export const testIds = {
  tenantId: '11111111-1111-4111-8111-111111111111',
  botId: '22222222-2222-4222-8222-222222222222',
  tabAppId: '33333333-3333-4333-8333-333333333333',
  teamsAppId: '44444444-4444-4444-8444-444444444444',
  objectId: '55555555-5555-4555-8555-555555555555',
} as const;

/** A sound environment; single settings can be replaced. */
export function testEnvironment(
  replaced: Record<string, string | undefined> = {},
): Record<string, string | undefined> {
  return {
    PORT: '0',
    PUBLIC_ORIGIN: 'https://accord.example.com',
    ACCORD_TABLES: 'UseDevelopmentStorage=true',
    BOT_ID: testIds.botId,
    BOT_TENANT_ID: testIds.tenantId,
    BOT_PASSWORD: 'not-a-real-one',
    AAD_APP_CLIENT_ID: testIds.tabAppId,
    TEAMS_APP_ID: testIds.teamsAppId,
    ...replaced,
  };
}

export interface HttpServerForTest {
  origin: string;
  settings: Settings;
  issuer: TokenIssuer;
  /** What was logged, parsed. */
  log: Record<string, unknown>[];
  /** Headers of a signed-in person. */
  signedIn(objectId?: string): Promise<{ authorization: string }>;
  close: () => Promise<void>;
}

/** The real HTTP server on a free port, with a token issuer of its own. Close it after the tests. */
export async function httpServerForTest(
  options: Partial<Omit<HttpServerOptions, 'settings' | 'log'>> = {},
  environment: Record<string, string | undefined> = {},
): Promise<HttpServerForTest> {
  const issuer = await startTokenIssuer();
  const settings = readSettings(
    testEnvironment({ ACCORD_TOKEN_AUTHORITY: issuer.authority, ...environment }),
  );
  const lines: Record<string, unknown>[] = [];
  const app = createHttpServer({
    routes: [],
    teamsRouter: Router(),
    tabFolder: mkdtempSync(join(tmpdir(), 'accord-no-tab-')),
    ready: () => Promise.resolve(),
    checkAnswers: true,
    ...options,
    settings,
    log: pino({ level: 'debug' }, { write: (line: string) => lines.push(parsedLine(line)) }),
  });
  const { origin, close } = await listen(app, settings);
  return {
    origin,
    settings,
    issuer,
    log: lines,
    signedIn: async (objectId = testIds.objectId) => {
      const claims = tabClaims({
        authority: issuer.authority,
        tenantId: testIds.tenantId,
        objectId,
        audience: testIds.tabAppId,
      });
      return { authorization: `Bearer ${await issuer.token(claims)}` };
    },
    close: async () => {
      await close();
      await issuer.close();
    },
  };
}

function parsedLine(line: string): Record<string, unknown> {
  const parsed: Record<string, unknown> = JSON.parse(line);
  return parsed;
}
