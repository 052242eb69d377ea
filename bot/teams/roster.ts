import type { ConversationAddress } from './turn.js';

/** A person as the Teams roster lists them. */
export interface RosterPerson {
  objectId: string;
  teamsId: string;
  name: string;
  email?: string;
  /** Guests of the tenant have no access unless a leader lets them in. */
  guest: boolean;
}

/** The roster of a team or chat, asked from the connector. Faults throw `DeliveryPostponed`;
 *  `DeliveryRefused` (403) says that the bot itself is not there any more. */
export interface Roster {
  /** Undefined if the person is not there. `rootId` is the team's or chat's thread id. */
  person(address: ConversationAddress, rootId: string, objectId: string): Promise<RosterPerson | undefined>;
  /** Everybody, page by page, up to `most` people. */
  people(address: ConversationAddress, rootId: string, most: number): Promise<RosterPerson[]>;
}
