import { z } from 'zod';
import { cadenceSchema } from './cadence.js';
import { objectIdSchema, settingsSchema } from './workspace.js';

const people = (most: number) => z.array(objectIdSchema).max(most);

/** Set-up, as the dialog and the wizard send it. */
export const setUpCommandSchema = z.object({
  ceo: objectIdSchema,
  cio: objectIdSchema,
  facilitators: people(50).default([]),
  executives: people(200).default([]),
  /** Left out, they stay who they are: the dialog doesn't ask. */
  contributors: people(500).optional(),
  timeZone: z.string().min(1).max(60),
  currency: z.string().regex(/^[A-Z]{3}$/, 'Three capital letters, for example USD.'),
  language: z.string().min(2).max(35).optional(),
  /** Left out, working hours, holidays and cadence stay what they are: they have sound defaults. */
  workingHours: settingsSchema.shape.workingHours.optional(),
  holidays: settingsSchema.shape.holidays.optional(),
  cadence: cadenceSchema.optional(),
  pilot: z
    .object({
      name: z.string().max(200),
      budget: z.number().nonnegative().max(1e12).nullish(),
      people: z.number().int().nonnegative().max(100_000).nullish(),
    })
    .optional(),
});
export type SetUpCommand = z.infer<typeof setUpCommandSchema>;

export const roleSchema = z.enum(['ceo', 'cio', 'facilitator', 'executive', 'contributor', 'roster']);

/** A person as screens show them: by name, known by object id. */
export const personSchema = z.object({ objectId: objectIdSchema, name: z.string() });
export type Person = z.infer<typeof personSchema>;

/** What each answer says of the workspace and of who is looking, so that no screen derives a right itself. */
export const frameSchema = z.object({
  revision: z.number().int(),
  workspace: z.object({
    id: z.string(),
    name: z.string(),
    archived: z.boolean(),
    setUp: z.boolean(),
    timeZone: z.string(),
    language: z.string(),
    leaders: z.object({
      ceo: personSchema.extend({ state: z.enum(['asked', 'accepted', 'declined']) }).nullable(),
      cio: personSchema.extend({ state: z.enum(['asked', 'accepted', 'declined']) }).nullable(),
    }),
  }),
  viewer: personSchema.extend({ roles: z.array(roleSchema) }),
});
export type Frame = z.infer<typeof frameSchema>;

/** A workspace's id as `workspaceIdOf` makes it: whatever else a client sends can't even be a key. */
export const workspaceIdSchema = z.string().regex(/^[a-z2-7]{52}$/);
export const workspaceParamsSchema = z.object({ workspace: workspaceIdSchema });

export const revisionAnswerSchema = z.object({
  revision: z.number().int(),
  /** The workspace's local date: what a page says may be another thing tomorrow, though nobody changes anything. */
  today: z.iso.date(),
});
export type RevisionAnswer = z.infer<typeof revisionAnswerSchema>;

/** The workspaces that a person belongs to, for the switcher. */
export const myWorkspacesAnswerSchema = z.object({
  workspaces: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type MyWorkspacesAnswer = z.infer<typeof myWorkspacesAnswerSchema>;
