import { z } from 'zod';
import { shownStepSchema } from '../dashboard/dashboard-api.js';
import { frameSchema } from '../workspace/workspace-api.js';
import { benchmarkContentSchema, ownBenchmarksSchema } from './own-benchmarks.js';
import { publishedIds } from './published.js';

const figureSchema = z.object({
  id: z.enum(publishedIds),
  value: z.number(),
  unit: z.string(),
  statement: z.string(),
  year: z.number().int(),
  sample: z.string(),
  publisher: z.string(),
  title: z.string(),
  address: z.url(),
  sameScale: z.boolean(),
  /** What this workspace's records count on the same point; null where they count nothing like it. */
  yours: z
    .object({
      /** What is counted. */
      counts: z.string(),
      /** The figure in the viewer's locale; null while the records give none, or none to this viewer. */
      shown: z.string().nullable(),
      /** The same as a whole percentage, where it is one. */
      percent: z.number().nullable(),
      /** Page of the tab with the records. */
      address: z.string(),
    })
    .nullable(),
});
export type ShownBenchmark = z.infer<typeof figureSchema>;

export const benchmarksActionSchema = z.enum(['benchmarks.edit']);

/** GET …/benchmarks */
export const benchmarksAnswerSchema = frameSchema.extend({
  data: z.object({
    published: z.array(figureSchema),
    own: ownBenchmarksSchema,
    /** The guide's practices: the six steps as the dashboard shows them. */
    practices: z.array(shownStepSchema),
  }),
  permitted: z.array(benchmarksActionSchema),
});
export type BenchmarksAnswer = z.infer<typeof benchmarksAnswerSchema>;

/** PUT …/benchmarks/own/:id */
export const saveBenchmarkBodySchema = z.object({
  content: benchmarkContentSchema,
  basedOn: z.number().int().nonnegative(),
});

/** POST …/benchmarks/own/:id/removal */
export const removeBenchmarkBodySchema = z.object({ basedOn: z.number().int().nonnegative() });

export const ownBenchmarksAnswerSchema = z.object({
  revision: z.number().int(),
  data: z.object({ own: ownBenchmarksSchema }),
});
export type OwnBenchmarksAnswer = z.infer<typeof ownBenchmarksAnswerSchema>;
