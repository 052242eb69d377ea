import { isDeepStrictEqual } from 'node:util';
import { Router, type Request, type RequestHandler, type Response } from 'express';
import type { ApiAnswer, ApiRoute } from './api-route.js';
import { parseInput } from './field-errors.js';
import { jsonBody } from './json-limits.js';
import { sendProblem } from './problem.js';
import { limitPerKey, limitPerViewer, limitRefusals } from './rate-limit.js';
import { notesOf } from './request-notes.js';
import { checkRoutes } from './route-rules.js';
import type { SignIn } from './sign-in.js';
import { commandIdMissing, invalidAddress, invalidBody, keyMissing, signedOut } from './standard-problems.js';

export interface ApiRouterOptions {
  routes: readonly ApiRoute[];
  signIn: SignIn;
  /** Per person and minute, in this process. */
  requestsPerMinute?: number;
  /** Refused sign-ins per address and minute, in this process. */
  refusalsPerMinute?: number;
  /** In tests: an answer that its schema doesn't describe exactly is a fault. */
  checkAnswers?: boolean;
}

const ulidPattern = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

/**
 * Mounts routes on Express. In this order: sign-in, rate limit, command id, body, parameters, handler; so that
 * nothing of a stranger's is parsed, and a person learns of wrong input before anything is looked up for them.
 * Throws at once on routes that contradict themselves or each other.
 */
export function createApiRouter(options: ApiRouterOptions): Router {
  checkRoutes(options.routes);
  const router = Router({ caseSensitive: true });
  const signedIn = requireSignIn(options.signIn, limitRefusals(options.refusalsPerMinute ?? 60));
  const limit = limitPerViewer(options.requestsPerMinute ?? 300);
  const refusedKeys = limitRefusals((options.refusalsPerMinute ?? 60) * 2);
  const limitKeys = limitPerKey((options.requestsPerMinute ?? 300) * 2);
  for (const route of options.routes) {
    const steps: RequestHandler[] = [];
    if (route.keyed) steps.push(requireKey(route.keyed, refusedKeys), limitKeys);
    if (!route.public) steps.push(signedIn, limit);
    if (route.command) steps.push(requireCommandId);
    if (route.body) steps.push(...jsonBody());
    router[route.method](route.path, ...steps, answerWith(route, options.checkAnswers ?? false));
  }
  return router;
}

function requireSignIn(signIn: SignIn, limitRefused: RequestHandler): RequestHandler {
  return async (request, response, next) => {
    const notes = notesOf(response);
    const result = await signIn(request.headers.authorization);
    if ('refused' in result) {
      notes.signInRefusal = result.refused;
      await limitRefused(request, response, () => sendProblem(response, signedOut()));
      return;
    }
    notes.viewer = result.viewer;
    next();
  };
}

/** RFC 6750: the scheme in any case, one space or more, the token. */
const bearer = /^bearer +([\w.~+/=-]{1,200})$/i;

function requireKey(keyed: NonNullable<ApiRoute['keyed']>, limitRefused: RequestHandler): RequestHandler {
  return async (request, response, next) => {
    const [, key] = bearer.exec(request.headers.authorization ?? '') ?? [];
    if (await keyed(key, request.params)) next();
    else await limitRefused(request, response, () => sendProblem(response, keyMissing()));
  };
}

const requireCommandId: RequestHandler = (request, response, next) => {
  if (commandIdOf(request) === undefined) sendProblem(response, commandIdMissing());
  else next();
};

function answerWith(route: ApiRoute, checkAnswers: boolean): RequestHandler {
  return async (request, response) => {
    const params = parsePart(route.params, request.params);
    if (!params.valid) return sendProblem(response, invalidAddress(params.fields));
    const query = parsePart(route.query, request.query);
    if (!query.valid) return sendProblem(response, invalidAddress(query.fields));
    const body = parsePart(route.body, request.body);
    if (!body.valid) return sendProblem(response, invalidBody(body.fields));
    const { viewer } = notesOf(response);
    const commandId = commandIdOf(request);
    const ifNoneMatch = request.get('if-none-match');
    const answer = await route.handle({
      params: params.value,
      query: query.value,
      body: body.value,
      locale: localeOf(request),
      ...(viewer && { viewer }),
      ...(commandId !== undefined && { commandId }),
      ...(ifNoneMatch !== undefined && { ifNoneMatch }),
    });
    if (checkAnswers) checkAnswer(route, answer);
    present(response, answer);
  };
}

function present(response: Response, answer: ApiAnswer<unknown>): void {
  if ('problem' in answer) return sendProblem(response, answer.problem);
  // What is answered depends on who asks and in which language; nobody but their own browser may keep it.
  response.set('Cache-Control', 'private, no-cache').vary('Authorization').vary('Accept-Language');
  if ('etag' in answer && answer.etag !== undefined) response.set('ETag', answer.etag);
  response.status(answer.status);
  if ('file' in answer) {
    response.attachment(answer.file.name).type(answer.file.contentType).send(answer.file.content);
  } else if ('body' in answer) {
    response.json(answer.body);
  } else {
    response.end();
  }
}

function parsePart(schema: ApiRoute['body'], given: unknown): ReturnType<typeof parseInput> {
  return schema ? parseInput(schema, given) : { valid: true, value: undefined };
}

function commandIdOf(request: Request): string | undefined {
  const id = request.get('idempotency-key')?.toUpperCase();
  return id !== undefined && ulidPattern.test(id) ? id : undefined;
}

function localeOf(request: Request): string {
  try {
    return Intl.getCanonicalLocales(request.acceptsLanguages()[0] ?? 'en')[0] ?? 'en';
  } catch {
    return 'en'; // `*`, or no language tag
  }
}

function checkAnswer(route: ApiRoute, answer: ApiAnswer<unknown>): void {
  if (!('body' in answer)) return;
  const sent: unknown = JSON.parse(JSON.stringify(answer.body));
  const described = route.answer?.parse(sent);
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(described ?? null)), sent)) {
    throw new Error(`The answer of ${route.operationId} has fields that its schema doesn't describe.`);
  }
}
