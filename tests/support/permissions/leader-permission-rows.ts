import { cast } from '../accord-on-loopback.js';
import { everyRole } from '../every-role.js';
import { leaders, wholeRoster, type PermissionRow } from './permission-row.js';

const refused = {
  status: 403,
  code: 'workspace.not-allowed',
  words: 'You can’t do this with your role in this workspace.',
} as const;

/** The seat of the other leader, for whoever asks: it is theirs to propose for. */
const otherSeat = ({ objectId }: { objectId: string }) => (objectId === cast.cio.objectId ? 'ceo' : 'cio');
const ownSeat = ({ objectId }: { objectId: string }) => (objectId === cast.ceo.objectId ? 'ceo' : 'cio');

/** Product section 1 on who leads. */
export const leaderPermissionRows: PermissionRow[] = [
  {
    wish: 'read who leads and who is asked to',
    action: 'workspace.read',
    may: wholeRoster,
    api: () => ({ operation: 'getLeaders', method: 'GET', path: '/leaders' }),
  },
  {
    wish: 'look who could be proposed as leader',
    action: 'workspace.replace-leader',
    may: leaders,
    refused,
    api: () => ({ operation: 'listCandidates', method: 'GET', path: '/leaders/candidates' }),
  },
  {
    wish: 'propose who takes the other leader’s seat',
    action: 'workspace.replace-leader',
    may: leaders,
    refused,
    api: (_on, person) => ({
      operation: 'proposeLeader',
      method: 'POST',
      path: `/leaders/${otherSeat(person)}/propose`,
      body: { objectId: everyRole.member.objectId },
    }),
  },
  {
    wish: 'take back whom one has proposed',
    action: 'workspace.replace-leader',
    may: leaders,
    refused,
    api: (_on, person) => ({
      operation: 'withdrawProposedLeader',
      method: 'POST',
      path: `/leaders/${otherSeat(person)}/withdraw`,
    }),
  },
  {
    wish: 'answer to being asked to lead, if one is asked',
    action: 'workspace.answer-leadership',
    may: wholeRoster,
    api: (_on, person) => ({
      operation: 'answerLeadership',
      method: 'POST',
      path: `/leaders/${ownSeat(person)}/answer`,
      body: { accepted: true },
    }),
  },
];
