import { setTimeout as pause } from 'node:timers/promises';
import { openTables } from '../../bot/storage/table-service.js';
import { rangeOf, shardOf } from '../../bot/storage/keys.js';
import { workspaceIdOf } from '../../domain/workspace/workspace-id.js';
import { team, tenantId } from '../../playground/people.js';
import { startPlayground } from '../../playground/playground-server.js';
import { channelOf, environmentFor, reservedPort, tabOf } from './accord-on-loopback.js';
import { cardsIn, checkCard } from './check-card.js';
import { emulatorOrigin, startFaultProxy } from './fault-proxy.js';
import { ServerProcess } from './server-process.js';
import { randomPrefix, testConnectionString } from './storage-for-test.js';
import { botId, botPassword, tabAppId } from './teams-on-loopback.js';

/** How long what a crash has left may take to be cleared up. */
const patienceMs = 60_000;
/** Each look costs the emulator, which all servers share, a scan of the table. */
const lookEveryMs = 150;

/**
 * Accord as one process that can be killed, with fault proxies on its ways to the storage and to the
 * connector. Due work is taken up after 2 seconds, and the roster is believed for long, so that a command
 * makes the same requests whenever it is given.
 */
export async function accordInAProcess(script: string) {
  const [port, playgroundPort] = [await reservedPort(), await reservedPort()];
  const toStorage = await startFaultProxy(emulatorOrigin());
  const toConnector = await startFaultProxy(`http://127.0.0.1:${playgroundPort}`);
  const botOrigin = `http://127.0.0.1:${port}`;
  const playground = await startPlayground({
    port: playgroundPort,
    botOrigin,
    serviceOrigin: toConnector.origin,
    botId,
    botPassword,
    tabAppId,
  });
  const prefix = randomPrefix();
  const settings = {
    ACCORD_SWEEP_SECONDS: '1',
    ACCORD_INTENT_SECONDS: '2',
    ACCORD_LEASE_SECONDS: '2',
    ACCORD_ROSTER_MINUTES: '1440',
    ACCORD_SIGNING_ROSTER_MINUTES: '1440',
    LOG_LEVEL: 'fatal',
  };
  const environment = environmentFor(playground, port, {
    prefix,
    tables: toStorage.connectionString,
    settings,
  });
  const server = new ServerProcess(script, environment);
  await server.start();
  // Past the proxies, so that looking is never counted and never fails.
  const { records, agenda } = await openTables({ tables: testConnectionString(), prefix });
  const workspaceId = workspaceIdOf(tenantId, team.id);

  /** What is due in the workspace or, if nothing is, what is announced there, by its rows. */
  const openWork = async (): Promise<string[]> => {
    const { from, to } = rangeOf('due');
    const due = await records.range(workspaceId, from, to);
    if (due.length > 0) return due.map(({ row }) => row);
    const announced = await agenda.range(shardOf(workspaceId), '!', '~');
    return announced.map(({ row }) => row).filter((row) => row.includes(workspaceId));
  };
  return {
    playground,
    server,
    toStorage,
    toConnector,
    records,
    workspaceId,
    openWork,
    ...channelOf(playground),
    ...tabOf(playground, [{ origin: botOrigin }]),
    /** Until nothing is due in the workspace and no command is announced, whoever has to see to it. */
    async settled() {
      const end = Date.now() + patienceMs;
      for (;;) {
        const open = await openWork();
        if (open.length === 0) return;
        if (Date.now() > end) throw new Error(`Still open after ${patienceMs} ms: ${open.join(', ')}`);
        await pause(lookEveryMs);
      }
    },
    async close() {
      await server.kill();
      await playground.close();
      await Promise.all([toStorage.close(), toConnector.close()]);
      cardsIn(playground.records).forEach(checkCard);
    },
  };
}

export type AccordInAProcess = Awaited<ReturnType<typeof accordInAProcess>>;
