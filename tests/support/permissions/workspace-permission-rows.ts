import { setUpInputs } from '../charter-story.js';
import { wholeRoster, type PermissionRow } from './permission-row.js';

/** Product sections 1 and 2 on the workspace itself. */
export const workspacePermissionRows: PermissionRow[] = [
  {
    wish: 'set up, until both leaders have accepted',
    action: 'workspace.set-up',
    may: wholeRoster,
    // Tried after both have accepted: then each is told the same.
    notNow: 'Both leaders have accepted.',
    card: () => ({ verb: 'dialog:workspace.set-up', data: setUpInputs }),
  },
  {
    wish: 'accept the leader’s role that one was asked to hold',
    action: 'workspace.answer-leadership',
    may: wholeRoster,
    notNow: 'You are not asked to accept this role',
    // Whose seat it is is compared by object id: everybody gets the card as it is for them.
    card: () => ({ verb: 'workspace.accept', data: { role: 'cio', on: 'welcome' } }),
  },
  {
    wish: 'decline the leader’s role that one was asked to hold',
    action: 'workspace.answer-leadership',
    may: wholeRoster,
    notNow: 'You are not asked to accept this role',
    card: () => ({ verb: 'workspace.decline', data: { role: 'cio', on: 'welcome' } }),
  },
  {
    wish: 'see where the set-up stands',
    action: 'workspace.read',
    may: wholeRoster,
    card: () => ({ verb: 'workspace.view', data: {} }),
  },
  {
    wish: 'read the workspace',
    action: 'workspace.read',
    may: wholeRoster,
    api: () => ({ operation: 'getWorkspace', method: 'GET', path: '' }),
  },
  {
    wish: 'look whether something has changed',
    action: 'workspace.read',
    may: wholeRoster,
    api: () => ({ operation: 'getRevision', method: 'GET', path: '/revision' }),
  },
];
