import type { Answers, BaselineItem, Owner } from './baseline.js';
import { sameOwner } from './owner.js';

/** How two leaders' *today* answers to one item stand to each other. */
export type Agreement = 'agreed' | 'differ' | 'shared' | 'missing';

/**
 * Shared or missing accountability is no accountability: agreeing on both, or on nobody, is no agreement
 * (product section 3).
 */
export function agreementOn(ceo: Owner, cio: Owner): Agreement {
  if (!sameOwner(ceo, cio)) return 'differ';
  if (ceo === 'both') return 'shared';
  return ceo === 'nobody' ? 'missing' : 'agreed';
}

/**
 * The share of items for which the two *today* answers differ, or agree on both or nobody, in whole percent,
 * half up. Throws if an answer is missing: the gap of an unfinished round is nobody's business.
 */
export function alignmentGap(
  items: readonly Pick<BaselineItem, 'id'>[],
  ceo: Answers,
  cio: Answers,
): { percent: number; apart: string[] } {
  const apart = items.flatMap(({ id }) => {
    const [one, other] = [ceo[id], cio[id]];
    if (!one || !other) throw new Error(`Item ${id} has not been answered by both leaders.`);
    return agreementOn(one.today, other.today) === 'agreed' ? [] : [id];
  });
  return { percent: wholePercent(apart.length, items.length), apart };
}

/** Part of all in whole percent, half up, in integers, so that no fraction is lost on the way. */
export function wholePercent(part: number, all: number): number {
  return all === 0 ? 0 : Math.floor((200 * part + all) / (2 * all));
}
