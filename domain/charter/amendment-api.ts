import { z } from 'zod';
import { frameSchema, personSchema, workspaceParamsSchema } from '../workspace/workspace-api.js';
import { amendmentChangeSchema, amendmentEndSchema, amendmentStates } from './amendment.js';
import { annexIds } from './articles.js';
import { signatureSchema } from './charter.js';

export const amendmentActionSchema = z.enum([
  'amendment.propose',
  'amendment.sign',
  'amendment.decline',
  'amendment.withdraw',
]);

const signersSchema = z.array(z.enum(['ceo', 'cio']));

export const amendmentSummarySchema = z.object({
  /** Counts proposals; `name` is what people say once it is in force: `3.2`. */
  number: z.number().int(),
  name: z.string().nullable(),
  charter: z.number().int(),
  kind: z.enum(annexIds),
  state: z.enum(amendmentStates),
  signers: signersSchema,
  changes: z.number().int(),
  fingerprint: z.string(),
  proposedAt: z.string(),
  proposedBy: personSchema,
  signatures: z.array(signatureSchema),
  inForceAt: z.string().nullable(),
  ended: amendmentEndSchema.extend({ byName: z.string() }).nullable(),
});
export type AmendmentSummary = z.infer<typeof amendmentSummarySchema>;

/** What is saved and not in force yet, and would be signed if it were proposed now. */
export const pendingAmendmentSchema = z.object({
  kind: z.enum(annexIds),
  /** `cio`: that part of it which the CIO signs alone, where not all of it is. */
  part: z.enum(['all', 'cio']),
  signers: signersSchema,
  fingerprint: z.string(),
  changes: z.array(amendmentChangeSchema),
  /** Why it can't be proposed as it is, in words. */
  problem: z.string().nullable(),
});
export type PendingAmendment = z.infer<typeof pendingAmendmentSchema>;

/** GET …/amendments */
export const amendmentsAnswerSchema = frameSchema.extend({
  data: z.object({
    /** The version in force; null where there is nothing to amend. */
    charter: z.number().int().nullable(),
    pending: z.array(pendingAmendmentSchema),
    /** Newest first. */
    amendments: z.array(amendmentSummarySchema),
  }),
  permitted: z.array(amendmentActionSchema),
});
export type AmendmentsAnswer = z.infer<typeof amendmentsAnswerSchema>;

export const amendmentParamsSchema = workspaceParamsSchema.extend({
  number: z.coerce.number().int().positive().max(9999),
});

/** POST …/amendments/{number}/tickets: where its text can be had as a Markdown file, once. */
export const amendmentTicketAnswerSchema = z.object({ address: z.string() });

/** GET …/amendments/{number} */
export const amendmentAnswerSchema = frameSchema.extend({
  data: amendmentSummarySchema.extend({ text: z.array(amendmentChangeSchema) }),
  permitted: z.array(amendmentActionSchema),
});
export type AmendmentAnswer = z.infer<typeof amendmentAnswerSchema>;

/** GET …/amendments/{number}/verification */
export const amendmentVerificationAnswerSchema = frameSchema.extend({
  data: z.object({
    number: z.number().int(),
    intact: z.boolean(),
    signed: z.string(),
    computed: z.string(),
    findings: z.array(z.string()),
  }),
});
export type AmendmentVerificationAnswer = z.infer<typeof amendmentVerificationAnswerSchema>;

const fingerprint = z.string().regex(/^[0-9a-f]{64}$/);

/** POST …/amendments */
export const proposeAmendmentBodySchema = z.object({
  kind: z.enum(annexIds),
  part: z.enum(['all', 'cio']).default('all'),
  /** A change command of the kind's own, where it isn't saved beforehand. */
  wish: z.unknown().optional(),
  /** Of what was on the screen. */
  fingerprint,
});
export type ProposeAmendmentBody = z.input<typeof proposeAmendmentBodySchema>;

/** POST …/amendments/{number}/sign and …/decline */
export const signAmendmentBodySchema = z.object({ fingerprint });
export const declineAmendmentBodySchema = signAmendmentBodySchema.extend({
  reason: z.string().max(20_000),
});

/** What commands answer: where the amendment stands now. */
export const amendmentCommandAnswerSchema = z.object({
  revision: z.number().int(),
  data: z.object({
    number: z.number().int(),
    state: z.enum(amendmentStates),
    name: z.string().nullable(),
  }),
});
export type AmendmentCommandAnswer = z.infer<typeof amendmentCommandAnswerSchema>;
