import { textOf } from '../../domain/kernel/texts.js';
import texts from '../tab-texts.en.json' with { type: 'json' };

interface ProblemParts {
  status: number;
  code: string;
  title: string;
  detail: string;
  reference?: string | undefined;
  retryAfterSeconds?: number | undefined;
  more?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * A "no" of the server (problem details, RFC 9457), or no answer at all: then `status` is 0. `title` and
 * `detail` are for the person who asked and are shown as they are.
 */
export class Problem extends Error {
  override readonly name = 'Problem';
  /** HTTP status; 0 if the server could not be reached. */
  readonly status: number;
  /** `feature.reason`, stable: decide by it, never by the words. */
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  /** What an administrator finds the log line by. */
  readonly reference: string | undefined;
  readonly retryAfterSeconds: number | undefined;
  /** Whatever else the answer holds: `fields`, the current state, gaps. Not checked: look before you use it. */
  readonly more: Readonly<Record<string, unknown>>;

  constructor(parts: ProblemParts) {
    super(`${parts.code}: ${parts.detail}`);
    this.status = parts.status;
    this.code = parts.code;
    this.title = parts.title;
    this.detail = parts.detail;
    this.reference = parts.reference;
    this.retryAfterSeconds = parts.retryAfterSeconds;
    this.more = parts.more ?? {};
  }

  /** Whether the very same request may succeed in a moment, with nothing to mend in it. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

/** The problem in an answer that isn't 2xx; a proxy's page of HTML becomes a plain "try again". */
export async function problemOf(response: Response): Promise<Problem> {
  const body = await readObject(response);
  const wait = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return new Problem({
    status: response.status,
    code: textIn(body, 'code') ?? 'service.fault',
    title: textIn(body, 'title') ?? textOf(texts, 'problem.fault-title'),
    detail: textIn(body, 'detail') ?? textOf(texts, 'problem.fault-detail'),
    reference: textIn(body, 'instance')?.replace(/^urn:uuid:/, ''),
    retryAfterSeconds: Number.isFinite(wait) ? wait : undefined,
    more: body,
  });
}

export function unreachable(): Problem {
  return new Problem({
    status: 0,
    code: 'network.unreachable',
    title: textOf(texts, 'problem.unreachable-title'),
    detail: textOf(texts, 'problem.unreachable-detail'),
  });
}

/** Teams gave no token: nothing can be asked for until it does. */
export function signedOut(): Problem {
  return new Problem({
    status: 401,
    code: 'sign-in.required',
    title: textOf(texts, 'problem.signed-out-title'),
    detail: textOf(texts, 'problem.signed-out-detail'),
  });
}

/** The person has not yet allowed the app to sign them in. */
export function consentNeeded(): Problem {
  return new Problem({
    status: 401,
    code: 'sign-in.consent',
    title: textOf(texts, 'problem.consent-title'),
    detail: textOf(texts, 'problem.consent-detail'),
  });
}

/** Any fault as a problem to show: what isn't one already is a fault of ours. */
export function asProblem(fault: unknown): Problem {
  if (fault instanceof Problem) return fault;
  return new Problem({
    status: 500,
    code: 'tab.fault',
    title: textOf(texts, 'problem.fault-title'),
    detail: textOf(texts, 'problem.fault-detail'),
  });
}

async function readObject(response: Response): Promise<Record<string, unknown>> {
  try {
    const body: unknown = await response.json();
    return typeof body === 'object' && body !== null ? { ...body } : {};
  } catch {
    return {};
  }
}

function textIn(body: Record<string, unknown>, member: string): string | undefined {
  const value = body[member];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
