/** The path of a workspace's part of the API, for example `workspacePath(id, 'charters/3')`. */
export function workspacePath(workspaceId: string, below: string): string {
  return `/api/workspaces/${encodeURIComponent(workspaceId)}/${below}`;
}
