import { z } from 'zod';
import { tidyLine } from '../kernel/plain-text.js';

export const commitmentKinds = ['budget', 'hiring', 'vendor'] as const;
export type CommitmentKind = (typeof commitmentKinds)[number];

export const gradeSchema = z.string().max(60).overwrite(tidyLine).max(60);

/** Money or people that a decision binds. Money is in the workspace's currency (rulings, section 7). */
export const commitmentSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('budget'), amount: z.number().positive().max(1e12) }),
  z.object({
    kind: z.literal('hiring'),
    /** Headcount. */
    amount: z.number().int().positive().max(100_000),
    /** One of the charter's grades; empty if the charter lists none. */
    grade: gradeSchema,
  }),
  z.object({
    kind: z.literal('vendor'),
    /** Value of the contract. */
    amount: z.number().positive().max(1e12),
    termMonths: z.number().int().positive().max(600),
  }),
]);
export type Commitment = z.infer<typeof commitmentSchema>;
