import type { CharterCommandAnswer, CharterPageAnswer } from '../../../domain/charter/charter-api.js';
import type { MeasuredView } from '../../../domain/baseline/baseline-api.js';
import { decisionRightsFromBaseline, type AgreedRight } from '../../../domain/baseline/first-draft.js';
import type { Person } from '../../../domain/workspace/workspace-api.js';
import { api } from '../../server/api.js';
import { asProblem } from '../../server/problem.js';
import { workspacePath } from '../../server/workspace-path.js';
import { ownerWords } from './baseline-words.js';

/** The rights to decide on which both agree, as the charter words them. Activities belong to the matrix. */
export function agreedRights({ rows }: MeasuredView, people: readonly Person[]): AgreedRight[] {
  return rows.flatMap(({ item, settled }) => {
    if (!settled || item.kind !== 'decision-right') return [];
    const { owner, tier } = settled;
    return [
      { area: item.text, tier, accountable: typeof owner === 'string' ? owner : ownerWords(owner, people) },
    ];
  });
}

/**
 * Writes them into the charter's draft through the charter's own use cases, as the person at the screen: so
 * its rights, its history, and its word on a text that somebody has changed meanwhile or that awaits
 * signatures hold as in its editor. Opens a draft if there is none.
 */
export async function takeIntoCharter(
  workspaceId: string,
  agreed: readonly AgreedRight[],
  commandIds: { open: string; edit: string },
): Promise<CharterCommandAnswer> {
  const charters = workspacePath(workspaceId, 'charters');
  const readPage = () => api.get<CharterPageAnswer>(charters);
  let page = await readPage();
  if (!page.data.underWay) {
    await api.post<CharterCommandAnswer>(charters, {}, commandIds.open);
    page = await readPage();
  }
  const { underWay } = page.data;
  if (!underWay) throw asProblem(new Error('The draft that was opened is gone.'));
  const { number, state, articles, articleEdits } = underWay;
  const rights = decisionRightsFromBaseline(agreed, articles['decision-rights'].rights);
  const basedOn = articleEdits['decision-rights']?.revision ?? 0;
  const saved = await api.put<{ revision: number }>(
    `${charters}/${number}/articles/decision-rights`,
    { content: { rights }, basedOn },
    commandIds.edit,
  );
  return { revision: saved.revision, data: { number, state } };
}
