export interface Asked {
  method: 'GET' | 'PUT' | 'POST';
  path: string;
  commandId?: string;
  body?: unknown;
  signal?: AbortSignal | undefined;
}

/** Longer than the server tries for (8 s) and a slow connection needs. */
const answerWithinMs = 30_000;

let locale: string | undefined;

/** Has the server write days and numbers as the host does; before the first request. */
export function answerIn(hostLocale: string): void {
  locale = hostLocale;
}

/** One request, as this person; `etag` is that of the answer they have. Rejects as `fetch` does. */
export function send(asked: Asked, token: string, etag?: string): Promise<Response> {
  const headers = new Headers({ Accept: 'application/json', Authorization: `Bearer ${token}` });
  if (locale !== undefined) headers.set('Accept-Language', locale);
  if (asked.commandId !== undefined) headers.set('Idempotency-Key', asked.commandId);
  if (asked.body !== undefined) headers.set('Content-Type', 'application/json');
  if (etag !== undefined) headers.set('If-None-Match', etag);
  const tooLate = AbortSignal.timeout(answerWithinMs);
  return fetch(asked.path, {
    method: asked.method,
    headers,
    // Our own memory of ETags stands for the browser's, which would answer 200 where the server said 304.
    cache: 'no-store',
    signal: asked.signal ? AbortSignal.any([asked.signal, tooLate]) : tooLate,
    ...(asked.body !== undefined && { body: JSON.stringify(asked.body) }),
  });
}
