import { z } from 'zod';
import { commitmentSchema } from '../authority/commitment.js';
import { tidyLine, tidyText } from '../kernel/plain-text.js';
import { objectIdSchema } from '../workspace/workspace.js';
import { limits } from './limits.js';

const instant = z.iso.datetime();
export const decisionLine = (most: number) => z.string().max(most).overwrite(tidyLine).max(most);
export const decisionText = (most: number) => z.string().max(most).overwrite(tidyText).max(most);

export const decisionTiers = ['strategic', 'operational'] as const;
export const decisionStates = [
  'proposed',
  'escalated',
  'decided',
  'withdrawn',
  'superseded',
  'reopened',
] as const;
export type DecisionState = (typeof decisionStates)[number];

/** Who has a decision: a leader's seat, both of them, or one person, who is no leader. */
export const holderSchema = z.union([
  z.enum(['ceo', 'cio', 'both']),
  z.strictObject({ person: objectIdSchema }),
]);
export type Holder = z.infer<typeof holderSchema>;

/** Shown as a link, so nothing that a browser would run. */
const webAddress = z.url({ protocol: /^https?$/ }).max(2000);

export const optionSchema = z.object({
  name: decisionLine(limits.title).pipe(z.string().min(1)),
  pros: z.array(decisionLine(limits.line)).max(limits.points),
  cons: z.array(decisionLine(limits.line)).max(limits.points),
});

/** What its proposer writes, and may edit until it is decided. */
export const contentSchema = z.object({
  title: decisionLine(limits.title),
  context: decisionText(limits.text),
  options: z.array(optionSchema).max(limits.options),
  /** Of the matrix; gives tier and RACI. Null if it is about none. */
  activity: z.string().max(40).nullable(),
  /** The initiative's name; null if it is about all. */
  initiative: decisionLine(limits.title).nullable(),
  /** Counts only without an activity. */
  tier: z.enum(decisionTiers),
  commitment: commitmentSchema.nullable(),
  /** Local date by which it is needed. */
  dueOn: z.iso.date().nullable(),
  /** What would make us revisit it. */
  revisit: z.object({ on: z.iso.date().nullable(), condition: decisionLine(limits.line) }),
  links: z.array(z.object({ label: decisionLine(limits.title), url: webAddress })).max(limits.links),
});
export type DecisionContent = z.infer<typeof contentSchema>;

/** Somebody asked for input, and until when. */
export const askedSchema = z.object({ objectId: objectIdSchema, askedAt: instant, dueAt: instant });

const saidSchema = z.object({
  by: objectIdSchema,
  /** Whom a delegate spoke for; null for oneself. */
  forPerson: objectIdSchema.nullable(),
  at: instant,
  text: z.string(),
});

export const inputSchema = saidSchema.extend({ id: z.string() });
export const evidenceKinds = ['figures', 'link', 'kpi'] as const;
export const evidenceSchema = z.object({
  kind: z.enum(evidenceKinds),
  text: decisionLine(2000).pipe(z.string().min(1)),
});

export const counterSchema = inputSchema.extend({
  evidence: z.array(evidenceSchema).max(10),
  /** Whether it speaks for the CIO. */
  ofCio: z.boolean(),
  answer: saidSchema.nullable(),
});
export type Counterargument = z.infer<typeof counterSchema>;

export const stepKinds = ['escalated', 'clock', 'given-back', 'taken-up', 'limit'] as const;
/** How a decision went from one to another. `limit`: it is above what is delegated; that is no escalation. */
export const stepSchema = z.object({
  kind: z.enum(stepKinds),
  at: instant,
  /** Null where the clock did it. */
  by: objectIdSchema.nullable(),
  reason: z.string(),
  from: holderSchema,
  /** Null when the last level's clock has ended: both leaders are told, and the last level keeps it. */
  to: holderSchema.nullable(),
  /** Level of the charter's path that had it, from 1; null for somebody who is not on it. */
  fromLevel: z.number().int().nullable(),
  /** Which escalation it belongs to, from 1; 0 for none. Steps of the clock belong to the one they follow. */
  escalation: z.number().int(),
});
export type Step = z.infer<typeof stepSchema>;

export const approvalSchema = z.object({
  role: z.enum(['ceo', 'cio']),
  by: objectIdSchema,
  forPerson: objectIdSchema.nullable(),
  at: instant,
  rationale: z.string(),
});

export const outcomeSchema = z.object({
  result: z.enum(['accepted', 'rejected']),
  rationale: z.string(),
  at: instant,
  /** Local date of the decision: it puts an amount into its period. */
  on: z.iso.date(),
  by: objectIdSchema,
  forPerson: objectIdSchema.nullable(),
  /** As what it was decided: the holder at that time. */
  as: holderSchema,
  /** Whose input was missing. */
  withoutInputOf: z.array(objectIdSchema),
  /** Why a strategic one was taken without the CIO's input; null if it wasn't. */
  withoutCioReason: z.string().nullable(),
  /** Why it was decided against the CIO's counterargument; null if it wasn't. */
  overruledReason: z.string().nullable(),
  /** Whether its amount counts as used. */
  counted: z.boolean(),
});
export type DecisionOutcome = z.infer<typeof outcomeSchema>;

/** Another decision by its number, with why. */
const linkedSchema = z.object({ number: z.number().int().positive(), reason: z.string() });

export const decisionSchema = contentSchema.extend({
  number: z.number().int().positive(),
  state: z.enum(decisionStates),
  /** Counts each change, so that a stale card or form is noticed. */
  version: z.number().int().positive(),
  proposedBy: objectIdSchema,
  proposedAt: instant,
  editedBy: objectIdSchema.nullable(),
  editedAt: instant.nullable(),
  /** Name of the activity as it was then; null without one. */
  activityName: z.string().nullable(),
  /** Why it went to its decider: the matrix, its tier, or an amount above the limit. */
  routedBy: z.enum(['matrix', 'tier', 'limit']),
  /** Whom the matrix or the tier names, whatever the amount. */
  home: holderSchema,
  /** Who has it now; whoever decided it once it is decided. */
  holder: holderSchema,
  /** Index into the charter's path of the level that has it; -1 if the holder is not on it. */
  level: z.number().int(),
  /** Since when the holder has it. */
  heldSince: instant,
  /** When the holder's clock ends; null without one. */
  clockEndsAt: instant.nullable(),
  responsible: z.array(objectIdSchema),
  informed: z.array(objectIdSchema),
  asked: z.array(askedSchema).max(limits.asked),
  inputs: z.array(inputSchema),
  counters: z.array(counterSchema),
  steps: z.array(stepSchema),
  escalations: z.number().int(),
  /** Escalated again after it came back, or reopened: a warning sign (product section 12). */
  reescalated: z.boolean(),
  /** The last level's clock has ended: it opens the next stand-up. */
  toStandUp: z.boolean(),
  approvals: z.array(approvalSchema),
  outcome: outcomeSchema.nullable(),
  withdrawn: z.object({ by: objectIdSchema, at: instant, reason: z.string() }).nullable(),
  /** The decided one that this one is to replace, or opens again. */
  supersedes: linkedSchema.nullable(),
  reopens: linkedSchema.nullable(),
  /** The other way round, on the earlier one. */
  supersededBy: linkedSchema.nullable(),
  reopenedAs: linkedSchema.nullable(),
});
export type Decision = z.infer<typeof decisionSchema>;

const highest = 99_999_999;

/** Key part of a decision: the newest number sorts first. */
export const decisionId = (number: number) => String(highest - number).padStart(8, '0');
/** The number behind a key part; NaN for anything else. */
export const decisionNumber = (id: string) => (/^\d{8}$/.test(id) ? highest - Number(id) : Number.NaN);
export const decisionRef = (number: number) => ({ kind: 'decision', id: decisionId(number) });
/** As people say it: `D-17`. */
export const decisionName = (number: number) => `D-${number}`;

export const isOpen = ({ state }: Pick<Decision, 'state'>) => state === 'proposed' || state === 'escalated';
