import { z } from 'zod';
import { objectIdSchema } from '../workspace/workspace.js';
import { frameSchema, personSchema } from '../workspace/workspace-api.js';
import { decisionStates, decisionTiers } from './decision.js';
import { decisionLineSchema } from './decisions-api.js';
import { limits } from './limits.js';

/** What a list can be asked for besides a record's own states. */
export const listStates = ['open', 'accepted', 'rejected', ...decisionStates] as const;
export const listOrders = ['relevance', 'newest', 'oldest', 'due', 'waiting'] as const;

const words = z.string().trim().max(limits.title);

/** GET …/decisions/all?q=&state=&tier=&owner=&initiative=&age=&sort=&after= */
export const decisionListQuerySchema = z.object({
  /** Words that all have to be there; slips are forgiven. */
  q: words.optional(),
  state: z.enum(listStates).optional(),
  tier: z.enum(decisionTiers).optional(),
  /** Who decided it, or has it today. */
  owner: objectIdSchema.optional(),
  initiative: words.optional(),
  /** By when it was proposed, in days: `within-30`, `over-90`. */
  age: z
    .string()
    .regex(/^(within|over)-[1-9]\d{0,3}$/)
    .optional(),
  /** `relevance` with words, and `newest` without, if left out. */
  sort: z.enum(listOrders).optional(),
  /** `next` of the page before. */
  after: z
    .string()
    .regex(/^[1-9]\d{0,7}(\.\d{1,6})?$/)
    .optional(),
});
export type DecisionListQuery = z.infer<typeof decisionListQuerySchema>;

/** GET …/decisions/activity-share */
export const activityShareAnswerSchema = frameSchema.extend({
  /** Of the decisions of the last 90 days: those that name an activity of the matrix. */
  data: z.object({ named: z.number().int(), all: z.number().int() }),
});
export type ActivityShareAnswer = z.infer<typeof activityShareAnswerSchema>;

/** A decision in the list of all. */
export const listedDecisionSchema = decisionLineSchema.extend({
  /** How it was decided; null if it wasn't. */
  result: z.enum(['accepted', 'rejected']).nullable(),
  decidedAt: z.string().nullable(),
  decidedBy: z.array(personSchema),
  initiative: z.string().nullable(),
});
export type ListedDecisionView = z.infer<typeof listedDecisionSchema>;

export const decisionListAnswerSchema = frameSchema.extend({
  data: z.object({
    decisions: z.array(listedDecisionSchema),
    /** How many fit in all. */
    total: z.number().int(),
    /** Where to go on, as `after`; null at the end. */
    next: z.string().nullable(),
  }),
});
export type DecisionListAnswer = z.infer<typeof decisionListAnswerSchema>;

/** GET …/decisions/facets: what the list can be filtered by. */
export const decisionFacetsAnswerSchema = frameSchema.extend({
  data: z.object({ owners: z.array(personSchema), initiatives: z.array(z.string()) }),
});
export type DecisionFacetsAnswer = z.infer<typeof decisionFacetsAnswerSchema>;
