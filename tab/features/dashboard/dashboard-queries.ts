import type { DashboardAnswer, ReviewedAnswer } from '../../../domain/dashboard/dashboard-api.js';
import { api } from '../../server/api.js';
import { framedQuery, useWorkspaceCommand } from '../../server/workspace-queries.js';
import { workspacePath } from '../../server/workspace-path.js';

/** The whole page: the one request of a cold open. */
export function dashboardQuery(workspaceId: string) {
  return framedQuery<DashboardAnswer>(workspaceId, ['dashboard'], 'dashboard');
}

/** A single-use address of the board page as PDF. */
export async function boardFile(workspaceId: string, commandId: string): Promise<string> {
  const path = workspacePath(workspaceId, 'dashboard/tickets');
  return (await api.post<{ address: string }>(path, {}, commandId)).address;
}

/** Marks the running week as reviewed by this leader. */
export function useReview(workspaceId: string) {
  return useWorkspaceCommand<{ week: string }, ReviewedAnswer>(workspaceId, (wish, commandId) =>
    api.post(workspacePath(workspaceId, 'dashboard/reviews'), wish, commandId),
  );
}
