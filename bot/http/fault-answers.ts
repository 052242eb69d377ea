import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import { bodyLimitKilobytes } from './json-limits.js';
import { sendProblem, type Problem } from './problem.js';
import { notesOf } from './request-notes.js';
import { KeysUnreachable } from './sign-in.js';
import {
  bodyTooLarge,
  internalFault,
  invalidAddress,
  mediaTypeNotUnderstood,
  unavailable,
  unreadableJson,
} from './standard-problems.js';

/** Knows faults that this folder can't know, storage being away for example; undefined for all others. */
export type ProblemOfFault = (fault: unknown) => Problem | undefined;

/** The one place where what was thrown becomes an answer. Neither a message nor a stack of ours gets out. */
export function faultAnswers(
  log: Logger,
  problemOfFault: ProblemOfFault = () => undefined,
): ErrorRequestHandler {
  // Express tells an error handler by its four parameters.
  return (fault: unknown, _request, response, _next) => {
    const known = problemOfFault(fault) ?? problemOfRequest(fault);
    const answer = known ?? internalFault();
    if (answer.status >= 500)
      log.error({ request: notesOf(response).id, err: fault }, 'fault while answering');
    if (response.headersSent) {
      // Half an answer can't be taken back; a cut connection says at least that it is not whole.
      response.destroy();
      return;
    }
    sendProblem(response, answer);
  };
}

/** Faults of the request itself, by the marks that Express and its body parser put on them. */
function problemOfRequest(fault: unknown): Problem | undefined {
  if (fault instanceof KeysUnreachable) return unavailable();
  const { type, status } = marksOf(fault);
  if (type === 'entity.too.large') return bodyTooLarge(bodyLimitKilobytes);
  if (type === 'entity.parse.failed' || type === 'request.aborted' || type === 'request.size.invalid') {
    return unreadableJson();
  }
  if (type === 'encoding.unsupported' || type === 'charset.unsupported') return mediaTypeNotUnderstood();
  // A path with a broken %-escape.
  if (fault instanceof URIError && status === 400) return invalidAddress();
  return undefined;
}

function marksOf(fault: unknown): { type?: unknown; status?: unknown } {
  return typeof fault === 'object' && fault !== null ? fault : {};
}
