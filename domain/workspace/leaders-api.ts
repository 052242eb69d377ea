import { z } from 'zod';
import { frameSchema, personSchema, workspaceParamsSchema } from './workspace-api.js';
import { objectIdSchema, pilotSchema, settingsSchema } from './workspace.js';

const instant = z.string();

const seatViewSchema = z.object({
  /** Null while the seat is vacant. */
  holder: personSchema
    .extend({
      state: z.enum(['asked', 'accepted', 'declined']),
      askedAt: instant,
      answeredAt: instant.nullable(),
    })
    .nullable(),
  /** Who is asked to take it over, or to fill it. */
  successor: personSchema.extend({ askedAt: instant, askedBy: personSchema }).nullable(),
  /** What the viewer may do about it. */
  permitted: z.array(z.enum(['propose-leader', 'withdraw-proposed-leader', 'answer-leadership', 'set-up'])),
});
export type SeatView = z.infer<typeof seatViewSchema>;

/** GET …/leaders: who leads, and who is asked to. */
export const leadersAnswerSchema = frameSchema.extend({
  data: z.object({
    ceo: seatViewSchema,
    cio: seatViewSchema,
    /** What has been set up so far; null once it isn't the viewer's to set up any more. */
    setUp: z
      .object({
        facilitators: z.array(personSchema),
        executives: z.array(personSchema),
        timeZone: z.string(),
        currency: z.string(),
        ...settingsSchema.pick({ workingHours: true, holidays: true, cadence: true }).shape,
        pilot: pilotSchema.nullable(),
      })
      .nullable(),
  }),
});
export type LeadersAnswer = z.infer<typeof leadersAnswerSchema>;

/** GET …/leaders/candidates: the roster, for whoever may propose a leader. */
export const candidatesAnswerSchema = z.object({ people: z.array(personSchema) });
export type CandidatesAnswer = z.infer<typeof candidatesAnswerSchema>;

export const leaderParamsSchema = workspaceParamsSchema.extend({ role: z.enum(['ceo', 'cio']) });
/** POST …/leaders/{role}/propose */
export const proposeLeaderBodySchema = z.object({ objectId: objectIdSchema });
/** POST …/leaders/{role}/answer */
export const answerLeadershipBodySchema = z.object({ accepted: z.boolean() });

/** What the commands answer. The page is then asked for anew. */
export const leaderCommandAnswerSchema = z.object({ revision: z.number().int() });
export type LeaderCommandAnswer = z.infer<typeof leaderCommandAnswerSchema>;
