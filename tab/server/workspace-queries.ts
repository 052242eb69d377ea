import {
  queryOptions,
  skipToken,
  useMutation,
  useQuery,
  useQueryClient,
  type QueryClient,
  type UseMutationResult,
} from '@tanstack/react-query';
import type { Frame } from '../../domain/workspace/workspace-api.js';
import { api } from './api.js';
import type { Problem } from './problem.js';
import { workspacePath } from './workspace-path.js';

/**
 * Keys of what the tab knows of a workspace. Everything under `all` is read again when the workspace's
 * revision moves; the others are only noted from answers.
 */
export const workspaceKeys = {
  all: (workspaceId: string) => ['workspace', workspaceId] as const,
  frame: (workspaceId: string) => ['workspace-frame', workspaceId] as const,
  /** The newest revision that came of this person's own commands. */
  ownRevision: (workspaceId: string) => ['workspace-own-revision', workspaceId] as const,
  /** Whether somebody else's change has been brought in since the person was last told. */
  news: (workspaceId: string) => ['workspace-news', workspaceId] as const,
  /** The workspace's local date when the screen was last known to be of today. */
  day: (workspaceId: string) => ['workspace-day', workspaceId] as const,
};

/**
 * A query for an answer that carries the frame (workspace, viewer, revision). The shell takes the frame
 * from the cache, so that a page costs one request and no more.
 */
export function framedQuery<Answer extends Frame>(
  workspaceId: string,
  key: readonly (string | number)[],
  below: string,
) {
  return queryOptions<Answer, Problem>({
    queryKey: [...workspaceKeys.all(workspaceId), ...key],
    queryFn: async ({ client, signal }) => {
      const answer = await api.get<Answer>(workspacePath(workspaceId, below), signal);
      noteFrame(client, workspaceId, answer);
      return answer;
    },
  });
}

/** Keeps what an answer says of the workspace and of who is looking, for the shell. */
export function noteFrame(client: QueryClient, workspaceId: string, answer: Frame): void {
  const { revision, workspace, viewer } = answer;
  client.setQueryData<Frame>(workspaceKeys.frame(workspaceId), { revision, workspace, viewer });
}

/** The newest frame that any answer carried; undefined before the first one. */
export function useFrame(workspaceId: string): Frame | undefined {
  return useQuery<Frame>({ queryKey: workspaceKeys.frame(workspaceId), queryFn: skipToken }).data;
}

/** Whether somebody else's change has been brought in; and the function that says "seen". */
export function useNews(workspaceId: string): [news: boolean, seen: () => void] {
  const client = useQueryClient();
  const { data: news = false } = useQuery<boolean>({
    queryKey: workspaceKeys.news(workspaceId),
    queryFn: skipToken,
  });
  return [news, () => void client.setQueryData(workspaceKeys.news(workspaceId), false)];
}

export interface Command<Wish> {
  wish: Wish;
  commandId: string;
}

/**
 * Sends a command and reads the workspace anew once it has been carried out; or refused, since the refusal
 * may come of an old picture of it. The mutation settles when the new state is on the screen.
 */
export function useWorkspaceCommand<Wish, Answer extends { revision: number }>(
  workspaceId: string,
  send: (wish: Wish, commandId: string) => Promise<Answer>,
): UseMutationResult<Answer, Problem, Command<Wish>> {
  const client = useQueryClient();
  const readAgain = () => client.invalidateQueries({ queryKey: workspaceKeys.all(workspaceId) });
  return useMutation<Answer, Problem, Command<Wish>>({
    mutationFn: ({ wish, commandId }) => send(wish, commandId),
    onSuccess: async ({ revision }) => {
      client.setQueryData(workspaceKeys.ownRevision(workspaceId), revision);
      await readAgain();
    },
    onError: async (problem) => {
      if (!problem.passing) await readAgain();
    },
  });
}
