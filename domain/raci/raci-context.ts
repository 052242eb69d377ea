import { leaderOf } from '../workspace/roles.js';
import type { Workspace } from '../workspace/workspace.js';
import type { Matrix, MatrixEdit, RaciContext } from './raci.js';

/** Who holds what in the workspace. `gone`: people of the matrix whom the workspace does not know any more. */
export function raciContextOf(workspace: Workspace, gone: readonly string[]): RaciContext {
  return {
    ceo: leaderOf(workspace, 'ceo') ?? null,
    cio: leaderOf(workspace, 'cio') ?? null,
    executives: workspace.executives,
    contributors: workspace.contributors,
    facilitators: workspace.facilitators,
    gone: [...gone],
  };
}

/** Everybody whom a matrix names by object id: in its columns, and as accountable for a row. */
export function peopleNamedIn({ columns, activities }: Matrix): string[] {
  const inColumns = columns.flatMap((column) => {
    if (column.kind === 'person') return [column.person];
    return column.kind === 'title' && column.holder !== null ? [column.holder] : [];
  });
  const named = activities.flatMap(({ namedAccountable }) => namedAccountable ?? []);
  return [...new Set([...inColumns, ...named])];
}

/** Everybody whom these edits name by object id. */
export function namedByEdits(edits: readonly MatrixEdit[]): string[] {
  const named = edits.flatMap((edit) => {
    switch (edit.kind) {
      case 'add-column':
        return peopleNamedIn({ columns: [edit.column], activities: [] });
      case 'add-activity':
        return [edit.activity.namedAccountable];
      case 'change-activity':
        return [edit.change.namedAccountable];
      case 'change-column':
        return [edit.holder];
      default:
        return [];
    }
  });
  return [...new Set(named.filter((objectId) => objectId !== null && objectId !== undefined))];
}
