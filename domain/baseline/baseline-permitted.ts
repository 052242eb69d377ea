import { mayTake } from '../workspace/permissions.js';
import { leaderRoleOf, type Role } from '../workspace/roles.js';
import { latestMeasured, latestRound, type BaselineRecords } from './baseline-records.js';

/** What a viewer may do with the baseline right now. Screens show these and derive nothing themselves. */
export type BaselineAction =
  | 'baseline.open'
  | 'baseline.edit'
  | 'baseline.send'
  | 'baseline.answer'
  /** An edit of the charter's draft, by who may edit that. */
  | 'baseline.take-into-charter';

export function permittedOnBaseline(
  records: BaselineRecords,
  viewer: { objectId: string; roles: readonly Role[] },
): BaselineAction[] {
  const { workspace } = records;
  if (workspace.archivedAt !== null || workspace.setUpAt === null) return [];
  const uses = latestMeasured(records) !== undefined && mayTake('charter.edit', viewer.roles);
  return [...onRound(records, viewer), ...(uses ? (['baseline.take-into-charter'] as const) : [])];
}

function onRound(
  records: BaselineRecords,
  { objectId, roles }: { objectId: string; roles: readonly Role[] },
): BaselineAction[] {
  const state = latestRound(records)?.state ?? 'final';
  if (state === 'sent') {
    const asked = leaderRoleOf(records.workspace, objectId) !== undefined;
    return asked && mayTake('baseline.answer', roles) ? ['baseline.answer'] : [];
  }
  if (state === 'final') return mayTake('baseline.edit', roles) ? ['baseline.open'] : [];
  return [
    ...(mayTake('baseline.edit', roles) ? (['baseline.edit'] as const) : []),
    ...(mayTake('baseline.send', roles) ? (['baseline.send'] as const) : []),
  ];
}
