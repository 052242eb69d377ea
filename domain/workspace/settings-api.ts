import { z } from 'zod';
import { sectionNames } from './settings-sections.js';
import { thresholdsSchema } from './thresholds.js';
import { frameSchema, personSchema, workspaceParamsSchema } from './workspace-api.js';
import { absenceSchema, delegationSchema, pilotSchema, settingsSchema } from './workspace.js';

const sectionSchema = z.enum(sectionNames);

/** GET …/settings */
export const settingsAnswerSchema = frameSchema.extend({
  data: z.object({
    settings: settingsSchema,
    pilot: pilotSchema.nullable(),
    facilitators: z.array(personSchema),
    executives: z.array(personSchema),
    contributors: z.array(personSchema),
    guests: z.array(personSchema),
    /** Whom this viewer, a leader, lets see what hangs on their pay: nobody else's. */
    payViewers: z.array(personSchema),
    /** Both leaders': everybody with a role may know who is away, and who decides then. */
    absences: z.array(absenceSchema.extend({ name: z.string() })),
    delegations: z.array(delegationSchema.extend({ byName: z.string(), delegateName: z.string() })),
    thresholds: thresholdsSchema,
    /** What one leader wants instead, until the other has answered. */
    wanted: z.object({ thresholds: thresholdsSchema, by: personSchema, at: z.string() }).nullable(),
    /** By section: how often it was saved, which a save carries as `basedOn`. */
    edits: z.partialRecord(sectionSchema, z.number().int()),
    permittedSections: z.array(sectionSchema),
    permittedThresholds: z.array(z.enum(['want', 'agree', 'drop'])),
  }),
});
export type SettingsAnswer = z.infer<typeof settingsAnswerSchema>;

/** GET …/roster: the people of the team or chat, for whoever may name some of them. */
export const rosterAnswerSchema = z.object({
  people: z.array(personSchema.extend({ guest: z.boolean() })),
  /** Whether there are more than are listed. */
  more: z.boolean(),
});
export type RosterAnswer = z.infer<typeof rosterAnswerSchema>;

/** PUT …/settings/{section} */
export const sectionParamsSchema = workspaceParamsSchema.extend({ section: sectionSchema });
export const sectionBodySchema = z.object({
  /** Of the section's shape. */
  content: z.unknown(),
  basedOn: z.number().int().nonnegative(),
});

/** POST …/thresholds */
export const thresholdsBodySchema = z.object({ thresholds: thresholdsSchema });
/** POST …/thresholds/answer */
export const thresholdsAnswerBodySchema = z.object({ wantedAt: z.iso.datetime(), agrees: z.boolean() });

/** What the commands answer. The page is then asked for anew. */
export const settingsCommandAnswerSchema = z.object({ revision: z.number().int() });
export type SettingsCommandAnswer = z.infer<typeof settingsCommandAnswerSchema>;
