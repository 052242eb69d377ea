import { applyEdits } from '../../../domain/raci/apply-edits.js';
import { columnMistake } from '../../../domain/raci/column-edits.js';
import { namingMistake } from '../../../domain/raci/naming.js';
import type { Matrix, MatrixEdit, RaciContext } from '../../../domain/raci/raci.js';
import type { Refusal } from '../../../domain/kernel/outcome.js';
import type { Actor } from '../../../domain/workspace/roles.js';

/** The most edits that are sent at once. */
const mostAtOnce = 2000;

/** What is on its way to the server; sent again under the same id, it is carried out once. */
export interface Attempt {
  commandId: string;
  basedOn: number;
  edits: readonly MatrixEdit[];
  voidSignatures: boolean;
}

/** Edits that could not be made, and why: nothing of them is lost until somebody says so. */
export interface Aside {
  edits: readonly MatrixEdit[];
  /** A sentence for each reason. */
  reasons: readonly string[];
}

/** What the server has, what one person has made of it, and the way back. */
export interface MatrixWork {
  /** Of the server's matrix. */
  version: number;
  base: Matrix;
  sent: Attempt | null;
  waiting: readonly MatrixEdit[];
  aside: Aside | null;
  /** `base` with what was sent and what waits: what is on the screen. */
  matrix: Matrix;
  /** Edits that undo the last ones, the last at the end; and those that redo what was undone. */
  back: readonly (readonly MatrixEdit[])[];
  forth: readonly (readonly MatrixEdit[])[];
}

export interface Editing {
  context: RaciContext;
  actor: Actor;
}

export function beginWork(version: number, matrix: Matrix): MatrixWork {
  return { version, base: matrix, sent: null, waiting: [], aside: null, matrix, back: [], forth: [] };
}

/** Makes edits as one step that can be undone, or says why not: by the server's own rules. */
export function makeEdits(
  work: MatrixWork,
  edits: readonly MatrixEdit[],
  editing: Editing,
): MatrixWork | Refusal {
  const step = applied(work, edits, editing);
  if ('refused' in step) return step;
  return { ...step.work, back: [...work.back, step.undo], forth: [] };
}

/** The last step taken back; undefined where there is none. A step that is no longer possible is forgotten. */
export function undoEdits(work: MatrixWork, editing: Editing): MatrixWork | undefined {
  const edits = work.back.at(-1);
  if (!edits) return undefined;
  const back = work.back.slice(0, -1);
  const step = applied(work, edits, editing);
  if ('refused' in step) return { ...work, back };
  return { ...step.work, back, forth: [...work.forth, step.undo] };
}

export function redoEdits(work: MatrixWork, editing: Editing): MatrixWork | undefined {
  const edits = work.forth.at(-1);
  if (!edits) return undefined;
  const forth = work.forth.slice(0, -1);
  const step = applied(work, edits, editing);
  if ('refused' in step) return { ...work, forth };
  return { ...step.work, forth, back: [...work.back, step.undo] };
}

function applied(
  work: MatrixWork,
  edits: readonly MatrixEdit[],
  { context, actor }: Editing,
): { work: MatrixWork; undo: MatrixEdit[] } | Refusal {
  const edited = applyEdits(work.matrix, edits);
  if ('refused' in edited) return edited;
  const mistake =
    (edited.columnsTouched ? columnMistake(edited.matrix, context) : undefined) ??
    namingMistake(work.matrix, edited, context, actor);
  if (mistake) return mistake;
  const { matrix, undo } = edited;
  return { work: { ...work, matrix, waiting: [...work.waiting, ...edits] }, undo };
}

/** Sends what waits; or once more what is on its way. Undefined where there is nothing to send. */
export function startSaving(
  work: MatrixWork,
  newCommandId: () => string,
  voidSignatures: boolean,
): { work: MatrixWork; attempt: Attempt } | undefined {
  if (work.sent) return { work, attempt: work.sent };
  if (work.waiting.length === 0) return undefined;
  const edits = work.waiting.slice(0, mostAtOnce);
  const attempt = { commandId: newCommandId(), basedOn: work.version, edits, voidSignatures };
  return { work: { ...work, sent: attempt, waiting: work.waiting.slice(mostAtOnce) }, attempt };
}

/** The server has saved what was sent, and nobody else's edits are in that version. */
export function markSaved(work: MatrixWork, version: number): MatrixWork {
  const edited = applyEdits(work.base, work.sent?.edits ?? []);
  const base = 'refused' in edited ? work.base : edited.matrix;
  return { ...work, base, version, sent: null };
}

/** Whether there is something that the server doesn't have. */
export const isUnsaved = ({ sent, waiting }: MatrixWork) => sent !== null || waiting.length > 0;
