import { z } from 'zod';

/** The recurring rituals of the agreement (product section 9). */
export const rituals = [
  'stand-up',
  'check-in',
  'dashboard-review',
  'alignment-review',
  'cio-report',
] as const;
export type Ritual = (typeof rituals)[number];

export const frequencies = ['weekly', 'monthly', 'quarterly'] as const;
export type Frequency = (typeof frequencies)[number];

export const cadenceEntrySchema = z.object({
  ritual: z.enum(rituals),
  every: z.enum(frequencies),
  /** ISO weekday, Monday is 1; the first such day of a month or quarter. */
  weekday: z.number().int().min(1).max(7),
  /** HH:mm in the workspace's time zone. */
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  minutes: z.number().int().min(5).max(480),
});
export type CadenceEntry = z.infer<typeof cadenceEntrySchema>;

export const cadenceSchema = z
  .array(cadenceEntrySchema)
  .max(rituals.length)
  .refine((entries) => new Set(entries.map((entry) => entry.ritual)).size === entries.length, {
    message: 'Each ritual may stand in the cadence once.',
  });

/** What set-up starts from: Monday stand-up and dashboard review, the rest on the period's first Tuesday. */
export const defaultCadence: CadenceEntry[] = [
  { ritual: 'stand-up', every: 'weekly', weekday: 1, time: '09:00', minutes: 15 },
  { ritual: 'dashboard-review', every: 'weekly', weekday: 1, time: '09:15', minutes: 15 },
  { ritual: 'check-in', every: 'monthly', weekday: 2, time: '10:00', minutes: 60 },
  { ritual: 'alignment-review', every: 'quarterly', weekday: 2, time: '14:00', minutes: 90 },
  { ritual: 'cio-report', every: 'quarterly', weekday: 5, time: '12:00', minutes: 30 },
];
