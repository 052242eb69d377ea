import { z } from 'zod';
import { cadenceSchema } from './cadence.js';
import { objectIdSchema, pilotSchema, settingsSchema } from './workspace.js';

const people = (most: number) => z.array(objectIdSchema).max(most);
const localDate = z.iso.date();

/** The sections of the settings, each saved as a whole. */
export const settingSections = {
  people: z.object({ facilitators: people(50), executives: people(200), contributors: people(500) }),
  time: settingsSchema.pick({ timeZone: true, workingHours: true, holidays: true }),
  conventions: settingsSchema.pick({ currency: true, language: true }),
  cadence: z.object({ cadence: cadenceSchema }),
  reminders: settingsSchema.pick({ signatureReminderDays: true }),
  pilot: z.object({
    name: z.string().max(200),
    budget: pilotSchema.shape.budget.unwrap().shape.amount.nullable(),
    people: pilotSchema.shape.people,
  }),
  /** Guests of the tenant who are let in. */
  guests: z.object({ guests: people(200) }),
  /** Whom the leader lets see what hangs on their pay. */
  pay: z.object({ people: people(50) }),
  /** The leader's own. */
  absences: z.object({ absences: z.array(z.object({ from: localDate, to: localDate })).max(100) }),
  /** The leader's own. */
  delegates: z.object({
    delegations: z
      .array(
        z.object({
          delegate: objectIdSchema,
          from: localDate,
          to: localDate,
          what: z.enum(['all', 'all-operational', 'activities']),
          activities: z.array(z.string().min(1).max(200)).max(200),
        }),
      )
      .max(50),
  }),
} as const;

export type SettingSection = keyof typeof settingSections;
export const sectionNames = Object.keys(settingSections).filter(isSection);

function isSection(name: string): name is SettingSection {
  return Object.hasOwn(settingSections, name);
}

const contentOf = <Section extends SettingSection>(section: Section) =>
  z.object({ section: z.literal(section), content: settingSections[section] });

/** A section's new content, of the section's shape. */
export const sectionContentSchema = z.discriminatedUnion('section', [
  contentOf('people'),
  contentOf('time'),
  contentOf('conventions'),
  contentOf('cadence'),
  contentOf('reminders'),
  contentOf('pilot'),
  contentOf('guests'),
  contentOf('pay'),
  contentOf('absences'),
  contentOf('delegates'),
]);
export type SectionContent = z.infer<typeof sectionContentSchema>;

/** Sections that leaders alone change (product section 1). */
export const leadersSections: readonly SettingSection[] = ['guests', 'pay', 'absences', 'delegates'];

/** Sections that each leader has for themselves: two leaders don't get into each other's way. */
export const ownSections: readonly SettingSection[] = ['pay', 'absences', 'delegates'];

/** Under which a section's saves are counted. */
export function sectionKey(section: SettingSection, objectId: string): string {
  return ownSections.includes(section) ? `${section}.${objectId}` : section;
}
