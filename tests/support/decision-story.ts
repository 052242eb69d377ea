import type { Limits } from '../../domain/authority/authority.js';
import type {
  DecideBody,
  DecisionAnswer,
  DecisionCommandAnswer,
} from '../../domain/decisions/decisions-api.js';
import type { DecisionContent } from '../../domain/decisions/decision.js';
import type { PlaygroundPerson } from '../../playground/playground-api.js';
import { cast, type AccordOnLoopback } from './accord-on-loopback.js';
import { signBoth } from './charter-steps.js';
import { proposeCharter } from './charter-story.js';

export const matter = (changes: Partial<DecisionContent> = {}): DecisionContent => ({
  title: 'Which cloud do we train on?',
  context: 'The contract ends in spring.',
  options: [{ name: 'Stay', pros: ['No move'], cons: ['Dearer'] }],
  activity: null,
  initiative: null,
  tier: 'operational',
  commitment: null,
  dueOn: null,
  revisit: { on: null, condition: '' },
  links: [],
  ...changes,
});

export const limitsOfYear = (year: number, changes: Partial<Limits> = {}): Limits => ({
  budget: {
    perDecision: 50_000,
    perPeriod: 120_000,
    period: 'quarter',
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    above: 'ceo',
  },
  hiring: null,
  vendor: null,
  grades: [],
  ...changes,
});

/** Sets the limits, and lets both leaders sign a charter with them. */
export async function charterWithLimits(on: AccordOnLoopback, limits?: Limits, basedOn = 0): Promise<void> {
  if (limits) {
    const saved = await on.api(cast.cio, 'PUT', '/authority/limits', { limits, basedOn });
    if (saved.status !== 200) throw new Error(`Saving the limits answered ${JSON.stringify(saved.body)}.`);
  }
  await signBoth(on, [cast.ceo, cast.cio], await proposeCharter(on));
}

interface Problem {
  code: string;
}

/** A command on a decision; `number` is left out when it is proposed. */
export async function command(
  on: AccordOnLoopback,
  person: PlaygroundPerson,
  path: string,
  body: object,
  more: { instance?: number; commandId?: string } = {},
) {
  const answer = await on.api<DecisionCommandAnswer & Problem>(
    person,
    'POST',
    `/decisions${path}`,
    body,
    more,
  );
  await on.settled();
  return answer;
}

/** Proposes, and returns it. */
export async function propose(
  on: AccordOnLoopback,
  person: PlaygroundPerson,
  changes?: Partial<DecisionContent>,
) {
  const answer = await command(on, person, '', matter(changes));
  if (answer.status !== 200) throw new Error(`Proposing answered ${JSON.stringify(answer.body)}.`);
  return answer.body.data;
}

export const deciding = (version: number, changes: Partial<DecideBody> = {}) => ({
  version,
  result: 'accepted',
  rationale: 'It is the cheaper one for the load we have.',
  ...changes,
});

export async function readDecision(on: AccordOnLoopback, person: PlaygroundPerson, number: number) {
  const answer = await on.api<DecisionAnswer>(person, 'GET', `/decisions/${number}`);
  if (answer.status !== 200) throw new Error(`Reading answered ${JSON.stringify(answer.body)}.`);
  return answer.body;
}

/** Each instance looks for what is due, at the same time; then all that follows from it is done. */
export async function sweepAll(on: AccordOnLoopback): Promise<void> {
  await Promise.all(on.servers.map(({ accord }) => accord.dueWork.sweepNow()));
  await on.settled();
}
