import { z } from 'zod';
import { stepIds, stepStates } from '../workspace/agreement-steps.js';
import { frameSchema, personSchema } from '../workspace/workspace-api.js';

/** How something stands; the word beside it says the same. */
export const tones = ['good', 'watch', 'bad', 'plain'] as const;
export type Tone = (typeof tones)[number];

const shownSchema = z.object({
  /** What it is of: a local date (YYYY-MM-DD) or an instant; null if it is of no day in particular. */
  date: z.string().nullable(),
  /** Page of the tab with the records that it comes from. */
  address: z.string(),
  tone: z.enum(tones),
  /** Says the tone in a word; null where there is nothing to say. */
  word: z.string().nullable(),
});

export const figureSchema = shownSchema.extend({
  label: z.string(),
  /** The figure as it is read, in the viewer's locale: `72 %`; `–` without one. */
  shown: z.string(),
  note: z.string().nullable(),
  /** How it came here, oldest first; null without a past. */
  trend: z.array(z.object({ date: z.string(), value: z.number().nullable(), shown: z.string() })).nullable(),
});
export type Figure = z.infer<typeof figureSchema>;

export const tileLineSchema = shownSchema.extend({ text: z.string(), detail: z.string().nullable() });
export type TileLine = z.infer<typeof tileLineSchema>;

export const tileBarSchema = shownSchema.extend({
  label: z.string(),
  shown: z.string(),
  /** How much of it is full; null where nothing is counted up. */
  share: z.number().min(0).max(1).nullable(),
});
export type TileBar = z.infer<typeof tileBarSchema>;

/** One subject of the dashboard. Whatever a tile shows is made of these parts, so that any feature can give one. */
export const tileSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** Its page in the tab. */
  address: z.string(),
  figures: z.array(figureSchema).max(8),
  bars: z.array(tileBarSchema).max(8),
  lines: z.array(tileLineSchema).max(10),
  /** What there is besides the lines, or in their place. */
  note: z.string().nullable(),
});
export type Tile = z.infer<typeof tileSchema>;

export const shownStepSchema = z.object({
  id: z.enum(stepIds),
  title: z.string(),
  state: z.enum(stepStates),
  word: z.string(),
  evidence: z.string(),
  date: z.string().nullable(),
  address: z.string(),
});
export type ShownStep = z.infer<typeof shownStepSchema>;

const reviewedSchema = personSchema.extend({ at: z.string() }).nullable();

export const dashboardActionSchema = z.enum(['dashboard.review']);

/** GET …/dashboard */
export const dashboardAnswerSchema = frameSchema.extend({
  data: z.object({
    /** Local date of the workspace. */
    today: z.iso.date(),
    /** Whether a charter is in force: until then the charter is what there is to look at. */
    chartered: z.boolean(),
    /** Who has looked it over in the running ISO week. */
    review: z.object({ week: z.string(), ceo: reviewedSchema, cio: reviewedSchema }),
    steps: z.array(shownStepSchema).length(stepIds.length),
    tiles: z.array(tileSchema),
  }),
  permitted: z.array(dashboardActionSchema),
});
export type DashboardAnswer = z.infer<typeof dashboardAnswerSchema>;

/** POST …/dashboard/reviews */
export const reviewBodySchema = z.object({ week: z.string().regex(/^\d{4}-W\d{2}$/) });
export const reviewedAnswerSchema = z.object({
  revision: z.number().int(),
  data: dashboardAnswerSchema.shape.data.shape.review,
});
/** POST …/dashboard/tickets */
export const boardTicketAnswerSchema = z.object({ address: z.string() });

export type ReviewedAnswer = z.infer<typeof reviewedAnswerSchema>;
