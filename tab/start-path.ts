import { workspaceIdOf } from '../domain/workspace/workspace-id.js';
import { workspacePath } from './server/workspace-path.js';
import type { HostContext } from './teams/read-context.js';

/** What a tab opens with: the dashboard, which makes way for the charter until one is in force. */
export const firstPage = 'dashboard?start';

const pagePattern = /^[a-z0-9-]+(\/[a-z0-9-]+)*$/;

/**
 * The path, within `/tab`, that the tab opens with. An address that names a page wins (it survives a reload);
 * else the page of a deep link, else the pinned one, of the workspace of this team or chat; in the personal
 * tab the list of workspaces, which is `/`.
 */
export function startPath(
  address: Pick<Location, 'pathname' | 'search'>,
  host: HostContext,
  defaultPage: string,
): string {
  const path = address.pathname.replace(/^\/tab(?=\/|$)/, '').replace(/\/+$/, '');
  if (path !== '') return path + address.search;
  if (host.configuring) return '/configure';
  const deep = pageNamed(host.subPage);
  if (deep?.startsWith('workspaces/')) return `/${deep}`;
  if (host.threadId === undefined) return '/';
  const pinned = pageNamed(new URLSearchParams(address.search).get('page'));
  const workspaceId = workspaceIdOf(host.tenantId, host.threadId);
  return `/workspaces/${workspaceId}/${deep ?? pinned ?? defaultPage}`;
}

/** A page's path as links and settings carry it; undefined for anything else that they may carry. */
function pageNamed(given: string | null | undefined): string | undefined {
  const page = (given ?? '').replace(/^\/+|\/+$/g, '');
  return pagePattern.test(page) ? page : undefined;
}

/** The pages that are a single answer of the server, and what it is called within the workspace's API. */
const answerOfPage = new Map([
  ['dashboard', 'dashboard'],
  ['charter', 'charters'],
]);

/** The page and the workspace that a path within `/tab` names. */
export function pageAndWorkspaceOf(path: string): { page: string; workspace: string } | undefined {
  const [, workspace, page] = /^\/workspaces\/([a-z0-9]+)\/([^?]+)/.exec(path) ?? [];
  return workspace === undefined || page === undefined ? undefined : { page, workspace };
}

/** What the page at a path within `/tab` will ask the server for; undefined where that isn't known ahead. */
export function answerPathOf(path: string): string | undefined {
  const { page = '', workspace = '' } = pageAndWorkspaceOf(path) ?? {};
  const below = answerOfPage.get(page);
  return below === undefined ? undefined : workspacePath(workspace, below);
}
