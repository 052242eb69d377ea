import { z } from 'zod';
import { tidyLine } from '../kernel/plain-text.js';
import { objectIdSchema } from '../workspace/workspace.js';
import { limits } from './limits.js';

const instant = z.iso.datetime();
const line = (most: number) => z.string().max(most).transform(tidyLine).pipe(z.string().max(most));

export const itemKinds = ['activity', 'decision-right'] as const;
export const itemTiers = ['strategic', 'operational'] as const;

/** Something that has an owner, or should: an AI activity, or a right to decide. */
export const itemSchema = z.object({
  /** Stays the same through the rounds, so that they can be compared. */
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  text: line(limits.text),
  kind: z.enum(itemKinds),
  /** Where the two-tier framework would put it. */
  tier: z.enum(itemTiers),
});
export type BaselineItem = z.infer<typeof itemSchema>;

/** Who owns an item: a leader, both, nobody, or a named other, who is no leader. */
export const ownerSchema = z.union([
  z.enum(['ceo', 'cio', 'both', 'nobody']),
  z.strictObject({ person: objectIdSchema }),
  z.strictObject({ title: line(limits.title).pipe(z.string().min(1)) }),
]);
export type Owner = z.infer<typeof ownerSchema>;

/** One leader's answers to one item. */
export const answerSchema = z.object({ today: ownerSchema, should: ownerSchema });
export type Answer = z.infer<typeof answerSchema>;

/** By item id. */
export const answersSchema = z.record(z.string(), answerSchema);
export type Answers = z.infer<typeof answersSchema>;

/** By item id, as far as they have been given. */
export const partialAnswersSchema = z.record(z.string(), answerSchema.partial());
export type PartialAnswers = z.infer<typeof partialAnswersSchema>;

/** A person's time in a leader's seat: who comes anew, or changes seats, answers anew. */
export const termSchema = z.object({ role: z.enum(['ceo', 'cio']), since: instant });
export type Term = z.infer<typeof termSchema>;

/** What a leader has answered so far: kept apart from the records, for nobody else to see. */
export const leaderAnswersSchema = z.object({ term: termSchema, answers: partialAnswersSchema });
export type LeaderAnswers = z.infer<typeof leaderAnswersSchema>;

/** That a leader has answered everything: the only thing that shows before both have. */
export const answeredSchema = z.object({
  round: z.number().int().positive(),
  objectId: objectIdSchema,
  term: termSchema,
});
export type Answered = z.infer<typeof answeredSchema>;

export const trendPointSchema = z.object({
  round: z.number().int().positive(),
  at: instant,
  /** The gap in whole percent. */
  percent: z.number().int().min(0).max(100),
});
export type TrendPoint = z.infer<typeof trendPointSchema>;

const givenBySchema = z.object({ objectId: objectIdSchema, answers: answersSchema });

/** What a final round has found. */
export const measurementSchema = z.object({
  ceo: givenBySchema,
  cio: givenBySchema,
  gap: z.object({
    percent: z.number().int().min(0).max(100),
    /** Ids of the items that make the gap, in the list's order. */
    apart: z.array(z.string()),
  }),
  /** All final rounds so far, this one last. */
  trend: z.array(trendPointSchema),
});
export type Measurement = z.infer<typeof measurementSchema>;

export const roundStates = ['open', 'sent', 'final'] as const;

/** One round: the first is the baseline, each quarterly review adds one. */
export const roundSchema = z.object({
  number: z.number().int().positive(),
  /** `open`: the list can be edited. `sent`: it is frozen, and the leaders answer. `final`: both have. */
  state: z.enum(roundStates),
  items: z.array(itemSchema).max(limits.items),
  /** Counts the list's edits, so that two editors notice each other. */
  listRevision: z.number().int().nonnegative(),
  /** How many items of people's own there have been, this list and earlier ones: gives ids. */
  ownItems: z.number().int().nonnegative(),
  openedAt: instant,
  openedBy: objectIdSchema,
  sentAt: instant.nullable(),
  sentBy: objectIdSchema.nullable(),
  finalAt: instant.nullable(),
  measurement: measurementSchema.nullable(),
});
export type BaselineRound = z.infer<typeof roundSchema>;

/** Which round, as keys and cards name it: `0001`. */
export const roundId = (number: number) => String(number).padStart(4, '0');

/** Name in the workspace's head: the newest round. */
export const roundsCounter = 'baseline';

export const baselineRef = (number: number) => ({ kind: 'baseline', id: roundId(number) });
