import { textOf } from '../../domain/kernel/texts.js';
import type { FieldError } from './field-errors.js';
import texts from './http-texts.en.json' with { type: 'json' };
import { problem, type Problem } from './problem.js';

/** The problems that no feature owns. All texts are in `http-texts.en.json`. */

/** One answer for whatever is wrong with a token: what exactly is for the log, not for whoever forges them. */
export function signedOut(): Problem {
  return problem(401, 'sign-in.required', {
    title: textOf(texts, 'signed-out.title'),
    detail: textOf(texts, 'signed-out.detail'),
  });
}

/** One answer for a wrong key, none, and an address that has never been: none of them can be told apart. */
export function keyMissing(): Problem {
  return problem(401, 'key.required', {
    title: textOf(texts, 'key-missing.title'),
    detail: textOf(texts, 'key-missing.detail'),
  });
}

/** For what doesn't exist and for what this person must not know of: the same answer, so that neither shows. */
export function notFound(): Problem {
  return problem(404, 'request.not-found', {
    title: textOf(texts, 'not-found.title'),
    detail: textOf(texts, 'not-found.detail'),
  });
}

/** Path or query parameters that no page of ours makes. */
export function invalidAddress(fields: FieldError[] = []): Problem {
  return problem(
    400,
    'request.address-invalid',
    { title: textOf(texts, 'address.title'), detail: textOf(texts, 'address.detail') },
    { extra: { fields } },
  );
}

export function invalidBody(fields: FieldError[]): Problem {
  return problem(
    422,
    'request.body-invalid',
    { title: textOf(texts, 'body.title'), detail: textOf(texts, 'body.detail', { count: fields.length }) },
    { extra: { fields } },
  );
}

export function commandIdMissing(): Problem {
  return problem(400, 'request.command-id-missing', {
    title: textOf(texts, 'command-id.title'),
    detail: textOf(texts, 'command-id.detail'),
  });
}

export function unreadableJson(): Problem {
  return jsonProblem('request.json-invalid', textOf(texts, 'json.detail'));
}

export function jsonTooDeep(most: number): Problem {
  return jsonProblem('request.json-too-deep', textOf(texts, 'json-depth.detail', { most }));
}

export function jsonKeyForbidden(): Problem {
  return jsonProblem('request.json-key-forbidden', textOf(texts, 'json-key.detail'));
}

export function mediaTypeNotUnderstood(): Problem {
  return problem(415, 'request.media-type', {
    title: textOf(texts, 'media.title'),
    detail: textOf(texts, 'media.detail'),
  });
}

export function bodyTooLarge(kilobytes: number): Problem {
  return problem(413, 'request.too-large', {
    title: textOf(texts, 'too-large.title'),
    detail: textOf(texts, 'too-large.detail', { kilobytes }),
  });
}

export function tooManyRequests(seconds: number): Problem {
  return problem(
    429,
    'request.too-many',
    { title: textOf(texts, 'too-many.title'), detail: textOf(texts, 'too-many.detail', { seconds }) },
    { retryAfterSeconds: seconds },
  );
}

/** Something that we depend on is out of reach: worth another try, unlike a fault. */
export function unavailable(retryAfterSeconds = 5): Problem {
  return problem(
    503,
    'service.unavailable',
    { title: textOf(texts, 'unavailable.title'), detail: textOf(texts, 'unavailable.detail') },
    { retryAfterSeconds },
  );
}

/** Teams doesn't let the bot see who belongs to the team: it was removed behind its back. */
export function teamClosed(): Problem {
  return problem(409, 'workspace.team-closed', {
    title: textOf(texts, 'team-closed.title'),
    detail: textOf(texts, 'team-closed.detail'),
  });
}

export function internalFault(): Problem {
  return problem(500, 'service.fault', {
    title: textOf(texts, 'fault.title'),
    detail: textOf(texts, 'fault.detail'),
  });
}

function jsonProblem(code: string, detail: string): Problem {
  return problem(400, code, { title: textOf(texts, 'json.title'), detail });
}
