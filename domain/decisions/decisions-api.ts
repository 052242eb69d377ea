import { z } from 'zod';
import { commitmentKinds } from '../authority/commitment.js';
import { frameSchema, personSchema, workspaceParamsSchema } from '../workspace/workspace-api.js';
import {
  contentSchema,
  decisionLine,
  decisionSchema,
  decisionStates,
  decisionText,
  decisionTiers,
  evidenceSchema,
  holderSchema,
} from './decision.js';
import { limits } from './limits.js';

/** What a viewer may do with one decision. `decision.propose` stands on lists and forms. */
export const decisionActions = [
  'decision.propose',
  'decision.edit',
  'decision.input',
  'decision.counter',
  'decision.answer',
  'decision.accept',
  'decision.reject',
  'decision.withdraw',
  'decision.escalate',
  'decision.give-back',
  'decision.take-up',
  'decision.reopen',
  'decision.supersede',
] as const;
export const decisionActionSchema = z.enum(decisionActions);
export type DecisionAction = z.infer<typeof decisionActionSchema>;

export const decisionParamsSchema = workspaceParamsSchema.extend({
  number: z.coerce.number().int().positive().max(99_999_998),
});

/** Who has it, as shown: `people` are the persons behind the holder today. */
export const holderViewSchema = z.object({ holder: holderSchema, people: z.array(personSchema) });

/** What deciding it asks for, besides the rationale; computed for this viewer. */
export const closingSchema = z.object({
  /** Ids of counterarguments without an answer. */
  unanswered: z.array(z.string()),
  /** `given` or not needed; `missing` and not yet due; `overdue`: the CEO may record why it is taken without. */
  cioInput: z.enum(['given', 'missing', 'overdue']),
  /** When the CIO's input is due; null if it isn't asked for. */
  cioInputDueAt: z.string().nullable(),
  /** Accepting it goes against the CIO's counterargument: needs a reason of its own. */
  overrules: z.boolean(),
  /** Consulted people who have said nothing yet. */
  stillAsked: z.array(personSchema),
  /** Who has accepted, where both approve. */
  acceptedBy: z.array(z.enum(['ceo', 'cio'])),
});

export const decisionViewSchema = decisionSchema.extend({
  name: z.string(),
  holderView: holderViewSchema,
  homeView: holderViewSchema,
  closing: closingSchema,
  /** The question put to the CIO on each proposal of the CEO. */
  asksAgainst: z.boolean(),
  /** Of the workspace: amounts are in it. */
  currency: z.string(),
  /** Display names of everybody the record names, by object id. */
  people: z.array(personSchema),
});
export type DecisionView = z.infer<typeof decisionViewSchema>;

/** GET …/decisions/{number} */
export const decisionAnswerSchema = frameSchema.extend({
  data: decisionViewSchema,
  permitted: z.array(decisionActionSchema),
});
export type DecisionAnswer = z.infer<typeof decisionAnswerSchema>;

/** GET …/decisions/choices: what a form offers. */
export const decisionChoicesAnswerSchema = frameSchema.extend({
  data: z.object({
    activities: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        tier: z.enum(decisionTiers),
        initiative: z.string().nullable(),
        authority: z.array(z.enum(commitmentKinds)),
      }),
    ),
    initiatives: z.array(z.string()),
    currency: z.string(),
    /** From lowest to highest. */
    grades: z.array(z.string()),
  }),
  permitted: z.array(decisionActionSchema),
});
export type DecisionChoicesAnswer = z.infer<typeof decisionChoicesAnswerSchema>;

/** GET …/decisions/route: what a form says of who then decides. */
export const decisionRouteQuerySchema = z.object({
  activity: z.string().max(40).optional(),
  tier: z.enum(decisionTiers).default('operational'),
  kind: z.enum(commitmentKinds).optional(),
  amount: z.coerce.number().positive().max(1e12).optional(),
  grade: z.string().max(60).default(''),
  termMonths: z.coerce.number().int().positive().max(600).optional(),
});

export const decisionRouteAnswerSchema = frameSchema.extend({
  data: z.object({
    tier: z.enum(decisionTiers),
    routedBy: decisionSchema.shape.routedBy,
    decides: holderViewSchema,
    /** Whom the matrix or the tier names, where an amount goes to somebody else. */
    home: holderViewSchema,
    /** Why the amount goes to another level; null if it is within what is delegated. */
    over: z.enum(['absent', 'expired', 'per-decision', 'period', 'grade', 'term']).nullable(),
    asked: z.array(personSchema),
    /** By when input is due; null if nobody is asked. */
    inputDueAt: z.string().nullable(),
    informed: z.array(personSchema),
  }),
});
export type DecisionRouteAnswer = z.infer<typeof decisionRouteAnswerSchema>;

/** What all commands on one decision answer: it as it is now, without the frame. */
export const decisionCommandAnswerSchema = z.object({
  revision: z.number().int(),
  data: decisionViewSchema,
  permitted: z.array(decisionActionSchema),
  /** What else has happened: an acceptance went over the limit and now waits for the level above. */
  routedUp: z.boolean(),
});
export type DecisionCommandAnswer = z.infer<typeof decisionCommandAnswerSchema>;

const version = z.number().int().positive();
const reason = decisionText(limits.text);

/** POST …/decisions */
export const proposeBodySchema = contentSchema;
/** PUT …/decisions/{number} */
export const editBodySchema = contentSchema.extend({ version });
/** POST …/decisions/{number}/input */
export const inputBodySchema = z.object({ text: reason });
/** POST …/decisions/{number}/counter */
export const counterBodySchema = z.object({ text: reason, evidence: z.array(evidenceSchema).max(10) });
/** POST …/decisions/{number}/answer */
export const answerBodySchema = z.object({ counter: z.string().max(40), text: reason });
/** POST …/decisions/{number}/decide */
export const decideBodySchema = z.object({
  version,
  result: z.enum(['accepted', 'rejected']),
  rationale: reason,
  /** Answers to counterarguments given with it, by their ids. */
  answers: z.array(answerBodySchema).max(50).default([]),
  withoutCioReason: reason.nullable().default(null),
  overruledReason: reason.nullable().default(null),
});
export type DecideBody = z.infer<typeof decideBodySchema>;
/** POST …/decisions/{number}/withdraw, /escalate, /give-back, /take-up, /reopen */
export const reasonBodySchema = z.object({ reason });
/** POST …/decisions/{number}/supersede: proposes its successor. */
export const supersedeBodySchema = contentSchema.extend({ reason });

/** A decision in a list. */
export const decisionLineSchema = z.object({
  number: z.number().int(),
  name: z.string(),
  title: decisionLine(limits.title),
  state: z.enum(decisionStates),
  tier: z.enum(decisionTiers),
  proposedAt: z.string(),
  dueOn: z.iso.date().nullable(),
  /** Since when it waits for them. */
  heldSince: z.string(),
  waitsFor: z.array(personSchema),
});
export type DecisionLine = z.infer<typeof decisionLineSchema>;

/** GET …/decisions: the open ones, that wait longest first. */
export const openDecisionsAnswerSchema = frameSchema.extend({
  data: z.object({ open: z.array(decisionLineSchema) }),
  permitted: z.array(decisionActionSchema),
});
export type OpenDecisionsAnswer = z.infer<typeof openDecisionsAnswerSchema>;
