import { fileURLToPath } from 'node:url';
import { compose } from './compose.js';
import { listen } from './http/listen.js';
import { readSettings, SettingsError } from './settings.js';

/** Seconds that a stop may take before the process ends anyway. */
const secondsToStop = 4;

try {
  const settings = readSettings(process.env);
  const accord = await compose(settings, {
    tabFolder: fileURLToPath(new URL('../tab', import.meta.url)),
  });
  const server = await listen(accord.app, settings);
  accord.dueWork.start();
  process.stdout.write(`Accord listens on ${server.origin}\n`);

  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(0), secondsToStop * 1000).unref();
    void Promise.allSettled([server.close(), accord.dueWork.stop()]).then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
} catch (fault) {
  const said = fault instanceof SettingsError ? fault.message : fault;
  console.error(said);
  process.exit(1);
}
