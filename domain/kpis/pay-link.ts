import { leaderOf, leaderRoles, type LeaderRole } from '../workspace/roles.js';
import type { Workspace } from '../workspace/workspace.js';
import { compensationOf, type PayShares } from './scores.js';

/** A leader's pay link. Shares: 1 is 100 %, unrounded; never an amount of money. */
export interface PayLink {
  role: LeaderRole;
  /** Which share of the variable pay hangs on the joint score, by the charter in force. */
  share: number;
  /** That share × the joint score capped at 100 %; undefined while there is no joint score. */
  part: number | undefined;
}

/** Whose pay links this person may see: as a leader both, else those of leaders who have named them (product section 1). */
export function visiblePayLinks(workspace: Workspace, objectId: string): LeaderRole[] {
  const leads = leaderRoles.some((role) => leaderOf(workspace, role) === objectId);
  return leaderRoles.filter((role) => {
    const leader = leaderOf(workspace, role);
    if (leader === undefined) return false;
    // What a former leader has named counts no more: it is by the person, not by the seat.
    const named = workspace.payViewers.find(({ by }) => by === leader)?.people ?? [];
    return leads || named.includes(objectId);
  });
}

/** The pay links of some leaders: `shares` in whole percent as the charter says them. */
export function payLinksOf(
  roles: readonly LeaderRole[],
  shares: PayShares | undefined,
  joint: number | undefined,
): PayLink[] {
  return roles.flatMap((role) => {
    const percent = shares?.[role] ?? null;
    if (percent === null) return [];
    const share = percent / 100;
    return [{ role, share, part: compensationOf(share, joint) }];
  });
}
