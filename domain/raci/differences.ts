import type { Matrix } from './raci.js';

export interface Differences {
  /** Ids of activities that are in one matrix only, or not the same in both. Their order doesn't count. */
  changed: string[];
  columnsChanged: boolean;
}

/** In what two matrices differ. */
export function differencesOf(before: Matrix, after: Matrix): Differences {
  const left = new Map(before.activities.map((activity) => [activity.id, contentOf(activity)]));
  const changed = after.activities
    .filter((activity) => left.get(activity.id) !== contentOf(activity))
    .map(({ id }) => id);
  const kept = new Set(after.activities.map(({ id }) => id));
  return {
    changed: [...changed, ...[...left.keys()].filter((id) => !kept.has(id))],
    columnsChanged: JSON.stringify(before.columns) !== JSON.stringify(after.columns),
  };
}

/** An activity as text, whatever the order of its cells. */
export function contentOf({ cells, ...activity }: Matrix['activities'][number]): string {
  const sorted = Object.entries(cells).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const { id, name, phase, tier, initiative, authority, namedAccountable } = activity;
  return JSON.stringify([id, name, phase, tier, initiative, authority, namedAccountable, sorted]);
}
