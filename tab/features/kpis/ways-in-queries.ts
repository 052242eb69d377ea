import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { KeyCommandAnswer, PushKeyAnswer } from '../../../domain/kpis/push-api.js';
import type {
  ReadingsImportAnswer,
  ReadingsPreviewAnswer,
} from '../../../domain/kpis/readings-import-api.js';
import { api } from '../../server/api.js';
import type { Problem } from '../../server/problem.js';
import { framedQuery, useWorkspaceCommand } from '../../server/workspace-queries.js';
import { workspacePath } from '../../server/workspace-path.js';

/** What an import would do; nothing is saved. */
export function previewReadings(workspaceId: string, text: string, commandId: string) {
  const path = workspacePath(workspaceId, 'kpis/import-preview');
  return api.post<ReadingsPreviewAnswer>(path, { text }, commandId);
}

/** Carries out what was previewed: `digest` is the preview's. */
export function useImportReadings(workspaceId: string) {
  return useWorkspaceCommand<{ text: string; digest: string }, ReadingsImportAnswer>(
    workspaceId,
    (wish, commandId) => api.post(workspacePath(workspaceId, 'kpis/import'), wish, commandId),
  );
}

/** A single-use address of all readings as CSV. */
export async function readingsFile(workspaceId: string, commandId: string): Promise<string> {
  const path = workspacePath(workspaceId, 'kpis/tickets');
  return (await api.post<{ address: string }>(path, { kpi: null }, commandId)).address;
}

export function usePushKey(workspaceId: string): UseQueryResult<PushKeyAnswer, Problem> {
  return useQuery(framedQuery<PushKeyAnswer>(workspaceId, ['push-key'], 'kpi-key'));
}

/** `replaces` and `number` name the key on the screen. */
export type KeyWish = { action: 'make'; replaces: number | null } | { action: 'revoke'; number: number };

export function useKeyCommand(workspaceId: string) {
  return useWorkspaceCommand<KeyWish, KeyCommandAnswer>(workspaceId, (wish, commandId) =>
    wish.action === 'make'
      ? api.post(workspacePath(workspaceId, 'kpi-key'), { replaces: wish.replaces }, commandId)
      : api.post(workspacePath(workspaceId, 'kpi-key/revoke'), { number: wish.number }, commandId),
  );
}
