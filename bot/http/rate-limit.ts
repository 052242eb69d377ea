import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import type { Request, RequestHandler } from 'express';
import { sha256Hex } from '../../domain/kernel/digest.js';
import { sendProblem } from './problem.js';
import { notesOf } from './request-notes.js';
import { tooManyRequests } from './standard-problems.js';

const windowMs = 60_000;

/**
 * At most so many requests a minute from one person, counted in this process. By person, not by address: a whole
 * company may come from one address. Stands after the sign-in.
 */
export function limitPerViewer(requestsPerMinute: number): RequestHandler {
  return rateLimit({
    windowMs,
    limit: requestsPerMinute,
    standardHeaders: false,
    legacyHeaders: false,
    keyGenerator: (_request, response) => {
      const { viewer } = notesOf(response);
      if (!viewer) throw new Error('The rate limit stands before the sign-in.');
      return `${viewer.tenantId}/${viewer.objectId}`;
    },
    handler: (request, response) => {
      sendProblem(response, tooManyRequests(secondsToWait(request)));
    },
  });
}

/** At most so many requests a minute with one key, counted in this process. Stands after the key's check. */
export function limitPerKey(requestsPerMinute: number): RequestHandler {
  return rateLimit({
    windowMs,
    limit: requestsPerMinute,
    standardHeaders: false,
    legacyHeaders: false,
    // By the key alone, however its scheme is written.
    keyGenerator: ({ headers }) => sha256Hex((headers.authorization ?? '').replace(/^\S+\s+/, '')),
    handler: (request, response) => {
      sendProblem(response, tooManyRequests(secondsToWait(request)));
    },
  });
}

/**
 * At most so many refused sign-ins a minute from one address, counted in this process. Stands behind a refusal and
 * never before a good token: whoever shares the address with an attacker, or with a proxy, still gets in.
 */
export function limitRefusals(refusalsPerMinute: number): RequestHandler {
  return rateLimit({
    windowMs,
    limit: refusalsPerMinute,
    standardHeaders: false,
    legacyHeaders: false,
    // One person can have a whole IPv6 network: the limiter counts those by their /56.
    keyGenerator: (request) => ipKeyGenerator(request.socket.remoteAddress ?? ''),
    handler: (request, response) => {
      sendProblem(response, tooManyRequests(secondsToWait(request)));
    },
  });
}

/** The limiter leaves on the request when it will have forgotten it. */
function secondsToWait(request: Request & { rateLimit?: { resetTime?: Date | undefined } }): number {
  const milliseconds = (request.rateLimit?.resetTime?.getTime() ?? Date.now() + windowMs) - Date.now();
  return Math.max(1, Math.ceil(milliseconds / 1000));
}
