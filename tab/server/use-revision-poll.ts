import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { localDate } from '../../domain/workspace/time-zone.js';
import type { Frame, RevisionAnswer } from '../../domain/workspace/workspace-api.js';
import { api } from './api.js';
import { asProblem } from './problem.js';
import { workspaceKeys } from './workspace-queries.js';
import { workspacePath } from './workspace-path.js';

const lookEveryMs = 5_000;
const lookAtLeastEveryMs = 60_000;

/**
 * Asks every five seconds whether the workspace has changed, as long as the page can be seen, and at once when
 * it comes to be seen. If so, everything on the screen is read anew; and if that brought something other than
 * what was there, `workspaceKeys.news` becomes true. It is read anew as well when a day has ended: what is due or stale,
 * and this week's review, follow the date.
 */
export function useRevisionPoll(workspaceId: string): void {
  const client = useQueryClient();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wait = lookEveryMs;
    let looking = false;
    const ended = new AbortController();

    const look = async (): Promise<void> => {
      clearTimeout(timer);
      if (looking || document.visibilityState !== 'visible') return;
      looking = true;
      try {
        await lookOnce(client, workspaceId, ended.signal);
        wait = lookEveryMs;
      } catch (fault) {
        const { retryAfterSeconds = 0 } = asProblem(fault);
        wait = Math.min(lookAtLeastEveryMs, Math.max(wait * 2, retryAfterSeconds * 1000));
      } finally {
        looking = false;
      }
      if (!ended.signal.aborted) timer = setTimeout(() => void look(), wait);
    };

    const seen = (): void => void look();
    timer = setTimeout(seen, wait);
    document.addEventListener('visibilitychange', seen);
    return () => {
      ended.abort();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [client, workspaceId]);
}

async function lookOnce(client: QueryClient, workspaceId: string, signal: AbortSignal): Promise<void> {
  if (knownRevision(client, workspaceId) === undefined) return;
  const everything = { queryKey: workspaceKeys.all(workspaceId) };
  try {
    const { revision, today } = await api.get<RevisionAnswer>(workspacePath(workspaceId, 'revision'), signal);
    // Our own command may have been carried out, and its answer not yet read, since we asked.
    const newer = revision > (knownRevision(client, workspaceId) ?? 0);
    if (!newer && today === knownDay(client, workspaceId)) return;
    const before = onScreen(client, workspaceId);
    await client.invalidateQueries(everything);
    client.setQueryData(workspaceKeys.day(workspaceId), today);
    if (!newer) return;
    noteRefusals(client, workspaceId, revision);
    const after = onScreen(client, workspaceId);
    const changed = after.some((shown, index) => shown !== before[index]);
    if (changed && !isOwn(client, workspaceId, revision)) {
      client.setQueryData(workspaceKeys.news(workspaceId), true);
    }
  } catch (fault) {
    // Out of the team meanwhile: the page is read again, and says so.
    if (!signal.aborted && !asProblem(fault).passing) await client.invalidateQueries(everything);
    throw fault;
  }
}

function knownRevision(client: QueryClient, workspaceId: string): number | undefined {
  return client.getQueryData<Frame>(workspaceKeys.frame(workspaceId))?.revision;
}

/** The local date that the screen is of: until the server has named one, that of when it was read. */
function knownDay(client: QueryClient, workspaceId: string): string | undefined {
  const named = client.getQueryData<string>(workspaceKeys.day(workspaceId));
  const { data, dataUpdatedAt } = client.getQueryState<Frame>(workspaceKeys.frame(workspaceId)) ?? {};
  return (
    named ??
    (data && dataUpdatedAt !== undefined
      ? localDate(new Date(dataUpdatedAt), data.workspace.timeZone)
      : undefined)
  );
}

/** A refusal carries no revision: unless it is noted here, the page would be asked for again with each look. */
function noteRefusals(client: QueryClient, workspaceId: string, revision: number): void {
  const refused = client
    .getQueryCache()
    .findAll({ queryKey: workspaceKeys.all(workspaceId), type: 'active' })
    .some(({ state }) => state.error !== null && !asProblem(state.error).passing);
  if (!refused) return;
  client.setQueryData<Frame>(workspaceKeys.frame(workspaceId), (frame) => frame && { ...frame, revision });
}

function isOwn(client: QueryClient, workspaceId: string, revision: number): boolean {
  return revision <= (client.getQueryData<number>(workspaceKeys.ownRevision(workspaceId)) ?? 0);
}

/** What the screen's answers say. The cache keeps the object where nothing in it has changed. */
function onScreen(client: QueryClient, workspaceId: string): unknown[] {
  return client
    .getQueryCache()
    .findAll({ queryKey: workspaceKeys.all(workspaceId), type: 'active' })
    .map(({ state }) =>
      typeof state.data === 'object' && state.data !== null && 'data' in state.data
        ? state.data.data
        : state.data,
    );
}
