import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import express, { type RequestHandler } from 'express';
import helmet from 'helmet';
import { BotActivities } from './bot-activities.js';
import { BotLink } from './bot-link.js';
import { consentRoutes, Consents } from './consent.js';
import { connector } from './connector.js';
import { ConnectorRecords, type ConnectorRecord, type Failure } from './connector-records.js';
import { Conversations } from './conversations.js';
import { Issuer } from './issuer.js';
import { issuerRoutes } from './issuer-routes.js';
import { onlyOwnPage } from './own-page.js';
import { pageApi } from './page-api.js';
import { signingKeys } from './signing-keys.js';

export interface PlaygroundSettings {
  /** 0 lets the system choose. */
  port: number;
  /** Where the bot listens, for example `http://127.0.0.1:3978`. */
  botOrigin: string;
  /** Where the bot is told to find the connector, if something stands between; else the playground itself. */
  serviceOrigin?: string;
  /** Where the page finds the tab; the bot's origin if not given. */
  tabOrigin?: string;
  /** For the chats and the keys. Without it both are gone at the end. */
  dataFolder?: string;
  /** The audience of the tab's tokens. */
  tabAppId: string;
  botId: string;
  botPassword: string;
  /** Nobody has yet allowed the app to sign them in: the tab has to ask each person once. */
  askForConsent?: boolean;
  /** The built page. Without it only the machine-readable side is served. */
  pageFolder?: string;
}

export interface Playground {
  /** `http://127.0.0.1:<port>` */
  origin: string;
  /** For the bot's settings. */
  channelAuthority: string;
  /** Issuer of the tab's tokens. */
  tabIssuer: string;
  issuer: Issuer;
  /** Every call of the bot to the connector, oldest first; never tidied up. */
  records: readonly ConnectorRecord[];
  /** Lets the bot's next call to the connector fail, once: by default one that concerns messages, without effect. */
  failNext(status: number, retryAfter?: string, options?: Partial<Pick<Failure, 'on' | 'afterEffect'>>): void;
  /** Writes what is unwritten, ends all connections. */
  close(): Promise<void>;
}

/** Starts the playground on the loopback address. Throws if the port is taken. */
export async function startPlayground(settings: PlaygroundSettings): Promise<Playground> {
  const conversations = await Conversations.open(settings.dataFolder);
  const keys = await signingKeys(settings.dataFolder);
  const server = createServer();
  // Closing an idle connection just as the bot sends on it would cost that delivery half a minute.
  server.keepAliveTimeout = 245_000;
  const port = await listen(server, settings.port);
  const origin = `http://127.0.0.1:${port}`;
  const { botId, botPassword, tabAppId, tabOrigin = settings.botOrigin } = settings;

  const closing = new AbortController();
  const records = new ConnectorRecords();
  const issuer = new Issuer(keys, origin, botId, tabAppId, settings.serviceOrigin);
  const bot = { id: botId, name: 'Accord' };
  const activities = new BotActivities({ serviceUrl: issuer.serviceUrl, bot });
  const link = new BotLink(`${settings.botOrigin}/api/messages`, issuer);

  const app = express();
  app.disable('x-powered-by');
  app.use(pageSecurity(tabOrigin));
  app.use(issuerRoutes(issuer, { id: botId, password: botPassword }));
  const consents = new Consents(settings.askForConsent ?? false);
  app.use(consentRoutes(consents, { id: tabAppId, origin: tabOrigin }));
  app.use('/connector', connector(issuer, conversations, records));
  app.use('/api', onlyOwnPage(port));
  app.use(
    pageApi({ conversations, issuer, activities, link, bot, tabOrigin, consents, closing: closing.signal }),
  );
  app.use(page(settings.pageFolder));
  server.on('request', app);

  return {
    origin,
    channelAuthority: issuer.channelIssuer,
    tabIssuer: issuer.tabIssuer,
    issuer,
    records: records.all,
    failNext: (status, retryAfter, options = {}) =>
      records.failNext({
        status,
        on: 'messages',
        afterEffect: false,
        ...options,
        ...(retryAfter === undefined ? {} : { retryAfter }),
      }),
    async close() {
      closing.abort();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
      await conversations.close();
    },
  };
}

/** Returns the port, which the system chose if it was 0. */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      resolve(address !== null && typeof address === 'object' ? address.port : port);
    });
  });
}

/** The page frames the tab and itself (two people side by side); cards bring styles of their own. */
function pageSecurity(tabOrigin: string): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      directives: {
        'frame-src': ["'self'", tabOrigin],
        'img-src': ["'self'", 'data:', 'https:', tabOrigin],
        'style-src': ["'self'", "'unsafe-inline'"],
        'upgrade-insecure-requests': null,
      },
    },
    // The window that asks for consent has to be heard from again.
    crossOriginOpenerPolicy: false,
    strictTransportSecurity: false,
  });
}

function page(folder: string | undefined): RequestHandler {
  if (folder !== undefined && existsSync(folder)) return express.static(folder);
  return (request, response) => {
    if (request.path === '/')
      response.type('text').send('The page is not built yet: npm run build makes it.');
    else response.status(404).json({ error: 'Nothing is here.' });
  };
}
