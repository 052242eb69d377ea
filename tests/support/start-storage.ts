import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

// jest loads this file without our module mapping: it may import from Node only.

/** Published by Microsoft for every emulator; it opens nothing else. */
const EMULATOR_KEY =
  'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';
const FLAGS = ['--silent', '--disableTelemetry', '--inMemoryPersistence', '--skipApiVersionCheck'];
const START_LIMIT_MS = 60_000;

declare global {
  var accordTestStorage: ChildProcess | undefined;
}

/** Starts the table emulator for a test run; its connection string is in `ACCORD_TEST_TABLES` afterwards. */
export default async function startStorage(jest: { rootDir: string }): Promise<void> {
  const script = join(jest.rootDir, 'tests/support/azurite-process.cjs');
  const emulator = fork(script, ['--tableHost', '127.0.0.1', '--tablePort', '0', ...FLAGS], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: [],
  });
  globalThis.accordTestStorage = emulator;

  const port = await portOf(emulator);
  const origin = `http://127.0.0.1:${port}`;
  await untilItAnswers(`${origin}/devstoreaccount1`);
  process.env['ACCORD_TEST_TABLES'] = [
    'DefaultEndpointsProtocol=http',
    'AccountName=devstoreaccount1',
    `AccountKey=${EMULATOR_KEY}`,
    `TableEndpoint=${origin}/devstoreaccount1`,
  ].join(';');
}

function portOf(emulator: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let complaints = '';
    emulator.stderr?.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
    const timer = setTimeout(() => {
      emulator.kill('SIGKILL');
      reject(new Error(`The table emulator did not start within ${START_LIMIT_MS} ms. ${complaints}`));
    }, START_LIMIT_MS);
    emulator.once('message', (message: { port: number }) => {
      clearTimeout(timer);
      resolve(message.port);
    });
    emulator.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`The table emulator ended with code ${code}. ${complaints}`));
    });
  });
}

async function untilItAnswers(address: string): Promise<void> {
  const end = Date.now() + START_LIMIT_MS;
  for (;;) {
    try {
      // Without a signature the answer is a refusal, and that is answer enough.
      await fetch(address);
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
