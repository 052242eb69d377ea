import { useState } from 'react';
import type { SettingsAnswer } from '../../../domain/workspace/settings-api.js';
import type { SectionContent } from '../../../domain/workspace/settings-sections.js';
import { useCommandId } from '../../server/command-id.js';
import type { Saving } from './settings-section.js';
import { useSettingsCommand } from './settings-queries.js';

/**
 * Saves one section on the state that its form was opened with. After a refusal for somebody else's save the next
 * try is on what is there then: the person has been told, and sees it.
 */
export function useSection(
  workspaceId: string,
  data: SettingsAnswer['data'],
  contentNow: () => SectionContent | undefined,
): Saving {
  const command = useSettingsCommand(workspaceId);
  const [commandId, renewCommandId] = useCommandId();
  const [basedOn, setBasedOn] = useState<number>();
  const onSave = (): void => {
    const change = contentNow();
    if (!change) return;
    const edits = data.edits[change.section] ?? 0;
    command.mutate(
      { wish: { action: 'save', change: { ...change, basedOn: basedOn ?? edits } }, commandId },
      {
        onSuccess: () => {
          renewCommandId();
          setBasedOn(undefined);
        },
        onError: (problem) => {
          if (problem.passing) return;
          renewCommandId();
          const saved = problem.more['saved'];
          if (typeof saved === 'number') setBasedOn(saved);
        },
      },
    );
  };
  return { onSave, pending: command.isPending, saved: command.isSuccess, problem: command.error };
}
