import { refuse, type Refusal } from '../kernel/outcome.js';
import type { Actor } from '../workspace/roles.js';
import type { Edited } from './apply-edits.js';
import type { Matrix, RaciContext } from './raci.js';

/**
 * Only the CIO names one person for an operational row; the CEO, a facilitator and somebody who has left cannot
 * be named (product section 5; rulings, section 5). Taking a name out is an edit like any other.
 */
export function namingMistake(
  before: Matrix,
  { matrix, touched }: Pick<Edited, 'matrix' | 'touched'>,
  context: RaciContext,
  actor: Actor,
): Refusal | undefined {
  const changed = new Set(touched);
  const namedBefore = new Map(before.activities.map(({ id, namedAccountable }) => [id, namedAccountable]));
  for (const { id, name, tier, namedAccountable } of matrix.activities) {
    if (namedAccountable === null || !changed.has(id) || namedBefore.get(id) === namedAccountable) continue;
    if (!actor.roles.includes('cio')) return refuse('raci.only-cio-names', { activity: id, name });
    if (tier === 'strategic') return refuse('raci.named-on-strategic', { activity: id, name });
    const { ceo, facilitators, gone } = context;
    if (namedAccountable === ceo || [...facilitators, ...gone].includes(namedAccountable)) {
      return refuse('raci.cannot-be-named', { activity: id, name });
    }
  }
  return undefined;
}
