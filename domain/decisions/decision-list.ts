import type { Workspace } from '../workspace/workspace.js';
import type { DecisionListQuery } from './decision-list-api.js';
import { ownersOf, type ListedDecision } from './listed-decision.js';

export type DecisionFilter = Pick<DecisionListQuery, 'state' | 'tier' | 'owner' | 'initiative' | 'age'>;

const day = 24 * 60 * 60 * 1000;
const sameWord = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();

/** Whether a decision is among those asked for. */
export function fits(
  one: ListedDecision,
  filter: DecisionFilter,
  { workspace, now }: { workspace: Workspace; now: Date },
): boolean {
  const { state, tier, owner, initiative, age } = filter;
  return (
    (state === undefined || hasState(one, state)) &&
    (tier === undefined || one.tier === tier) &&
    (owner === undefined || ownersOf(one, workspace).includes(owner)) &&
    (initiative === undefined || (one.initiative !== null && sameWord(one.initiative, initiative))) &&
    (age === undefined || hasAge(one, age, now))
  );
}

function hasState(one: ListedDecision, wanted: NonNullable<DecisionFilter['state']>): boolean {
  if (wanted === 'open') return one.state === 'proposed' || one.state === 'escalated';
  if (wanted === 'accepted' || wanted === 'rejected') return one.result === wanted;
  return one.state === wanted;
}

/** By when it was proposed: `within-30` days, or `over-30` days ago. */
function hasAge(one: ListedDecision, wanted: string, now: Date): boolean {
  const [, way, days] = /^(within|over)-(\d+)$/.exec(wanted) ?? [];
  const since = now.getTime() - Number(days) * day;
  return Date.parse(one.proposedAt) >= since === (way === 'within');
}

export type DecisionOrder = Exclude<DecisionListQuery['sort'], 'relevance' | undefined>;

/** For `toSorted`: without a due date last, and of two that are equal the newer one first. */
export const inOrder: Record<DecisionOrder, (one: ListedDecision, other: ListedDecision) => number> = {
  newest: (one, other) => other.number - one.number,
  oldest: (one, other) => one.number - other.number,
  due: (one, other) => compare(one.dueOn, other.dueOn) || other.number - one.number,
  // What waits for nobody any more comes last.
  waiting: (one, other) => compare(waitingSince(one), waitingSince(other)) || other.number - one.number,
};

const waitingSince = (one: ListedDecision) => (hasState(one, 'open') ? one.heldSince : null);

/** By date or instant; what has none comes last. */
function compare(one: string | null, other: string | null): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? 1 : -1;
  return one < other ? -1 : 1;
}

/** Where a page goes on: after this decision, or where it stood if it isn't among them any more. */
export function placeAfter(all: readonly ListedDecision[], cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const [number, shown = 0] = cursor.split('.').map(Number);
  const index = all.findIndex((one) => one.number === number);
  return index === -1 ? shown : index + 1;
}
