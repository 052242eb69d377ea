import type { MatrixReader } from '../../contributions/matrix-reader.js';
import { peopleNamedIn } from '../../../domain/raci/raci-context.js';
import {
  loadChunk,
  loadContent,
  loadPeople,
  loadSummary,
  versionThatCounts,
  withContext,
} from './raci-store.js';

/** What the matrix tells other features. */
export const matrixReader: MatrixReader = {
  async activity(records, { head, workspace }, activityId) {
    const summary = await loadSummary(records, workspace.id, versionThatCounts(head.body));
    const chunk = summary?.chunks.find(({ activities }) => activities.some(({ id }) => id === activityId));
    if (!summary || !chunk) return undefined;
    const { columns } = summary;
    const [activities, people] = await Promise.all([
      loadChunk(records, workspace.id, chunk.id),
      loadPeople(records, workspace, peopleNamedIn({ columns, activities: [] })),
    ]);
    const activity = activities.find(({ id }) => id === activityId);
    return activity && { activity, columns, context: withContext(workspace, people).context };
  },
  async activities(records, { head, workspace }) {
    const summary = await loadSummary(records, workspace.id, versionThatCounts(head.body));
    if (!summary) return [];
    const { matrix } = await loadContent(records, workspace.id, summary);
    return matrix.activities.map(({ id, name, tier, phase, initiative, authority }) => ({
      id,
      name,
      tier,
      phase,
      initiative,
      authority,
    }));
  },
};
