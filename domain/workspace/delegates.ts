import { mayDelegate } from './delegation-rules.js';
import { leaderRoleOf } from './roles.js';
import type { Delegation, Workspace } from './workspace.js';

/** What a decision is about, for the question whether a delegate takes it. */
export interface DelegatedMatter {
  tier: 'strategic' | 'operational';
  /** Name of the activity; left out where there is none. */
  activity?: string | undefined;
}

/**
 * Who decides, and gives input, for a leader on a local date (YYYY-MM-DD in the workspace's time zone), escalations
 * included: the delegate whom that leader named for the matter, or undefined. Both dates of a delegation are
 * included, and it names activities, "all operational", or "all" (rulings, section 1). A charter is signed in
 * person, so signing never asks this. A delegate who has left or became a leader meanwhile delegates nothing.
 */
export function delegateOf(
  workspace: Workspace,
  delegatorId: string,
  date: string,
  matter: DelegatedMatter,
): string | undefined {
  if (leaderRoleOf(workspace, delegatorId) === undefined) return undefined;
  return workspace.delegations.find(
    (delegation) =>
      delegation.by === delegatorId &&
      delegation.from <= date &&
      date <= delegation.to &&
      covers(delegation, matter) &&
      mayDelegate(workspace, delegatorId, delegation.delegate),
  )?.delegate;
}

/** For whom somebody decides on that date in that matter: the leaders who named them. */
export function delegatorsOf(
  workspace: Workspace,
  delegateId: string,
  date: string,
  matter: DelegatedMatter,
): string[] {
  const leaders = workspace.delegations.filter(({ delegate }) => delegate === delegateId).map(({ by }) => by);
  return [...new Set(leaders)].filter((by) => delegateOf(workspace, by, date, matter) === delegateId);
}

/** Whether a person has recorded an absence for a local date: rituals are then excused, not missed. */
export function isAbsent(workspace: Workspace, objectId: string, date: string): boolean {
  return workspace.absences.some(
    (absence) => absence.objectId === objectId && absence.from <= date && date <= absence.to,
  );
}

function covers({ what, activities }: Delegation, { tier, activity }: DelegatedMatter): boolean {
  if (what === 'all') return true;
  if (what === 'all-operational') return tier === 'operational';
  return activity !== undefined && activities.some((named) => sameName(named, activity));
}

/** Case aside; spaces trimmed at the ends and folded to one inside (rulings, section 5). */
const folded = (name: string) => name.trim().replace(/\s+/g, ' ').toLowerCase();

const sameName = (one: string, other: string) => folded(one) === folded(other);
