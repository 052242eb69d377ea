import { z } from 'zod';
import { frameSchema, personSchema, workspaceParamsSchema } from '../workspace/workspace-api.js';
import {
  bandSchema,
  definitionFieldsSchema,
  definitionSchema,
  directions,
  kpiIdSchema,
  owners,
  readingSchema,
  readingValueSchema,
} from './kpi.js';
import { cadences } from './periods.js';

/** What a viewer may do: `kpis.define` on the list and on each KPI that can be changed, `kpis.enter` on each KPI. */
const kpiActions = ['kpis.define', 'kpis.enter'] as const;
export const kpiActionSchema = z.enum(kpiActions);
export type KpiAction = z.infer<typeof kpiActionSchema>;

/** What a viewer may do with all of them: `kpis.import` if there is one at least whose readings are theirs to enter. */
export const kpiListActionSchema = z.enum(['kpis.define', 'kpis.import', 'kpis.manage-key']);
export type KpiListAction = z.infer<typeof kpiListActionSchema>;

export const kpiParamsSchema = workspaceParamsSchema.extend({ kpi: kpiIdSchema });
export const readingParamsSchema = kpiParamsSchema.extend({
  /** A period's id (`2026-W07`, `2026-02`, `2026-Q1`), or any local date of it. */
  period: z.string().min(1).max(10),
});

/** `no-plan`: there is nothing to judge by. */
export const statuses = ['green', 'amber', 'red', 'stale', 'not-yet-due', 'no-plan'] as const;
export const statusSchema = z.enum(statuses);

const colour = z.enum(['green', 'amber', 'red']).nullable();
/** Shares: 1 is 100 %, unrounded. Null where there is none. */
const share = z.number().nullable();

/** A period's value as it was judged at its end, by the definition of then. */
const judgedSchema = z.object({
  period: z.string(),
  /** The period's last day. */
  last: z.iso.date(),
  value: z.number(),
  colour,
  plan: z.number().nullable(),
  attainment: share,
});
export type JudgedView = z.infer<typeof judgedSchema>;

export const kpiLineSchema = z.object({
  id: kpiIdSchema,
  name: z.string(),
  meaning: z.string(),
  owner: z.enum(owners),
  kind: z.enum(['number', 'pulse']),
  unit: z.string(),
  direction: z.enum(directions),
  cadence: z.enum(cadences),
  weight: z.number(),
  baseline: z.object({ value: z.number(), date: z.string(), source: z.string() }).nullable(),
  target: z.object({ value: z.number(), date: z.string() }).nullable(),
  thresholds: z.object({ green: z.number(), red: z.number() }).nullable(),
  band: bandSchema.nullable(),
  /** Version of the definition in force. */
  version: z.number().int(),
  retiredAt: z.string().nullable(),
  /** Who is asked for its readings today. */
  enteredBy: z.array(personSchema),
  status: statusSchema,
  attainment: share,
  /** The newest period with a reading; null before the first. */
  newest: judgedSchema.nullable(),
  /** Against the reading before: better, worse or the same, the way that is good; null without two readings, and for a band. */
  trend: z.enum(['better', 'worse', 'same']).nullable(),
  /** Up to 12 periods, oldest first, for a sparkline. */
  recent: z.array(judgedSchema),
  /** The period that is over and lacks its reading. */
  due: z.string().nullable(),
  /** The period that runs. */
  running: z.string(),
  permitted: z.array(kpiActionSchema),
});
export type KpiLine = z.infer<typeof kpiLineSchema>;

/** Unrounded shares; null while nothing that counts is due. */
export const scoresSchema = z.object({ ceo: share, cio: share, joint: share });

/** GET …/kpis */
export const kpisAnswerSchema = frameSchema.extend({
  data: z.object({
    /** The workspace's date. */
    today: z.iso.date(),
    /** The CEO's, the CIO's, the joint ones; without those that are retired. */
    kpis: z.array(kpiLineSchema),
    retired: z.array(kpiLineSchema.pick({ id: true, name: true, owner: true, retiredAt: true })),
    scores: scoresSchema,
    /** Who can be named to enter readings: everybody with a role. */
    people: z.array(personSchema),
  }),
  permitted: z.array(kpiListActionSchema),
});
export type KpisAnswer = z.infer<typeof kpisAnswerSchema>;

/** `before`: readings of periods before this one, for the next page. */
export const kpiQuerySchema = z.object({ before: z.string().max(10).optional() });

const readingViewSchema = readingSchema
  .omit({ kpi: true, earlier: true })
  .extend({
    by: personSchema.nullable(),
    /** Oldest first. */
    earlier: z.array(readingValueSchema.omit({ by: true }).extend({ by: personSchema.nullable() })),
  })
  .extend(judgedSchema.pick({ last: true, colour: true, plan: true, attainment: true }).shape);
export type ReadingView = z.infer<typeof readingViewSchema>;

/** GET …/kpis/{kpi}: it as it stands, its definitions, and a page of its readings, newest first. */
export const kpiAnswerSchema = frameSchema.extend({
  data: z.object({
    today: z.iso.date(),
    kpi: kpiLineSchema,
    /** Oldest first. */
    definitions: z.array(
      definitionSchema.omit({ by: true, enteredBy: true }).extend({
        by: personSchema,
        enteredBy: personSchema.nullable(),
      }),
    ),
    /** To the target's date; null with fewer than 3 readings, for a band, and without a target. */
    forecast: z.object({ value: z.number(), date: z.string(), readings: z.number().int() }).nullable(),
    readings: z.array(readingViewSchema),
    /** The `before` of the next page; null on the last one. */
    next: z.string().nullable(),
    people: z.array(personSchema),
  }),
  permitted: z.array(kpiActionSchema),
});
export type KpiAnswer = z.infer<typeof kpiAnswerSchema>;

/** The editor knows that the signatures of a proposed charter become void. */
const voidSignatures = z.boolean().default(false);

/** POST …/kpis */
export const defineBodySchema = definitionFieldsSchema.extend({ voidSignatures });
/** PUT …/kpis/{kpi}; `basedOn`: the version that the form was drawn with. */
export const changeBodySchema = definitionFieldsSchema.extend({
  basedOn: z.number().int().positive(),
  voidSignatures,
});
/** POST …/kpis/{kpi}/retire */
export const retireBodySchema = z.object({ voidSignatures }).prefault({});
/** PUT …/kpis/{kpi}/readings/{period} */
export const enterBodySchema = readingValueSchema
  .pick({ value: true, pulse: true })
  .extend({
    pulse: readingValueSchema.shape.pulse.default(null),
    note: readingValueSchema.shape.note.default(''),
  })
  .extend({
    /** How often the period's reading had been corrected when the form was drawn; null if there was none. */
    seen: z.number().int().nonnegative().nullable(),
  });
export type EnterBody = z.infer<typeof enterBodySchema>;

/** What commands on a KPI answer: it as it is now. */
export const kpiCommandAnswerSchema = z.object({
  revision: z.number().int(),
  data: kpiLineSchema,
  permitted: z.array(kpiActionSchema),
});
export type KpiCommandAnswer = z.infer<typeof kpiCommandAnswerSchema>;
