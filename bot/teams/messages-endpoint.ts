import { randomBytes } from 'node:crypto';
import express, {
  type ErrorRequestHandler,
  type Request,
  type RequestHandler,
  type Response,
  type Router,
} from 'express';
import type { Activity } from 'botbuilder';
import { activityEnvelope, teamsActivity } from './activity-model.js';
import { routeActivity, type RoutingParts } from './activity-router.js';
import type { TeamsSettings } from './teams-settings.js';
import { NotFromChannel, TrustUnavailable, type TurnAdapter } from './turn-adapter.js';
import { turnOfActivity } from './turn-of-activity.js';

const bearerToken = /^Bearer [\w-]+\.[\w-]+\.[\w-]*$/;

/** A request that is answered with a problem (RFC 9457) and has nothing wrong on our side. */
class RequestRefused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    title: string,
  ) {
    super(title);
  }
}

/**
 * POST /api/messages. 401 without a valid channel token, 400 for what isn't an activity of Teams, 403 for a
 * tenant that isn't served, 413 above 256 KB, 503 while the channel's keys can't be had.
 */
export function messagesEndpoint(
  adapter: TurnAdapter,
  parts: () => RoutingParts,
  settings: TeamsSettings,
): Router {
  const router = express.Router();
  router.post('/api/messages', requireToken, express.json({ limit: '256kb' }), (request, response) =>
    takeActivity(request, response, adapter, parts(), settings),
  );
  router.use(
    '/api/messages',
    asProblem(() => parts().log),
  );
  return router;
}

/** Before a body is read at all. */
const requireToken: RequestHandler = (request, _response, next) => {
  if (!bearerToken.test(request.get('authorization') ?? '')) {
    throw new RequestRefused(401, 'teams.token-refused', 'A channel token is needed.');
  }
  next();
};

async function takeActivity(
  request: Request,
  response: Response,
  adapter: TurnAdapter,
  parts: RoutingParts,
  settings: TeamsSettings,
): Promise<void> {
  if (!activityEnvelope.safeParse(request.body).success) throw malformed('This is not an activity of Teams.');
  const raw: Activity = request.body;
  const caller = await adapter.authenticate(raw, request.get('authorization') ?? '');

  const read = teamsActivity.safeParse(raw);
  if (!read.success) throw malformed(read.error.issues.map(({ path }) => path.join('.')).join(', '));
  const activity = read.data;
  const reading = turnOfActivity(activity);
  if (reading.known === 'malformed') throw malformed(reading.reason);
  const { tenantId } = reading.known === 'turn' ? reading.turn.place : reading.place;
  if (!settings.allowsTenant(tenantId)) {
    throw new RequestRefused(403, 'teams.tenant-not-served', 'This tenant is not served.');
  }

  const answer = await adapter.run(caller, raw, async (context) => {
    const invoke = await routeActivity(activity, reading, parts);
    if (invoke)
      await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: invoke.body } });
  });
  response.status(answer?.status ?? 200);
  if (answer?.body === undefined) response.end();
  else response.json(answer.body);
}

function malformed(detail: string): RequestRefused {
  return new RequestRefused(400, 'teams.activity-malformed', `Malformed activity: ${detail}`);
}

function asProblem(log: () => RoutingParts['log']): ErrorRequestHandler {
  // Express tells an error handler by its four parameters.
  return (error: unknown, _request, response, _next) => {
    const refusal = refusalOf(error);
    if (error instanceof TrustUnavailable) log().error({ err: error }, 'Channel tokens cannot be checked');
    else if (refusal)
      log().warn({ status: refusal.status, code: refusal.code, err: error }, 'An activity was refused');
    if (refusal) {
      answerProblem(response, refusal.status, { code: refusal.code, title: refusal.message });
      return;
    }
    const reference = randomBytes(5).toString('hex');
    log().error({ err: error, reference }, 'An activity failed');
    answerProblem(response, 500, {
      code: 'teams.fault',
      title: 'Something went wrong.',
      instance: reference,
    });
  };
}

function refusalOf(error: unknown): RequestRefused | undefined {
  if (error instanceof RequestRefused) return error;
  if (error instanceof NotFromChannel) {
    return new RequestRefused(401, 'teams.token-refused', 'The channel token was refused.');
  }
  if (error instanceof TrustUnavailable) {
    return new RequestRefused(
      503,
      'teams.trust-unavailable',
      'The channel token cannot be checked just now.',
    );
  }
  // From the body parser: malformed JSON, too large, an unknown charset.
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
  return status >= 400 && status < 500
    ? new RequestRefused(
        status,
        'teams.body-refused',
        status === 413 ? 'The body is too large.' : 'The body is not JSON.',
      )
    : undefined;
}

function answerProblem(response: Response, status: number, problem: object): void {
  if (status === 401) response.set('WWW-Authenticate', 'Bearer');
  response
    .status(status)
    .type('application/problem+json')
    .send(JSON.stringify({ type: 'about:blank', status, ...problem }));
}
