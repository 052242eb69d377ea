import express, { type Express, type RequestHandler, type Router } from 'express';
import type { Logger } from 'pino';
import type { Settings } from '../settings.js';
import type { ApiRoute } from './api-route.js';
import { createApiRouter } from './api-router.js';
import { faultAnswers, type ProblemOfFault } from './fault-answers.js';
import { openApiOf, type OpenApiDocument } from './open-api.js';
import { sendProblem } from './problem.js';
import { requestLog } from './request-log.js';
import { answerHeaders } from './security-headers.js';
import { createSignIn } from './sign-in.js';
import { notFound, unavailable } from './standard-problems.js';
import { tabPages } from './tab-pages.js';

export interface HttpServerOptions {
  settings: Settings;
  routes: readonly ApiRoute[];
  /** Answers `POST /api/messages`; reads its own bodies and checks its own tokens. */
  teamsRouter: Router;
  /** The built tab, usually `dist/tab`. */
  tabFolder: string;
  /** Rejects while the server can't do its work, because storage is out of reach for example. */
  ready: () => Promise<void>;
  log: Logger;
  problemOfFault?: ProblemOfFault;
  /** For the OpenAPI document; the version of the package. */
  version?: string;
  /** Per person; 300 if not given. */
  requestsPerMinute?: number;
  /** Refused sign-ins per address; 60 if not given. */
  refusalsPerMinute?: number;
  /** In tests: an answer that its schema doesn't describe is a fault. */
  checkAnswers?: boolean;
}

/** Puts the parts of the server behind one Express app. Throws at once on routes that contradict each other. */
export function createHttpServer(options: HttpServerOptions): Express {
  const { settings, log } = options;
  const app = express();
  app.disable('x-powered-by');
  // Express would hash every body; ETags are the routes' matter, made before anything is loaded.
  app.disable('etag');
  app.set('query parser', 'simple');
  app.use(requestLog(log), answerHeaders(settings));
  app.get('/healthz', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'alive' });
  });
  app.get('/readyz', answerReady(options.ready, log));
  app.use(options.teamsRouter);
  app.get('/api/openapi.json', answerOpenApi(options));
  app.use(
    createApiRouter({
      routes: options.routes,
      signIn: createSignIn(settings),
      ...(options.requestsPerMinute !== undefined && { requestsPerMinute: options.requestsPerMinute }),
      ...(options.refusalsPerMinute !== undefined && { refusalsPerMinute: options.refusalsPerMinute }),
      ...(options.checkAnswers !== undefined && { checkAnswers: options.checkAnswers }),
    }),
  );
  app.use('/tab', tabPages({ folder: options.tabFolder, settings }));
  app.use((_request, response) => sendProblem(response, notFound()));
  app.use(faultAnswers(log, options.problemOfFault));
  return app;
}

function answerReady(ready: () => Promise<void>, log: Logger): RequestHandler {
  return async (_request, response) => {
    try {
      await ready();
      response.set('Cache-Control', 'no-store').json({ status: 'ready' });
    } catch (error) {
      log.warn({ err: error }, 'not ready');
      sendProblem(response, unavailable());
    }
  };
}

function answerOpenApi({ routes, settings, version = '0' }: HttpServerOptions): RequestHandler {
  // Made when first asked for: it takes longer than all the rest of the start.
  let document: OpenApiDocument | undefined;
  return (_request, response) => {
    document ??= openApiOf(routes, { publicOrigin: settings.publicOrigin, version });
    response.set('Cache-Control', 'public, max-age=300').json(document);
  };
}
