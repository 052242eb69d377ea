import { z } from 'zod';
import { frameSchema } from '../workspace/workspace-api.js';
import { limitsSchema, limitsVersionSchema } from './authority.js';
import { commitmentKinds } from './commitment.js';

export const authorityActionSchema = z.enum(['authority.edit']);
export type AuthorityAction = z.infer<typeof authorityActionSchema>;

const daysSchema = z.object({ from: z.iso.date(), to: z.iso.date() });

export const authorityBarSchema = z.object({
  kind: z.enum(commitmentKinds),
  state: z.enum(['in-force', 'not-yet', 'expired', 'absent']),
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  period: daysSchema.nullable(),
  used: z.number(),
  most: z.number().nullable(),
  perDecision: z.number(),
  daysLeft: z.number().int().nullable(),
});

/** GET …/authority */
export const authorityAnswerSchema = frameSchema.extend({
  data: z.object({
    currency: z.string(),
    /** Whether a charter is in force; before that operational decisions have no limit. */
    chartered: z.boolean(),
    /** What the charter in force delegates. */
    inForce: limitsVersionSchema.nullable(),
    /** What the next charter is to delegate; null before anything was saved. */
    newest: limitsVersionSchema.nullable(),
    /** Set while a charter is proposed: a change voids these signatures and has to say so. */
    proposed: z.object({ charter: z.number().int(), signers: z.array(z.string()) }).nullable(),
    bars: z.array(authorityBarSchema),
  }),
  permitted: z.array(authorityActionSchema),
});
export type AuthorityAnswer = z.infer<typeof authorityAnswerSchema>;

/** PUT …/authority/limits */
export const saveLimitsBodySchema = z.object({
  limits: limitsSchema,
  /** Version that was on the screen; 0 for none. */
  basedOn: z.number().int().nonnegative(),
  /** The editor knows that signatures become void. */
  voidSignatures: z.boolean().default(false),
});

export const limitsSavedAnswerSchema = z.object({
  revision: z.number().int(),
  data: z.object({ newest: limitsVersionSchema }),
});
export type LimitsSavedAnswer = z.infer<typeof limitsSavedAnswerSchema>;
