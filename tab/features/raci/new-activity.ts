import type { Activity, Matrix, MatrixEdit } from '../../../domain/raci/raci.js';
import { newMatrixId } from './new-matrix-id.js';
import { say } from './raci-words.js';

/** An activity to be filled in, after the one where one is and of its kind. */
export function newActivityEdit(
  { activities }: Matrix,
  here: Activity | undefined,
): Extract<MatrixEdit, { kind: 'add-activity' }> {
  const { phase = 'strategy', tier = 'operational', initiative = null } = here ?? {};
  return {
    kind: 'add-activity',
    after: here?.id ?? activities.at(-1)?.id ?? null,
    activity: {
      id: newMatrixId(),
      name: say('row.new'),
      phase,
      tier,
      initiative,
      authority: [],
      namedAccountable: null,
      cells: {},
    },
  };
}
