import { routeOf } from '../../../domain/raci/route.js';
import type { DecisionRouter } from '../../contributions/decision-router.js';
import type { MatrixReader } from '../../contributions/matrix-reader.js';

/** Decisions go where the matrix says: its activities are what can be chosen, and their letters who takes part. */
export function matrixRouter(matrix: MatrixReader): DecisionRouter {
  return {
    async route(records, workspace, activityId) {
      const mapped = await matrix.activity(records, workspace, activityId);
      if (!mapped) return undefined;
      const { activity, columns, context } = mapped;
      return { activityName: activity.name, ...routeOf(activity, columns, context) };
    },
    async choices(records, workspace) {
      const activities = await matrix.activities(records, workspace);
      return activities.map(({ id, name, tier, initiative, authority }) => ({
        id,
        name,
        tier,
        initiative,
        authority,
      }));
    },
  };
}
