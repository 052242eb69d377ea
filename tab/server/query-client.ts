import { QueryClient } from '@tanstack/react-query';
import { asProblem } from './problem.js';

const attemptsAfterTheFirst = 2;

/** The tab's cache of answers. Only a moved revision, or the person, makes it ask again. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 30 * 60_000,
        refetchOnWindowFocus: false,
        // Teams' frames say "offline" when they are not.
        networkMode: 'always',
        retry: (failures, fault) => asProblem(fault).passing && failures < attemptsAfterTheFirst,
        retryDelay: (failures, fault) => (asProblem(fault).retryAfterSeconds ?? 2 ** failures) * 1000,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
