import { z } from 'zod';
import type { ConnectorCalls } from './connector-calls.js';
import { DeliveryPostponed, DeliveryRefused } from './messages.js';
import type { Roster, RosterPerson } from './roster.js';

/** The largest page that Teams gives. */
const largestPage = 500;

const member = z
  .object({
    id: z.string().min(1),
    name: z.string().nullish(),
    // Teams has both, by the age of the endpoint.
    aadObjectId: z.guid().nullish(),
    objectId: z.guid().nullish(),
    email: z.string().nullish(),
    userPrincipalName: z.string().nullish(),
    userRole: z.string().nullish(),
  })
  .transform((raw): RosterPerson | undefined => {
    const objectId = raw.aadObjectId ?? raw.objectId;
    if (!objectId) return undefined;
    return {
      objectId: objectId.toLowerCase(),
      teamsId: raw.id,
      name: raw.name ?? '',
      ...(raw.email ? { email: raw.email } : {}),
      guest: isGuest(raw.userRole, raw.userPrincipalName, raw.email),
    };
  });

const page = z.object({ members: z.array(z.unknown()), continuationToken: z.string().nullish() });

/** The roster as the connector knows it, people without an object id (anonymous ones, bots) left out. */
export function connectorRoster(calls: ConnectorCalls, pageSize = largestPage): Roster {
  return {
    async person({ serviceUrl }, rootId, objectId) {
      try {
        const found = await calls.call(serviceUrl, (client, options) =>
          client.conversations.getConversationMember(rootId, objectId, options),
        );
        return understood(member, found);
      } catch (error) {
        // Teams says 404 for somebody who isn't in the conversation, 400 for an id that isn't in the tenant.
        if (error instanceof DeliveryRefused && error.status !== 403) return undefined;
        throw error;
      }
    },

    async people({ serviceUrl }, rootId, most) {
      const people: RosterPerson[] = [];
      let continuationToken: string | undefined;
      do {
        // The type asks for a token, which the first page has none of; undefined is not sent.
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion
        const asked = { pageSize, continuationToken: continuationToken as string };
        // One page tells where the next one starts.
        // oxlint-disable-next-line no-await-in-loop
        const answer = await calls.call(serviceUrl, (client, options) =>
          client.conversations.getConversationPagedMembers(rootId, { ...asked, ...options }),
        );
        const read = understood(page, answer);
        people.push(...read.members.flatMap((raw) => member.safeParse(raw).data ?? []));
        continuationToken = read.continuationToken ?? undefined;
      } while (continuationToken && people.length < most);
      return people.slice(0, most);
    },
  };
}

function isGuest(role?: string | null, principal?: string | null, email?: string | null): boolean {
  return (
    role?.toLowerCase() === 'guest' || [principal, email].some((name) => name?.includes('#EXT#') === true)
  );
}

function understood<S extends z.ZodType>(schema: S, answer: unknown): z.output<S> {
  const read = schema.safeParse(answer);
  if (!read.success)
    throw new DeliveryPostponed(60, `The roster's answer is not understood: ${read.error.message}`);
  return read.data;
}
