import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import type { EditsAnswer, MatrixPageAnswer } from '../../../domain/raci/raci-api.js';
import { api } from '../../server/api.js';
import { newCommandId } from '../../server/command-id.js';
import { workspaceKeys } from '../../server/workspace-queries.js';
import { workspacePath } from '../../server/workspace-path.js';
import { MatrixMemory } from './matrix-memory.js';
import { MatrixSession, type SessionState } from './matrix-session.js';
import { isUnsaved } from './matrix-work.js';
import { matrixQuery } from './raci-queries.js';

const sessionsOf = new WeakMap<QueryClient, Map<string, MatrixSession>>();

/** The person's work on the matrix: it outlives the page, so that going back to it finds what can be undone. */
export function useMatrixSession(
  workspaceId: string,
  answer: MatrixPageAnswer,
): { session: MatrixSession; state: SessionState } {
  const client = useQueryClient();
  const session = sessionOf(client, workspaceId, answer);
  useEffect(() => {
    const { data, viewer } = answer;
    session.receive(data, { context: data.context, actor: viewer }, data.proposed !== null);
  }, [session, answer]);
  useEffect(() => {
    const leaving = (): void => void session.flush();
    const unloading = (event: Event): void => {
      if (!isUnsaved(session.state().work)) return;
      leaving();
      event.preventDefault();
    };
    window.addEventListener('pagehide', leaving);
    window.addEventListener('online', leaving);
    window.addEventListener('beforeunload', unloading);
    return () => {
      window.removeEventListener('pagehide', leaving);
      window.removeEventListener('online', leaving);
      window.removeEventListener('beforeunload', unloading);
      leaving();
    };
  }, [session]);
  return { session, state: useSyncExternalStore(session.subscribe, session.state) };
}

function sessionOf(client: QueryClient, workspaceId: string, { data, viewer }: MatrixPageAnswer) {
  const sessions = sessionsOf.get(client) ?? new Map<string, MatrixSession>();
  sessionsOf.set(client, sessions);
  const key = `${workspaceId}/${viewer.objectId}`;
  const known = sessions.get(key);
  if (known) return known;
  const session = new MatrixSession(
    data,
    { context: data.context, actor: viewer },
    {
      memory: new MatrixMemory(workspaceId, viewer.objectId, windowStorage()),
      newCommandId,
      send: async (body, commandId) => {
        const path = workspacePath(workspaceId, 'matrix/edits');
        const { revision, data: saved } = await api.post<EditsAnswer>(path, body, commandId);
        client.setQueryData<number>(workspaceKeys.ownRevision(workspaceId), (highest = 0) =>
          Math.max(highest, revision),
        );
        void client.invalidateQueries({ queryKey: workspaceKeys.all(workspaceId) });
        return saved;
      },
      readAgain: async () => (await client.fetchQuery({ ...matrixQuery(workspaceId), staleTime: 0 })).data,
    },
  );
  sessions.set(key, session);
  return session;
}

function windowStorage(): Storage | undefined {
  try {
    return globalThis.sessionStorage;
  } catch {
    return undefined;
  }
}
