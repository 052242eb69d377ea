import type { Action } from '../../../domain/workspace/permissions.js';
import { amendmentPermissionRows } from './amendment-permission-rows.js';
import { baselinePermissionRows } from './baseline-permission-rows.js';
import { benchmarkPermissionRows } from './benchmark-permission-rows.js';
import { charterPermissionRows } from './charter-permission-rows.js';
import { erasureRows, historyPermissionRows } from './history-permission-rows.js';
import { dashboardPermissionRows } from './dashboard-permission-rows.js';
import { decisionPermissionRows } from './decision-permission-rows.js';
import { raciPermissionRows } from './raci-permission-rows.js';
import type { PermissionRow } from './permission-row.js';
import { kpiPermissionRows } from './kpi-permission-rows.js';
import { leaderPermissionRows } from './leader-permission-rows.js';
import { settingsPermissionRows } from './settings-permission-rows.js';
import { workspacePermissionRows } from './workspace-permission-rows.js';

/** Each feature brings a file of rows; in this order they are tried, in one workspace. */
export const everyPermissionRow: readonly PermissionRow[] = [
  ...workspacePermissionRows,
  ...settingsPermissionRows,
  ...leaderPermissionRows,
  ...charterPermissionRows,
  ...baselinePermissionRows,
  ...raciPermissionRows,
  ...decisionPermissionRows,
  ...kpiPermissionRows,
  ...dashboardPermissionRows,
  ...benchmarkPermissionRows,
  ...amendmentPermissionRows,
  ...historyPermissionRows,
  ...erasureRows,
];

/** Operations that are about no workspace in particular: they show each person their own. */
export const operationsOfNoWorkspace: readonly string[] = ['listMyWorkspaces'];

/** Actions that nobody can take yet, because what they belong to isn't built. */
export const actionsWithoutUse: readonly Action[] = [];
