import { emptyMatrix } from '../../../domain/raci/columns.js';
import { differencesOf } from '../../../domain/raci/differences.js';
import type { MatrixPageAnswer } from '../../../domain/raci/raci-api.js';
import { permittedOnMatrix } from '../../../domain/raci/raci-permitted.js';
import { peopleNamedIn } from '../../../domain/raci/raci-context.js';
import { peopleWithRoles } from '../../../domain/workspace/roles.js';
import type { RecordTable } from '../../storage/record-table.js';
import { loadCharter, proposedView } from '../../workspaces/charter-row.js';
import { frameOf } from '../../workspaces/frame.js';
import { nameOf } from '../../workspaces/people.js';
import type { Snapshot } from '../../workspaces/snapshot.js';
import {
  loadMatrix,
  loadSummary,
  loadContent,
  versionInForce,
  workingVersion,
  type MatrixWithPeople,
} from './raci-store.js';

/** The RACI page as this viewer may see it. */
export async function matrixPage(
  records: RecordTable,
  snapshot: Snapshot<undefined>,
): Promise<MatrixPageAnswer> {
  const { workspaceId, workspace, head, actor } = snapshot;
  const [working, underWay, inForce] = await Promise.all([
    loadMatrix(records, snapshot, workingVersion(head.body)),
    loadCharter(records, workspaceId, head.body.charterUnderWay),
    inForceView(records, snapshot),
  ]);
  const matrix = working.stored?.matrix ?? emptyMatrix;
  const initiatives = matrix.activities.flatMap(({ initiative }) => initiative ?? []);
  return {
    ...frameOf(snapshot),
    data: {
      version: working.stored?.summary.version ?? 0,
      matrix,
      context: working.context,
      people: peopleOf(snapshot, working),
      initiatives: [...new Set([...(workspace.pilot ? [workspace.pilot.name] : []), ...initiatives])],
      proposed: proposedView(underWay),
      inForce: inForce && {
        version: inForce.summary.version,
        charter: charterOf(snapshot),
        ...differencesOf(inForce.matrix, matrix),
      },
    },
    permitted: permittedOnMatrix(workspace, actor),
  };
}

async function inForceView(records: RecordTable, { workspaceId, head }: Snapshot<undefined>) {
  const summary = await loadSummary(records, workspaceId, versionInForce(head.body));
  return summary ? loadContent(records, workspaceId, summary) : null;
}

const charterOf = ({ head }: Snapshot<undefined>) => String(head.body.charterInForce ?? '');

/** Everybody with a role, and those whom the matrix names. */
export function peopleOf(
  { workspace, people }: Pick<Snapshot<undefined>, 'workspace' | 'people'>,
  { stored, names }: MatrixWithPeople,
) {
  const named = peopleNamedIn(stored?.matrix ?? emptyMatrix);
  return [...new Set([...peopleWithRoles(workspace), ...named])].map((objectId) => ({
    objectId,
    name: names[objectId] ?? nameOf(people, objectId),
  }));
}
