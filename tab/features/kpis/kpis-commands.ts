import type { DefinitionFields } from '../../../domain/kpis/kpi.js';
import type { EnterBody, KpiCommandAnswer } from '../../../domain/kpis/kpis-api.js';
import { api } from '../../server/api.js';
import { useWorkspaceCommand } from '../../server/workspace-queries.js';
import { workspacePath } from '../../server/workspace-path.js';

interface Voiding {
  /** Whoever wishes it was told that the signatures of a proposed charter become void. */
  voidSignatures: boolean;
}

export type KpiWish =
  | ({ action: 'define'; fields: DefinitionFields } & Voiding)
  | ({ action: 'change'; kpi: string; fields: DefinitionFields; basedOn: number } & Voiding)
  | ({ action: 'retire'; kpi: string } & Voiding)
  | { action: 'enter'; kpi: string; period: string; reading: EnterBody };

export function useKpiCommand(workspaceId: string) {
  return useWorkspaceCommand<KpiWish, KpiCommandAnswer>(workspaceId, (wish, commandId) => {
    const path = (below = '') => workspacePath(workspaceId, `kpis${below}`);
    switch (wish.action) {
      case 'define':
        return api.post<KpiCommandAnswer>(
          path(),
          { ...wish.fields, voidSignatures: wish.voidSignatures },
          commandId,
        );
      case 'change':
        return api.put<KpiCommandAnswer>(
          path(`/${wish.kpi}`),
          { ...wish.fields, basedOn: wish.basedOn, voidSignatures: wish.voidSignatures },
          commandId,
        );
      case 'retire':
        return api.post<KpiCommandAnswer>(
          path(`/${wish.kpi}/retire`),
          { voidSignatures: wish.voidSignatures },
          commandId,
        );
      default:
        return api.put<KpiCommandAnswer>(
          path(`/${wish.kpi}/readings/${wish.period}`),
          wish.reading,
          commandId,
        );
    }
  });
}
