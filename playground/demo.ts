import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { z } from 'zod';
import { composeFrom } from '../bot/compose.js';
import { makeDemoCompany } from './demo-company.js';

/**
 * Fills the local installation with a company that has used Accord for a year, through the real use cases
 * with a clock that is set by the story. Runs as a server of its own before the real one starts.
 */
const { PLAYGROUND_ORIGIN: playgroundOrigin } = z.object({ PLAYGROUND_ORIGIN: z.url() }).parse(process.env);
let clock = new Date();
const accord = await composeFrom(process.env, {
  now: () => clock,
  log: pino({ level: 'error' }),
  tabFolder: fileURLToPath(new URL('../tab', import.meta.url)),
});
const server = createServer(accord.app);
await new Promise<void>((resolve) => {
  server.listen(accord.settings.port, '127.0.0.1', resolve);
});
try {
  const made = await makeDemoCompany(accord, playgroundOrigin, (instant) => {
    clock = instant;
  });
  console.log(made ? 'The demo company is ready.' : 'There is a company already, so no demo data were made.');
} finally {
  await accord.dueWork.stop();
}
process.exit(0);
