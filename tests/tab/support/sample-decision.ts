import {
  decisionAnswerSchema,
  decisionChoicesAnswerSchema,
  decisionRouteAnswerSchema,
  type DecisionAnswer,
  type DecisionChoicesAnswer,
  type DecisionRouteAnswer,
  type DecisionView,
} from '../../../domain/decisions/decisions-api.js';
import { ceo, cio, frame } from './sample-answers.js';

export const at = '2026-11-20T09:00:00.000Z';
const holder = { holder: 'cio' as const, people: [cio] };
export const decision = (change: Partial<DecisionView> = {}): DecisionView => ({
  number: 17,
  name: 'D-17',
  title: 'Which cloud do we train on?',
  context: 'The contract ends in spring.',
  options: [{ name: 'Stay', pros: ['No move'], cons: ['Dearer'] }],
  activity: null,
  activityName: 'Model selection',
  initiative: null,
  tier: 'operational',
  commitment: null,
  dueOn: null,
  revisit: { on: null, condition: '' },
  links: [],
  state: 'proposed',
  version: 2,
  proposedBy: ceo.objectId,
  proposedAt: at,
  editedBy: null,
  editedAt: null,
  routedBy: 'matrix',
  home: 'cio',
  holder: 'cio',
  level: 0,
  heldSince: at,
  clockEndsAt: null,
  responsible: [],
  informed: [],
  asked: [],
  inputs: [],
  counters: [],
  steps: [],
  escalations: 0,
  reescalated: false,
  toStandUp: false,
  approvals: [],
  outcome: null,
  withdrawn: null,
  supersedes: null,
  reopens: null,
  supersededBy: null,
  reopenedAs: null,
  holderView: holder,
  homeView: holder,
  closing: {
    unanswered: [],
    cioInput: 'given',
    cioInputDueAt: null,
    overrules: false,
    stillAsked: [],
    acceptedBy: [],
  },
  asksAgainst: true,
  currency: 'EUR',
  people: [ceo, cio],
  ...change,
});

export const decisionAnswer = (
  change: Partial<DecisionView> = {},
  permitted: DecisionAnswer['permitted'] = [],
): DecisionAnswer => decisionAnswerSchema.parse({ ...frame(), data: decision(change), permitted });

/** A counterargument of the CIO that nobody has answered yet. */
export const counter = {
  id: 'c1',
  by: cio.objectId,
  forPerson: null,
  at,
  text: 'Prices fall by a third each year.',
  evidence: [{ kind: 'link' as const, text: 'https://example.com/prices' }],
  ofCio: true,
  answer: null,
};

/** GET …/decisions/choices */
export const choicesAnswer = (change: Partial<DecisionChoicesAnswer['data']> = {}): DecisionChoicesAnswer =>
  decisionChoicesAnswerSchema.parse({
    ...frame(),
    data: {
      activities: [
        { id: 'a1', name: 'Model selection', tier: 'operational', initiative: null, authority: [] },
        { id: 'a2', name: 'Portfolio', tier: 'strategic', initiative: null, authority: ['budget'] },
      ],
      initiatives: ['Claims triage'],
      currency: 'EUR',
      grades: [],
      ...change,
    },
    permitted: ['decision.propose'],
  });

/** GET …/decisions/route */
export const routeAnswer = (change: Partial<DecisionRouteAnswer['data']> = {}): DecisionRouteAnswer =>
  decisionRouteAnswerSchema.parse({
    ...frame(),
    data: {
      tier: 'operational',
      routedBy: 'tier',
      decides: holder,
      home: holder,
      over: null,
      asked: [],
      inputDueAt: null,
      informed: [],
      ...change,
    },
  });
