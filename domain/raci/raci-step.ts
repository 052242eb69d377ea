import type { StepFinding } from '../workspace/agreement-steps.js';
import type { MatrixVersion } from './stored-matrix.js';

/**
 * Step 2 of the guide. Working: the matrix of the charter in force has no error. Failing: a charter is in force,
 * and no activity is mapped at all.
 */
export function raciStep(
  counting: MatrixVersion | undefined,
  { chartered, inForce }: { chartered: boolean; inForce: boolean },
): StepFinding {
  const step = 'decision-making' as const;
  const address = 'matrix';
  if (!counting || counting.activities === 0) {
    return {
      step,
      state: chartered ? 'failing' : 'due',
      says: 'matrix.none',
      values: {},
      date: null,
      address,
    };
  }
  const { activities, sound, savedAt } = counting;
  const found = { step, values: { activities, missing: activities - sound }, date: savedAt, address };
  if (sound < activities) return { ...found, state: 'due', says: 'matrix.gaps' };
  return inForce
    ? { ...found, state: 'working', says: 'matrix.in-force' }
    : { ...found, state: 'due', says: 'matrix.unsigned' };
}
