import { useMemo } from 'react';
import { useQuery, type QueryClient, type UseQueryResult } from '@tanstack/react-query';
import type {
  EditsAnswer,
  ImportBody,
  MatrixPageAnswer,
  PreviewAnswer,
  PreviewBody,
} from '../../../domain/raci/raci-api.js';
import type { RosterAnswer } from '../../../domain/workspace/settings-api.js';
import type { Person } from '../../../domain/workspace/workspace-api.js';
import { api } from '../../server/api.js';
import type { Problem } from '../../server/problem.js';
import { framedQuery, workspaceKeys } from '../../server/workspace-queries.js';
import { workspacePath } from '../../server/workspace-path.js';

export function useMatrixPage(workspaceId: string): UseQueryResult<MatrixPageAnswer, Problem> {
  return useQuery(matrixQuery(workspaceId));
}

export const matrixQuery = (workspaceId: string) =>
  framedQuery<MatrixPageAnswer>(workspaceId, ['matrix'], 'matrix');

/** Everybody of the team or chat, guests excepted: who can be named. */
export function useRoster(workspaceId: string, wanted: boolean): readonly Person[] {
  const { data } = useQuery<RosterAnswer, Problem>({
    queryKey: [...workspaceKeys.frame(workspaceId), 'roster'],
    queryFn: ({ signal }) => api.get(workspacePath(workspaceId, 'roster'), signal),
    staleTime: 60_000,
    enabled: wanted,
  });
  return useMemo(() => (data?.people ?? []).filter(({ guest }) => !guest), [data]);
}

/** What an import would do; nothing is saved. */
export function previewImport(workspaceId: string, body: PreviewBody, commandId: string) {
  return api.post<PreviewAnswer>(workspacePath(workspaceId, 'matrix/import-preview'), body, commandId);
}

/** Carries out an import that was looked at, and reads the matrix anew. */
export async function importMatrix(
  client: QueryClient,
  workspaceId: string,
  body: ImportBody,
  commandId: string,
): Promise<void> {
  const path = workspacePath(workspaceId, 'matrix/import');
  const { revision } = await api.post<EditsAnswer>(path, body, commandId);
  client.setQueryData(workspaceKeys.ownRevision(workspaceId), revision);
  await client.invalidateQueries({ queryKey: workspaceKeys.all(workspaceId) });
}

/** A single-use address of the matrix as a file. */
export async function matrixFile(
  workspaceId: string,
  format: 'csv' | 'xlsx',
  commandId: string,
): Promise<string> {
  const path = workspacePath(workspaceId, 'matrix/tickets');
  return (await api.post<{ address: string }>(path, { format }, commandId)).address;
}
