import { mayTake } from '../workspace/permissions.js';
import { leaderRoleOf, type Role } from '../workspace/roles.js';
import { latestRound, type BaselineRecords } from './baseline-records.js';

/** What a viewer may do with the baseline right now. Screens show these and derive nothing themselves. */
export type BaselineAction = 'baseline.open' | 'baseline.edit' | 'baseline.send' | 'baseline.answer';

export function permittedOnBaseline(
  records: BaselineRecords,
  { objectId, roles }: { objectId: string; roles: readonly Role[] },
): BaselineAction[] {
  const { workspace } = records;
  if (workspace.archivedAt !== null || workspace.setUpAt === null) return [];
  const state = latestRound(records)?.state ?? 'final';
  if (state === 'sent') {
    const answers = leaderRoleOf(workspace, objectId) !== undefined && mayTake('baseline.answer', roles);
    return answers ? ['baseline.answer'] : [];
  }
  if (state === 'final') return mayTake('baseline.edit', roles) ? ['baseline.open'] : [];
  return [
    ...(mayTake('baseline.edit', roles) ? (['baseline.edit'] as const) : []),
    ...(mayTake('baseline.send', roles) ? (['baseline.send'] as const) : []),
  ];
}
