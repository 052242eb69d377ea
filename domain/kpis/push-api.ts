import { z } from 'zod';
import { frameSchema, personSchema } from '../workspace/workspace-api.js';
import { readingValueSchema } from './kpi.js';
import { pushKeySchema } from './push-key.js';

export const pushKeyActionSchema = z.enum(['kpis.manage-key']);

const keyViewSchema = pushKeySchema.omit({ digest: true }).extend({ madeBy: personSchema });
export type PushKeyView = z.infer<typeof keyViewSchema>;

/** GET …/kpi-key */
export const pushKeyAnswerSchema = frameSchema.extend({
  data: z.object({
    /** Null before the first was made. */
    key: keyViewSchema.nullable(),
    /** Where readings are sent, `{kpi}` standing for a KPI's id. */
    address: z.string(),
  }),
  permitted: z.array(pushKeyActionSchema),
});
export type PushKeyAnswer = z.infer<typeof pushKeyAnswerSchema>;

/** POST …/kpi-key: `replaces` is the number of the key on the screen, which ends with it; null for none. */
export const makeKeyBodySchema = z.object({ replaces: z.number().int().positive().nullable() });
/** POST …/kpi-key/revoke */
export const revokeKeyBodySchema = z.object({ number: z.number().int().positive() });

export const keyCommandAnswerSchema = z.object({
  revision: z.number().int(),
  data: z.object({
    key: keyViewSchema.nullable(),
    /** The new key: shown this once, and null in the answer to a repeat. */
    secret: z.string().nullable(),
  }),
});
export type KeyCommandAnswer = z.infer<typeof keyCommandAnswerSchema>;

/** POST …/kpis/{kpi}/readings, with the workspace's key as bearer. */
export const pushBodySchema = readingValueSchema.pick({ value: true }).extend({
  /** A period's id (`2026-W07`, `2026-02`, `2026-Q1`), or any local date of it. */
  period: z.string().min(1).max(10),
  pulse: readingValueSchema.shape.pulse.default(null),
  /** Left out, a note that is there already stays with its value. */
  note: readingValueSchema.shape.note.nullable().default(null),
});
export type PushBody = z.infer<typeof pushBodySchema>;

export const pushAnswerSchema = z.object({
  data: z.object({
    kpi: z.string(),
    period: z.string(),
    value: z.number(),
    corrections: z.number().int(),
    /** `unchanged`: the period had this very value already. */
    result: z.enum(['entered', 'corrected', 'unchanged']),
  }),
});
export type PushAnswer = z.infer<typeof pushAnswerSchema>;
