import { z } from 'zod';
import { frameSchema, personSchema, workspaceParamsSchema } from '../workspace/workspace-api.js';
import {
  itemKinds,
  itemSchema,
  itemTiers,
  ownerSchema,
  partialAnswersSchema,
  roundStates,
  trendPointSchema,
} from './baseline.js';
import { limits } from './limits.js';

export const baselineActionSchema = z.enum([
  'baseline.open',
  'baseline.edit',
  'baseline.send',
  'baseline.answer',
  'baseline.take-into-charter',
]);

const leaderViewSchema = personSchema.extend({
  /** Whether this leader has answered everything: all that shows before both have. */
  answered: z.boolean(),
});

const ownersSchema = z.object({ ceo: ownerSchema, cio: ownerSchema });

/** What a final round shows, side by side. */
export const measuredSchema = z.object({
  number: z.number().int(),
  finalAt: z.string(),
  /** Whole percent. */
  gap: z.number().int(),
  /** How many items make the gap, of how many. */
  apart: z.number().int(),
  leaders: z.object({ ceo: personSchema, cio: personSchema }),
  rows: z.array(
    z.object({
      item: itemSchema,
      today: ownersSchema,
      should: ownersSchema,
      agreement: z.enum(['agreed', 'differ', 'shared', 'missing']),
      /** The one owner whom both want, with the tier that follows; null while it is to settle. */
      settled: z.object({ owner: ownerSchema, tier: z.enum(itemTiers) }).nullable(),
    }),
  ),
  trend: z.array(trendPointSchema),
});
export type MeasuredView = z.infer<typeof measuredSchema>;

export const underWaySchema = z.object({
  number: z.number().int(),
  state: z.enum(roundStates).exclude(['final']),
  listRevision: z.number().int(),
  items: z.array(itemSchema),
  /** Local date by which an answer is asked for; null before the list is sent. */
  answerBy: z.iso.date().nullable(),
  leaders: z.object({ ceo: leaderViewSchema.nullable(), cio: leaderViewSchema.nullable() }),
  /** What the viewer has answered; null for everybody who isn't asked. */
  own: partialAnswersSchema.nullable(),
});
export type UnderWayView = z.infer<typeof underWaySchema>;

/** GET …/baseline: what the baseline page shows. */
export const baselinePageAnswerSchema = frameSchema.extend({
  data: z.object({
    /** The round whose list is open or sent. */
    underWay: underWaySchema.nullable(),
    /** The newest final one. */
    measured: measuredSchema.nullable(),
    /** Everybody who can be named, and those who have been. */
    people: z.array(personSchema),
  }),
  permitted: z.array(baselineActionSchema),
});
export type BaselinePageAnswer = z.infer<typeof baselinePageAnswerSchema>;

export const roundParamsSchema = workspaceParamsSchema.extend({
  number: z.coerce.number().int().positive().max(9999),
});

/** PUT …/baseline/rounds/{number}/items: the whole list. */
export const listBodySchema = z.object({
  items: z
    .array(
      z.object({
        /** Null for a new one. */
        id: itemSchema.shape.id.nullable(),
        text: itemSchema.shape.text,
        kind: z.enum(itemKinds),
        tier: z.enum(itemTiers),
      }),
    )
    .max(limits.items),
  basedOn: z.number().int().nonnegative(),
});

/** POST …/baseline/rounds/{number}/send */
export const sendBodySchema = z.object({ listRevision: z.number().int().nonnegative() });

/** Where the round stands after a command on its list. */
export const roundCommandAnswerSchema = z.object({
  revision: z.number().int(),
  data: z.object({
    number: z.number().int(),
    state: z.enum(roundStates),
    listRevision: z.number().int(),
    items: z.array(itemSchema),
  }),
});
export type RoundCommandAnswer = z.infer<typeof roundCommandAnswerSchema>;

/** PUT …/baseline/rounds/{number}/answers: some of the viewer's own. */
export const answersBodySchema = z.object({
  answers: z
    .array(
      z.object({
        item: itemSchema.shape.id,
        today: ownerSchema.optional(),
        should: ownerSchema.optional(),
      }),
    )
    .min(1)
    .max(limits.items),
});
export type AnswersBody = z.infer<typeof answersBodySchema>;

export const answersSavedAnswerSchema = z.object({
  revision: z.number().int(),
  data: z.object({
    /** As stored. */
    own: partialAnswersSchema,
    /** Whether the viewer has answered everything. */
    complete: z.boolean(),
    /** `final` if this was the last answer of both. */
    state: z.enum(roundStates),
  }),
});
export type AnswersSavedAnswer = z.infer<typeof answersSavedAnswerSchema>;
