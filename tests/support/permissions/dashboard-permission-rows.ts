import { weekOf } from '../../../domain/dashboard/review.js';
import { leaders, withRole, type PermissionRow } from './permission-row.js';
import { sampleWorkspace } from '../../domain/sample-workspace.js';

const refused = { status: 403, code: 'dashboard.not-allowed' } as const;
/** The running week where the stage's workspace is. */
const week = () => {
  const workspace = sampleWorkspace();
  const settings = { ...workspace.settings, timeZone: 'Europe/Berlin' };
  return weekOf({ ...workspace, settings }, new Date()).id;
};

/** Product section 8 on the dashboard. */
export const dashboardPermissionRows: PermissionRow[] = [
  {
    wish: 'read the dashboard',
    action: 'dashboard.read',
    may: withRole,
    refused,
    api: () => ({ operation: 'getDashboard', method: 'GET', path: '/dashboard' }),
    card: () => ({ verb: 'dashboard.view', data: { card: 'dashboard' } }),
  },
  {
    wish: 'take the board page away as a file',
    action: 'dashboard.read',
    may: withRole,
    refused,
    api: () => ({ operation: 'makeBoardTicket', method: 'POST', path: '/dashboard/tickets' }),
  },
  {
    wish: 'mark the dashboard as reviewed',
    action: 'dashboard.review',
    may: leaders,
    refused,
    api: () => ({
      operation: 'reviewDashboard',
      method: 'POST',
      path: '/dashboard/reviews',
      body: { week: week() },
    }),
    card: () => ({ verb: 'dashboard.review', data: { week: week() } }),
  },
];
