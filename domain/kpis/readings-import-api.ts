import { z } from 'zod';
import { kpiIdSchema, readingValueSchema } from './kpi.js';

/** POST …/kpis/import-preview: CSV, or a block copied out of a spreadsheet. Nothing is saved. */
export const readingsPreviewBodySchema = z.object({ text: z.string().max(500_000) });

/** What is said of a period. */
const saidSchema = readingValueSchema.pick({ value: true, pulse: true, note: true });

const problemSchema = z.object({
  /** Of the text, from 1. */
  line: z.number().int().positive(),
  /** From 1; null if it is about the line as a whole. */
  column: z.number().int().positive().nullable(),
  heading: z.string().nullable(),
  code: z.string(),
  /** What is wrong, in words. */
  said: z.string(),
});
export type ReadingProblem = z.infer<typeof problemSchema>;

export const readingsPreviewAnswerSchema = z.object({
  revision: z.number().int(),
  data: z.object({
    /** The first hundred; nothing can be confirmed while there is one. */
    problems: z.array(problemSchema),
    entered: z.number().int(),
    corrected: z.number().int(),
    unchanged: z.number().int(),
    /** The first hundred that would change something. */
    readings: z.array(
      z.object({
        line: z.number().int(),
        kpi: kpiIdSchema,
        name: z.string(),
        period: z.string(),
        before: saidSchema.nullable(),
        after: saidSchema,
        kind: z.enum(['entered', 'corrected', 'unchanged']),
      }),
    ),
    /** To be sent with the confirmation: it is for these changes and no others. */
    digest: z.string(),
  }),
});
export type ReadingsPreviewAnswer = z.infer<typeof readingsPreviewAnswerSchema>;

/** POST …/kpis/import: the same text again, confirmed. */
export const readingsImportBodySchema = readingsPreviewBodySchema.extend({ digest: z.string().length(64) });

export const readingsImportAnswerSchema = z.object({
  revision: z.number().int(),
  data: z.object({ readings: z.number().int() }),
});
export type ReadingsImportAnswer = z.infer<typeof readingsImportAnswerSchema>;

/** POST …/kpis/tickets: the readings of one KPI, or of all that aren't retired. */
export const readingsTicketBodySchema = z.object({ kpi: kpiIdSchema.nullable().default(null) });
export const readingsTicketAnswerSchema = z.object({ address: z.string() });
