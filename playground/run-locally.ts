import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { RunningParts } from './running-parts.js';
import { startPlayground } from './playground-server.js';
import { tenantId } from './people.js';
import { freePort } from './free-port.js';

const environment = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(3978),
  PLAYGROUND_PORT: z.coerce.number().int().min(1).max(65_535).default(3979),
  /** Where the emulator's data, the chats and the keys are kept. */
  ACCORD_LOCAL_FOLDER: z.string().min(1).default('.local'),
  /** Another table storage than the emulator. */
  ACCORD_TABLES: z.string().optional(),
});

const savedSchema = z.object({ botPassword: z.string().min(16), storagePort: z.number().int() });

/** Ids of the local installation: they mean nothing outside of it. */
const botId = '2f1c5a3e-6d4b-4e8a-9c7f-1b2d3e4f5a60';
const tabAppId = '8b7a6c5d-4e3f-4a2b-9c1d-0e9f8a7b6c5d';
const teamsAppId = '5d6e7f80-1a2b-4c3d-8e4f-5a6b7c8d9e0f';

/** Table service of the emulator, with the account and key that every installation of it has. */
const emulatorTables = (port: number): string =>
  [
    'DefaultEndpointsProtocol=http',
    'AccountName=devstoreaccount1',
    'AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==',
    `TableEndpoint=http://127.0.0.1:${port}/devstoreaccount1`,
    '',
  ].join(';');

/**
 * Accord on one's own machine: the storage emulator, the server, and the playground in this process.
 * Ends when told to (Ctrl-C, SIGTERM) or when one of the parts ends; leaves no process behind.
 */
export async function runLocally(words: string[]): Promise<void> {
  const settings = environment.parse(process.env);
  const folder = settings.ACCORD_LOCAL_FOLDER;
  await mkdir(folder, { recursive: true });
  const parts = new RunningParts(join(folder, 'running.json'));
  parts.endTogether();
  await parts.clearUp();

  const saved = await savedSettings(join(folder, 'settings.json'));
  const { PORT: port, PLAYGROUND_PORT: playgroundPort } = settings;
  let tables = settings.ACCORD_TABLES;
  if (!tables) {
    await parts.startEmulator(join(folder, 'storage'), saved.storagePort);
    tables = emulatorTables(saved.storagePort);
  }
  const playground = await startPlayground({
    port: playgroundPort,
    botOrigin: `http://127.0.0.1:${port}`,
    tabOrigin: `http://localhost:${port}`,
    dataFolder: folder,
    tabAppId,
    botId,
    botPassword: saved.botPassword,
    askForConsent: words.includes('--ask-consent'),
    pageFolder: fileURLToPath(new URL('../playground-page', import.meta.url)),
  });
  parts.atEnd(() => playground.close());

  const serverEnvironment = {
    ...process.env,
    PORT: String(port),
    PUBLIC_ORIGIN: `http://localhost:${port}`,
    ACCORD_TABLES: tables,
    BOT_ID: botId,
    BOT_TENANT_ID: tenantId,
    BOT_PASSWORD: saved.botPassword,
    AAD_APP_CLIENT_ID: tabAppId,
    TEAMS_APP_ID: teamsAppId,
    ACCORD_TOKEN_AUTHORITY: playground.origin,
    ACCORD_CHANNEL_AUTHORITY: playground.channelAuthority,
    ACCORD_FRAME_ANCESTORS: [playground.origin, `http://localhost:${playgroundPort}`].join(','),
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn',
  };
  if (words.includes('--demo')) {
    console.log('Making a year of demo data …');
    await parts.runToEnd(fileURLToPath(new URL('demo.js', import.meta.url)), {
      ...serverEnvironment,
      PLAYGROUND_ORIGIN: playground.origin,
    });
  }
  await parts.startServer(fileURLToPath(new URL('../bot/server.js', import.meta.url)), serverEnvironment);
  console.log(`\nAccord is ready. Open http://localhost:${playgroundPort}\n(Ctrl-C stops it.)`);
}

/** The bot's password and the emulator's port, chosen once and kept. */
async function savedSettings(file: string): Promise<z.infer<typeof savedSchema>> {
  if (existsSync(file)) {
    const saved = savedSchema.safeParse(JSON.parse(await readFile(file, 'utf8')));
    if (saved.success) return { ...saved.data, storagePort: await freePort(saved.data.storagePort) };
  }
  const made = { botPassword: randomBytes(24).toString('hex'), storagePort: await freePort(10_002) };
  await writeFile(file, JSON.stringify(made, null, 2), { mode: 0o600 });
  return made;
}
