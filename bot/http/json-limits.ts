import express, { type RequestHandler } from 'express';
import { sendProblem, type Problem } from './problem.js';
import { jsonKeyForbidden, jsonTooDeep, mediaTypeNotUnderstood } from './standard-problems.js';

/** What a body may be at most. The largest honest one is a pasted matrix of 1,000 activities. */
export const bodyLimitKilobytes = 512;
export const nestingLimit = 64;

// Assigning these copies a prototype into our objects; no record of ours has such a field.
const forbiddenKeys = new Set(['__proto__', 'constructor']);

/** Reads a JSON body into `request.body`. What is too large, too deep or no JSON is refused before a route sees it. */
export function jsonBody(): RequestHandler[] {
  return [
    (request, response, next) => {
      if (hasBody(request.headers) && !request.is('application/json')) {
        sendProblem(response, mediaTypeNotUnderstood());
        return;
      }
      next();
    },
    // Compressed bodies are refused: the tab sends none, and a small one can unfold to any size.
    express.json({ limit: bodyLimitKilobytes * 1024, inflate: false }),
    (request, response, next) => {
      const refusal = jsonRefusal(request.body);
      if (refusal) sendProblem(response, refusal);
      else next();
    },
  ];
}

/** Walks the value level by level, without recursion, so that its depth can't exhaust the stack. */
export function jsonRefusal(value: unknown): Problem | undefined {
  let level: object[] = isNested(value) ? [value] : [];
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > nestingLimit) return jsonTooDeep(nestingLimit);
    const next: object[] = [];
    for (const item of level) {
      if (!Array.isArray(item) && Object.keys(item).some((key) => forbiddenKeys.has(key)))
        return jsonKeyForbidden();
      for (const child of Object.values(item) as unknown[]) if (isNested(child)) next.push(child);
    }
    level = next;
  }
  return undefined;
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function hasBody(headers: Record<string, unknown>): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}
