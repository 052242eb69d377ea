import type {
  AnswersBody,
  AnswersSavedAnswer,
  RoundCommandAnswer,
} from '../../../domain/baseline/baseline-api.js';
import type { BaselineItem } from '../../../domain/baseline/baseline.js';
import { api } from '../../server/api.js';
import { useWorkspaceCommand } from '../../server/workspace-queries.js';
import { workspacePath } from '../../server/workspace-path.js';

export type BaselineWish =
  | { action: 'baseline.open' }
  | { action: 'baseline.send'; number: number; listRevision: number };

/** What changes a round, its list and the answers excepted. */
export function useBaselineCommand(workspaceId: string) {
  return useWorkspaceCommand<BaselineWish, RoundCommandAnswer>(workspaceId, (wish, commandId) => {
    const rounds = workspacePath(workspaceId, 'baseline/rounds');
    return wish.action === 'baseline.open'
      ? api.post<RoundCommandAnswer>(rounds, {}, commandId)
      : api.post<RoundCommandAnswer>(
          `${rounds}/${wish.number}/send`,
          { listRevision: wish.listRevision },
          commandId,
        );
  });
}

/** An item as the editor holds it: without an id until it has been saved. */
export type EditedItem = Omit<BaselineItem, 'id'> & { id: string | null };

/** Saves the whole list. Rejects with `baseline.list-changed` if somebody else has saved it since. */
export function saveList(
  workspaceId: string,
  number: number,
  body: { items: EditedItem[]; basedOn: number },
  commandId: string,
): Promise<RoundCommandAnswer> {
  return api.put(workspacePath(workspaceId, `baseline/rounds/${number}/items`), body, commandId);
}

/** Saves some of the viewer's own answers. Saving them again changes nothing. */
export function saveAnswers(
  workspaceId: string,
  number: number,
  answers: AnswersBody['answers'],
  commandId: string,
): Promise<AnswersSavedAnswer> {
  return api.put(workspacePath(workspaceId, `baseline/rounds/${number}/answers`), { answers }, commandId);
}
