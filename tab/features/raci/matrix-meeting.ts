import { applyEdits } from '../../../domain/raci/apply-edits.js';
import { differencesOf } from '../../../domain/raci/differences.js';
import { refusalTextIn } from '../../../domain/kernel/texts.js';
import { refuse, type Refusal } from '../../../domain/kernel/outcome.js';
import raciTexts from '../../../domain/raci/raci-texts.en.json' with { type: 'json' };
import type { Matrix, MatrixEdit } from '../../../domain/raci/raci.js';
import type { Aside, MatrixWork } from './matrix-work.js';

/** A version of the server's. */
export interface Fresh {
  version: number;
  matrix: Matrix;
}

/** Why in words. */
export const reasonOf = (refusal: Refusal) => refusalTextIn(raciTexts, refusal);

/**
 * The server's newer version under what one person has made meanwhile. As on the server, two people meet in an
 * activity, or in the columns: there the other's stays, and one's own is put aside, to be decided upon.
 * `saved`: what was sent is in this version.
 */
export function takeIn(work: MatrixWork, fresh: Fresh, saved: boolean): MatrixWork {
  const { sent, waiting } = work;
  const before = saved && sent ? applyEdits(work.base, sent.edits) : undefined;
  const known = before && !('refused' in before) ? before.matrix : work.base;
  const mine = saved ? waiting : [...(sent?.edits ?? []), ...waiting];
  const met = mine.length === 0 ? none : sortOut(mine, known, fresh.matrix);
  return {
    ...work,
    version: fresh.version,
    base: fresh.matrix,
    sent: null,
    waiting: met.kept,
    aside: asideWith(work.aside, met),
    matrix: met.kept.length === 0 ? fresh.matrix : met.matrix,
  };
}

/** Everything unsaved is put aside for a reason, and the screen shows what the server has. */
export function putAside(work: MatrixWork, fresh: Fresh, reason: string): MatrixWork {
  const edits = work.sent?.edits ?? [];
  const without = takeIn({ ...work, sent: null }, fresh, false);
  return { ...without, aside: asideWith(without.aside, { aside: edits, reasons: [reason] }) };
}

/** Makes once more what was put aside, upon what the server has now; what is no longer possible is left out. */
export function makeAside(work: MatrixWork): MatrixWork {
  const { kept, matrix } = oneByOne(work.aside?.edits ?? [], work.matrix);
  return { ...work, matrix, waiting: [...work.waiting, ...kept], aside: null };
}

interface Met {
  kept: MatrixEdit[];
  aside: readonly MatrixEdit[];
  reasons: readonly string[];
  matrix: Matrix;
}

const none: Met = { kept: [], aside: [], reasons: [], matrix: { columns: [], activities: [] } };

function sortOut(mine: readonly MatrixEdit[], known: Matrix, fresh: Matrix): Met {
  const theirs = differencesOf(known, fresh);
  const changed = new Set(theirs.changed);
  const meets = (edit: MatrixEdit): boolean => {
    const id = activityOf(edit);
    return id === undefined ? theirs.columnsChanged : changed.has(id);
  };
  const met = mine.filter(meets);
  const rest = oneByOne(
    mine.filter((edit) => !meets(edit)),
    fresh,
  );
  const reasons = met.map((edit) => reasonOf(meetingOf(edit, known, fresh)));
  return {
    ...rest,
    aside: mine.filter((edit) => !rest.kept.includes(edit)),
    reasons: [...reasons, ...rest.reasons],
  };
}

function activityOf(edit: MatrixEdit): string | undefined {
  if (edit.kind === 'add-activity') return edit.activity.id;
  return 'activity' in edit ? edit.activity : undefined;
}

function meetingOf(edit: MatrixEdit, known: Matrix, fresh: Matrix): Refusal {
  const id = activityOf(edit);
  if (id === undefined) return refuse('raci.columns-changed');
  const now = fresh.activities.find((one) => one.id === id);
  if (!now && known.activities.some((one) => one.id === id)) {
    return refuse('raci.unknown-activity', { activity: id });
  }
  return refuse('raci.activity-changed', { activity: id, name: now?.name ?? '' });
}

function oneByOne(edits: readonly MatrixEdit[], matrix: Matrix): Met {
  const whole = applyEdits(matrix, edits);
  if (!('refused' in whole)) return { kept: [...edits], aside: [], reasons: [], matrix: whole.matrix };
  let current = matrix;
  const met: { kept: MatrixEdit[]; aside: MatrixEdit[]; reasons: string[] } = {
    kept: [],
    aside: [],
    reasons: [],
  };
  for (const edit of edits) {
    const step = applyEdits(current, [edit]);
    if ('refused' in step) {
      met.aside.push(edit);
      met.reasons.push(reasonOf(step));
    } else {
      current = step.matrix;
      met.kept.push(edit);
    }
  }
  return { ...met, matrix: current };
}

function asideWith(before: Aside | null, { aside, reasons }: Pick<Met, 'aside' | 'reasons'>): Aside | null {
  if (aside.length === 0) return before;
  return {
    edits: [...(before?.edits ?? []), ...aside],
    reasons: [...new Set([...(before?.reasons ?? []), ...reasons])],
  };
}
