import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type {
  CharterAnswer,
  CharterPageAnswer,
  ComparisonAnswer,
  VerificationAnswer,
} from '../../../domain/charter/charter-api.js';
import type { Problem } from '../../server/problem.js';
import { framedQuery, workspaceKeys } from '../../server/workspace-queries.js';

const of = (workspaceId: string) => [...workspaceKeys.all(workspaceId), 'charters'] as const;

/** Keys in the query cache. `all` covers every answer about a workspace's charters. */
export const charterKeys = {
  all: of,
  page: (workspaceId: string) => [...of(workspaceId), 'page'] as const,
  version: (workspaceId: string, number: number) => [...of(workspaceId), 'version', number] as const,
  comparison: (workspaceId: string, newer: number, older: number) =>
    [...of(workspaceId), 'comparison', newer, older] as const,
  verification: (workspaceId: string, number: number) =>
    [...of(workspaceId), 'verification', number] as const,
};

/** The whole charter page: the one request of a cold open. */
export function charterPageQuery(workspaceId: string) {
  return framedQuery<CharterPageAnswer>(workspaceId, ['charters', 'page'], 'charters');
}

export function useCharterPage(workspaceId: string): UseQueryResult<CharterPageAnswer, Problem> {
  return useQuery(charterPageQuery(workspaceId));
}

/** One version, whatever its state. */
export function useCharterVersion(
  workspaceId: string,
  number: number,
): UseQueryResult<CharterAnswer, Problem> {
  return useQuery(
    framedQuery<CharterAnswer>(workspaceId, ['charters', 'version', number], `charters/${number}`),
  );
}

export function useComparison(
  workspaceId: string,
  newer: number,
  older: number,
): UseQueryResult<ComparisonAnswer, Problem> {
  return useQuery(
    framedQuery<ComparisonAnswer>(
      workspaceId,
      ['charters', 'comparison', newer, older],
      `charters/${newer}/comparison?with=${older}`,
    ),
  );
}

export function useVerification(
  workspaceId: string,
  number: number,
): UseQueryResult<VerificationAnswer, Problem> {
  return useQuery(
    framedQuery<VerificationAnswer>(
      workspaceId,
      ['charters', 'verification', number],
      `charters/${number}/verification`,
    ),
  );
}
