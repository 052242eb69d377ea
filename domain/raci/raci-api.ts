import { z } from 'zod';
import { frameSchema, personSchema } from '../workspace/workspace-api.js';
import { matrixEditSchema, matrixIdSchema, matrixSchema, raciContextSchema } from './raci.js';

export const raciActionSchema = z.enum([
  'raci.edit',
  /** Naming one person who is accountable for an operational row: the CIO's alone. */
  'raci.name-accountable',
]);

/** GET …/matrix: what the RACI page shows. Findings, coverage and load are computed of it (`findingsOf`). */
export const matrixPageAnswerSchema = frameSchema.extend({
  data: z.object({
    /** The working matrix; 0 as long as nothing was saved. */
    version: z.number().int().nonnegative(),
    matrix: matrixSchema,
    context: raciContextSchema,
    /** Everybody who can be named, and those who are in the matrix. */
    people: z.array(personSchema),
    /** Names of initiatives that activities can hold for. */
    initiatives: z.array(z.string()),
    /** Set while a charter is proposed: an edit voids these signatures and has to say so. */
    proposed: z.object({ charter: z.number().int(), signers: z.array(z.string()) }).nullable(),
    /** The matrix of the charter in force, as amended; null while none is signed with a matrix. */
    inForce: z
      .object({
        version: z.number().int(),
        /** The charter's number. */
        charter: z.string(),
        /** Activities of the working matrix or the one in force in which the two differ. */
        changed: z.array(matrixIdSchema),
        columnsChanged: z.boolean(),
      })
      .nullable(),
  }),
  permitted: z.array(raciActionSchema),
});
export type MatrixPageAnswer = z.infer<typeof matrixPageAnswerSchema>;

/** POST …/matrix/edits */
export const editsBodySchema = z.object({
  /** The version that the edits were made on. Others' edits of other activities since then stay. */
  basedOn: z.number().int().nonnegative(),
  edits: z.array(matrixEditSchema).min(1).max(2000),
  /** The editor knows that signatures become void. */
  voidSignatures: z.boolean(),
});
export type EditsBody = z.infer<typeof editsBodySchema>;

export const editsAnswerSchema = z.object({
  revision: z.number().int(),
  data: z.object({
    version: z.number().int(),
    /** False if somebody else's edits are in this version too: load the page anew. */
    asSent: z.boolean(),
  }),
});
export type EditsAnswer = z.infer<typeof editsAnswerSchema>;

/** `merge` leaves activities alone that the text doesn't have; `replace` takes them out. */
export const importModes = ['merge', 'replace'] as const;

/** POST …/matrix/import-preview: CSV, or a block copied out of a spreadsheet. Nothing is saved. */
export const previewBodySchema = z.object({
  text: z.string().max(500_000),
  mode: z.enum(importModes),
});
export type PreviewBody = z.infer<typeof previewBodySchema>;

export const importProblemSchema = z.object({
  /** Of the text, from 1. */
  line: z.number().int().positive(),
  /** From 1; null if it is about the line as a whole. */
  column: z.number().int().positive().nullable(),
  /** Heading of the column. */
  heading: z.string().nullable(),
  /** `import.…` of the catalogue. */
  code: z.string(),
  /** What is wrong, in words. */
  said: z.string(),
});
export type ImportProblem = z.infer<typeof importProblemSchema>;

export const previewAnswerSchema = z.object({
  revision: z.number().int(),
  data: z.object({
    /** The version that the preview is about; to be sent with the confirmation. */
    basedOn: z.number().int().nonnegative(),
    problems: z.array(importProblemSchema),
    /** Lines that can't be taken; nothing can be confirmed while there is a problem. */
    added: z.array(z.string()),
    changed: z.array(z.string()),
    removed: z.array(z.string()),
    unchanged: z.number().int(),
    newColumns: z.array(z.string()),
  }),
});
export type PreviewAnswer = z.infer<typeof previewAnswerSchema>;

/** POST …/matrix/import: the same text again, confirmed. Answers like edits. */
export const importBodySchema = previewBodySchema.extend({
  basedOn: z.number().int().nonnegative(),
  voidSignatures: z.boolean(),
});
export type ImportBody = z.infer<typeof importBodySchema>;

/** POST …/matrix/tickets */
export const matrixTicketBodySchema = z.object({ format: z.enum(['csv', 'xlsx']) });
export const matrixTicketAnswerSchema = z.object({ address: z.string() });
