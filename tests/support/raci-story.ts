import type { EditsAnswer, MatrixPageAnswer } from '../../domain/raci/raci-api.js';
import { emptyMatrix } from '../../domain/raci/columns.js';
import { phases } from '../../domain/raci/matrix-parts.js';
import { presetEdits } from '../../domain/raci/presets.js';
import type { MatrixEdit } from '../../domain/raci/raci.js';
import type { PlaygroundPerson } from '../../playground/playground-api.js';
import { cast, type AccordOnLoopback } from './accord-on-loopback.js';

type Stage = Pick<AccordOnLoopback, 'api'>;

export async function readMatrix(on: Stage, person: PlaygroundPerson): Promise<MatrixPageAnswer> {
  const answer = await on.api<MatrixPageAnswer>(person, 'GET', '/matrix');
  if (answer.status !== 200) throw new Error(`The matrix page answered ${answer.status}.`);
  return answer.body;
}

export function editMatrix(
  on: Stage,
  person: PlaygroundPerson,
  basedOn: number,
  edits: readonly MatrixEdit[],
  more: { voidSignatures?: boolean; commandId?: string; instance?: number } = {},
) {
  const { voidSignatures = false, ...options } = more;
  return on.api<EditsAnswer & { code?: string }>(
    person,
    'POST',
    '/matrix/edits',
    { basedOn, edits, voidSignatures },
    options,
  );
}

/** A matrix with the 24 presets: version 1. */
export async function savePresets(on: Stage): Promise<void> {
  const saved = await editMatrix(on, cast.chiefOfStaff, 0, presetEdits(emptyMatrix, phases));
  if (saved.status !== 200) throw new Error(`The presets answered ${saved.status}.`);
}

export const rename = (activity: string, name: string): MatrixEdit => ({
  kind: 'change-activity',
  activity,
  change: { name },
});

export const setCell = (
  activity: string,
  column: string,
  letter: 'R' | 'A' | 'C' | 'I' | null,
): MatrixEdit => ({
  kind: 'set-cell',
  activity,
  column,
  letter,
});
