import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { notesOf } from './request-notes.js';

/** Asked every few seconds by the platform: not worth a line at the usual level. */
const probes = new Set(['/healthz', '/readyz']);

/**
 * One line for each request when it is over. Never headers, bodies or query strings: tokens, texts of people and
 * what they searched for stay out of the log. A person is named by object id.
 */
export function requestLog(log: Logger): RequestHandler {
  return (request, response, next) => {
    const started = performance.now();
    const notes = notesOf(response);
    const { method } = request;
    const path = request.path.slice(0, 300);
    response.setHeader('X-Request-Id', notes.id);
    response.once('close', () => {
      const line = {
        request: notes.id,
        method,
        path,
        status: response.statusCode,
        ms: Math.round(performance.now() - started),
        ...(notes.viewer && { tenant: notes.viewer.tenantId, person: notes.viewer.objectId }),
        ...(notes.problemCode !== undefined && { code: notes.problemCode }),
        ...(notes.signInRefusal !== undefined && { refused: notes.signInRefusal }),
        ...(!response.writableFinished && { aborted: true }),
      };
      if (response.statusCode >= 500) log.error(line, 'request failed');
      else if (probes.has(path)) log.debug(line, 'probe');
      else log.info(line, 'request');
    });
    next();
  };
}
