import { z } from 'zod';
import { tidyLine } from '../kernel/plain-text.js';
import { objectIdSchema } from '../workspace/workspace.js';
import { authorityKinds, columnRoles, letters, limits, phases, tiers } from './matrix-parts.js';

const letterSchema = z.enum(letters);
const line = (most: number) => z.string().max(most).overwrite(tidyLine).max(most);

/** Of columns and activities: given by who adds them, never used again, and no name that objects have anyway. */
export const matrixIdSchema = z.string().regex(/^(?!constructor$)[a-z0-9][a-z0-9-]{0,39}$/);

/** Angle brackets set off object ids in exported files. */
const titleSchema = line(limits.title).pipe(z.string().regex(/^[^<>]+$/));

/** A column: a role of the workspace, a role typed in (held by a person or nobody yet), or a person. */
export const columnSchema = z.discriminatedUnion('kind', [
  z.object({ id: matrixIdSchema, kind: z.literal('role'), role: z.enum(columnRoles) }),
  z.object({
    id: matrixIdSchema,
    kind: z.literal('title'),
    title: titleSchema,
    holder: objectIdSchema.nullable(),
  }),
  z.object({ id: matrixIdSchema, kind: z.literal('person'), person: objectIdSchema }),
]);
export type Column = z.infer<typeof columnSchema>;

export const activitySchema = z.object({
  id: matrixIdSchema,
  name: line(limits.name).pipe(z.string().min(1)),
  phase: z.enum(phases),
  tier: z.enum(tiers),
  /** The initiative's name; null if it holds for all. */
  initiative: line(limits.name).pipe(z.string().min(1)).nullable(),
  authority: z.array(z.enum(authorityKinds)).max(authorityKinds.length),
  /** Whom the CIO has named to decide this operational row. */
  namedAccountable: objectIdSchema.nullable(),
  /** By column id; an empty cell has no entry. */
  cells: z.record(matrixIdSchema, letterSchema),
});
export type Activity = z.infer<typeof activitySchema>;

export const matrixSchema = z.object({
  columns: z.array(columnSchema).max(limits.columns),
  activities: z.array(activitySchema).max(limits.activities),
});
export type Matrix = z.infer<typeof matrixSchema>;

/** What may be changed of an activity beside its cells; what is left out stays. */
const changeSchema = activitySchema.omit({ id: true, cells: true }).partial();

/**
 * One step of editing. `after` is the activity that comes before it, null for the start; where that activity
 * is gone, it comes last. `at` is an index of the columns.
 */
export const matrixEditSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('set-cell'),
    activity: matrixIdSchema,
    column: matrixIdSchema,
    letter: letterSchema.nullable(),
  }),
  z.object({
    kind: z.literal('add-activity'),
    activity: activitySchema,
    after: matrixIdSchema.nullable(),
  }),
  z.object({ kind: z.literal('change-activity'), activity: matrixIdSchema, change: changeSchema }),
  z.object({ kind: z.literal('move-activity'), activity: matrixIdSchema, after: matrixIdSchema.nullable() }),
  z.object({ kind: z.literal('remove-activity'), activity: matrixIdSchema }),
  z.object({
    kind: z.literal('add-column'),
    column: columnSchema,
    at: z.number().int().min(0).max(limits.columns),
    /** Letters to begin with, by activity id. */
    cells: z.record(matrixIdSchema, letterSchema).optional(),
  }),
  z.object({
    kind: z.literal('change-column'),
    column: matrixIdSchema,
    title: titleSchema.optional(),
    holder: objectIdSchema.nullable().optional(),
  }),
  z.object({
    kind: z.literal('move-column'),
    column: matrixIdSchema,
    at: z.number().int().min(0).max(limits.columns),
  }),
  z.object({ kind: z.literal('remove-column'), column: matrixIdSchema }),
]);
export type MatrixEdit = z.infer<typeof matrixEditSchema>;

/** Who holds what just now, as far as findings and routing depend on it. Object ids. */
export const raciContextSchema = z.object({
  ceo: objectIdSchema.nullable(),
  cio: objectIdSchema.nullable(),
  executives: z.array(objectIdSchema),
  contributors: z.array(objectIdSchema),
  facilitators: z.array(objectIdSchema),
  /** People of the matrix who are no longer in the workspace. */
  gone: z.array(objectIdSchema),
});
export type RaciContext = z.infer<typeof raciContextSchema>;
