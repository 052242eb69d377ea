import { z } from 'zod';
import { objectIdSchema } from '../workspace/workspace.js';
import { commitmentKinds, gradeSchema } from './commitment.js';

const day = z.iso.date();
const money = z.number().nonnegative().max(1e12);

/** From and to include both days, in the workspace's time zone. Above it: the CEO decides, or both approve. */
const term = { from: day, to: day, above: z.enum(['ceo', 'both']) };

export const budgetLimitSchema = z.object({
  ...term,
  perDecision: money,
  perPeriod: money,
  period: z.enum(['quarter', 'year']),
});
export const hiringLimitSchema = z.object({
  ...term,
  perDecision: z.number().int().nonnegative().max(100_000),
  /** Headcount in all within the dates. */
  inAll: z.number().int().nonnegative().max(100_000),
  /** One of the grades; empty if none are listed. */
  upToGrade: gradeSchema,
});
export const vendorLimitSchema = z.object({
  ...term,
  perContract: money,
  termMonths: z.number().int().nonnegative().max(600),
});

/** What the charter delegates to the CIO; null for what it doesn't (product section 7). */
export const limitsSchema = z.object({
  budget: budgetLimitSchema.nullable(),
  hiring: hiringLimitSchema.nullable(),
  vendor: vendorLimitSchema.nullable(),
  /** From lowest to highest. */
  grades: z.array(gradeSchema.pipe(z.string().min(1))).max(40),
});
export type Limits = z.infer<typeof limitsSchema>;

/** A version of the limits: never changed, so that the one in force stays what was signed. */
export const limitsVersionSchema = limitsSchema.extend({
  version: z.number().int().positive(),
  savedBy: objectIdSchema,
  savedAt: z.iso.datetime(),
});
export type LimitsVersion = z.infer<typeof limitsVersionSchema>;

export const limitsRef = (version: number) => ({ kind: 'limits', id: String(version).padStart(6, '0') });
/** Names in the workspace's head: the highest version, the one worked on, and the one in force. */
export const limitsCounter = 'limits';
export const workingLimits = 'limits';
export const limitsInForce = 'limitsInForce';

/** Accepted amounts of one kind, by the day of the decision, in one calendar quarter: at most 92 entries. */
export const usageSchema = z.object({
  kind: z.enum(commitmentKinds),
  /** `2026-Q4` */
  quarter: z.string().regex(/^\d{4}-Q[1-4]$/),
  days: z.record(z.iso.date(), z.number()),
});
export type Usage = z.infer<typeof usageSchema>;

export const usageRef = (kind: Usage['kind'], quarter: string) => ({
  kind: 'authority-usage',
  id: `${kind}-${quarter}`,
});
