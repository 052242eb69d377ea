import type {
  AmendmentAnswer,
  AmendmentCommandAnswer,
  AmendmentsAnswer,
  PendingAmendment,
} from '../../domain/charter/amendment-api.js';
import type { PlaygroundPerson } from '../../playground/playground-api.js';
import { cast, type AccordOnLoopback } from './accord-on-loopback.js';

type Stage = Pick<AccordOnLoopback, 'api'>;
type Kind = PendingAmendment['kind'];

export interface AmendmentProblem {
  code: string;
  detail: string;
}

export async function readAmendments(on: Stage, person: PlaygroundPerson): Promise<AmendmentsAnswer> {
  const answer = await on.api<AmendmentsAnswer>(person, 'GET', '/amendments');
  if (answer.status !== 200) throw new Error(`The amendments answered ${JSON.stringify(answer.body)}.`);
  return answer.body;
}

export async function readAmendment(
  on: Stage,
  person: PlaygroundPerson,
  number: number,
): Promise<AmendmentAnswer> {
  const answer = await on.api<AmendmentAnswer>(person, 'GET', `/amendments/${number}`);
  if (answer.status !== 200) throw new Error(`The amendment answered ${JSON.stringify(answer.body)}.`);
  return answer.body;
}

/** What isn't in force yet of a kind, as the page shows it. */
export async function pendingOf(on: Stage, kind: Kind, part: 'all' | 'cio' = 'all') {
  const { pending } = (await readAmendments(on, cast.ceo)).data;
  return pending.find((one) => one.kind === kind && one.part === part);
}

/** Proposes what isn't in force yet, as it is on the screen. */
export async function proposeAmendment(
  on: Stage,
  person: PlaygroundPerson,
  kind: Kind,
  more: { part?: 'all' | 'cio'; instance?: number; commandId?: string } = {},
) {
  const { part = 'all', ...options } = more;
  const pending = await pendingOf(on, kind, part);
  const fingerprint = pending?.fingerprint || '0'.repeat(64);
  const body = { kind, part, fingerprint };
  return on.api<AmendmentCommandAnswer & AmendmentProblem>(person, 'POST', '/amendments', body, options);
}

export function commandAmendment(
  on: Stage,
  person: PlaygroundPerson,
  number: number,
  command: 'sign' | 'decline' | 'withdraw',
  body: object = {},
  more: { instance?: number; commandId?: string } = {},
) {
  const path = `/amendments/${number}/${command}`;
  return on.api<AmendmentCommandAnswer & AmendmentProblem>(person, 'POST', path, body, more);
}
