import { z } from 'zod';

/** How the people of a workspace are called and reached. Not part of any record: names can be erased. */
export const knownPersonSchema = z.object({ name: z.string(), teamsId: z.string() });
export type KnownPerson = z.infer<typeof knownPersonSchema>;

/** By object id: everybody with a role, in one row. */
export const peopleSchema = z.object({ people: z.record(z.string(), knownPersonSchema) });
export type People = z.infer<typeof peopleSchema>['people'];

/** A member of the roster as it was when last asked for. */
export const memberSchema = z.object({
  objectId: z.string(),
  name: z.string(),
  teamsId: z.string(),
  guest: z.boolean(),
  askedAt: z.iso.datetime(),
});
export type Member = z.infer<typeof memberSchema>;

/** A member without a name, to be asked for anew. */
export function namelessMember(objectId: string): Member {
  return { objectId, name: '', teamsId: '', guest: false, askedAt: new Date(0).toISOString() };
}

/** A person's name, or what is shown for somebody who is gone. */
export function nameOf(people: People, objectId: string): string {
  return people[objectId]?.name || 'Former member';
}
