import { z } from 'zod';
import { tidyLine, tidyText } from '../kernel/plain-text.js';
import { objectIdSchema } from '../workspace/workspace.js';
import { limits } from './limits.js';
import { cadences } from './periods.js';

const instant = z.iso.datetime();
const line = (most: number) => z.string().max(most).overwrite(tidyLine).max(most);
const text = (most: number) => z.string().max(most).overwrite(tidyText).max(most);
/** Dates of plans: far enough for any, near enough for arithmetic in whole days. */
const date = z.iso.date().refine((day) => day >= '1980-01-01' && day <= '2199-12-31');
export const valueSchema = z.number().min(-limits.value).max(limits.value);

export const kpiIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);

export const owners = ['ceo', 'cio', 'joint'] as const;
export type KpiOwner = (typeof owners)[number];

export const directions = ['up', 'down', 'band'] as const;

export const bandSchema = z.object({
  /** At or below it is red. */
  redLow: valueSchema,
  /** From here … */
  low: valueSchema,
  /** … to here is green. */
  high: valueSchema,
  /** At or above it is red. */
  redHigh: valueSchema,
});
export type Band = z.infer<typeof bandSchema>;

/** What a KPI measures, and what is asked of it, as the leaders type it in. */
export const definitionFieldsSchema = z.object({
  name: line(limits.name),
  meaning: text(limits.meaning),
  owner: z.enum(owners),
  /** Who enters its readings; null: the leaders who own it. */
  enteredBy: objectIdSchema.nullable(),
  /** `pulse`: the mean of a poll from 1 to 5, with how many were asked and how many answered. */
  kind: z.enum(['number', 'pulse']),
  unit: line(limits.unit),
  /** Which way is good. */
  direction: z.enum(directions),
  /** Of a KPI with the direction `band`; else null. */
  band: bandSchema.nullable(),
  baseline: z.object({ value: valueSchema, date, source: line(limits.source) }).nullable(),
  target: z.object({ value: valueSchema, date }).nullable(),
  cadence: z.enum(cadences),
  /** Given by hand, in place of the plan; both or none. */
  thresholds: z.object({ green: valueSchema, red: valueSchema }).nullable(),
  weight: z.number().min(0).max(limits.weight),
});
export type DefinitionFields = z.infer<typeof definitionFieldsSchema>;

/** A version of a definition: in force from a local date on. */
export const definitionSchema = definitionFieldsSchema.extend({
  version: z.number().int().positive(),
  from: z.iso.date(),
  at: instant,
  by: objectIdSchema,
});
export type Definition = z.infer<typeof definitionSchema>;

export const ways = ['card', 'tab', 'import', 'push'] as const;
export type Way = (typeof ways)[number];

const pulseSchema = z.object({
  asked: z.number().int().min(1).max(100_000),
  answered: z.number().int().min(1).max(100_000),
});

/** What was said of a period, and by whom. */
export const readingValueSchema = z.object({
  value: valueSchema,
  /** How many were asked, and answered; of a pulse only. */
  pulse: pulseSchema.nullable(),
  note: text(limits.note),
  at: instant,
  /** An object id; `accord` for what came over HTTP with a key. */
  by: z.string(),
  way: z.enum(ways),
});
export type ReadingValue = z.infer<typeof readingValueSchema>;

/** A reading with the values that it had before it was corrected, oldest first. */
export const readingSchema = readingValueSchema.extend({
  kpi: kpiIdSchema,
  /** As `periodOf` reads it. */
  period: z.string().max(10),
  /** How often it was corrected: all times, also those that `earlier` has dropped. */
  corrections: z.number().int().nonnegative(),
  earlier: z.array(readingValueSchema).max(limits.earlier),
});
export type Reading = z.infer<typeof readingSchema>;

/** A reading as the KPI's own row carries it. */
export const recentReadingSchema = readingValueSchema.omit({ note: true }).extend({
  period: z.string().max(10),
  corrections: z.number().int().nonnegative(),
  /** What it was before it was corrected, oldest first: the last few times. */
  earlier: z
    .array(readingValueSchema.pick({ value: true, at: true }))
    .max(limits.recentEarlier)
    .optional(),
});
export type RecentReading = z.infer<typeof recentReadingSchema>;

export const kpiSchema = z.object({
  id: kpiIdSchema,
  /** Oldest first; at least one. */
  definitions: z.array(definitionSchema).min(1).max(limits.definitions),
  retiredAt: instant.nullable(),
  /** The newest readings by period, newest first. */
  recent: z.array(recentReadingSchema).max(limits.recent),
});
export type Kpi = z.infer<typeof kpiSchema>;

export const kpiRef = (id: string) => ({ kind: 'kpi', id });

/** Newest period first when sorted as text. */
const inverted = (index: number) => String(9_999_999 - index).padStart(7, '0');

export const readingRef = (kpi: string, period: { index: number }) => ({
  kind: 'reading',
  id: `${kpi}.${inverted(period.index)}`,
});

/** The definition in force today. */
export function definitionNow({ definitions }: Pick<Kpi, 'definitions'>): Definition {
  const newest = definitions.at(-1);
  if (!newest) throw new Error('A KPI without a definition.');
  return newest;
}
