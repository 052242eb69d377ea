import { setTimeout as pause } from 'node:timers/promises';
import { RestError } from '@azure/data-tables';
import { z } from 'zod';
import { OutcomeUnknown, StorageUnavailable } from './storage-errors.js';

const RETRIES = 2;
const FIRST_PAUSE_MS = 100;
/** Nobody in a chat waits longer; who is asked to wait more is told so by the error. */
const LONGEST_PAUSE_MS = 5_000;
const TRANSIENT = new Set([408, 429, 500, 502, 503, 504]);
/** Network faults that happen before anything was sent. */
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

const ServiceError = z.object({ odataError: z.object({ code: z.string() }) });

/** The service's answer: what was asked for, or a no that the caller has to interpret. */
export type Answer<T> = { given: true; value: T } | { given: false; refusal: Refusal };
export interface Refusal {
  /** 404 no such row; 409 the row exists; 412 the row was changed. */
  status: 404 | 409 | 412;
  message: string;
}
/** `uncertain`: an earlier try may have taken place, though its answer got lost or was a fault. */
export type Attempted<T> = Answer<T> & { uncertain: boolean };

/**
 * Sends a request, again after a transient fault: twice at most, after what `Retry-After` says or else a random,
 * growing pause. Throws `StorageUnavailable` when that didn't help, and `OutcomeUnknown` instead if the
 * request is a write that may have taken place. Any other fault is thrown as it is.
 */
export async function attempt<T>(
  kind: 'read' | 'write',
  what: string,
  send: () => Promise<T>,
): Promise<Attempted<T>> {
  let uncertain = false;
  for (let retry = 0; ; retry++) {
    try {
      return { given: true, value: await send(), uncertain };
    } catch (error) {
      const refusal = refusalIn(error);
      if (refusal) return { given: false, refusal, uncertain };
      const fault = transientFaultIn(error);
      if (!fault) throw error;
      uncertain ||= kind === 'write' && fault.mayHaveHappened;
      const pauseMs = fault.retryAfterMs ?? FIRST_PAUSE_MS * 3 ** retry * (0.5 + Math.random());
      if (retry === RETRIES || pauseMs > LONGEST_PAUSE_MS) {
        throw givingUp(what, fault, { tries: retry + 1, uncertain, cause: error });
      }
      await pause(pauseMs);
    }
  }
}

/** For a refusal that the request at hand can't meet, such as a 412 of an unconditional write. */
export function unexpectedRefusal(what: string, refusal: Refusal): Error {
  return new Error(`${what} was refused with status ${refusal.status}: ${refusal.message}`);
}

interface TransientFault {
  reason: string;
  mayHaveHappened: boolean;
  retryAfterMs: number | undefined;
}

function refusalIn(error: unknown): Refusal | undefined {
  if (!(error instanceof RestError)) return undefined;
  const status = error.statusCode;
  if (status !== 404 && status !== 409 && status !== 412) return undefined;
  // A missing table is a broken installation, a table being deleted likewise: not an answer about a row.
  if (serviceCode(error).startsWith('Table')) return undefined;
  return { status, message: error.message };
}

function transientFaultIn(error: unknown): TransientFault | undefined {
  // The time limit of a try aborts it from within; we never abort one from outside.
  if (error instanceof Error && error.name === 'AbortError') {
    return { reason: 'no answer in time', mayHaveHappened: true, retryAfterMs: undefined };
  }
  if (!(error instanceof RestError)) return undefined;
  const status = error.statusCode;
  if (status !== undefined && TRANSIENT.has(status)) {
    return {
      reason: `status ${status}`,
      mayHaveHappened: status !== 429,
      retryAfterMs: retryAfterMs(error.response?.headers.get('retry-after')),
    };
  }
  const cutOff = error.code === RestError.PARSE_ERROR;
  if (status !== undefined && !cutOff) return undefined;
  const reason = error.code ?? error.message;
  return { reason, mayHaveHappened: !NEVER_SENT.has(reason), retryAfterMs: undefined };
}

function serviceCode(error: RestError): string {
  // A transaction's code is on the error itself, any other's in the parsed body.
  const details = ServiceError.safeParse(error.details);
  return details.success ? details.data.odataError.code : (error.code ?? '');
}

/** `Retry-After` is a number of seconds or a date (RFC 9110, 10.2.3). */
function retryAfterMs(header: string | undefined): number | undefined {
  if (!header) return undefined;
  const seconds = Number(header);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}

function givingUp(
  what: string,
  fault: TransientFault,
  how: { tries: number; uncertain: boolean; cause: unknown },
): StorageUnavailable {
  const seconds = fault.retryAfterMs === undefined ? undefined : Math.ceil(fault.retryAfterMs / 1000);
  const times = how.tries === 1 ? 'once' : `${how.tries} times`;
  const Fault = how.uncertain ? OutcomeUnknown : StorageUnavailable;
  const outcome = how.uncertain ? 'may or may not have taken place' : 'failed';
  return new Fault(`${what} ${outcome}, tried ${times}: ${fault.reason}.`, seconds, { cause: how.cause });
}
