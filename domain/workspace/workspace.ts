import { z } from 'zod';
import { cadenceSchema } from './cadence.js';
import { defaultThresholds, thresholdsSchema } from './thresholds.js';

/** An Entra object id. People are nothing else in records; their names live in the roster's rows. */
export const objectIdSchema = z.guid();

const instant = z.iso.datetime();

/** A leader's seat. The role is held from `accepted` on. */
export const seatSchema = z.object({
  objectId: objectIdSchema,
  state: z.enum(['asked', 'accepted', 'declined']),
  askedAt: instant,
  answeredAt: instant.nullable(),
});

/** Somebody asked to take over a seat. Who holds it goes on until they accept. */
export const successorSchema = z.object({
  objectId: objectIdSchema,
  askedAt: instant,
  askedBy: objectIdSchema,
});

export const moneySchema = z.object({
  /** In the currency's main unit. */
  amount: z.number().nonnegative().max(1e12),
  currency: z.string().regex(/^[A-Z]{3}$/),
});

export const pilotSchema = z.object({
  name: z.string().min(1).max(200),
  budget: moneySchema.nullable(),
  /** Full-time people assigned. */
  people: z.number().int().nonnegative().max(100_000).nullable(),
});

export const settingsSchema = z.object({
  /** IANA zone. */
  timeZone: z.string(),
  /** ISO weekday numbers, Monday is 1; times as HH:mm in `timeZone`. */
  workingHours: z.object({
    from: z.string().regex(/^\d{2}:\d{2}$/),
    to: z.string().regex(/^\d{2}:\d{2}$/),
    days: z.array(z.number().int().min(1).max(7)).min(1),
  }),
  /** Local dates, YYYY-MM-DD. */
  holidays: z.array(z.iso.date()).max(400),
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** BCP 47: the language of the cards in the chat. */
  language: z.string().min(2).max(35),
  cadence: cadenceSchema,
  /** Days after a proposal on which a missing signer is reminded. */
  signatureReminderDays: z.array(z.number().int().min(1).max(60)).max(5),
});

const localDate = z.iso.date();

/** A recorded absence: both dates included, in the workspace's time zone. */
export const absenceSchema = z.object({ objectId: objectIdSchema, from: localDate, to: localDate });

/** Who decides for a leader, from when to when (both included), and what. */
export const delegationSchema = z.object({
  by: objectIdSchema,
  delegate: objectIdSchema,
  from: localDate,
  to: localDate,
  what: z.enum(['all', 'all-operational', 'activities']),
  /** Names of activities; empty unless `what` is `activities`. */
  activities: z.array(z.string().min(1).max(200)).max(200),
});

/** A change of thresholds that one leader wants and the other has yet to agree to. */
export const wantedThresholdsSchema = z.object({
  thresholds: thresholdsSchema,
  by: objectIdSchema,
  at: instant,
});

export const workspaceSchema = z.object({
  id: z.string(),
  tenantId: z.guid(),
  name: z.string().max(300),
  place: z.object({
    kind: z.enum(['team', 'group-chat']),
    /** Thread id of the team or chat: what the roster is asked for. */
    rootId: z.string(),
    /** Where cards are posted. */
    conversationId: z.string(),
    serviceUrl: z.url(),
  }),
  installedAt: instant,
  archivedAt: instant.nullable(),
  setUpAt: instant.nullable(),
  leaders: z.object({ ceo: seatSchema.nullable(), cio: seatSchema.nullable() }),
  /** Who is asked to take over from a leader, or to fill a seat that fell vacant. */
  successors: z
    .object({ ceo: successorSchema.nullable(), cio: successorSchema.nullable() })
    .default({ ceo: null, cio: null }),
  /** When both leaders had accepted for the first time; null until then. */
  bothAcceptedAt: instant.nullable().default(null),
  facilitators: z.array(objectIdSchema).max(50),
  executives: z.array(objectIdSchema).max(200),
  contributors: z.array(objectIdSchema).max(500),
  settings: settingsSchema,
  pilot: pilotSchema.nullable(),
  /** Guests of the tenant whom a leader has let in by name: they count as members. */
  guests: z.array(objectIdSchema).max(200).default([]),
  /** Whom each leader lets see what hangs on their pay. */
  payViewers: z
    .array(z.object({ by: objectIdSchema, people: z.array(objectIdSchema).max(50) }))
    .max(20)
    .default([]),
  absences: z.array(absenceSchema).max(400).default([]),
  delegations: z.array(delegationSchema).max(200).default([]),
  thresholds: thresholdsSchema.default(defaultThresholds),
  wantedThresholds: wantedThresholdsSchema.nullable().default(null),
  /** By section of the settings: how often it was saved, so that two editors notice each other. */
  settingEdits: z.record(z.string(), z.number().int()).default({}),
});

export type Workspace = z.infer<typeof workspaceSchema>;
/**
 * Whether it could be read again: texts grow when they are tidied (Unicode NFC), and lists of several people add up.
 * What can't be read again would lock everybody out.
 */
export function isStorable(workspace: Workspace): boolean {
  return workspaceSchema.safeParse(workspace).success;
}

export type WorkspaceSettings = z.infer<typeof settingsSchema>;
export type Successor = z.infer<typeof successorSchema>;
export type Seat = z.infer<typeof seatSchema>;
export type Absence = z.infer<typeof absenceSchema>;
export type Delegation = z.infer<typeof delegationSchema>;
export type Pilot = z.infer<typeof pilotSchema>;

export const workspaceRef = { kind: 'workspace', id: '' } as const;
