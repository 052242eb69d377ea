import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type {
  RosterAnswer,
  SettingsAnswer,
  SettingsCommandAnswer,
} from '../../../domain/workspace/settings-api.js';
import type { SectionContent } from '../../../domain/workspace/settings-sections.js';
import type { Thresholds } from '../../../domain/workspace/thresholds.js';
import type { SetUpCommand } from '../../../domain/workspace/workspace-api.js';
import { api } from '../../server/api.js';
import type { Problem } from '../../server/problem.js';
import { framedQuery, useWorkspaceCommand, workspaceKeys } from '../../server/workspace-queries.js';
import { workspacePath } from '../../server/workspace-path.js';

export function useSettings(workspaceId: string): UseQueryResult<SettingsAnswer, Problem> {
  return useQuery(framedQuery<SettingsAnswer>(workspaceId, ['settings'], 'settings'));
}

/** The people of the team, asked for once some of them are to be chosen. */
export function useRoster(workspaceId: string, wanted = true): UseQueryResult<RosterAnswer, Problem> {
  return useQuery<RosterAnswer, Problem>({
    queryKey: [...workspaceKeys.frame(workspaceId), 'roster'],
    queryFn: ({ signal }) => api.get(workspacePath(workspaceId, 'roster'), signal),
    staleTime: 60_000,
    enabled: wanted,
  });
}

export type SettingsWish =
  | { action: 'save'; change: SectionContent & { basedOn: number } }
  | { action: 'want'; thresholds: Thresholds }
  | { action: 'answer'; wantedAt: string; agrees: boolean }
  | { action: 'set-up'; command: Partial<SetUpCommand> };

export function useSettingsCommand(workspaceId: string) {
  return useWorkspaceCommand<SettingsWish, SettingsCommandAnswer>(workspaceId, (wish, commandId) => {
    const path = (below: string) => workspacePath(workspaceId, below);
    switch (wish.action) {
      case 'save': {
        const { section, content, basedOn } = wish.change;
        return api.put<SettingsCommandAnswer>(path(`settings/${section}`), { content, basedOn }, commandId);
      }
      case 'want':
        return api.post<SettingsCommandAnswer>(
          path('thresholds'),
          { thresholds: wish.thresholds },
          commandId,
        );
      case 'answer':
        return api.post<SettingsCommandAnswer>(
          path('thresholds/answer'),
          { wantedAt: wish.wantedAt, agrees: wish.agrees },
          commandId,
        );
      default:
        return api.post<SettingsCommandAnswer>(path('set-up'), wish.command, commandId);
    }
  });
}
