import { refuse, type Refusal } from '../kernel/outcome.js';
import type { LeaderRole } from '../workspace/roles.js';
import type { AmendmentChange } from './amendment.js';

type Words = Pick<AmendmentChange, 'key' | 'before' | 'after'>;

/** Who has to sign an amendment: both leaders if anything in it needs both, else the CIO (rulings, section 4). */
export function signersOfChanges(changes: readonly Pick<AmendmentChange, 'signers'>[]): LeaderRole[] {
  return changes.some(({ signers }) => signers === 'both') ? ['ceo', 'cio'] : ['cio'];
}

/** The changes of which no open amendment says exactly the same. */
export function notProposedYet<Change extends Words>(
  changes: readonly Change[],
  proposed: readonly Words[],
): Change[] {
  const waiting = new Set(proposed.map(wordsOf));
  return changes.filter((change) => !waiting.has(wordsOf(change)));
}

/**
 * Refuses an amendment whose base has moved: what it would change now isn't what its words say. The first thing
 * that differs is named.
 */
export function overtaken(
  signed: readonly AmendmentChange[],
  now: readonly AmendmentChange[],
): Refusal | undefined {
  const changedNow = new Set(now.map(wordsOf));
  const moved = signed.find((change) => !changedNow.has(wordsOf(change)));
  if (moved) return refuse('charter.amendment-overtaken', { label: moved.label });
  const known = new Set(signed.map(({ key }) => key));
  const besides = now.find(({ key }) => !known.has(key));
  return besides && refuse('charter.amendment-overtaken', { label: besides.label });
}

/** Whether two amendments touch the same thing. */
export function touchTheSame(
  one: readonly Pick<Words, 'key'>[],
  other: readonly Pick<Words, 'key'>[],
): boolean {
  const keys = new Set(one.map(({ key }) => key));
  return other.some(({ key }) => keys.has(key));
}

const wordsOf = ({ key, before, after }: Words) => JSON.stringify([key, before, after]);
