import type { AmendmentChange, AmendmentDraft } from '../charter/amendment.js';
import { notProposedYet, overtaken } from '../charter/amendment-changes.js';
import { refuse, type Refusal } from '../kernel/outcome.js';
import type { Finding } from './finding.js';
import { findingsOf } from './findings.js';
import { matrixChanges } from './matrix-changes.js';
import { limits } from './matrix-parts.js';
import { mergeMatrix, type MergedMatrix } from './merge-matrix.js';
import type { Matrix, RaciContext } from './raci.js';
import { findingText } from './raci-words.js';

export interface MatrixAmendment {
  inForce: Matrix;
  /** The working matrix, and its version. */
  working: Matrix;
  version: number;
  /** The people of both. */
  context: RaciContext;
}

/**
 * What of the working matrix isn't in force: all of it, or what the CIO signs alone. What waits for signatures
 * already is left out. An amendment can't bring in an error, as no charter is proposed with one.
 */
export function draftMatrixAmendment(
  { inForce, working, version, context }: MatrixAmendment,
  part: 'all' | 'cio',
  proposed: readonly Pick<AmendmentChange, 'key' | 'before' | 'after'>[],
): AmendmentDraft | Refusal | undefined {
  const pending = notProposedYet(matrixChanges(inForce, working), proposed);
  const wanted = part === 'all' ? pending : pending.filter(({ signers }) => signers === 'cio');
  if (wanted.length === 0) return undefined;
  const { matrix } = mergeMatrix(inForce, working, new Set(wanted.map(({ key }) => key)));
  if (matrix.activities.length > limits.activities) {
    return refuse('raci.too-many-activities', { most: limits.activities });
  }
  if (matrix.columns.length > limits.columns) {
    return refuse('raci.too-many-columns', { most: limits.columns });
  }
  const [error, ...others] = newErrors(inForce, matrix, context);
  if (error) return refuse('raci.amendment-error', { error: findingText(error), more: others.length });
  return { changes: matrixChanges(inForce, matrix), payload: { version } };
}

/** The matrix in force with the amendment's changes; refused if they aren't any more what its words say. */
export function amendedMatrix(
  inForce: Matrix,
  wanted: Matrix,
  changes: readonly AmendmentChange[],
): MergedMatrix | Refusal {
  const merged = mergeMatrix(inForce, wanted, new Set(changes.map(({ key }) => key)));
  return overtaken(changes, matrixChanges(inForce, merged.matrix)) ?? merged;
}

function newErrors(before: Matrix, after: Matrix, context: RaciContext): Finding[] {
  const known = new Set(findingsOf(before, context).map(placeOf));
  return findingsOf(after, context).filter(
    (finding) => finding.severity === 'error' && !known.has(placeOf(finding)),
  );
}

const placeOf = ({ code, activity, column }: Finding) => JSON.stringify([code, activity, column]);
