import { ulid } from 'ulid';
import type { PlaygroundPerson } from '../../playground/playground-api.js';
import { tenantId } from '../../playground/people.js';
import { cast, people, type AccordOnLoopback } from './accord-on-loopback.js';
import { setUpInputs } from './charter-story.js';

const [, , , executive, , , contributor, member] = people;
if (!executive || !contributor || !member) throw new Error('The playground lacks somebody.');

/** Those of the team who don't lead, one of each kind. */
export const everyRole: Record<'facilitator' | 'executive' | 'contributor' | 'member', PlaygroundPerson> = {
  facilitator: cast.chiefOfStaff,
  executive,
  contributor,
  member,
};

/** A workspace in which each role is held by somebody, contributors included, and both leaders have accepted. */
export async function setUpWithEveryRole(on: AccordOnLoopback): Promise<void> {
  await on.install();
  const { workspaces, leadership } = on.accord;
  const callOf = ({ objectId }: PlaygroundPerson) => ({
    workspaceId: on.workspaceId,
    visitor: { tenantId, objectId },
    commandId: ulid(),
  });
  const { ceo, cio, timeZone, currency } = setUpInputs;
  await workspaces.setUp(callOf(cast.chiefOfStaff), {
    ceo,
    cio,
    facilitators: [cast.chiefOfStaff.objectId],
    executives: [executive?.objectId ?? ''],
    contributors: [contributor?.objectId ?? ''],
    timeZone,
    currency,
  });
  await leadership.answer(callOf(cast.ceo), 'ceo', true);
  await leadership.answer(callOf(cast.cio), 'cio', true);
  await on.settled();
}
