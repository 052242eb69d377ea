import { workspaceIdOf } from '../domain/workspace/workspace-id.js';
import type { HostContext } from './teams/host-context.js';

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
