import { cast } from '../accord-on-loopback.js';
import {
  leadersAndFacilitators,
  wholeRoster,
  withRole,
  type PermissionRow,
  type Stage,
} from './permission-row.js';
import type { HistoryPageAnswer } from '../../../domain/history/history-api.js';

const refused = { status: 403, code: 'history.not-allowed', words: 'for people with a role' } as const;

async function newest(on: Stage): Promise<{ sequence: number; hash: string }> {
  return (await on.api<HistoryPageAnswer>(cast.ceo, 'GET', '/history')).body.data.end;
}

/** Ends the roles of those who do it: the last of all rows. */
export const erasureRows: PermissionRow[] = [
  {
    wish: 'erase one’s own name (leaders: once replaced)',
    action: 'history.erase-oneself',
    may: wholeRoster,
    api: (_on, { objectId }) => ({
      operation: 'erasePerson',
      method: 'POST',
      path: `/people/${objectId}/erasure`,
    }),
  },
];

/** Product sections 1 and 17 on the history. */
export const historyPermissionRows: PermissionRow[] = [
  {
    wish: 'read the history',
    action: 'history.read',
    may: withRole,
    refused,
    api: () => ({ operation: 'getHistory', method: 'GET', path: '/history' }),
  },
  {
    wish: 'verify the history',
    action: 'history.read',
    may: withRole,
    refused,
    api: () => ({ operation: 'verifyHistory', method: 'GET', path: '/history/verification' }),
    card: async (on) => ({ verb: 'history.verify', data: await newest(on) }),
  },
  {
    wish: 'export the history',
    action: 'history.export',
    may: leadersAndFacilitators,
    refused,
    api: () => ({ operation: 'makeHistoryTicket', method: 'POST', path: '/history/tickets' }),
  },
  {
    wish: 'see what is kept of one’s own name',
    action: 'history.erase-oneself',
    may: wholeRoster,
    api: () => ({ operation: 'getOwnName', method: 'GET', path: '/people/me' }),
  },
  {
    wish: 'erase the name of somebody who has left',
    action: 'history.erase-person',
    may: leadersAndFacilitators,
    refused: { status: 403, code: 'erasure.not-allowed' },
    api: () => ({
      operation: 'erasePerson',
      method: 'POST',
      path: `/people/${cast.outsider.objectId}/erasure`,
    }),
  },
];
