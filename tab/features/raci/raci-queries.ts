import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { EditsAnswer, EditsBody, MatrixPageAnswer } from '../../../domain/raci/raci-api.js';
import { api } from '../../server/api.js';
import type { Problem } from '../../server/problem.js';
import { framedQuery, useWorkspaceCommand, workspacePath } from '../../server/workspace-queries.js';

export function useMatrixPage(workspaceId: string): UseQueryResult<MatrixPageAnswer, Problem> {
  return useQuery(matrixQuery(workspaceId));
}

export const matrixQuery = (workspaceId: string) =>
  framedQuery<MatrixPageAnswer>(workspaceId, ['matrix'], 'matrix');

/** Saves edits, all of them or none. */
export function useMatrixEdits(workspaceId: string) {
  return useWorkspaceCommand<EditsBody, EditsAnswer>(workspaceId, (body, commandId) =>
    api.post<EditsAnswer>(workspacePath(workspaceId, 'matrix/edits'), body, commandId),
  );
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
