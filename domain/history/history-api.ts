import { z } from 'zod';
import { objectIdSchema } from '../workspace/workspace.js';
import { frameSchema, personSchema, workspaceParamsSchema } from '../workspace/workspace-api.js';
import { historyEntrySchema } from './history-chain.js';

const sequenceSchema = z.coerce.number().int().positive().max(9_999_999_999);

/** Who changed something: a person, or `accord` for what the clock or the channel brought about. */
const bySchema = z.union([objectIdSchema, z.literal('accord')]);

/** GET …/history?before=&action=&by=&subject=: newest first. */
export const historyQuerySchema = z.object({
  /** Only entries with a smaller number: `older` of the page before. */
  before: sequenceSchema.optional(),
  /** Exactly this action, for example `charter.signed`. */
  action: z
    .string()
    .max(80)
    .regex(/^[a-z-]+\.[a-z-]+$/)
    .optional(),
  by: bySchema.optional(),
  /** A kind of record, for example `charter`; or one record, `charter!0003`. */
  subject: z
    .string()
    .max(200)
    .regex(/^[a-z-]+(![^!~]+)?$/)
    .optional(),
});
export type HistoryQuery = z.infer<typeof historyQuerySchema>;

export const historyActionSchema = z.enum(['history.verify', 'history.export', 'history.erase-person']);

export const historyEntryViewSchema = historyEntrySchema.omit({ records: true, previousHash: true });
export type HistoryEntryView = z.infer<typeof historyEntryViewSchema>;

export const historyPageAnswerSchema = frameSchema.extend({
  data: z.object({
    entries: z.array(historyEntryViewSchema),
    /** Names of the people whom these entries mention, by object id. */
    names: z.record(z.string(), z.string()),
    /** Whom one can filter by. */
    people: z.array(personSchema),
    /** The newest entry of all. */
    end: z.object({ sequence: z.number().int(), hash: z.string() }),
    /** Entries from this number on have been looked at. */
    lookedTo: z.number().int(),
    /** Where to go on, as `before`; null when the first entry has been looked at. */
    older: z.number().int().nullable(),
  }),
  permitted: z.array(historyActionSchema),
});
export type HistoryPageAnswer = z.infer<typeof historyPageAnswerSchema>;

export const anchorHashSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** `12:<hash>`: as cards and exports show it. */
const anchorTextSchema = z
  .string()
  .regex(/^[1-9]\d{0,9}:[0-9a-f]{64}$/)
  .transform((text) => {
    const [sequence = '', hash = ''] = text.split(':');
    return { sequence: Number(sequence), hash };
  });

/** GET …/history/verification?anchor=12:<hash> */
export const verificationQuerySchema = z.object({
  anchor: z
    .preprocess(
      (given) => (given === undefined || Array.isArray(given) ? given : [given]),
      z.array(anchorTextSchema).max(20),
    )
    .optional(),
});

export const historyVerificationSchema = z.object({
  intact: z.boolean(),
  /** How many were looked at. */
  entries: z.number().int(),
  records: z.number().int(),
  end: z.object({ sequence: z.number().int(), hash: z.string() }),
  fault: z
    .object({
      sequence: z.number().int(),
      reason: z.enum([
        'missing',
        'altered',
        'unlinked',
        'cut-off',
        'rewritten',
        'record-altered',
        'record-missing',
        'record-unknown',
      ]),
      record: z.object({ kind: z.string(), id: z.string() }).nullable(),
    })
    .nullable(),
});
export type HistoryVerification = z.infer<typeof historyVerificationSchema>;

export const historyVerificationAnswerSchema = frameSchema.extend({ data: historyVerificationSchema });
export type HistoryVerificationAnswer = z.infer<typeof historyVerificationAnswerSchema>;

/** POST …/people/{person}/erasure */
export const erasureParamsSchema = workspaceParamsSchema.extend({ person: objectIdSchema.toLowerCase() });
export const erasureAnswerSchema = z.object({ revision: z.number().int() });
export type ErasureAnswer = z.infer<typeof erasureAnswerSchema>;

/** GET …/people/me: what is kept of one's own name, for everybody of the team or chat. */
export const ownNameAnswerSchema = frameSchema.extend({
  data: z.object({
    /** Empty once it is erased. */
    name: z.string(),
  }),
  permitted: z.array(z.literal('history.erase-oneself')),
});
export type OwnNameAnswer = z.infer<typeof ownNameAnswerSchema>;

/** POST …/history/tickets: a single-use address of the export, good for 60 seconds. */
export const historyTicketAnswerSchema = z.object({ revision: z.number().int(), address: z.string() });
export type HistoryTicketAnswer = z.infer<typeof historyTicketAnswerSchema>;
