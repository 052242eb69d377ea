import {
  useInfiniteQuery,
  useMutation,
  useQuery,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type {
  ErasureAnswer,
  HistoryPageAnswer,
  HistoryTicketAnswer,
  HistoryVerificationAnswer,
  OwnNameAnswer,
} from '../../../domain/history/history-api.js';
import { api } from '../../server/api.js';
import type { Problem } from '../../server/problem.js';
import {
  framedQuery,
  noteFrame,
  useWorkspaceCommand,
  workspaceKeys,
} from '../../server/workspace-queries.js';
import { workspacePath } from '../../server/workspace-path.js';

/** What is looked for; left out, everything. */
export interface HistoryFilter {
  by?: string;
  subject?: string;
  action?: string;
}

/** The history, newest first, in pages that are loaded on demand. */
export function useHistory(
  workspaceId: string,
  filter: HistoryFilter,
): UseInfiniteQueryResult<InfiniteData<HistoryPageAnswer>, Problem> {
  const wanted = new URLSearchParams({ ...filter });
  return useInfiniteQuery<
    HistoryPageAnswer,
    Problem,
    InfiniteData<HistoryPageAnswer>,
    readonly string[],
    number | null
  >({
    queryKey: [...workspaceKeys.all(workspaceId), 'history', wanted.toString()],
    queryFn: async ({ pageParam, client, signal }) => {
      const query = new URLSearchParams(wanted);
      if (pageParam !== null) query.set('before', String(pageParam));
      const below = query.size === 0 ? 'history' : `history?${query.toString()}`;
      const answer = await api.get<HistoryPageAnswer>(workspacePath(workspaceId, below), signal);
      noteFrame(client, workspaceId, answer);
      return answer;
    },
    initialPageParam: null,
    getNextPageParam: ({ data }) => data.older,
    // Under another filter the page stays as it is until there is something to show; not in another workspace.
    placeholderData: (before, query) => (query?.queryKey[1] === workspaceId ? before : undefined),
  });
}

/** Walks everything anew each time it is asked for. `anchor` is `12:<hash>`. */
export function useHistoryVerification(
  workspaceId: string,
): UseMutationResult<HistoryVerificationAnswer, Problem, { anchor: string | undefined }> {
  return useMutation({
    mutationFn: ({ anchor }) => {
      const query = anchor === undefined ? '' : `?${new URLSearchParams({ anchor }).toString()}`;
      return api.get<HistoryVerificationAnswer>(workspacePath(workspaceId, `history/verification${query}`));
    },
  });
}

/** A single-use address of the export, which is noted in the history. */
export function useHistoryExport(workspaceId: string) {
  return useWorkspaceCommand<object, HistoryTicketAnswer>(workspaceId, (_wish, commandId) =>
    api.post<HistoryTicketAnswer>(workspacePath(workspaceId, 'history/tickets'), {}, commandId),
  );
}

/** What is kept of one's own name. */
export function useOwnName(workspaceId: string): UseQueryResult<OwnNameAnswer, Problem> {
  return useQuery(framedQuery<OwnNameAnswer>(workspaceId, ['own-name'], 'people/me'));
}

/** Erases a person's name. */
export function useErasure(workspaceId: string) {
  return useWorkspaceCommand<{ objectId: string }, ErasureAnswer>(workspaceId, ({ objectId }, commandId) =>
    api.post<ErasureAnswer>(workspacePath(workspaceId, `people/${objectId}/erasure`), {}, commandId),
  );
}
