import type { Refusal } from '../../domain/kernel/outcome.js';
import type { ApiAnswer } from '../http/api-route.js';
import { etagMatches } from '../http/api-route.js';
import { problem, type Problem } from '../http/problem.js';
import { notFound } from '../http/standard-problems.js';
import type { CommandParts } from './run-command.js';
import { loadSnapshot, type LoadExtra, type Snapshot, type Visitor } from './snapshot.js';
import type { Looks } from './looks.js';

export interface ReadParts extends Pick<CommandParts, 'records' | 'membership'> {
  looks: Looks;
}

/** The parts of an API request that reading a workspace takes. */
export interface ReadRequest {
  params: { workspace: string };
  viewer: Visitor;
  locale: string;
  ifNoneMatch?: string;
}

/**
 * Answers a read: 304 after one point read if nothing has changed for somebody who looked lately, 404 for
 * anybody who isn't of the roster, otherwise what `present` makes of the snapshot.
 */
export async function answerRead<Extra, Answer>(
  { records, membership, looks }: ReadParts,
  request: ReadRequest,
  loadExtra: LoadExtra<Extra>,
  present: (snapshot: Snapshot<Extra>) => Promise<Answer | Problem> | Answer | Problem,
): Promise<ApiAnswer<Answer>> {
  const { workspace: workspaceId } = request.params;
  const { viewer, locale, ifNoneMatch } = request;
  if (ifNoneMatch !== undefined) {
    const etag = await looks.unchanged(workspaceId, viewer, locale);
    if (etag !== undefined && etagMatches(ifNoneMatch, etag)) return { status: 304, etag };
  }
  const snapshot = await loadSnapshot(records, membership, workspaceId, viewer, loadExtra);
  if (!snapshot) return { problem: notFound() };
  const presented = await present(snapshot);
  if (isProblem(presented)) return { problem: presented };
  return { status: 200, body: presented, etag: looks.keep(snapshot, viewer.tenantId, locale) };
}

function isProblem(presented: unknown): presented is Problem {
  return (
    typeof presented === 'object' &&
    presented !== null &&
    'status' in presented &&
    'code' in presented &&
    'detail' in presented
  );
}

/** How a refusal is answered: by what the client can do about it. */
export function problemOf(refusal: Refusal, texts: { title: string; detail: string }): Problem {
  const status = statusOf(refusal.code);
  return problem(status, refusal.code, texts, { extra: refusal.details });
}

const forbidden = ['not-allowed', 'not-a-signer', 'not-asked'];
const invalid = [
  'incomplete',
  'reason-missing',
  'too-long',
  'annex-too-long',
  'article-invalid',
  'section-invalid',
];

function statusOf(code: string): number {
  const reason = code.split('.').at(-1) ?? code;
  if (forbidden.includes(reason)) return 403;
  if (reason === 'unknown-version') return 404;
  return invalid.includes(reason) ? 422 : 409;
}

/** The parts of an API command that a use case takes: where, who, and the id under which it is carried out once. */
export function callOf({
  params,
  viewer,
  commandId,
}: {
  params: { workspace: string };
  viewer: Visitor;
  commandId: string;
}) {
  return { workspaceId: params.workspace, visitor: viewer, commandId };
}
