import { z } from 'zod';
import { frameSchema, personSchema, workspaceParamsSchema } from '../workspace/workspace-api.js';
import { annexSummarySchema } from './annex.js';
import { annexIds, articleIds } from './articles.js';
import { articlesSchema, charterStates, interimSchema, signatureSchema, voidingSchema } from './charter.js';

const articleIdSchema = z.enum(articleIds);
const gapSchema = z.object({
  article: z.union([articleIdSchema, z.enum(annexIds), z.literal('leaders')]),
  code: z.string(),
  at: z.union([z.string(), z.number()]).optional(),
  said: z.string().optional(),
  page: z.string().optional(),
});

export const charterActionSchema = z.enum([
  'charter.open-draft',
  'charter.edit',
  'charter.propose',
  'charter.withdraw',
  'charter.sign',
  'charter.decline',
]);

/** One line of the list of versions. */
export const versionSchema = z.object({
  number: z.number().int(),
  state: z.enum(charterStates),
  openedAt: z.string(),
  proposedAt: z.string().nullable(),
  inForceAt: z.string().nullable(),
  supersededAt: z.string().nullable(),
  fingerprint: z.string().nullable(),
  signatures: z.array(signatureSchema),
});
export type VersionView = z.infer<typeof versionSchema>;

export const charterViewSchema = versionSchema.extend({
  articles: articlesSchema,
  articleEdits: z.partialRecord(
    articleIdSchema,
    z.object({ revision: z.number().int(), editedBy: personSchema, editedAt: z.string() }),
  ),
  /** Against the version in force when it was proposed; empty in a draft. */
  changed: z.array(articleIdSchema),
  /** What is signed with the articles, and which of it changed; empty in a draft. */
  annex: z.array(annexSummarySchema.pick({ id: true, title: true, lines: true })),
  changedAnnex: z.array(z.enum(annexIds)),
  /** Set while a leader who signed it is gone or replaced. */
  interim: interimSchema.nullable(),
  proposedBy: personSchema.nullable(),
  voided: voidingSchema.extend({ byName: z.string(), signerNames: z.array(z.string()) }).nullable(),
});
export type CharterView = z.infer<typeof charterViewSchema>;

/** GET …/charters: what the charter page shows. */
export const charterPageAnswerSchema = frameSchema.extend({
  data: z.object({
    inForce: charterViewSchema.nullable(),
    /** Draft or proposed; null too for those who may not read it. */
    underWay: charterViewSchema.nullable(),
    /** What the draft lacks before it can be proposed. */
    gaps: z.array(gapSchema),
    versions: z.array(versionSchema),
  }),
  permitted: z.array(charterActionSchema),
});
export type CharterPageAnswer = z.infer<typeof charterPageAnswerSchema>;

export const charterParamsSchema = workspaceParamsSchema.extend({
  number: z.coerce.number().int().positive().max(9999),
});

/** GET …/charters/{number}: one version. */
export const charterAnswerSchema = frameSchema.extend({
  data: charterViewSchema,
  permitted: z.array(charterActionSchema),
});
export type CharterAnswer = z.infer<typeof charterAnswerSchema>;

export const compareQuerySchema = z.object({ with: z.coerce.number().int().positive().max(9999) });

/** GET …/charters/{number}/comparison?with={older} */
export const comparisonAnswerSchema = frameSchema.extend({
  data: z.object({
    older: z.number().int(),
    newer: z.number().int(),
    articles: z.array(
      z.object({
        article: z.union([articleIdSchema, z.enum(annexIds)]),
        changed: z.boolean(),
        segments: z.array(z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })),
      }),
    ),
  }),
});
export type ComparisonAnswer = z.infer<typeof comparisonAnswerSchema>;

/** GET …/charters/{number}/verification */
export const verificationAnswerSchema = frameSchema.extend({
  data: z.object({
    number: z.number().int(),
    intact: z.boolean(),
    signed: z.string(),
    computed: z.string(),
    findings: z.array(z.string()),
  }),
});
export type VerificationAnswer = z.infer<typeof verificationAnswerSchema>;

/** PUT …/charters/{number}/articles/{article}: the version that the editor was opened for. */
export const articleParamsSchema = charterParamsSchema.extend({ article: articleIdSchema });
export const editArticleBodySchema = z.object({
  /** The article's content; its shape is that of the same article in `articles`. */
  content: z.unknown(),
  basedOn: z.number().int().nonnegative(),
  voidSignatures: z.boolean().default(false),
});

export const articleSavedAnswerSchema = z.object({
  revision: z.number().int(),
  data: z.object({
    article: articleIdSchema,
    articleRevision: z.number().int(),
    /** As stored: tidied. */
    content: z.unknown(),
    /** `draft` again if the edit voided signatures. */
    state: z.enum(charterStates),
  }),
});
export type ArticleSavedAnswer = z.infer<typeof articleSavedAnswerSchema>;

/** What commands answer: where the charter stands now. The page is then asked for anew. */
export const charterCommandAnswerSchema = z.object({
  revision: z.number().int(),
  data: z.object({ number: z.number().int(), state: z.enum(charterStates) }),
});
export type CharterCommandAnswer = z.infer<typeof charterCommandAnswerSchema>;

/** POST …/charters/{number}/sign */
export const signBodySchema = z.object({ fingerprint: z.string().regex(/^[0-9a-f]{64}$/) });
/** POST …/charters/{number}/decline */
export const declineBodySchema = signBodySchema.extend({ reason: z.string().max(20_000) });

/** POST …/charters/{number}/tickets: a single-use address for a download, good for 60 seconds. */
export const ticketBodySchema = z.object({ format: z.enum(['pdf', 'markdown']) });
export const ticketAnswerSchema = z.object({ address: z.string() });
