import type { AmendmentChange, AmendmentDraft } from '../charter/amendment.js';
import { notProposedYet, overtaken } from '../charter/amendment-changes.js';
import type { Refusal } from '../kernel/outcome.js';
import { limitBlocks } from './authority-annex.js';
import type { Limits } from './authority.js';
import { mistakeInLimits } from './save-limits.js';

/** What can be amended by itself. */
const parts = ['budget', 'hiring', 'vendor', 'grades'] as const;
type LimitPart = (typeof parts)[number];

const keyOf = (part: LimitPart) => `limit:${part}`;

export const nothingDelegated: Limits = { budget: null, hiring: null, vendor: null, grades: [] };

/** In what limits differ from those in force, as it is signed: all of it needs both leaders. */
export function limitsChanges(before: Limits, after: Limits, currency: string): AmendmentChange[] {
  return parts.flatMap((part) => {
    const [was, is] = [limitBlocks(before, currency)[part], limitBlocks(after, currency)[part]];
    if (was?.text === is?.text) return [];
    const label = (is ?? was)?.label ?? part;
    return { key: keyOf(part), label, before: was?.text ?? null, after: is?.text ?? null, signers: 'both' };
  });
}

/** What of the working limits isn't in force and doesn't wait for signatures yet. */
export function draftLimitsAmendment(
  { inForce, working, version }: { inForce: Limits; working: Limits; version: number },
  currency: string,
  proposed: readonly Pick<AmendmentChange, 'key' | 'before' | 'after'>[],
): AmendmentDraft | Refusal | undefined {
  const changes = notProposedYet(limitsChanges(inForce, working, currency), proposed);
  if (changes.length === 0) return undefined;
  const mistake = mistakeInLimits(mergeLimits(inForce, working, changes));
  return mistake ?? { changes, payload: { version } };
}

/** The limits in force with the amendment's changes; refused if they aren't any more what its words say. */
export function amendedLimits(
  inForce: Limits,
  wanted: Limits,
  changes: readonly AmendmentChange[],
  currency: string,
): Limits | Refusal {
  const merged = mergeLimits(inForce, wanted, changes);
  return overtaken(changes, limitsChanges(inForce, merged, currency)) ?? mistakeInLimits(merged) ?? merged;
}

function mergeLimits(base: Limits, wanted: Limits, changes: readonly AmendmentChange[]): Limits {
  const keys = new Set(changes.map(({ key }) => key));
  const from = (part: LimitPart) => (keys.has(keyOf(part)) ? wanted : base);
  return {
    budget: from('budget').budget,
    hiring: from('hiring').hiring,
    vendor: from('vendor').vendor,
    grades: from('grades').grades,
  };
}
