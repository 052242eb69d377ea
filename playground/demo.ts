import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { z } from 'zod';
import { compose } from '../bot/compose.js';
import { listen } from '../bot/http/listen.js';
import { readSettings } from '../bot/settings.js';
import { makeDemoCompany } from './demo-company.js';

/**
 * Fills the local installation with a company that has used Accord for a year, through the real use cases
 * with a clock that is set by the story. Runs as a server of its own before the real one starts.
 */
const { PLAYGROUND_ORIGIN: playgroundOrigin } = z
  .object({ PLAYGROUND_ORIGIN: z.url() })
  .parse(process.env);
const settings = readSettings(process.env);
let clock = new Date();
const accord = await compose(settings, {
  now: () => clock,
  log: pino({ level: 'error' }),
  tabFolder: fileURLToPath(new URL('../tab', import.meta.url)),
});
const server = await listen(accord.app, settings);
try {
  const made = await makeDemoCompany(accord, playgroundOrigin, (instant) => {
    clock = instant;
  });
  console.log(made ? 'The demo company is ready.' : 'There is a company already, so no demo data were made.');
} finally {
  await accord.dueWork.stop();
  await server.close();
}
process.exit(0);
