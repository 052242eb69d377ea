import { z } from 'zod';
import { tidyLine, tidyParagraphs } from '../kernel/plain-text.js';
import { cadenceSchema } from '../workspace/cadence.js';
import { objectIdSchema } from '../workspace/workspace.js';
import { annexSummarySchema } from './annex.js';
import { annexIds, articleIds, articleLengthLimit } from './articles.js';
import { tidyOwner } from './owner.js';

const instant = z.iso.datetime();
const articleIdSchema = z.enum(articleIds);

// The limit holds for what is stored too: composing (NFC) makes some texts longer.
const tidied = (most: number, tidy: (text: string) => string) =>
  z.string().max(most).overwrite(tidy).max(most);
// What is stored is what is signed.
const longText = tidied(articleLengthLimit, tidyParagraphs);
const line = (most: number) => tidied(most, tidyLine);
const textArticle = z.object({ text: longText });

/** Who is accountable or decides: a leader, both (both approve), or a title or name typed in. */
const ownerSchema = line(200).overwrite(tidyOwner);

export const decisionRightSchema = z.object({
  area: line(200),
  tier: z.enum(['strategic', 'operational']),
  /** `ceo`, `cio`, `both`, or a title. */
  accountable: ownerSchema,
  consulted: z.array(ownerSchema).max(20),
  /** Up to where the right goes, in words; empty if without limit. */
  limit: line(500),
});

export const escalationLevelSchema = z.object({
  /** `ceo`, `cio`, `both`, or a title. */
  decides: ownerSchema,
  /** Hours of the workspace's working time. */
  withinHours: z.number().int().min(1).max(400),
});

export const disciplines = [
  'data-science',
  'engineering',
  'business-analysis',
  'product',
  'risk-and-legal',
  'operations',
  'other',
] as const;

export const teamMemberSchema = z.object({
  name: line(200),
  discipline: z.enum(disciplines),
  /** Percent of working time. */
  share: z.number().int().min(1).max(100),
});

const payShare = z.number().int().min(1).max(100).nullable();

export const articlesSchema = z.object({
  summary: textArticle,
  purpose: textArticle,
  ceo: textArticle,
  cio: textArticle,
  'decision-rights': z.object({ rights: z.array(decisionRightSchema).max(60) }),
  escalation: z.object({ levels: z.array(escalationLevelSchema).max(8) }),
  authority: textArticle,
  team: z.object({
    people: z.array(teamMemberSchema).max(100),
    /** Why the team does without a required discipline; empty where it has it. */
    reasons: z.object({
      'data-science': line(1000),
      engineering: line(1000),
      'business-analysis': line(1000),
    }),
  }),
  measures: z.object({
    text: longText,
    /** The compensation link in words; may say "none". */
    compensation: longText,
    /** In whole percent: what of each leader's variable pay hangs on the joint score. Charters from before it lack it. */
    shares: z.object({ ceo: payShare, cio: payShare }).optional(),
  }),
  cadence: z.object({ rituals: cadenceSchema }),
});
export type Articles = z.infer<typeof articlesSchema>;

export const signatureSchema = z.object({
  role: z.enum(['ceo', 'cio']),
  objectId: objectIdSchema,
  /** Kept when the person is erased elsewhere: a signature is a document. */
  name: z.string(),
  signedAt: instant,
  version: z.number().int(),
  fingerprint: z.string(),
  from: z.enum(['card', 'tab']),
  /** Sequence number of its history entry. */
  history: z.number().int(),
});
export type Signature = z.infer<typeof signatureSchema>;

export const proposalSchema = z.object({
  /** Counts this version's proposals from 1. */
  ordinal: z.number().int(),
  proposedAt: instant,
  proposedBy: objectIdSchema,
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  /** Against the version in force at that time. */
  changed: z.array(articleIdSchema),
  /** What lies in the annex, and which of it changed against the version in force. */
  annex: z.array(annexSummarySchema).default([]),
  changedAnnex: z.array(z.enum(annexIds)).default([]),
  signatures: z.array(signatureSchema),
  /** Number and newest hash of the history when it was proposed: what posted cards carry. */
  history: z.object({ sequence: z.number().int(), hash: z.string() }),
});
export type Proposal = z.infer<typeof proposalSchema>;

/** Why signatures of an earlier proposal hold no more. */
export const voidingSchema = z.object({
  ordinal: z.number().int(),
  reason: z.enum(['edited', 'declined', 'withdrawn', 'leader-changed']),
  by: objectIdSchema,
  at: instant,
  note: z.string(),
  signers: z.array(objectIdSchema),
});
export type Voiding = z.infer<typeof voidingSchema>;

/** A leader is gone or replaced while the version is in force: what it delegates holds on for a while only. */
export const interimSchema = z.object({
  since: instant,
  /** Until then what it delegates holds (product section 2). */
  until: instant,
  /** Whose seat it was. */
  roles: z.array(z.enum(['ceo', 'cio'])),
});

export const charterStates = ['draft', 'proposed', 'in-force', 'superseded'] as const;

export const charterSchema = z.object({
  /** The version. */
  number: z.number().int().positive(),
  state: z.enum(charterStates),
  openedAt: instant,
  openedBy: objectIdSchema,
  /** Counts each article's edits, so that two editors notice each other. */
  articleEdits: z.partialRecord(
    articleIdSchema,
    z.object({ revision: z.number().int(), editedBy: objectIdSchema, editedAt: instant }),
  ),
  /** Of this version so far. */
  proposals: z.number().int(),
  proposal: proposalSchema.nullable(),
  voided: voidingSchema.nullable(),
  inForceAt: instant.nullable(),
  supersededAt: instant.nullable(),
  interim: interimSchema.nullable().default(null),
});
export type Charter = z.infer<typeof charterSchema>;

export const charterTextSchema = z.object({
  number: z.number().int().positive(),
  articles: articlesSchema,
  /** The canonical text, kept from proposing on; null in a draft. */
  canonical: z.string().nullable(),
});
export type CharterText = z.infer<typeof charterTextSchema>;

const numberId = (number: number) => String(number).padStart(4, '0');

export const charterRef = (number: number) => ({ kind: 'charter', id: numberId(number) });
export const charterTextRef = (number: number) => ({ kind: 'charter-text', id: numberId(number) });

/** Which sign-off card: charter and proposal, for example `0003-1`. */
export const signOffSubject = (number: number, ordinal: number) => `${numberId(number)}-${ordinal}`;
