import type { Refusal } from '../kernel/outcome.js';
import type { Activity, Column, MatrixEdit } from './raci.js';

/** A matrix being edited: order and content apart, so that an edit costs the same in a large one. */
export interface Draft {
  columns: Column[];
  order: string[];
  byId: Map<string, Activity>;
  touched: Set<string>;
  columnsTouched: boolean;
}

/** One edit's inverse, or why it can't be made. */
export type Step = MatrixEdit | Refusal;

/** Puts a changed activity in the place of the one before. */
export function put(draft: Draft, activity: Activity): void {
  draft.byId.set(activity.id, activity);
  draft.touched.add(activity.id);
}
