import type { Response } from 'express';
import { notesOf } from './request-notes.js';

/** A refusal on its way to the client, before it gets its reference. Texts are for the person who asked. */
export interface Problem {
  /** HTTP status, 400 to 599. */
  readonly status: number;
  /** `feature.reason`, stable: clients decide by it. */
  readonly code: string;
  readonly title: string;
  /** What to do now. */
  readonly detail: string;
  /** Further members of the answer, such as `fields` or the current state; can't replace the standard ones. */
  readonly extra?: Readonly<Record<string, unknown>>;
  /** Sent as `Retry-After`. */
  readonly retryAfterSeconds?: number;
}

/** The members every problem has on the wire (RFC 9457, media type `application/problem+json`). */
export interface ProblemBody {
  /** `urn:accord:problem:<code>`; a name to compare, nothing to open. */
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  /** `urn:uuid:<request id>`, the reference by which the log line is found. */
  instance: string;
}

export function problem(
  status: number,
  code: string,
  texts: { title: string; detail: string },
  more: Pick<Problem, 'extra' | 'retryAfterSeconds'> = {},
): Problem {
  return { status, code, title: texts.title, detail: texts.detail, ...more };
}

/** The answer's members in a fixed order, so that equal problems differ in their reference only. */
export function problemBody(given: Problem, requestId: string): ProblemBody {
  const standard: ProblemBody = {
    type: `urn:accord:problem:${given.code}`,
    title: given.title,
    status: given.status,
    code: given.code,
    detail: given.detail,
    instance: `urn:uuid:${requestId}`,
  };
  return { ...standard, ...given.extra, ...standard };
}

export function sendProblem(response: Response, given: Problem): void {
  const notes = notesOf(response);
  notes.problemCode = given.code;
  // RFC 6750: a 401 says how to sign in, and no more than that.
  if (given.status === 401) response.set('WWW-Authenticate', 'Bearer');
  if (given.retryAfterSeconds !== undefined)
    response.set('Retry-After', String(Math.ceil(given.retryAfterSeconds)));
  response
    .status(given.status)
    .set('Cache-Control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify(problemBody(given, notes.id)));
}
