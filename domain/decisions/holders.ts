import { leaderOf, leaderRoleOf, leaderRoles, type LeaderRole } from '../workspace/roles.js';
import type { Workspace } from '../workspace/workspace.js';
import type { Decision, Holder } from './decision.js';
import { matterOf, type DecisionContext } from './decision-context.js';

/** A person as a holder: a leader by their seat, so that it passes on with the seat. */
export function holderOf(workspace: Workspace, objectId: string): Holder {
  return leaderRoleOf(workspace, objectId) ?? { person: objectId };
}

export function sameHolder(one: Holder, other: Holder): boolean {
  return typeof one === 'object' && typeof other === 'object' ? one.person === other.person : one === other;
}

/** The persons behind a holder today. What a vacant CIO's seat would have is the CEO's. */
export function holderIds(holder: Holder, workspace: Workspace): string[] {
  if (typeof holder === 'object') return [holder.person];
  if (holder === 'both') return leaderRoles.flatMap((role) => leaderOf(workspace, role) ?? []);
  const own = leaderOf(workspace, holder);
  if (own !== undefined) return [own];
  return holder === 'cio' ? [leaderOf(workspace, 'ceo') ?? []].flat() : [];
}

/** As whom somebody acts for a holder: themselves, or a person who is away. */
export interface ActsAs {
  /** The delegator; null for oneself. */
  forPerson: string | null;
  /** The leader's seat that speaks; undefined for a person who is no leader. */
  role: LeaderRole | undefined;
}

/** How a person may act for one of these persons in a matter; undefined if not. Oneself comes first. */
export function actsFor(
  ids: readonly string[],
  actorId: string,
  decision: Pick<Decision, 'activity' | 'tier' | 'state'>,
  { workspace, delegateOf }: Pick<DecisionContext, 'workspace' | 'delegateOf'>,
): ActsAs | undefined {
  if (ids.includes(actorId)) return { forPerson: null, role: leaderRoleOf(workspace, actorId) };
  const delegator = ids.find((id) => delegateOf(id, matterOf(decision)) === actorId);
  if (delegator === undefined) return undefined;
  return { forPerson: delegator, role: leaderRoleOf(workspace, delegator) };
}

/** How a person may decide it now; undefined if somebody else has it (rulings, section 6). */
export function decidesAs(
  decision: Decision,
  actorId: string,
  context: Pick<DecisionContext, 'workspace' | 'delegateOf'>,
): ActsAs | undefined {
  return actsFor(holderIds(decision.holder, context.workspace), actorId, decision, context);
}

/** Everybody who may give input: those asked, and levels that had it before. */
export function consultedIds(decision: Decision, workspace: Workspace): string[] {
  const earlier = decision.steps.flatMap(({ from }) => holderIds(from, workspace));
  const now = holderIds(decision.holder, workspace);
  const asked = decision.asked.map(({ objectId }) => objectId);
  return [...new Set([...asked, ...earlier])].filter((id) => asked.includes(id) || !now.includes(id));
}

/** Everybody who takes part, and so may read it whatever their role. */
export function takesPart(decision: Decision, objectId: string, workspace: Workspace): boolean {
  return [
    decision.proposedBy,
    ...holderIds(decision.holder, workspace),
    ...holderIds(decision.home, workspace),
    ...consultedIds(decision, workspace),
    ...decision.responsible,
    ...decision.informed,
  ].includes(objectId);
}
