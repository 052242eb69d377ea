import type { Articles } from '../charter/charter.js';
import type { Answers, BaselineItem, Owner } from './baseline.js';
import { sameOwner } from './owner.js';

/** A leader, or a named other: somebody who can own an item alone. */
export type SoleOwner = Exclude<Owner, 'both' | 'nobody'>;

/** What the *should* answers settle, in the list's order. */
export interface FirstDraft {
  agreed: { item: BaselineItem; owner: SoleOwner; tier: BaselineItem['tier'] }[];
  /** On which the leaders have yet to agree, or name one owner. */
  toSettle: BaselineItem[];
}

/**
 * Items for which both want the same single owner, with the tier of that owner (CEO: strategic; CIO or a named
 * other: operational), whatever tier was preset; and the rest (product section 3; rulings, section 3).
 */
export function firstDraft(items: readonly BaselineItem[], ceo: Answers, cio: Answers): FirstDraft {
  const draft: FirstDraft = { agreed: [], toSettle: [] };
  for (const item of items) {
    const [one, other] = [ceo[item.id]?.should, cio[item.id]?.should];
    if (one && other && sameOwner(one, other) && one !== 'both' && one !== 'nobody') {
      draft.agreed.push({ item, owner: one, tier: one === 'ceo' ? 'strategic' : 'operational' });
    } else {
      draft.toSettle.push(item);
    }
  }
  return draft;
}

/** How many items the leaders have yet to settle. */
export function countToSettle(items: readonly BaselineItem[], ceo: Answers, cio: Answers): number {
  return firstDraft(items, ceo, cio).toSettle.length;
}

type DecisionRight = Articles['decision-rights']['rights'][number];

/** A right to decide on which both agree, with the owner's name or title in words unless a leader. */
export interface AgreedRight {
  area: string;
  tier: BaselineItem['tier'];
  /** `ceo`, `cio`, or a name or title. */
  accountable: string;
}

/** As many rows as the charter's article holds. */
const mostRights = 60;

const folded = (area: string) => area.trim().replace(/\s+/g, ' ').toLowerCase();

/**
 * The charter's decision rights with what was agreed put in: a right of the same area (case and spaces aside)
 * gets its tier and its accountable role, keeping its limit; others are added at the end, as far as the
 * article has room. Applying it again changes nothing.
 */
export function decisionRightsFromBaseline(
  agreed: readonly AgreedRight[],
  rights: readonly DecisionRight[],
): DecisionRight[] {
  const next = [...rights];
  for (const { area, tier, accountable } of agreed) {
    const index = next.findIndex((right) => folded(right.area) === folded(area));
    const known = next[index];
    const changed = {
      area: known?.area ?? area,
      tier,
      accountable,
      consulted: known?.accountable === accountable ? known.consulted : consultedBeside(accountable),
      limit: known?.limit ?? '',
    };
    if (known) next[index] = changed;
    else if (next.length < mostRights) next.push(changed);
  }
  return next;
}

/** The other leader; of a named other, the CIO, who names them for it. */
function consultedBeside(accountable: string): string[] {
  return accountable === 'cio' ? ['ceo'] : ['cio'];
}
