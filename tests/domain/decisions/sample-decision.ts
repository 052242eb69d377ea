import type { DecideCommand } from '../../../domain/decisions/decide.js';
import type { ActingContext, DecisionContext } from '../../../domain/decisions/decision-context.js';
import type { Decision, DecisionContent } from '../../../domain/decisions/decision.js';
import { proposeDecision } from '../../../domain/decisions/propose-decision.js';
import type { DecisionRoute } from '../../../domain/decisions/route.js';
import type { Limits } from '../../../domain/authority/authority.js';
import { accepted } from '../expect-outcome.js';
import { actorIn, people, sampleWorkspace } from '../sample-workspace.js';

export const path = [
  { holder: 'cio', withinHours: 16 },
  { holder: 'ceo', withinHours: 8 },
  { holder: 'both', withinHours: 8 },
] as const;

/** Monday 10:00 in Berlin. */
export const monday = new Date('2027-01-11T09:00:00Z');

export const limits: Limits = {
  budget: {
    from: '2027-01-01',
    to: '2027-12-31',
    above: 'ceo',
    perDecision: 100,
    perPeriod: 150,
    period: 'quarter',
  },
  hiring: null,
  vendor: null,
  grades: [],
};

export const content = (changes: Partial<DecisionContent> = {}): DecisionContent => ({
  title: 'Which cloud?',
  context: '',
  options: [],
  activity: null,
  initiative: null,
  tier: 'operational',
  commitment: null,
  dueOn: null,
  revisit: { on: null, condition: '' },
  links: [],
  ...changes,
});

export const route = (changes: Partial<DecisionRoute> = {}): DecisionRoute => ({
  activityName: 'Model selection',
  tier: 'operational',
  accountable: people.executive,
  because: 'matrix',
  responsible: [],
  consulted: [people.contributor],
  informed: [people.roster],
  ...changes,
});

/** As somebody of the sample workspace, with a charter in force, unless said otherwise. */
export function as(who: keyof typeof people, changes: Partial<DecisionContext> = {}): ActingContext {
  const workspace = changes.workspace ?? sampleWorkspace();
  return {
    workspace,
    path,
    authority: { chartered: true, limits, usage: [] },
    route: undefined,
    weekly: undefined,
    delegateOf: () => undefined,
    now: monday,
    ...changes,
    actor: actorIn(workspace, who),
  };
}

export function proposed(
  who: keyof typeof people = 'executive',
  changes: Partial<DecisionContent> = {},
  more: Partial<DecisionContext> = {},
): Decision {
  return accepted(proposeDecision(content(changes), 1, as(who, more))).result.decision;
}

export const closing = (decision: Decision, changes: Partial<DecideCommand> = {}): DecideCommand => ({
  version: decision.version,
  result: 'accepted',
  rationale: 'It is the cheaper one.',
  answers: [],
  withoutCioReason: null,
  overruledReason: null,
  ...changes,
});
