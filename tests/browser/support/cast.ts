import { workspaceIdOf } from '../../../domain/workspace/workspace-id.js';
import { firstConversations, people, team, tenantId } from '../../../playground/people.js';

const [ceo, cio, chiefOfStaff, executive] = people;
const guest = people.find(({ kind }) => kind === 'guest');
const outsider = people.find(({ kind }) => kind === 'outsider');
const [firstPlace] = firstConversations();
if (!ceo || !cio || !chiefOfStaff || !executive || !guest || !outsider || !firstPlace) {
  throw new Error('The playground lacks somebody whom the stories need.');
}

/** The people of the stories. Who is CEO and who is CIO is chosen in the set-up; these are meant. */
export const cast = { ceo, cio, chiefOfStaff, executive, guest, outsider };

/** The channel that Accord is added to, and the workspace that this makes. */
export const channel = firstPlace;
export const workspaceId = workspaceIdOf(tenantId, team.id);
