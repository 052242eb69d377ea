import { createServer } from 'node:http';
import type { Express } from 'express';

export interface Listening {
  /** Where this process answers, with the port that the system chose. Not the public origin. */
  origin: string;
  /**
   * Takes no new connections, lets running requests end, and cuts after 3 s what still runs then.
   * May be called again.
   */
  close: () => Promise<void>;
}

const graceMs = 3_000;
const sweepMs = 25;

/** Starts to answer. Rejects if the address can't be had, EADDRINUSE for example. */
export async function listen(app: Express, settings: { host: string; port: number }): Promise<Listening> {
  const server = createServer(app);
  // Azure's front ends keep connections for 4 minutes; closing first would race with a request on its way.
  server.keepAliveTimeout = 245_000;
  server.headersTimeout = 30_000;
  server.requestTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.port, settings.host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : settings.port;

  let closed: Promise<void> | undefined;
  const close = () =>
    new Promise<void>((resolve) => {
      // A connection falls idle when its request ends, and would keep the server open from then on.
      const sweep = setInterval(() => server.closeIdleConnections(), sweepMs);
      const cut = setTimeout(() => server.closeAllConnections(), graceMs);
      server.close(() => {
        clearInterval(sweep);
        clearTimeout(cut);
        resolve();
      });
    });
  return { origin: originOf(settings.host, port), close: () => (closed ??= close()) };
}

function originOf(host: string, port: number): string {
  if (host === '0.0.0.0' || host === '::') return `http://127.0.0.1:${port}`;
  return host.includes(':') ? `http://[${host}]:${port}` : `http://${host}:${port}`;
}
