import { z } from 'zod';
import { objectIdSchema } from '../workspace/workspace.js';
import { annexIds } from './articles.js';
import { signatureSchema } from './charter.js';

const instant = z.iso.datetime();

/**
 * One thing that an amendment changes, in words: what is signed. Two changes with the same key touch the same
 * thing. People are object ids.
 */
export const amendmentChangeSchema = z.object({
  /** Unique in its kind: `row:preset-go-live`, `limit:budget`. */
  key: z.string().min(1).max(100),
  /** What it is called: an activity, a kind of limit, a KPI. */
  label: z.string(),
  /** As it is in force; null for what is added. May have several lines. */
  before: z.string().nullable(),
  /** As it is to be; null for what is taken out. */
  after: z.string().nullable(),
  /** Whose signatures it needs (product section 4; rulings, section 4). */
  signers: z.enum(['both', 'cio']),
});
export type AmendmentChange = z.infer<typeof amendmentChangeSchema>;

/** What a feature wants amended: the words, and what it needs itself to carry it out once it is signed. */
export interface AmendmentDraft {
  /** At least one. */
  changes: readonly AmendmentChange[];
  /** Kept with the amendment, and given back to the feature when it enters into force. */
  payload: Readonly<Record<string, unknown>>;
}

export const amendmentStates = ['proposed', 'in-force', 'declined', 'withdrawn'] as const;

/** How an amendment that didn't enter into force ended. */
export const amendmentEndSchema = z.object({
  /**
   * `superseded`: another version of the charter is in force. `overtaken`: another amendment changed the same.
   * `leader-changed`: who was to sign isn't the leader any more.
   */
  reason: z.enum(['declined', 'withdrawn', 'superseded', 'overtaken', 'leader-changed']),
  /** Object id, or `accord`. */
  by: z.string(),
  at: instant,
  /** Why it was declined; by what it was superseded or overtaken. */
  note: z.string(),
});
export type AmendmentEnd = z.infer<typeof amendmentEndSchema>;

export const amendmentSchema = z.object({
  /** Counts a workspace's proposed amendments from 1. Not the number that it enters into force with. */
  number: z.number().int().positive(),
  /** The version of the charter that it amends. */
  charter: z.number().int().positive(),
  kind: z.enum(annexIds),
  state: z.enum(amendmentStates),
  /** The k of N.k, given on entering into force (rulings, section 4); null until then. */
  ordinal: z.number().int().positive().nullable(),
  /** Who has to sign. */
  signers: z.array(z.enum(['ceo', 'cio'])),
  /** How many things it changes. */
  changes: z.number().int().positive(),
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  proposedAt: instant,
  proposedBy: objectIdSchema,
  /** `version` is that of the charter. */
  signatures: z.array(signatureSchema),
  inForceAt: instant.nullable(),
  ended: amendmentEndSchema.nullable(),
  /** Number and newest hash of the history when it was proposed: what posted cards carry. */
  history: z.object({ sequence: z.number().int(), hash: z.string() }),
});
export type Amendment = z.infer<typeof amendmentSchema>;

/** What is signed, in a row of its own. Never changed. */
export const amendmentTextSchema = z.object({
  number: z.number().int().positive(),
  /** Object ids of the leaders whom it names. */
  ceo: z.string(),
  cio: z.string(),
  changes: z.array(amendmentChangeSchema),
  payload: z.record(z.string(), z.unknown()),
  /** The canonical text: its SHA-256 is the fingerprint. */
  canonical: z.string(),
});
export type AmendmentText = z.infer<typeof amendmentTextSchema>;

const amendmentId = (number: number) => String(number).padStart(4, '0');

export const amendmentRef = (number: number) => ({ kind: 'amendment', id: amendmentId(number) });
export const amendmentTextRef = (number: number) => ({ kind: 'amendment-text', id: amendmentId(number) });
/** Which card of an amendment. */
export const amendmentSubject = amendmentId;

/** Names of counters in the workspace's head: of amendments proposed, and of those in force of one version. */
export const amendmentCounter = 'amendment';
export const amendmentsInForce = (charter: number) => `amendments-${charter}`;

/** The number that people say: `3.2`; undefined as long as it isn't in force. */
export function amendmentName({
  charter,
  ordinal,
}: Pick<Amendment, 'charter' | 'ordinal'>): string | undefined {
  return ordinal === null ? undefined : `${charter}.${ordinal}`;
}
