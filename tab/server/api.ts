import { takeAskedAhead } from './asked-ahead.js';
import { Problem, problemOf, signedOut, unreachable } from './problem.js';
import { send, type Asked } from './send.js';

/**
 * Gives the person's token; `fresh` after the server has refused the last one. Rejects if there is none, with a
 * `Problem` where the person can do something about it.
 */
export type TokenSource = (wanted: { fresh: boolean }) => Promise<string>;

let tokenSource: TokenSource = () => Promise.reject(new Error('The tab has no token source yet.'));

/** Where tokens come from; once, before the first request. */
export function takeTokensFrom(source: TokenSource): void {
  tokenSource = source;
  remembered.clear();
}

/** The last answer to each GET, so that "unchanged" costs no body and keeps the same object. */
const remembered = new Map<string, { etag: string; body: unknown }>();
const rememberedAtMost = 60;

/**
 * The server's API. Paths begin with `/api/`; bodies and answers are the JSON of `domain/<feature>/<feature>-api.ts`,
 * whose types the caller names. Whatever isn't an answer rejects with a `Problem`; a request that its
 * `signal` ended rejects with the signal's reason.
 */
export const api = {
  get<Answer>(path: string, signal?: AbortSignal): Promise<Answer> {
    return ask<Answer>({ method: 'GET', path, signal });
  },
  put<Answer>(path: string, body: unknown, commandId: string): Promise<Answer> {
    return ask<Answer>({ method: 'PUT', path, body, commandId });
  },
  post<Answer>(path: string, body: unknown, commandId: string): Promise<Answer> {
    return ask<Answer>({ method: 'POST', path, body, commandId });
  },
};

async function ask<Answer>(asked: Asked): Promise<Answer> {
  // The tab and the server are built and shipped together, and the server checks its answers by the schemas
  // that these types come from; parsing them here again would put zod into every cold start.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (await exchange(asked)) as Answer;
}

async function exchange(asked: Asked): Promise<unknown> {
  const ahead = asked.method === 'GET' ? await takeAskedAhead(asked.path) : undefined;
  let response = ahead ?? (await sendNow(asked, false));
  // A token may have expired on its way, or its keys been changed: one more try with a new one.
  if (response.status === 401) response = await sendNow(asked, true);
  const known = remembered.get(asked.path);
  if (response.status === 304 && known) return known.body;
  if (!response.ok) {
    if (asked.method === 'GET') remembered.delete(asked.path);
    throw await problemOf(response);
  }
  if (response.status === 204) return undefined;
  const body = await bodyOf(response, asked.signal);
  if (asked.method === 'GET') remember(asked.path, response.headers.get('ETag'), body);
  return body;
}

async function sendNow(asked: Asked, fresh: boolean): Promise<Response> {
  const token = await tokenOrProblem(fresh);
  const etag = asked.method === 'GET' ? remembered.get(asked.path)?.etag : undefined;
  try {
    return await send(asked, token, etag);
  } catch {
    asked.signal?.throwIfAborted();
    throw unreachable();
  }
}

async function tokenOrProblem(fresh: boolean): Promise<string> {
  try {
    return await tokenSource({ fresh });
  } catch (fault) {
    throw fault instanceof Problem ? fault : signedOut();
  }
}

async function bodyOf(response: Response, signal: AbortSignal | undefined): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    signal?.throwIfAborted();
    throw unreachable();
  }
}

function remember(path: string, etag: string | null, body: unknown): void {
  remembered.delete(path);
  if (etag === null) return;
  remembered.set(path, { etag, body });
  const oldest = remembered.keys().next().value;
  if (remembered.size > rememberedAtMost && oldest !== undefined) remembered.delete(oldest);
}
